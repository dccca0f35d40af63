/** The report (自评报告): outlines, the sentences built from a form's figures, and their layout. */
export * from './report';
export type { Outline } from './outline';
export { outlines, outlineById } from './outlines';
export { writeReport } from './write';
export { paragraphText, reportText } from './text';
export { sheetBlocks } from './sheet';
export {
  headerText,
  layOut,
  LOOKS,
  PAGE,
  pageHeader,
  printAreas,
  textWidth,
  type LaidRow,
  type Layout,
} from './layout';
export { freeSheetName, REPORT_SHEET } from './sheet-name';
export { reportJson } from './json';
export { clean, list, quote, quoted, runsText, say, sentence, slot } from './prose';
export { amount, executionRate, measure, points, sumOfPoints } from './figures';
