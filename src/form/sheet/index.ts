/** The cells of a sheet as labels and figures, with what is at its head and foot. */
export { anchorOf, hasWords, textAt, textOf } from './cell-text';
export { claimBlockNames, claimCaptions, claimHeadings, claimNotes, entryOf, readEntries } from './entries';
export { amountAt, countAt, figureInLabel, inlineFigure, isBlank, pointsAt, rateAt } from './figure';
export { blockLabelAt, columnsOf, placeIn, type Column, type Header } from './header-columns';
export { bottomWithLegends, headerLabels, type HeaderLabels } from './header-lines';
export {
  beginsReport,
  findTitle,
  isNextForm,
  isReport,
  isTitleRow,
  kindOf,
  yearIn,
  yearOf,
} from './identity';
export { headKey, readLabel, type Label } from './label';
export { isListOfForms } from './list-of-forms';
export { isPageBreak, repeatsHeader } from './page-breaks';
export { bandsOf, columnsOfGrid, partOfGrid } from './part-grid';
export { openSheet, type LabelCell, type Sheet } from './sheet';
export { headsFigures, isNumber, wordsUnder } from './under-header';
export { parseNumber } from './written-number';
