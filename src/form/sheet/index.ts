/** The cells of a sheet as labels and figures, with what is at its head and foot. */
export { hasWords, textAt, textOf } from './cell-text';
export { entryOf, readEntries } from './entries';
export {
  amountAt,
  countAt,
  figureInLabel,
  inlineFigure,
  isBlank,
  pointsAt,
  rateAt,
  remarkBehind,
} from './figure';
export {
  blockLabelAt,
  columnsOf,
  columnUnder,
  isRateSoFar,
  ratesSoFar,
  withDoneSoFar,
  type Column,
  type Header,
} from './header-columns';
export { bottomWithLegends, headerLabels, type HeaderLabels } from './header-lines';
export {
  beginsReport,
  findTitle,
  isReport,
  isTitleRow,
  kindOf,
  stageOf,
  titleOfReport,
  yearOf,
} from './identity';
export { headKey, readLabel, type Label } from './label';
export { isListOfForms, isTitleOfList, listsForms } from './list-of-forms';
export { beginsForm, namesProject } from './next-form';
export { claimPage, isOfFurtherPage, isPageBreak, repeatsHeader } from './page';
export { isOfOthers, isOfPerson, isStatistic } from './no-form';
export { bandsOf, columnsOfGrid, partOfGrid } from './part-grid';
export { tickedWord, withTickAt } from './ticked';
export { openSheet, type LabelCell, type Sheet } from './sheet';
export {
  amountIn,
  headsFigures,
  isNumber,
  placeIn,
  pointsIn,
  reasonIn,
  textIn,
  wordsUnder,
} from './under-header';
export { parseNumber } from './written-number';
