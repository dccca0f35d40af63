/** What may be written into a form, each cell with its previous contents and a reason; and what stays open. */
export * from './edit';
export { unfounded } from './unfounded';
export { planEdits } from './plan';
export { gridWith } from './along';
