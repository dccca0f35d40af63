/** The wordings of labels. No other file contains any. */
export * from './vocabulary';
export * from './word-lists';
export * from './column-roles';
export * from './indicator-columns';
export { PLANNED } from './measure-columns';
export * from './fund-columns';
export * from './fund-lines';
export * from './blocks';
export * from './levels';
export * from './totals';
export * from './entries';
export * from './titles';
export * from './page';
export * from './numbering';
export * from './years';
export * from './points';
export * from './money';
export * from './signs';
