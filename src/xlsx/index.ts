/**
 * .xlsx files: reading them as grids, and writing them by changing only what changes. Knows neither files nor the
 * command line: bytes in, bytes or a typed refusal out.
 */
export { LIMITS, orRefusal, Refused, type Refusal, type RefusalKind } from './package';
export { contentTypeOf, escapeXml, openPackage, packageBytes, zipOf, type Package } from './package';
export { formulaTokens, sheetNameOf, shiftFormula, type FormulaToken } from './formula';
export { foreignKind, readWorkbook, type Sheet, type Styles, type Workbook } from './read';
export { writeCells, type CellWrite, type NotWritten, type SheetWrites, type Written } from './patch';
export { addReportSheet, type ReportPlace } from './report';
