/** All texts of the pane in English. The Chinese ones say what each is for; the core has its own. */
import { joined } from './joined';
import type * as zh from './zh';

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export const TEXT: typeof zh.TEXT = {
  title: 'Self-assessment assistant',
  tabs: 'Pane',
  check: 'Check',
  scores: 'Scores',
  report: 'Report',
  settings: 'Settings',
  checkSheet: 'Check sheet',
  reading: 'Reading the sheet…',
  writing: 'Writing…',
  firstRun: 'Start here',
  firstRun1: 'Go to the sheet that holds the self-assessment form.',
  firstRun2:
    'Funds, execution rates, indicators, weights and scores are checked; each finding gives its basis and a fix.',
  firstRun3:
    'Nothing is changed unless you agree cell by cell, and it can be undone. Everything runs on this machine; nothing is uploaded.',
  noForm: 'No self-assessment form on this sheet',
  noFormWhat:
    'A form has fund lines (budget, executed, execution rate), or a table headed 一级指标, 二级指标, 三级指标 with weights and scores.',
  noFindings: 'Nothing found',
  notChecked:
    'Not checked: agreement with attachments, ledgers and final accounts, and whether what is said is true.',
  form: 'Form',
  blockSheet: 'Sheet',
  blockFunds: 'Funds',
  blockGoal: 'Goal',
  blockIndicators: 'Indicators',
  blockTotal: 'Total',
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  basis: 'Basis',
  ignore: 'Ignore…',
  ignoreConfirm: 'Ignore',
  ignoreReason: 'Reason to ignore it (kept in the workbook)',
  reason: 'Reason',
  restore: 'Restore',
  remove: 'Remove',
  removeAll: 'Remove all',
  stoodAt: 'Was at',
  colon: ': ',
  staleWhat: 'Fixed since, or the figures changed; findings that remain are listed again.',
  stale: 'The sheet has changed; this is still the result from before.',
  gone: 'This sheet was deleted; this is the result from before, and nothing can be written to it.',
  more: 'More',
  previous: 'Previous',
  next: 'Next',
  onlyErrors: 'Errors only',
  copyList: 'Copy the list',
  printList: 'Print',
  notCopied:
    'Nothing was copied: this Excel does not let add-ins use the clipboard. Print is an alternative.',
  fix: 'Fix…',
  fixFormula: 'Use a formula…',
  planTitleFill: 'Blank cells to fill',
  planTitleSuggest: 'Suggestions to adopt',
  planTitleFix: 'Cells to fix',
  planTitleReport: 'Paragraphs to update',
  anotherReport: 'Write another',
  planTitleUndo: 'Cells to restore (filled earlier)',
  nothingToWrite: 'There is nothing to write.',
  left: 'Left open',
  noParagraph: 'There is no paragraph to update.',
  blank: 'blank',
  write: 'Write',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo filling',
  keptAsIs: 'Left as they are',
  fillBlank: 'Fill blank scores',
  adopt: 'Adopt suggestions',
  weight: 'Weight',
  given: 'Given',
  suggested: 'Suggested',
  none: '—',
  execution: 'Budget execution',
  total: 'Total',
  grade: 'Grade',
  lines: 'Line by line',
  needsForm: 'Check a form first; its scores appear here.',
  reportNeedsForm: 'Check a form first; the report is written from it.',
  outline: 'Outline',
  writeReport: 'Write report',
  updateReport: 'Update report',
  reportGoes: 'Goes to a new sheet 自评报告; nothing is overwritten.',
  sections: 'Sections',
  slotWanted: 'To be supplied',
  doubtful: 'The report uses figures in doubt',
  policy: 'Scoring policy',
  policyByForm: 'Chosen by the form',
  policyKept: 'Kept in the workbook.',
  basisOf: 'What the policy rests on',
  language: 'Language',
  languageKept: 'Kept on this machine; reports are always in Chinese.',
  live: 'Check while typing',
  liveWhat: 'The sheet is checked again after each change. When off, press Check sheet.',
  stored: 'What is stored where',
  stored1:
    'Workbook: policy (a custom one too), corrections of the reading, ignored findings with their reasons, the goal sheets chosen, undo journal, the paragraphs of the written report; they travel with the file.',
  stored2: 'This machine: language, checking while typing, formulas.',
  stored3: 'No network; nothing is uploaded.',
  guide: 'Guide',
  protectedSheet: 'The sheet is protected: it can be checked; locked cells cannot be written.',
  inBrowser: 'Open it in Excel',
  inBrowserWhat: 'This is the pane of an Excel add-in. In Excel, press Open pane on the Self-assessment tab.',
  tooOld: 'This Excel is too old',
};

/** Sentences that contain figures. */
export const PHRASE: typeof zh.PHRASE = {
  status: (errors, warnings, infos, figures, ignored) =>
    joined(
      errors > 0 ? count(errors, 'error') : 'no errors',
      warnings > 0 && count(warnings, 'warning'),
      infos > 0 && count(infos, 'note'),
      ignored > 0 && `${ignored} ignored`,
      `${count(figures, 'figure')} checked`,
    ),
  checked: (figures, indicators, rules) =>
    `${count(figures, 'figure')} and ${count(indicators, 'indicator')} checked by ${count(rules, 'rule')}.`,
  doneThen: (done, then) => `${done} ${then}`,
  changed: (gone, come, left) =>
    `${[gone > 0 && `${gone} resolved`, come > 0 && `${come} new`].filter(Boolean).join(', ')}, ${left} left.`,
  goTo: (name) => `Go to ${name}`,
  counted: (what, n) => `${what} (${n})`,
  executionWeight: (weight) => `Execution ${weight} points`,
  weights: (parts) => parts.map(([name, weight]) => `${name} ${weight}`).join(', '),
  grades: (parts) => parts.map(([name, from]) => `${name} from ${from}`).join(', '),
  wrongTotal: (given, expected) => `given ${given}, should be ${expected}`,
  points: (score) => `${score} points`,
  writeCell: (name) => `Write ${name}`,
  fillIn: (text) => `Fill in ${text}`,
  moreCells: (n) => `of ${n} cells`,
  notListed: (n) => `${n} more are no errors and not listed.`,
  copied: (n) => `${count(n, 'finding')} copied.`,
  fixTo: (text) => `Change to ${text}`,
  unread: (n) => `${count(n, 'cell')} could not be read`,
  written: (n, unchanged) =>
    unchanged === 0
      ? `${count(n, 'cell')} written.`
      : `${count(n, 'cell')} written, ${unchanged} left as they were.`,
  nothingToReport:
    'A form of goals or of monitoring has no results of the year to report. Please open the self-assessment.',
  /** `elsewhere` is the name of the cells' sheet, if it is not the shown one. */
  undone(n, unchanged, elsewhere = null) {
    const where = elsewhere === null ? '' : `“${elsewhere}”: `;
    return unchanged === 0
      ? `${where}Undone: ${count(n, 'cell')} restored.`
      : `${where}${count(n, 'cell')} restored, ${unchanged} left as they are.`;
  },
  undoneNowhere: (left) =>
    `The sheet of the last filling was deleted: it cannot be restored.${left > 0 ? ' Earlier ones can still be undone.' : ''}`,
  nothingToUndo: 'There is nothing to undo.',
  reportWritten: (sheetName, missing, hasPage) =>
    `The report is on sheet ${sheetName}${missing > 0 ? `; ${missing} to be supplied` : ''}.${hasPage ? '' : ' Its page could not be set up (perhaps no printer is installed): please do so before printing.'}`,
  reportAgain: (sheetName) =>
    `This form has a report already, on sheet ${sheetName}; no other one was written. Update it, or write another?`,
  noReport: 'This workbook holds no report written from this form. Press Write report first.',
  whichForm: (count) =>
    `There are ${count} forms on this sheet: choose one above, then press “Write report” below.`,
  previewMoved: 'The sheet has changed: this is what would be written now. Please look again.',
  previewOutdated: 'The sheet has changed and what was listed no longer fits it. Nothing was written.',
  unreadForm: (sheetName) => `The form on sheet ${sheetName} is not checked yet: press Check sheet.`,
  reportCurrent: 'The report agrees with the form; no paragraph needs updating.',
  ignored: (n, stale) => (stale === 0 ? `Ignored (${n})` : `Ignored (${n}) · no longer apply (${stale})`),
  stale: (n) => `No longer apply (${n})`,
  paragraphs: (n, slots) =>
    slots > 0 ? `${n} paragraphs · ${slots} to supply` : `${n} paragraphs · complete`,
  missing: (n) => (n > 0 ? `${n} to be supplied` : 'Nothing left to supply'),
  line: (weight, given, suggested) => `Weight ${weight}, given ${given}, suggested ${suggested}`,
};

/** Stored values of the workbook that could not be used. */
export const DROPPED: typeof zh.DROPPED = {
  custom: (why) => `The custom policy kept in this workbook could not be used and was left out: ${why}`,
  corrections: (n) =>
    `${count(n, 'correction')} of the reading kept in this workbook could not be used and were left out.`,
  ignored: (n) =>
    `${count(n, 'record')} of ignored findings in this workbook could not be read and were left out; their findings are listed again.`,
};

/** Rules whose findings say the same of each cell: the title of two or more of them. */
export const ALIKE: typeof zh.ALIKE = {
  'score-missing': (n) => `${n} scores missing`,
  'deviation-reason-missing': (n) => `${n} reasons missing`,
  'actual-missing': (n) => `${n} actuals missing`,
  'target-missing': (n) => `${n} targets missing`,
  'weight-missing': (n) => `${n} weights missing`,
  'amount-missing': (n) => `${n} amounts missing`,
  'execution-rate-missing': (n) => `${n} rates missing`,
  'indicator-empty-row': (n) => `${n} dimensions without an indicator`,
  'block-missing': (n) => `${n} blocks missing`,
  'own-score': (n) => `${n} scores of the add-in to bring up to date`,
};

export const CARD_PHRASE: typeof zh.CARD_PHRASE = {
  many: (title, n) => `${title} (${n})`,
  fixAll: (n) => `Fix ${count(n, 'finding')}…`,
  fixThese: (n) => `Fix ${count(n, 'cell')}…`,
  fillThese: (n) => `Fill ${count(n, 'cell')}…`,
  done: (done, all) => `${done} of ${all} done`,
};

/** Texts about blank forms. */
export const BLANK: typeof zh.BLANK = {
  title: 'New form',
  what: 'Choose a layout. It is written to a new sheet, which you may delete; no other sheet changes.',
};

export const BLANK_PHRASE: typeof zh.BLANK_PHRASE = {
  written: (sheetName, hasPage) =>
    `The new form is on sheet ${sheetName}.${hasPage ? '' : ' Its page could not be set up; please do so before printing.'}`,
};

/** Texts about the goals (绩效目标表) that a form is held against. */
export const GOAL: typeof zh.GOAL = {
  title: 'Hold against the goal form',
  what: 'Choose the goal form in this workbook: indicators, targets and weights are held against it.',
  sheet: 'Sheet of the goal form',
  none: 'None',
  gone: 'The chosen sheet was deleted; the form is not held against any goals.',
  unread: 'The goal form has not been read yet. Press Check sheet.',
};

export const GOAL_PHRASE: typeof zh.GOAL_PHRASE = {
  noGoals: (sheetName) => `No goal form was found on sheet ${sheetName}; nothing was held against it.`,
  otherForm: (sheetName) =>
    `Sheet ${sheetName} does not hold the goals of this form (project, year or indicators differ).`,
  agrees: (sheetName) => `Held against sheet ${sheetName}: indicators, targets and weights agree.`,
  differs: (sheetName, n) => `Held against sheet ${sheetName}: ${count(n, 'difference')}, listed above.`,
};

/** Texts about the custom policy. Fields have the same names as in the problems of `customPolicy`. */
export const POLICY: typeof zh.POLICY = {
  custom: 'Custom',
  import: 'Import a policy…',
  file: 'Policy file',
  points: 'Title and points',
  judging: 'Judging',
  gradesGroup: 'Grades',
  exchange: 'Export, start over',
  title: 'Title',
  execution: 'Execution weight',
  weightsWhat: 'Leave blank what the policy does not have.',
  overFulfilment: 'Over-fulfilment (%)',
  executionReasonBelow: 'Rate that needs a reason (%)',
  reverse: 'Lower-is-better beyond its target',
  bandMet: 'Least share when met (%)',
  bandPartly: 'Least share when partly met (%)',
  printedTotalHolds: 'Where the form prints a total, weights may sum to it',
  gradeName: 'Grade',
  gradeFrom: 'From',
  gradesWhat: 'From the highest down, the last from 0.',
  addGrade: 'Add a grade',
  remove: 'Remove',
  startFrom: 'Start over from',
  start: 'Start over',
  exported: 'Exported policy',
  download: 'Download the file',
  exportedWhat: 'Where a download is not allowed, copy the text and save it as a .json file.',
  storedWhere:
    'A custom policy is kept in the workbook; the exported file can be imported into others and used by the command line.',
  inUse: 'The custom policy is in use. ',
};

export const CATEGORY_WEIGHTS: typeof zh.CATEGORY_WEIGHTS = {
  output: 'Output',
  benefit: 'Benefit',
  satisfaction: 'Satisfaction',
  cost: 'Cost',
};

export const REVERSE: typeof zh.REVERSE = {
  ratio: 'target ÷ actual × weight',
  linear: '(1 − excess ÷ target) × weight',
};

export const POLICY_PHRASE: typeof zh.POLICY_PHRASE = {
  sum: (points) => `sum ${points}`,
  toCorrect: (n) => `${n} to correct`,
  problems: (n) => `${n} to correct; until then the last valid policy is used. `,
  fileRefused: (name) => `“${name}” was not taken over; the policy is as before:`,
  nameOf: (n) => `Name of grade ${n}`,
  fromOf: (n) => `Least total of grade ${n}`,
  removeGrade: (n) => `Remove grade ${n}`,
};

/** Texts of the preview and of the buttons that open it. */
export const PREVIEW: typeof zh.PREVIEW = {
  formulas: 'Write formulas, not values',
  raised: 'Above your own score: tick it if you agree.',
  locked: 'Locked',
  copyLocked: 'Copy these values',
  noBlank: 'All scores are filled in; none is blank.',
};

export const PREVIEW_PHRASE: typeof zh.PREVIEW_PHRASE = {
  locked: (n) => `${n} locked: unprotect the sheet first, or copy these values and fill them in yourself`,
  /** 'G12 是助手填写的 8 分，现应为 9 分。' */
  ownOld: (cells, held, expected) =>
    `${cells.join(', ')}: ${held} was filled in by this add-in; it should be ${expected} now.`,
  copied: (n) => `${count(n, 'value')} copied.`,
};

/** Texts about readings and their corrections. */
export const READING: typeof zh.READING = {
  assumed: 'Understood as',
  directions: 'Targets without a sign, understood as',
  stated: 'Read wrongly? Correct it here',
  unreadWhat: 'These cells were not checked. Those that have nothing to do with the form can be marked so.',
  notOfForm: 'Not of the form',
  changeTo: 'Change to',
  set: 'Set',
  notRead: 'not read',
  takeBack: 'Take back',
  correctedWhat: 'Kept in the workbook; they hold for the forms on this sheet.',
  lost: 'Not in use: the cell it speaks of is not found on this sheet.',
  yearWrong: 'A year from 2000 to 2099, please.',
};

export const WHAT: typeof zh.WHAT = {
  'amount-unit': 'Unit of amounts',
  kind: 'Kind of form',
  year: 'Year',
  'total-row': 'Row of the total',
  'score-scale': 'Highest score of a line',
  direction: 'Direction of the indicator',
  'ignore-cell': 'Not of the form',
};

export const VALUES: typeof zh.VALUES = {
  department: 'department',
  project: 'project',
  higher: 'higher is better',
  lower: 'lower is better',
};

export const READING_PHRASE: typeof zh.READING_PHRASE = {
  points: (score) => score,
  row: (row) => `row ${row}`,
  notOfForm: (cell) => `${cell} is not of the form`,
  direction: (cell, way) => `${cell}: ${way}`,
  totalRow: (label, row, quoted) => `${label}: ${row} ${quoted}`.trim(),
  value: (label, value) => `${label}: ${value}`,
  corrected: (n, lost) => (lost === 0 ? `Corrected (${n})` : `Corrected (${n}) · not in use (${lost})`),
  correctedNow: (correction) => `Corrected: ${correction}. `,
  takenBack: (correction) => `Correction taken back: ${correction}. `,
};

/** Texts about the written report and its update. */
export const REPORT: typeof zh.REPORT = {
  formChanged: 'Follows the form’s new figures.',
  bothChanged: 'Edited by you; not updated.',
  noLonger: 'No longer in the form; not deleted.',
  comesNew: 'New in the form; add it below this one.',
  was: 'was ',
  becomes: 'becomes ',
  changed: 'Figures changed since the report',
  byHand: 'Not updated',
  table: 'score table',
  agrees: 'The report agrees with the form.',
  onlyByHand: 'No paragraph can be updated automatically.',
  gone: 'The report of this form is not found: its sheet may have been deleted, or rewritten.',
  otherOutline: 'The present report has another outline; this one is for Write another.',
};

export const REPORT_PHRASE: typeof zh.REPORT_PHRASE = {
  write: (n) => `Write report (${count(n, 'paragraph')})`,
  update: (n) => `Update report (${n})`,
  paragraph: (n) => (n === null ? REPORT.table : `paragraph ${n}`),
  more: (n) => `${n} more`,
  on: (sheetName) => `The report is on sheet ${sheetName}`,
  /** '报告已更新 2 处，1 处由您改过、未更新。' */
  updated: (n, edited, byHand, refused) =>
    `${n} updated in the report${edited > 0 ? `, ${edited} edited by you and left` : ''}${byHand > 0 ? `, ${byHand} to add or delete by hand` : ''}${refused > 0 ? `, ${refused} refused` : ''}.`,
};

/** Texts about the parts of a form's score. */
export const SCORE: typeof zh.SCORE = {
  parts: 'Scores and weights by category',
  uncategorised: 'Without a category',
  others: 'Other points',
  noWeight: 'no weight',
};

export const SCORE_PHRASE: typeof zh.SCORE_PHRASE = {
  missing: (n) => `${count(n, 'score')} missing`,
  policy: (weight) => `policy: ${weight}`,
};

/** Texts about all sheets of the workbook. */
export const BOOK: typeof zh.BOOK = {
  check: 'Check all sheets',
  title: 'All sheets',
  again: 'Check all sheets again',
  back: 'Back',
  stopping: 'Stopping…',
  old: 'changed since',
  someOld: 'Results marked “changed since” are from before the change.',
  unread: 'Sheets that could not be read',
};

export const BOOK_PHRASE: typeof zh.BOOK_PHRASE = {
  progress: (read, all) => `${read} / ${all} sheets read`,
  found(all, read, forms, errors, warnings) {
    const sheets = read === null ? count(all, 'sheet') : `Stopped after ${read} of ${count(all, 'sheet')}`;
    return forms === 0
      ? `${sheets}: no form was found.`
      : `${sheets}, ${count(forms, 'form')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
  },
  counts: (errors, warnings) =>
    joined(errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')) ||
    'no errors or warnings',
  without: (n) => `${count(n, 'sheet')} without a form.`,
  hidden: (names: readonly string[]) => `Hidden sheets are not read: ${names.join(', ')}.`,
};
