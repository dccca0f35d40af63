/** The pane: its state, its intents, and the controller that carries them out. */
export * from './state';
export { findingsOf, keyed, keyOf, type KeyedFinding } from './found';
export { cardsByBlock, type Card } from './cards';
export { copyText } from './clipboard';
export { progressOf } from './progress';
export { scoreParts, type ScorePart } from './score-parts';
export { reduce } from './reduce';
export type { PaneEvent } from './events';
export { makeStore, type Store } from './store';
export { makeController, type Controller } from './controller';
export type { Surroundings } from './surroundings';
export { mount, setTheme } from './mount';
export { readPreferences, keepPreferences, type Preferences } from './preferences';
export type { Act, Intent } from './intent';
export { standing, statusLine } from './standing';
export { tabAfter } from './views/header';
export { foundWords, listedForms, workbookAfter } from './workbook-forms';
export { aged, renamed, withoutSheet, type SheetRow, type WholeWorkbook } from './workbook-sheets';
export { makeChecks, type Checked } from './checks';
export { makeForesight } from './foresight';
export { focusAfter, hasNews, type FocusTarget } from './focus';
export { listed, planned, toggledIn } from './previews';
export { readingsOf, totalRowsOf } from './readings';
export {
  anchored,
  correctionsValue,
  readCorrections,
  settle,
  withCorrection,
  type KeptCorrection,
} from './corrections';
export {
  draftOf,
  jsonIn,
  pointsIn,
  policyFile,
  problemAt,
  settingsIn,
  withField,
  withGrade,
  withoutGrade,
  type PolicyDraft,
} from './policy-draft';
export { readKept } from './workbook-keeper';
export { holdsReport, keptRows, readMemory } from './report-memory';
export { planReportUpdate, remembered } from './report-update';
export { placesOf } from './report-rows';
export { changedFigures } from './report-figures';
export { outdatedBy, slotsOf, standingReport } from './report-standing';
export { differences, inContext, likeness } from './differences';
export { correctionWords } from './correction-words';
export { BOOK_PHRASE, PHRASE, REPORT, REPORT_PHRASE, TEXT } from './words';
