/** The only folder that uses Office.js: a workbook behind one interface, and Office itself. */
export * from './host';
export { faultOf, HostFault, isForNow, mayPass, type FaultKind } from './fault';
export { makeExcelHost } from './excel-host';
export { calmly, type Storm } from './storm';
export * from './office';
export {
  beyondLimits,
  JOURNAL_CHARACTERS,
  JOURNAL_ENTRIES,
  readEntry,
  type JournalEntry,
  type KeptEntry,
} from './journal';
export { linesOf, type Line } from './lines';
export { ownCells } from './own-writings';
export { shownText } from './read';
export { stretches } from './report-sheet';
export { sameContent } from './typed';
