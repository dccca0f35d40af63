import { round, sum, type Decimal } from '../grid';
import type { Form } from '../form';
import type { Policy } from '../policy';
import { isKnown, onePerCell, type Weights } from '../scoring';
import type { LabelSlip, PrintedWeightSlip, WeightsSlip } from './slip';
import type { LevelSum } from './weights';

const equal = (one: Decimal, other: Decimal) => round(one, 2).eq(round(other, 2));

/**
 * The slip of weights that do not sum to the policy's total; null if they do, or if that is unknown. In a form
 * without a weight for execution, the indicators may sum to the whole total or to what execution leaves of it.
 */
export function weightsSlip(
  form: Form,
  policy: Policy,
  weights: Weights | null,
  meant: Decimal | null,
): WeightsSlip | null {
  if (!weights) return null;
  const difference = weights.sum.minus(policy.total);
  // A blank weight explains a sum that is too small; weight-missing reports it.
  if (weights.incomplete && difference.lte(0)) return null;
  if (equal(weights.sum, policy.total)) return null;
  if (!weights.execution && equal(weights.sum, policy.total.minus(policy.execution.weight))) return null;
  const printed = form.total?.weight ?? null;
  if (policy.printedTotalHolds && isKnown(printed) && equal(printed.value, weights.sum)) return null;
  const execution = weights.execution && meant ? { written: weights.execution, meant } : null;
  return {
    kind: 'weights',
    execution,
    cells: execution
      ? [execution.written.cell]
      : [...weights.indicators, ...weights.others].map(({ cell }) => cell),
    cause: null,
    weights,
    expected: policy.total,
    difference,
  };
}

function labelSlip(level: LevelSum): LabelSlip | null {
  const { label, labels, weights, incomplete } = level;
  if (!isKnown(label.weight) || weights.length === 0) return null;
  const labelled = label.weight;
  const difference = level.sum.minus(labelled.value);
  if (equal(level.sum, labelled.value) || (incomplete && difference.lte(0))) return null;
  // In a form of several tables each table has the label once, with the weight of its own part.
  const all = onePerCell(labels.flatMap(({ weight }) => (isKnown(weight) ? [weight] : [])));
  if (equal(level.sum, sum(all.map(({ value }) => value)))) return null;
  const cells = [labelled.cell, ...weights.map(({ cell }) => cell)];
  return { kind: 'label', cells, cause: null, level, label, labelled, difference };
}

/**
 * Labels that disagree with their indicators' weights, categories first. A wrong weight fails its category, its
 * dimension and the sum of all weights by as much: the dimension's slip comes from the category's, and the first label
 * that is off by as much as the whole comes from the weights' slip, which names it.
 */
export function labelSlips(
  form: Form,
  levels: { readonly categories: readonly LevelSum[]; readonly dimensions: readonly LevelSum[] },
  whole: WeightsSlip | null,
): readonly LabelSlip[] {
  if (!form.asks.has('weights')) return [];
  const slipsIn = (sums: readonly LevelSum[]) => sums.flatMap((each) => labelSlip(each) ?? []);
  const categories = slipsIn(levels.categories);
  const dimensions = slipsIn(levels.dimensions).map((slip) => {
    const outer = categories.find(
      (category) =>
        equal(category.difference, slip.difference) &&
        slip.level.weights.every((weight) => category.level.weights.includes(weight)),
    );
    return outer ? { ...slip, cause: outer } : slip;
  });
  const found = [...categories, ...dimensions];
  const named =
    whole && found.find(({ cause, difference }) => cause === null && equal(difference, whole.difference));
  return found.map((slip) => (slip === named ? { ...slip, cause: whole } : slip));
}

/** The slip of a total row that prints another weight than the weights sum to; null if it agrees. */
export function printedWeightSlip(
  form: Form,
  policy: Policy,
  weights: Weights | null,
  { whole, totalsAgree }: { readonly whole: WeightsSlip | null; readonly totalsAgree: boolean },
): PrintedWeightSlip | null {
  const printed = form.total?.weight ?? null;
  if (!weights || weights.incomplete || !isKnown(printed)) return null;
  if (equal(printed.value, weights.sum)) return null;
  // The total row of some forms sums only its table, below the execution line; its score does so as well then.
  const ofTable = weights.sum.minus(weights.execution?.value ?? 0);
  if (!totalsAgree && equal(printed.value, ofTable)) return null;
  const beside = weights.sum.plus(weights.execution ? 0 : policy.execution.weight);
  if (equal(printed.value, beside)) return null;
  // The printed total is right, so a weight is wrong.
  const cause = whole && equal(printed.value, policy.total) ? whole : null;
  return { kind: 'printed-weight', cells: [printed.cell], cause, printed, sum: weights.sum };
}
