/** Reading a workbook: what a file is, its sheets as grids, its styles and names. */
export * from './workbook';
export * from './listing';
export * from './defined-names';
export * from './cells';
export type * from './placed-cells';
export { cellWalker } from './placed-cells';
export { formatted, shownText } from './shown';
export { foreignKind } from './sniff';
export { readStyles, type Styles } from './styles';
export { BUILT_IN_FORMATS } from './built-in-formats';
