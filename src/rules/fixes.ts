import type { CellRef, Decimal } from '../grid';
import { slipsOf, writtenRate, type Ledger, type RatedLine } from '../ledger';
import type { CellFix } from './finding';

/** The fix for a line's execution rate; null if the line has no cell for one. */
export function rateFix(
  { inPoints }: Ledger,
  rated: Pick<RatedLine, 'line' | 'budget' | 'executed' | 'truth'>,
): CellFix | null {
  const { rate } = rated.line;
  if (!rate) return null;
  const { value, formula, numberFormat } = writtenRate(rate, rated, inPoints);
  return {
    cell: rate.cell,
    value,
    ...(formula === null ? {} : { formula }),
    ...(numberFormat === null ? {} : { numberFormat }),
  };
}

/** The fix for a form's total: the sum of its scores; null if a score is missing. */
export function totalFix({ total }: Ledger, cell: CellRef): CellFix | null {
  if (!total) return null;
  const { value, formula } = total;
  return { cell, value, ...(formula === null ? {} : { formula }) };
}

/** Whether scores sum to more than a form can have, although none is above its weight: the weights are wrong. */
export function isBeyond(ledger: Ledger, sum: Decimal, full: Decimal): boolean {
  return sum.gt(full) && slipsOf(ledger, 'over-weight').length === 0;
}
