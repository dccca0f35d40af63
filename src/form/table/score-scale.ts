import { cellName, decimal, HUNDRED, sum, type Decimal } from '../../grid';
import type { Indicator, Total } from '../form';
import type { TableColumn } from './columns';
import { OUT_OF_100 } from '../vocabulary';

/** Rounding differences in a total of about ten lines. */
const APART = decimal('0.1');

/**
 * Whether weights are shares of their category, whose own weight is beside its label: 项目产出 | 25 over indicators that sum to
 * 100. The weights of the categories sum to 100, and those within each of them as well.
 */
export function areShares(indicators: readonly Indicator[]): boolean {
  const byCategory = new Map<string, { readonly whole: Decimal; readonly parts: Decimal[] }>();
  const seen = new Set<string>();
  for (const { category, weight } of indicators) {
    if (!category?.weight?.value) return false;
    const { whole, parts } = byCategory.get(cellName(category.cell)) ?? {
      whole: category.weight.value,
      parts: [],
    };
    byCategory.set(cellName(category.cell), { whole, parts });
    if (!weight?.value || seen.has(cellName(weight.cell))) continue;
    seen.add(cellName(weight.cell));
    parts.push(weight.value);
  }
  const categories = [...byCategory.values()];
  return (
    categories.length > 1 &&
    sum(categories.map(({ whole }) => whole)).eq(HUNDRED) &&
    categories.every(({ parts }) => sum(parts).eq(HUNDRED))
  );
}

/**
 * Whether every indicator is scored out of 100 and the total weighs the scores (权重 20%, 得分 97.5): the header says
 * 百分制, or the total is Σ weight × score and not the sum of the scores.
 */
export function isOutOf100(
  indicators: readonly Indicator[],
  total: Total | null,
  column: TableColumn | undefined,
): boolean {
  if (column?.label.text.includes(OUT_OF_100)) return true;
  const printed = total?.score?.value;
  const known = indicators.flatMap(({ weight, score }) =>
    weight?.value && score?.value ? [{ weight: weight.value, score: score.value }] : [],
  );
  if (!printed || known.length < 3 || known.length < indicators.length) return false;
  if (!known.some(({ weight, score }) => score.gt(weight))) return false;
  const agrees = (values: readonly Decimal[]) => sum(values).minus(printed).abs().lte(APART);
  return (
    agrees(known.map(({ weight, score }) => weight.times(score).div(HUNDRED))) &&
    !agrees(known.map(({ score }) => score))
  );
}
