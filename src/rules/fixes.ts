import type { CellRef } from '../grid';
import { writtenRate, type Ledger, type RatedLine } from '../ledger';
import type { CellFix } from './finding';

/** What corrects a line's rate; null where the line has no place for one. */
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

/** What corrects a form's total: the sum of its scores; null where a score is missing. */
export function totalFix({ total }: Ledger, cell: CellRef): CellFix | null {
  if (!total) return null;
  const { value, formula } = total;
  return { cell, value, ...(formula === null ? {} : { formula }) };
}
