import { round, sum, type CellRef, type Decimal } from '../grid';
import type { Form } from '../form';
import type { Policy } from '../policy';
import { isKnown } from '../scoring';
import { levelSums, onePerCell, weightsOf, type LevelSum, type Weights } from './weights';

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

/** A category or dimension whose label carries a weight that its indicators don't sum to. */
export interface LabelGap {
  readonly level: LevelSum;
  readonly labelled: Decimal;
  readonly labelCell: CellRef;
  /** Sum − label. */
  readonly difference: Decimal;
}

function gapOf(level: LevelSum): LabelGap | null {
  const { label, labels, weights, incomplete } = level;
  if (!isKnown(label.weight) || weights.length === 0) return null;
  const labelled = label.weight.value;
  const difference = level.sum.minus(labelled);
  if (equal(level.sum, labelled) || (incomplete && difference.lte(0))) return null;
  // In a form of several tables the same label stands once in each, with the weight of its own part.
  const all = onePerCell(labels.flatMap(({ weight }) => (isKnown(weight) ? [weight] : [])));
  if (equal(level.sum, sum(all.map(({ value }) => value)))) return null;
  return { level, labelled, labelCell: label.weight.cell, difference };
}

/** Labels that disagree with their indicators' weights: the categories', then those dimensions' that stand alone. */
export function labelGaps(form: Form): readonly LabelGap[] {
  if (!form.asks.has('weights')) return [];
  const found = (level: 'category' | 'dimension') =>
    levelSums(form, level).flatMap((each) => gapOf(each) ?? []);
  const categories = found('category');
  // A wrong weight fails its dimension and its category by as much; the category's label has said so.
  const dimensions = found('dimension').filter(
    (inner) =>
      !categories.some(
        (outer) =>
          equal(outer.difference, inner.difference) &&
          inner.level.weights.every((weight) => outer.level.weights.includes(weight)),
      ),
  );
  return [...categories, ...dimensions];
}

/** The label that a gap of the sum comes from, where one says so. */
export function causeOf(gap: WeightGap, labels: readonly LabelGap[]): LabelGap | null {
  return labels.find(({ difference }) => equal(difference, gap.difference)) ?? null;
}
