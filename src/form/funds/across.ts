import { rateBaseOf, wordsOf } from './rate-base';
import { linesAt, totalAmong, type AmountBlock, type PlacedLine } from './amount-block';
import { amountAt, pointsAt, type LabelCell, type Sheet } from '../sheet';
import { anchorOf, type CellRef } from '../../grid';
import { ANY_UNIT, FUND_COLUMNS, fundRole, roleOf, SUM_HEADERS, type FundColumn } from '../vocabulary';

type Labels = Partial<Record<FundColumn, LabelCell>>;

const MOST_ROWS = 8;

/**
 * Amounts on their side: 预算数, 执行数, 执行率 are rows and 合计, 中央, 省 … are columns. With one column, each amount is beside
 * its label. Null if no such block begins in the row.
 */
export function fundsAcross(sheet: Sheet, row: number): AmountBlock | null {
  const label = amountLabel(sheet, row);
  if (!label) return null;
  const { rows, last } = rowsFrom(sheet, row, label);
  const budget = rows.budget ?? rows.initial;
  if (!budget || !rows.executed) return null;
  const heads = headsAbove(sheet, row, label);
  const columns = figuresOf(sheet, budget).filter((column) => !isPoints(headOver(heads, column)));
  const executed = figuresOf(sheet, rows.executed);
  if (!columns.some((column) => executed.includes(column))) return null;
  // A single column has no header; a label above it belongs to another block.
  const names = columns.map((column) => (columns.length > 1 ? headOver(heads, column) : null));
  if (columns.length > 1 && names.includes(null)) return null;
  const lines = names.map((name) => ({ name, role: name ? fundRole(name.key) : ('total' as const) }));
  const points = pointsNear(sheet, { first: row, last }, heads, columns);
  const total = totalAmong(lines);
  const placed = lines.map(({ name, role }, index): PlacedLine => {
    const column = columns[index] ?? 0;
    const cells = Object.entries(rows)
      .filter(([of]) => index === total || !isPointsRole(of))
      .map(([of, { cell }]) => [of, { row: cell.row, column }] as const);
    return {
      role,
      item: name?.name ?? '',
      labelCell: name?.cell ?? { row: budget.cell.row, column },
      cells: { ...(index === total && points.cells), ...Object.fromEntries(cells) },
    };
  });
  return {
    first: row,
    last,
    unit: unitOf(sheet, row, heads),
    read(unit) {
      claimHeads(sheet, heads, names);
      for (const { cell } of [...Object.values(rows), ...Object.values(points.labels)])
        sheet.claim(cell, 'funds.item', '资金各行的名称');
      claimMerged(sheet, row, last);
      claimFigures(sheet, placed);
      const labels = { ...rows, rate: rows.rate ?? points.labels.rate };
      const percent = labels.rate?.percent ?? false;
      return linesAt(sheet, placed, { unit, percent, rateBase: rateBaseOf(wordsOf(labels)) });
    },
  };
}

function amountLabel(sheet: Sheet, row: number): LabelCell | null {
  const label = sheet.labels(row).find(({ key, bottom }) => key !== '' && bottom === row);
  const role = label ? roleOf(FUND_COLUMNS, label.key, 'parts') : null;
  if (!label || (role !== 'budget' && role !== 'initial')) return null;
  return figuresOf(sheet, label).length > 0 ? label : null;
}

function rowsFrom(sheet: Sheet, row: number, label: LabelCell): { rows: Labels; last: number } {
  const rows: Labels = {};
  let last = row;
  for (const at of sheet.rowsIn(row, row + MOST_ROWS)) {
    const own = sheet.labels(at).find(({ left }) => left === label.left);
    const role = own && roleOf(FUND_COLUMNS, own.key, 'hints');
    if (!own || !role || own.right !== label.right || rows[role]) break;
    // 预算执行得分 with 分值 and 得分 beside it is a row of its own.
    if (isPointsRole(role) && figuresOf(sheet, own).length === 0) break;
    rows[role] = own;
    last = at;
  }
  return { rows, last };
}

/** The columns with amounts beside a label, up to the next label. */
function figuresOf(sheet: Sheet, { cell, right }: LabelCell): readonly number[] {
  const columns: number[] = [];
  for (const { column } of sheet.grid.row(cell.row)) {
    if (column <= right) continue;
    const { state } = amountAt(sheet.grid, { row: cell.row, column }, ANY_UNIT);
    if (state === 'unreadable') break;
    if (state === 'number' || state === 'text') columns.push(column);
  }
  return columns;
}

/** Labels above the columns, the nearest first. The header may have two lines: 基本支出 over 小计 · 人员经费. */
function headsAbove(sheet: Sheet, row: number, { right }: LabelCell): readonly LabelCell[] {
  return [row - 1, row - 2].flatMap((above) =>
    sheet.labels(above).filter(({ left, bottom }) => left > right && bottom < row),
  );
}

function headOver(heads: readonly LabelCell[], column: number): LabelCell | null {
  const [near = null, wide] = heads.filter(({ left, right }) => left <= column && right >= column);
  // 小计 under 基本支出 means 基本支出.
  return near && wide && SUM_HEADERS.includes(near.key) ? wide : near;
}

const isPointsRole = (role: string | null) => role === 'weight' || role === 'score';
const isPoints = (label: LabelCell | null) =>
  label !== null && isPointsRole(roleOf(FUND_COLUMNS, label.key, 'exact'));

/** Points under a header of their own, or beside labels in the block's rows or the row below. */
function pointsNear(
  sheet: Sheet,
  { first, last }: { readonly first: number; readonly last: number },
  heads: readonly LabelCell[],
  columns: readonly number[],
): { readonly labels: Labels; readonly cells: PlacedLine['cells'] } {
  const labels: Labels = {};
  const cells: Partial<Record<FundColumn, CellRef>> = {};
  const take = (label: LabelCell, cell: CellRef) => {
    const role = roleOf(FUND_COLUMNS, label.key, 'exact');
    if (!role || cells[role] || !(isPointsRole(role) || role === 'rate')) return;
    labels[role] = label;
    cells[role] = cell;
  };
  for (const label of heads) {
    if (!columns.includes(label.left) && isPoints(label)) take(label, { row: first, column: label.left });
  }
  for (const row of sheet.rowsIn(first, sheet.rowBelow(last) ?? last)) {
    for (const label of sheet.labels(row)) {
      const cell = { row, column: sheet.rightOf(label) };
      if (label.left > 0 && pointsAt(sheet.grid, cell).value !== null) take(label, cell);
    }
  }
  return { labels, cells };
}

function unitOf(sheet: Sheet, row: number, heads: readonly LabelCell[]): AmountBlock['unit'] {
  const rows = new Set([...heads.map(({ cell }) => cell.row), row]);
  return [...rows].flatMap((at) => sheet.labels(at)).find(({ unit }) => unit !== null)?.unit ?? null;
}

/** Claims the block's name at its left, merged down. */
function claimMerged(sheet: Sheet, first: number, last: number): void {
  for (const row of sheet.rowsIn(first, last)) {
    for (const { cell, bottom } of sheet.labels(row))
      if (bottom > row) sheet.claim(cell, 'funds', '资金部分的名称');
  }
}

/** Claims the whole rows that name the columns. */
export function claimHeads(
  sheet: Sheet,
  heads: readonly LabelCell[],
  names: readonly (LabelCell | null)[],
): void {
  for (const row of new Set(heads.map(({ cell }) => cell.row))) {
    if (names.some((name) => name?.cell.row === row)) sheet.claimRow(row, 'funds.header', '资金各列的名称');
  }
}

export function claimFigures(sheet: Sheet, placed: readonly PlacedLine[]): void {
  for (const place of placed.flatMap(({ cells }) => Object.values(cells))) {
    const cell = anchorOf(sheet.grid, place);
    if (sheet.grid.at(cell.row, cell.column)) sheet.claim(cell, 'funds.figure', '资金名称右侧或之下');
  }
}
