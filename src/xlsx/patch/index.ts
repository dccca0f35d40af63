/** Writing a workbook by changing only what changes. */
export type { CellWrite } from './cell-write';
export * from './write';
export * from './add-sheet';
export { withItems } from './style-lists';
