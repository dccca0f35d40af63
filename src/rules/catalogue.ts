import { actualMissing } from './indicators/actual-missing';
import { amountMissing } from './funds/amount-missing';
import { amountNegative } from './funds/amount-negative';
import { amountText } from './funds/amount-text';
import { amountUnit } from './funds/amount-unit';
import { basicExpenditureParts } from './funds/basic-expenditure-parts';
import { blockMissing } from './sheet/block-missing';
import { categoryMissing } from './weights/category-missing';
import { categoryWeightLabel } from './weights/category-weight-label';
import { comparatorInActual } from './indicators/comparator-in-actual';
import { dateShownAsNumber } from './indicators/date-shown-as-number';
import { deadlineMissed } from './indicators/deadline-missed';
import { deviationReasonMissing } from './indicators/deviation-reason-missing';
import { dimensionMisplaced } from './indicators/dimension-misplaced';
import { executionLow } from './funds/execution-low';
import { executionOverBudget } from './funds/execution-over-budget';
import { executionRate } from './funds/execution-rate';
import { executionRateMissing } from './funds/execution-rate-missing';
import { executionRateNotApplicable } from './funds/execution-rate-not-applicable';
import { executionScore } from './funds/execution-score';
import { executionWithoutBudget } from './funds/execution-without-budget';
import type { Rule } from './finding';
import { formUnfilled } from './sheet/form-unfilled';
import { formulaError } from './sheet/formula-error';
import { fundsBySource } from './funds/funds-by-source';
import { fundsByStructure } from './funds/funds-by-structure';
import { goalNotDescribed } from './sheet/goal-not-described';
import { grade } from './totals/grade';
import { headcountOverQuota } from './funds/headcount-over-quota';
import { hiddenFigures } from './sheet/hidden-figures';
import { indicatorDuplicate } from './indicators/indicator-duplicate';
import { indicatorEmptyRow } from './indicators/indicator-empty-row';
import { overFulfilled } from './indicators/over-fulfilled';
import { placeholderLeft } from './sheet/placeholder-left';
import { scoreMissing } from './indicators/score-missing';
import { scoreOverCompletion } from './indicators/score-over-completion';
import { scoreOverWeight } from './indicators/score-over-weight';
import { scoreUnderCompletion } from './indicators/score-under-completion';
import { sourceEqualsStructure } from './funds/source-equals-structure';
import { targetChanged } from './indicators/target-changed';
import { targetContradictsName } from './indicators/target-contradicts-name';
import { targetMissing } from './indicators/target-missing';
import { targetNotMeasurable } from './indicators/target-not-measurable';
import { totalScore } from './totals/total-score';
import { totalScoreMissing } from './totals/total-score-missing';
import { totalScoreRange } from './totals/total-score-range';
import { totalTyped } from './sheet/total-typed';
import { unitConflict } from './funds/unit-conflict';
import { unitMismatch } from './indicators/unit-mismatch';
import { unreadCells } from './sheet/unread-cells';
import { valueUnderMerge } from './sheet/value-under-merge';
import { weightMissing } from './weights/weight-missing';
import { weightsByCategory } from './weights/weights-by-category';
import { weightsPrintedTotal } from './weights/weights-printed-total';
import { weightsTotal } from './weights/weights-total';
import { yearMismatch } from './sheet/year-mismatch';

/** Every rule, in the order of the catalogue's pages. */
export const catalogue: readonly Rule[] = [
  executionRate,
  executionRateMissing,
  executionOverBudget,
  executionWithoutBudget,
  executionRateNotApplicable,
  executionScore,
  executionLow,
  fundsBySource,
  fundsByStructure,
  basicExpenditureParts,
  sourceEqualsStructure,
  amountNegative,
  amountText,
  amountUnit,
  unitConflict,
  amountMissing,
  headcountOverQuota,
  weightsTotal,
  weightsPrintedTotal,
  weightsByCategory,
  weightMissing,
  categoryMissing,
  categoryWeightLabel,
  targetMissing,
  actualMissing,
  targetNotMeasurable,
  targetContradictsName,
  targetChanged,
  unitMismatch,
  comparatorInActual,
  dateShownAsNumber,
  deadlineMissed,
  scoreOverWeight,
  scoreMissing,
  scoreOverCompletion,
  scoreUnderCompletion,
  deviationReasonMissing,
  overFulfilled,
  indicatorDuplicate,
  indicatorEmptyRow,
  dimensionMisplaced,
  totalScore,
  totalScoreMissing,
  totalScoreRange,
  grade,
  formulaError,
  valueUnderMerge,
  hiddenFigures,
  totalTyped,
  placeholderLeft,
  yearMismatch,
  unreadCells,
  blockMissing,
  goalNotDescribed,
  formUnfilled,
];
