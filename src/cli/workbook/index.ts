/** Reading .xlsx files: what a file is, its package, its sheets as grids; every refusal has its sentence. */
export * from './limits';
export * from './refusal';
export { refused, orRefusal } from './refuse';
export * from './package';
export * from './read';
export * from './xml';
export { readStyles, type Styles } from './styles';
export { BUILT_IN_FORMATS } from './numberFormats';
export { zipOf } from './zipWriter';
