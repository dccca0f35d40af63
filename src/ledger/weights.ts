import { oncePerPlace, sum, type CellRef, type Decimal } from '../grid';
import type { Figure, Form, Indicator, LevelLabel } from '../form';
import { categoryKey, type CategoryKey } from '../policy';
import { executionLineOf, executionWeightOf, isKnown, type KnownFigure } from '../scoring';

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

/** The weights of a form; null if its layout has no place for them or nobody filled them in. */
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
