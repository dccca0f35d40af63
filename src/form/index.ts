/** From a sheet to the forms on it: what was read, with its cells, and what could not be read. */
export * from './form';
export { readForms, readingForms } from './read-forms';
export {
  parseCorrections,
  withoutExcludedCells,
  type Correction,
  type ParsedCorrections,
} from './corrections';
export {
  columnsOfGrid,
  isBlank,
  isOfFurtherPage,
  isReport,
  listsForms,
  parseNumber,
  titleOfReport,
} from './sheet';
export { baseOf, dividedLines, executionRate, partsOf, totalLine } from './funds';
export { gradeFromEntries, withGrade } from './table';
export {
  AMOUNT_UNITS,
  CATEGORY_LABELS,
  DIMENSION_LABELS,
  GRADE_NAMES,
  yearIn,
  type CategoryKey,
  type DimensionKey,
} from './vocabulary';
