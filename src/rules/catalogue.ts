import { actualMissing } from './actual-missing';
import { amountMissing } from './amount-missing';
import { amountNegative } from './amount-negative';
import { amountText } from './amount-text';
import { amountUnit } from './amount-unit';
import { basicExpenditureParts } from './basic-expenditure-parts';
import { blockMissing } from './block-missing';
import { categoryMissing } from './category-missing';
import { categoryWeightLabel } from './category-weight-label';
import { comparatorInActual } from './comparator-in-actual';
import { deadlineMissed } from './deadline-missed';
import { deviationReasonMissing } from './deviation-reason-missing';
import { executionLow } from './execution-low';
import { executionOverBudget } from './execution-over-budget';
import { executionRate } from './execution-rate';
import { executionRateMissing } from './execution-rate-missing';
import { executionRateNotApplicable } from './execution-rate-not-applicable';
import { executionScore } from './execution-score';
import { executionWithoutBudget } from './execution-without-budget';
import type { Rule } from './finding';
import { formulaError } from './formula-error';
import { fundsBySource } from './funds-by-source';
import { fundsByStructure } from './funds-by-structure';
import { goalNotDescribed } from './goal-not-described';
import { grade } from './grade';
import { headcountOverQuota } from './headcount-over-quota';
import { hiddenFigures } from './hidden-figures';
import { indicatorDuplicate } from './indicator-duplicate';
import { indicatorEmptyRow } from './indicator-empty-row';
import { overFulfilled } from './over-fulfilled';
import { placeholderLeft } from './placeholder-left';
import { scoreMissing } from './score-missing';
import { scoreOverCompletion } from './score-over-completion';
import { scoreOverWeight } from './score-over-weight';
import { scoreUnderCompletion } from './score-under-completion';
import { sourceEqualsStructure } from './source-equals-structure';
import { targetContradictsName } from './target-contradicts-name';
import { targetMissing } from './target-missing';
import { targetNotMeasurable } from './target-not-measurable';
import { totalScore } from './total-score';
import { totalScoreMissing } from './total-score-missing';
import { totalScoreRange } from './total-score-range';
import { totalTyped } from './total-typed';
import { unitMismatch } from './unit-mismatch';
import { unreadCells } from './unread-cells';
import { valueUnderMerge } from './value-under-merge';
import { weightMissing } from './weight-missing';
import { weightsByCategory } from './weights-by-category';
import { weightsPrintedTotal } from './weights-printed-total';
import { weightsTotal } from './weights-total';
import { yearMismatch } from './year-mismatch';

/** Every rule that a form is checked by, in the order of the catalogue's pages. */
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
  unitMismatch,
  comparatorInActual,
  deadlineMissed,
  scoreOverWeight,
  scoreMissing,
  scoreOverCompletion,
  scoreUnderCompletion,
  deviationReasonMissing,
  overFulfilled,
  indicatorDuplicate,
  indicatorEmptyRow,
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
];
