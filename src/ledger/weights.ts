import { sum, type Decimal } from '../grid';
import type { Form, Indicator, LevelLabel } from '../form';
import { categoryKey, type CategoryKey } from '../policy';
import { isKnown, onePerCell, type KnownFigure } from '../scoring';

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
