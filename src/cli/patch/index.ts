/** Writing .xlsx files by changing only what changes. */
export type { CellWrite, NotWritten } from './cellWrite';
export * from './write';
export { addSheet, type NewSheet } from './addSheet';
