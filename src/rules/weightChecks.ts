import { round, type Decimal } from '../grid';
import type { Form } from '../form';
import type { Policy } from '../policy';
import { isKnown } from '../scoring';
import { categorySums, weightsOf, type CategorySum, type Weights } from './weights';

/** Weights that don't sum to what the policy asks. */
export interface WeightGap {
  readonly weights: Weights;
  readonly expected: Decimal;
  /** Sum − expected. */
  readonly difference: Decimal;
}

const equal = (one: Decimal, other: Decimal) => round(one, 2).eq(round(other, 2));

/**
 * Whether all weights sum to the policy's total; null where they do, or where nothing can be said. Without a weight for
 * execution in the form, the indicators may sum to all of it (execution inside, or none) or to what is left beside it.
 */
export function weightGap(form: Form, policy: Policy): WeightGap | null {
  const weights = weightsOf(form);
  if (!weights) return null;
  const difference = weights.sum.minus(policy.total);
  // A blank weight is the cause of a sum too small; weight-missing speaks.
  if (weights.incomplete && difference.lte(0)) return null;
  if (equal(weights.sum, policy.total)) return null;
  if (!weights.execution && equal(weights.sum, policy.total.minus(policy.execution.weight))) return null;
  const printed = form.total?.weight ?? null;
  if (policy.printedTotalHolds && isKnown(printed) && equal(printed.value, weights.sum)) return null;
  return { weights, expected: policy.total, difference };
}

/** A category whose label carries a weight that its indicators don't sum to. */
export interface LabelGap {
  readonly category: CategorySum;
  readonly labelled: Decimal;
  /** Sum − label. */
  readonly difference: Decimal;
}

/** Categories whose labels disagree with their indicators' weights. */
export function labelGaps(form: Form): readonly LabelGap[] {
  if (!form.asks.has('weights')) return [];
  return categorySums(form).flatMap((category) => {
    const { weight } = category.label;
    if (!isKnown(weight) || category.weights.length === 0) return [];
    const difference = category.sum.minus(weight.value);
    if (equal(category.sum, weight.value) || (category.incomplete && difference.lte(0))) return [];
    return [{ category, labelled: weight.value, difference }];
  });
}

/** The category that a gap of the sum comes from, where its label says so. */
export function causeOf(gap: WeightGap, labels: readonly LabelGap[]): LabelGap | null {
  return labels.find(({ difference }) => equal(difference, gap.difference)) ?? null;
}
