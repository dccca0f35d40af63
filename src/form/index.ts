/** From a sheet to the forms on it: what was read, with its cells, and what could not be read. */
export * from './form';
export { readForms } from './read-forms';
export { parseCorrections, withoutIgnored, type Correction, type ParsedCorrections } from './corrections';
export { columnsOfGrid } from './part-grid';
export { UNIT_FACTOR, isDash, parseNumber, placesOf } from './figure';
export { readLabel, type Label } from './label';
export { isFiller } from './indicator-row';
export { yearIn } from './identity';
