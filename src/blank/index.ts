/** Blank forms: layouts as data, and what a sheet that holds one looks like. */
export type { BlankId, BlankLayout } from './layout';
export { blankLayouts } from './layouts';
export type { Allowed, BlankCell, BlankSheet, Look } from './shape';
export { blankSheet } from './sheet';
