/** Writing a workbook by changing only what changes. */
export type { CellWrite, NotWritten } from './cell-write';
export * from './write';
export * from './add-sheet';
export * from './splice';
export { counted } from './xfs';
