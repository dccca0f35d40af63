/**
 * .xlsx files: reading them, writing them by changing only what changes, and making new ones. Knows neither files nor
 * the command line: bytes in, bytes or a typed refusal out.
 */
export { LIMITS, orRefusal, Refused, type Refusal, type RefusalKind } from './package';
export {
  breaksSignature,
  contentTypeOf,
  openPackage,
  packageBytes,
  partBytes,
  partNames,
  partText,
  relationsOf,
} from './package';
export {
  newPackage,
  SPREADSHEET,
  TRANSITIONAL,
  XML_HEAD,
  type NewPart,
  type NewRelation,
  type Package,
} from './package';
export { attributesXml, child, elementsOf, escapeXml, isTrue, prefixed, unescapeText, walk } from './package';
export type { Element, Tag } from './package';
export { areaOnSheet, formulaTokens, quotedName, sheetNameOf, shiftFormula } from './formula';
export type { FormulaToken } from './formula';
export { BUILT_IN_FORMATS, definedNames, formatted, serialOf, shownText } from './read';
export { openWorkbook, readWorkbook, walkSheet } from './read';
export type { ListedSheet, OpenWorkbook, Sheet, SheetCell, Workbook } from './read';
export { cellXml, newWorkbook, type SheetPart } from './write';
export { writeCells, type CellWrite, type WrittenCells } from './patch';
export { addReportSheet } from './report';
