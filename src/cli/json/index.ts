/** The JSON of the command line (docs/schema): pure data, cells by their names, decimals in strings. */
export { fillJson, type LeftCell } from './edits';
export { checkJson, formsOf, severityCounts, sheetJson, summaryJson } from './review';
export type { FileJson, FindingJson, ReportSheetJson, SheetJson } from './review';
