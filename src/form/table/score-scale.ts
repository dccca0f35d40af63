import { decimal, HUNDRED, sum, type Decimal } from '../../grid';
import type { Indicator, Total } from '../form';
import type { TableColumn } from './columns';
import { OUT_OF_100 } from '../vocabulary';

/** Rounding differences in a total of about ten lines. */
const APART = decimal('0.1');

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
