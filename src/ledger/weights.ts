import { oncePerPlace, round, sum, type CellRef, type Decimal } from '../grid';
import type { Figure, Form, Indicator, LevelLabel } from '../form';
import { categoryKey, type CategoryKey, type Policy } from '../policy';
import { executionLineOf, executionWeightOf, isKnown, type KnownFigure } from '../scoring';
import type { LabelSlip, PrintedWeightSlip, WeightsSlip } from './slip';

/** The weights that a form gives its indicators and its execution line, in points. */
export interface Weights {
  readonly execution: KnownFigure | null;
  /** One per cell: a merged weight counts for several rows. */
  readonly indicators: readonly KnownFigure[];
  /** Of lines that are neither: 资金管理情况 with points. */
  readonly others: readonly KnownFigure[];
  readonly sum: Decimal;
  /** Every weight that the total row sums, the missing ones included. */
  readonly summed: readonly Figure[];
  /** Whether an indicator has no weight. */
  readonly incomplete: boolean;
}

/** The weights of a form; null where its layout has no place for them or nobody filled them in. */
export function weightsOf(form: Form): Weights | null {
  if (!form.asks.has('weights')) return null;
  const figures = form.indicators.flatMap(({ weight }) => (weight ? [weight] : []));
  const known = onePerCell(figures.filter(isKnown));
  if (known.length === 0) return null;
  const execution = executionWeightOf(form, executionLineOf(form));
  const others = form.otherPoints.map(({ weight }) => weight).filter((weight) => isKnown(weight));
  const asked = onePerCell(figures.filter(({ state }) => state !== 'not-applicable'));
  const summed = [...(execution ? [execution] : []), ...asked, ...others];
  return {
    execution,
    indicators: known,
    others,
    sum: sum(summed.flatMap(({ value }) => value ?? [])),
    summed,
    incomplete: !asked.every(isKnown) || form.indicators.some(({ weight }) => weight === null),
  };
}

/** Figures without those that repeat a cell. */
export function onePerCell<Given extends { readonly cell: CellRef }>(
  figures: readonly Given[],
): readonly Given[] {
  return oncePerPlace(figures, ({ cell }) => cell);
}

/** What the indicators under one label weigh. */
export interface LevelSum {
  readonly label: LevelLabel;
  /** Every cell that holds the label: on each row, or once in each of several tables. */
  readonly labels: readonly LevelLabel[];
  readonly key: CategoryKey | null;
  readonly weights: readonly KnownFigure[];
  readonly sum: Decimal;
  readonly incomplete: boolean;
}

/** Sums of the categories or dimensions of a form in the order of the sheet; a repeated label counts once. */
export function levelSums(form: Form, level: 'category' | 'dimension'): readonly LevelSum[] {
  const nameOf = ({ category, dimension }: Indicator) =>
    level === 'category' ? category?.name : dimension && `${category?.name ?? ''}\n${dimension.name}`;
  const names = new Set(form.indicators.flatMap((indicator) => nameOf(indicator) ?? []));
  return [...names].flatMap((name) => {
    const members = form.indicators.filter((indicator) => nameOf(indicator) === name);
    const labels = onePerCell(members.flatMap((indicator) => indicator[level] ?? []));
    const [label] = labels;
    if (!label) return [];
    const weights = onePerCell(members.map(({ weight }) => weight).filter((weight) => isKnown(weight)));
    const incomplete = members.some(({ weight }) => !isKnown(weight) && weight?.state !== 'not-applicable');
    const total = sum(weights.map(({ value }) => value));
    return [{ label, labels, key: categoryKey(label.name), weights, sum: total, incomplete }];
  });
}

const equal = (one: Decimal, other: Decimal) => round(one, 2).eq(round(other, 2));

/**
 * The slip of weights that do not sum to the policy's total; null where they do, or where that is unknown. In a form
 * without a weight for execution, the indicators may sum to the whole total or to what execution leaves of it.
 */
export function weightsSlip(form: Form, policy: Policy, weights: Weights | null): WeightsSlip | null {
  if (!weights) return null;
  const difference = weights.sum.minus(policy.total);
  // A blank weight explains a sum that is too small; weight-missing reports it.
  if (weights.incomplete && difference.lte(0)) return null;
  if (equal(weights.sum, policy.total)) return null;
  if (!weights.execution && equal(weights.sum, policy.total.minus(policy.execution.weight))) return null;
  const printed = form.total?.weight ?? null;
  if (policy.printedTotalHolds && isKnown(printed) && equal(printed.value, weights.sum)) return null;
  return {
    kind: 'weights',
    cells: [...weights.indicators, ...weights.others].map(({ cell }) => cell),
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
  levels: readonly [categories: readonly LevelSum[], dimensions: readonly LevelSum[]],
  whole: WeightsSlip | null,
): readonly LabelSlip[] {
  if (!form.asks.has('weights')) return [];
  const [categories, dimensions] = levels.map((sums) => sums.flatMap((each) => labelSlip(each) ?? []));
  const found = [...(categories ?? []), ...(dimensions ?? [])].map((slip) => {
    const outer = categories?.find(
      (category) =>
        category !== slip &&
        equal(category.difference, slip.difference) &&
        slip.level.weights.every((weight) => category.level.weights.includes(weight)),
    );
    return outer && !categories?.includes(slip) ? { ...slip, cause: outer } : slip;
  });
  const named =
    whole && found.find(({ cause, difference }) => cause === null && equal(difference, whole.difference));
  return found.map((slip) => (slip === named ? { ...slip, cause: whole } : slip));
}

/** The slip of a total row that prints another weight than the weights sum to; null where it agrees. */
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
