/** From a sheet to the forms on it: what was read, with its cells, and what could not be read. */
export * from './form';
export { readForms } from './read-forms';
export { parseCorrections, withoutIgnored, type Correction, type ParsedCorrections } from './corrections';
export {
  columnsOfGrid,
  isDash,
  isPercentFormat,
  parseNumber,
  placesOf,
  readLabel,
  UNIT_FACTOR,
  yearIn,
  type Label,
} from './sheet';
export { isFiller } from './table';
export { executionRate, partsOf } from './funds';
