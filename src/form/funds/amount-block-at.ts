import type { Sheet } from '../sheet';
import { fundsAcross } from './across';
import type { AmountBlock } from './amount-block';
import { fundsByColumn } from './by-column';
import { fundsInWords } from './in-words';
import { amountPairs } from './pairs';
import { planTable } from './plan-table';
import { plannedAmounts } from './planned';

/** Amounts that begin in a row in another layout than a table: in pairs, on their side, in twos, in sentences, or only planned. */
export function amountBlockAt(sheet: Sheet, row: number): AmountBlock | null {
  return (
    amountPairs(sheet, row) ??
    fundsAcross(sheet, row) ??
    fundsByColumn(sheet, row) ??
    fundsInWords(sheet, row) ??
    planTable(sheet, row) ??
    plannedAmounts(sheet, row)
  );
}
