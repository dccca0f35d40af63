import type { TableColumn } from './columns';
import { columnsOf, columnUnder, type LabelCell, type Sheet } from '../sheet';
import { INDICATOR_COLUMNS, WHOLE_YEAR, YEAR_ALONE, yearIn } from '../vocabulary';

/** The second row of a header: only labels of columns, no figures, not all of them the same as above. */
export function continuation(
  sheet: Sheet,
  row: number,
  above: readonly TableColumn[],
): { row: number; columns: readonly TableColumn[] } | null {
  // 年度目标 … 完成情况 … above is a goal with its text beside it, not a line of this header.
  if (above.every(({ role }) => role === 'target' || role === 'actual') && hasOtherLabels(sheet, row, above))
    return null;
  // A blank row may separate the two lines.
  const [next] = sheet.rowsIn(row + 1, row + 2);
  if (next === undefined || sheet.grid.row(next).some(({ value }) => typeof value !== 'string')) return null;
  const labels = sheet.labels(next);
  const below = [
    ...columnsOf({ labels, bottom: next }, INDICATOR_COLUMNS, 'parts'),
    ...wholeYearUnder(above, labels),
    ...yearsUnder(sheet, row, above, labels),
  ];
  if (below.length < 2 || below.length < labels.length) return null;
  // The same labels again are the header of another table.
  const isRepeated = below.every(({ role, left }) =>
    above.some((one) => one.role === role && one.left === left),
  );
  return isRepeated ? null : { row: next, columns: below };
}

/**
 * The row below a header that only divides its wide columns, and names nothing else: 经费保障 · 其他 under 偏差原因分析. Null if
 * there is none.
 */
export function dividingLine(sheet: Sheet, row: number): number | null {
  const wide = sheet.labels(row).filter(({ left, right, bottom }) => right > left && bottom === row);
  const [next] = sheet.rowsIn(row + 1, row + 1);
  if (wide.length === 0 || next === undefined) return null;
  const names = sheet.labels(next);
  const isDividing = ({ left, right, key }: LabelCell) =>
    key !== '' && wide.some((label) => label.left <= left && right <= label.right);
  // What a merge from above hides is no part of the line.
  const isSeen = ({ column }: { readonly column: number }) => {
    const merge = sheet.grid.mergeAt(next, column);
    return !merge || merge.top === next;
  };
  const cells = sheet.grid.row(next).filter(isSeen);
  return cells.length >= 2 && names.length === cells.length && names.every(isDividing) ? next : null;
}

/** 全年 beside 半年 under 目标值 has the role of the label above it. */
function wholeYearUnder(above: readonly TableColumn[], labels: readonly LabelCell[]): readonly TableColumn[] {
  return labels.flatMap((label) => {
    const over = WHOLE_YEAR.test(label.key) ? columnOver(above, label) : undefined;
    return over ? [columnUnder(over.role, label)] : [];
  });
}

/** 2022年 and 2023年 under 指标值: the year of the form has the values, the others are of other years. */
function yearsUnder(
  sheet: Sheet,
  row: number,
  above: readonly TableColumn[],
  labels: readonly LabelCell[],
): readonly TableColumn[] {
  const years = labels.flatMap((label) => {
    const year = YEAR_ALONE.test(label.key) ? yearIn(label.text) : null;
    const over = columnOver(above, label);
    return year !== null && over ? [{ label, year, role: over.role }] : [];
  });
  const stated = yearAbove(sheet, row);
  if (!years.some(({ year }) => year === stated)) return [];
  return years.map(({ label, year, role }) => columnUnder(year === stated ? role : 'earlier', label));
}

const columnOver = (above: readonly TableColumn[], { left, right }: LabelCell) =>
  above.find((column) => column.left <= left && right <= column.right);

/** The year in the nearest line of its own above a row: 2023年度项目支出绩效目标表, （2023年度）. */
function yearAbove(sheet: Sheet, row: number): number | null {
  const years = sheet.rowsIn(0, row - 1).flatMap((each) => yearIn(sheet.lineIn(each)) ?? []);
  return years.at(-1) ?? null;
}

/** Whether other labels are between or after the given ones, as values are beside their labels. */
function hasOtherLabels(sheet: Sheet, row: number, columns: readonly TableColumn[]): boolean {
  const [first] = columns;
  return sheet
    .labels(row)
    .some(
      ({ left, cell }) => first && left > first.left && !columns.some(({ label }) => label.cell === cell),
    );
}

/** Joins two header rows: the second holds for its own columns, the first for all others. */
export function joinHeaders(
  first: readonly TableColumn[],
  second: readonly TableColumn[],
): readonly TableColumn[] {
  const isUnder = (above: TableColumn, { left, right }: TableColumn) =>
    left <= above.right && right >= above.left;
  const kept = first.filter((column) => !second.some((below) => isUnder(column, below)));
  // 预期指标值 over 符号 and 单位（文字描述）: the second of them has the value.
  const divided = first.find(({ role }) => role === 'target');
  const parts = divided ? second.filter((below) => isUnder(divided, below)) : [];
  const value = parts.some(({ role }) => role === 'target') ? null : parts.at(-1);
  const named = second.map((column) => (column === value ? { ...column, role: 'target' as const } : column));
  return [...kept, ...named].sort((a, b) => a.left - b.left);
}
