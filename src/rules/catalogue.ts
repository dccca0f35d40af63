import { amountMissing } from './amount-missing';
import { amountNegative } from './amount-negative';
import { amountText } from './amount-text';
import { amountUnit } from './amount-unit';
import { basicExpenditureParts } from './basic-expenditure-parts';
import { categoryMissing } from './category-missing';
import { categoryWeightLabel } from './category-weight-label';
import { executionLow } from './execution-low';
import { executionOverBudget } from './execution-over-budget';
import { executionRate } from './execution-rate';
import { executionRateMissing } from './execution-rate-missing';
import { executionRateNotApplicable } from './execution-rate-not-applicable';
import { executionScore } from './execution-score';
import { executionWithoutBudget } from './execution-without-budget';
import type { Rule } from './finding';
import { fundsBySource } from './funds-by-source';
import { fundsByStructure } from './funds-by-structure';
import { grade } from './grade';
import { headcountOverQuota } from './headcount-over-quota';
import { sourceEqualsStructure } from './source-equals-structure';
import { totalScore } from './total-score';
import { totalScoreMissing } from './total-score-missing';
import { totalScoreRange } from './total-score-range';
import { weightMissing } from './weight-missing';
import { weightsByCategory } from './weights-by-category';
import { weightsPrintedTotal } from './weights-printed-total';
import { weightsTotal } from './weights-total';

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
  totalScore,
  totalScoreMissing,
  totalScoreRange,
  grade,
];
