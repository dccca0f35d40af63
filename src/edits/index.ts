/** What may be written into a form, each cell with what stood there and why; what stays open. */
export * from './edit';
export { unfounded } from './unfounded';
export { planEdits, type Reviewed } from './plan';
