import type { IndicatorColumns } from './columns';
import { headKey, pointsIn, type Sheet } from '../sheet';
import { endsWithAny, SUBTOTAL_END, SUBTOTAL_LABELS, TOTAL_ENDS, TOTAL_LABELS } from '../vocabulary';

/** Whether a row of the table begins with 合计 or 总分. */
export function isTotalRow(sheet: Sheet, row: number): boolean {
  if (sheet.totalRows.includes(row)) return true;
  const [first] = sheet.labels(row);
  return first !== undefined && isTotalLabel(first.text);
}

export function isSubtotalRow(sheet: Sheet, row: number): boolean {
  return sheet
    .labels(row)
    .some(({ key }, index) => SUBTOTAL_LABELS.includes(key) || (index === 0 && key.endsWith(SUBTOTAL_END)));
}

/**
 * Whether a row with 合计 only sums a part of the table: the form's total is right below it, or below further rows with
 * points.
 */
export function isPartialTotal(sheet: Sheet, row: number, last: number, columns: IndicatorColumns): boolean {
  if (sheet.totalRows.includes(row)) return false;
  if (sheet.totalRows.some((named) => named > row && named <= last)) return true;
  const [next, ...further] = sheet.rowsIn(row + 1, last);
  if (next === undefined || !hasPoints(sheet, next, columns)) return false;
  return [next, ...further].some((one) => isTotalRow(sheet, one) && hasPoints(sheet, one, columns));
}

export function hasPoints(sheet: Sheet, row: number, { byRole }: IndicatorColumns): boolean {
  return [byRole.weight, byRole.score].some((column) => pointsIn(sheet, row, column)?.value);
}

/** Whether text labels a total: '总分', '总分（100分）', '总分：99分'. */
function isTotalLabel(text: string): boolean {
  const key = headKey(text);
  return TOTAL_LABELS.includes(key) || (key.length <= 12 && endsWithAny(TOTAL_ENDS, key));
}
