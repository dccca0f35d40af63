import type { IndicatorColumns } from './columns';
import { headKey, pointsIn, type Header, type Sheet } from '../sheet';
import {
  endsWithAny,
  ENTRY_LABELS,
  roleOf,
  SUBTOTAL_END,
  SUBTOTAL_LABELS,
  TOTAL_ENDS,
  TOTAL_LABELS,
  type IndicatorColumn,
} from '../vocabulary';

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
 * Whether 小计 sums the whole table: it is its last row with points, at its left edge, and nothing else on the sheet is a
 * total. With several, each sums a part.
 */
export function isSoleSubtotal(
  sheet: Sheet,
  row: number,
  {
    header,
    rows,
    columns,
  }: { header: Header<IndicatorColumn>; rows: readonly number[]; columns: IndicatorColumns },
): boolean {
  const [first] = sheet.labels(row);
  if (!first || !SUBTOTAL_LABELS.includes(first.key) || first.left > (header.columns[0]?.left ?? 0))
    return false;
  if (!hasPoints(sheet, row, columns)) return false;
  const others = rows.filter((one) => one !== row);
  if (others.some((one) => one > row && hasPoints(sheet, one, columns))) return false;
  if (others.some((one) => isTotalRow(sheet, one) || isSubtotalRow(sheet, one))) return false;
  const outside = sheet.grid.rows.filter((one) => !rows.includes(one)).flatMap((one) => sheet.labels(one));
  return !outside.some(
    ({ text, key }) => isTotalLabel(text) || roleOf(ENTRY_LABELS, key, 'exact') === 'total',
  );
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
