import { linesAt, type AmountBlock, type PlacedLine } from './amount-block';
import { amountAt, anchorOf, pointsAt, type LabelCell, type Sheet } from '../sheet';
import type { CellRef } from '../../grid';
import { ANY_UNIT, FUND_COLUMNS, fundRole, roleOf, SUM_HEADERS, type FundColumn } from '../vocabulary';

type Labels = Partial<Record<FundColumn, LabelCell>>;
type Cells = Partial<Record<FundColumn, CellRef>>;

const POINTS: readonly FundColumn[] = ['weight', 'score'];
/** The most rows of such a block. */
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
  const columns = figuresOf(sheet, budget).filter((column) => !isPoints(nameOf(heads, column)));
  if (columns.length === 0 || !hasFigure(sheet, rows.executed, columns)) return null;
  // A single column has no header; a label above it belongs to another block.
  const names = columns.map((column) => (columns.length > 1 ? nameOf(heads, column) : null));
  if (columns.length > 1 && names.includes(null)) return null;
  const points = pointsOf(sheet, { first: row, last }, heads, columns);
  const placed = columns.map((column, index): PlacedLine => {
    const name = names[index] ?? null;
    const cells = Object.entries(rows).map(([role, { cell }]) => [role, { row: cell.row, column }] as const);
    return {
      name,
      role: name ? fundRole(name.key) : 'total',
      cells: Object.fromEntries(cells),
    };
  });
  const whole = Math.max(
    0,
    placed.findIndex(({ role }) => role === 'total'),
  );
  const withPoints = placed.map((line, index) =>
    index === whole ? { ...line, cells: { ...points.cells, ...line.cells } } : withoutPoints(line),
  );
  const percent = (rows.rate ?? points.labels.rate)?.percent ?? false;
  return {
    first: row,
    last,
    unit: unitOf(sheet, row, heads),
    read(unit) {
      claimHeads(sheet, heads, names);
      claimRows(sheet, { first: row, last }, [...Object.values(rows), ...Object.values(points.labels)]);
      for (const { cells } of withPoints) for (const cell of Object.values(cells)) claimFigure(sheet, cell);
      return linesAt(sheet, withPoints, { unit, percent });
    },
  };
}

/** The label of a budget row, with a figure beside it. */
function amountLabel(sheet: Sheet, row: number): LabelCell | null {
  const label = sheet.labels(row).find(({ key, bottom }) => key !== '' && bottom === row);
  const role = label ? roleOf(FUND_COLUMNS, label.key, 'parts') : null;
  if (!label || (role !== 'budget' && role !== 'initial')) return null;
  return figuresOf(sheet, label).length > 0 ? label : null;
}

/** The labels of the block's rows by their roles. */
function rowsFrom(sheet: Sheet, row: number, label: LabelCell): { rows: Labels; last: number } {
  const rows: Labels = {};
  let last = row;
  for (const at of sheet.grid.rows) {
    if (at < row || at > row + MOST_ROWS) continue;
    const own = sheet.labels(at).find(({ left }) => left === label.left);
    const role = own && roleOf(FUND_COLUMNS, own.key, 'hints');
    if (!own || !role || own.right !== label.right || rows[role]) break;
    // 预算执行得分 with 分值 and 得分 beside it is a row of its own.
    if (POINTS.includes(role) && figuresOf(sheet, own).length === 0) break;
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

function hasFigure(sheet: Sheet, { cell }: LabelCell, columns: readonly number[]): boolean {
  return columns.some((column) => amountAt(sheet.grid, { row: cell.row, column }, ANY_UNIT).value !== null);
}

/** Labels above the columns, the nearest first. The header may have two lines: 基本支出 over 小计 · 人员经费. */
function headsAbove(sheet: Sheet, row: number, { right }: LabelCell): readonly LabelCell[] {
  return sheet.grid.rows
    .filter((above) => above < row && above >= row - 2)
    .reverse()
    .flatMap((above) => sheet.labels(above).filter(({ left, bottom }) => left > right && bottom < row));
}

function nameOf(heads: readonly LabelCell[], column: number): LabelCell | null {
  const over = heads.filter(({ left, right }) => left <= column && right >= column);
  const [near, wide] = over;
  // 小计 under 基本支出 means 基本支出.
  return near && wide && SUM_HEADERS.includes(near.key) ? wide : (near ?? null);
}

function isPoints(label: LabelCell | null): boolean {
  const role = label && roleOf(FUND_COLUMNS, label.key, 'exact');
  return role !== null && POINTS.includes(role);
}

function withoutPoints({ cells, ...line }: PlacedLine): PlacedLine {
  const amounts = Object.entries(cells).filter(([role]) => !POINTS.some((one) => one === role));
  return { ...line, cells: Object.fromEntries(amounts) };
}

/** Points under a header of their own, or beside labels in the block's rows or the row below. */
function pointsOf(
  sheet: Sheet,
  { first, last }: { readonly first: number; readonly last: number },
  heads: readonly LabelCell[],
  columns: readonly number[],
): { readonly labels: Labels; readonly cells: Cells } {
  const labels: Labels = {};
  const cells: Cells = {};
  const take = (label: LabelCell, cell: CellRef) => {
    const role = roleOf(FUND_COLUMNS, label.key, 'exact');
    if (!role || cells[role] || !(POINTS.includes(role) || role === 'rate')) return;
    labels[role] = label;
    cells[role] = cell;
  };
  for (const label of heads) {
    if (!columns.includes(label.left) && isPoints(label)) take(label, { row: first, column: label.left });
  }
  const next = sheet.grid.rows.find((row) => row > last) ?? last;
  for (let row = first; row <= next; row += 1) {
    for (const label of sheet.labels(row)) {
      const cell = { row, column: sheet.rightOf(label) };
      if (label.left > 0 && pointsAt(sheet.grid, cell).value !== null) take(label, cell);
    }
  }
  return { labels, cells };
}

function unitOf(sheet: Sheet, row: number, heads: readonly LabelCell[]): AmountBlock['unit'] {
  const above = heads.map(({ cell }) => cell.row);
  const rows = [...new Set([...above, row])];
  return rows.flatMap((at) => sheet.labels(at)).find(({ unit }) => unit !== null)?.unit ?? null;
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

function claimRows(
  sheet: Sheet,
  { first, last }: { readonly first: number; readonly last: number },
  labels: readonly LabelCell[],
): void {
  for (const label of labels) sheet.claim(label.cell, 'funds.item', '资金各行的名称');
  // The block's name is at its left, merged down.
  for (let row = first; row <= last; row += 1) {
    for (const label of sheet.labels(row))
      if (label.bottom > row) sheet.claim(label.cell, 'funds', '资金部分的名称');
  }
}

/** Claims a figure of a block on its side. */
export function claimFigure(sheet: Sheet, place: CellRef): void {
  const cell = anchorOf(sheet.grid, place);
  if (sheet.grid.at(cell.row, cell.column)) sheet.claim(cell, 'funds.figure', '资金名称右侧或之下');
}
