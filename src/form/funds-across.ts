import { divide, oneLine, type CellRef } from '../grid';
import { amountAt, anchorOf, pointsAt, rateAt } from './figure';
import type { AmountUnit, Figure, FundLine, FundRole } from './form';
import type { LabelCell, Sheet } from './sheet';
import { FUND_COLUMNS, FUND_LINES, roleOf, type FundColumn } from './vocabulary';

/**
 * Amounts that lie on their side: 预算数, 执行数, 执行率 are rows, and the lines 合计, 中央, 省 … are columns; or there is
 * one column only, each amount beside its label.
 */
export interface FundsAcross {
  /** Labels of the rows by what they hold. */
  readonly rows: Partial<Record<FundColumn, LabelCell>>;
  /** The first and last row of labels. */
  readonly first: number;
  readonly last: number;
  /** The columns of the lines, with the label that names each; null where nothing does. */
  readonly lines: readonly {
    readonly column: number;
    readonly name: LabelCell | null;
    readonly role: FundRole;
  }[];
  /** Points in a column of their own or beside labels of their own. */
  readonly points: Partial<Record<FundColumn, Place>>;
}

interface Place {
  readonly label: LabelCell;
  readonly cell: CellRef;
}

const POINTS: readonly FundColumn[] = ['weight', 'score'];
/** A block of amounts has no more rows than that. */
const MOST_ROWS = 8;

/** Amounts on their side that begin in a row; null where it is no such row. */
export function fundsAcross(sheet: Sheet, row: number): FundsAcross | null {
  const label = amountLabel(sheet, row);
  if (!label) return null;
  const rows: Partial<Record<FundColumn, LabelCell>> = {};
  let last = row;
  for (const at of sheet.grid.rows) {
    if (at < row || at > row + MOST_ROWS) continue;
    const own = sheet.labels(at).find(({ left }) => left === label.left);
    const role = own && roleOf(FUND_COLUMNS, own.key, 'hints');
    if (!own || !role || own.right !== label.right || rows[role]) break;
    rows[role] = own;
    last = at;
  }
  const budget = rows.budget ?? rows.initial;
  if (!budget || !rows.executed) return null;
  const heads = headsAbove(sheet, row, label);
  const columns = figuresOf(sheet, budget).filter((column) => !isPoints(nameOf(heads, column)));
  if (columns.length === 0 || !hasFigure(sheet, rows.executed, columns)) return null;
  // One column has no header; what stands above it is another block's.
  const named = columns.length > 1;
  const lines = columns.map((column) => {
    const name = named ? nameOf(heads, column) : null;
    return {
      column,
      name,
      role: name ? (roleOf(FUND_LINES, name.key, 'parts') ?? 'item') : ('total' as const),
    };
  });
  if (named && lines.some(({ name }) => name === null)) return null;
  return { rows, first: row, last, lines, points: pointsOf(sheet, row, last, heads, columns) };
}

/** The label of a row of amounts: a budget's, with a figure beside it. */
function amountLabel(sheet: Sheet, row: number): LabelCell | null {
  const label = sheet.labels(row).find(({ key, bottom }) => key !== '' && bottom === row);
  if (!label || figuresOf(sheet, label).length === 0) return null;
  const role = roleOf(FUND_COLUMNS, label.key, 'parts');
  return role === 'budget' || role === 'initial' ? label : null;
}

/** The columns beside a label that hold amounts, up to the next label. */
function figuresOf(sheet: Sheet, { cell, right }: LabelCell): readonly number[] {
  const columns: number[] = [];
  for (const { column } of sheet.grid.row(cell.row)) {
    if (column <= right) continue;
    const { state } = amountAt(sheet.grid, { row: cell.row, column }, '元');
    if (state === 'unreadable') break;
    if (state === 'number' || state === 'text') columns.push(column);
  }
  return columns;
}

function hasFigure(sheet: Sheet, { cell }: LabelCell, columns: readonly number[]): boolean {
  return columns.some((column) => amountAt(sheet.grid, { row: cell.row, column }, '元').value !== null);
}

/** Labels above the columns, the nearest first: the header may have two lines (基本支出 over 小计 · 人员经费). */
function headsAbove(sheet: Sheet, row: number, { right }: LabelCell): readonly LabelCell[] {
  return sheet.grid.rows
    .filter((above) => above < row && above >= row - 2)
    .reverse()
    .flatMap((above) => sheet.labels(above).filter(({ left, bottom }) => left > right && bottom < row));
}

function nameOf(heads: readonly LabelCell[], column: number): LabelCell | null {
  const over = heads.filter(({ left, right }) => left <= column && right >= column);
  const [near, wide] = over;
  // 小计 under 基本支出 is that line.
  return near && wide && /^(?:小计|合计)$/.test(near.key) ? wide : (near ?? null);
}

const isPoints = (label: LabelCell | null) => {
  const role = label && roleOf(FUND_COLUMNS, label.key, 'exact');
  return role !== null && POINTS.includes(role);
};

/** Points under a header of their own, or beside labels in the rows of the block or the one below it. */
function pointsOf(
  sheet: Sheet,
  first: number,
  last: number,
  heads: readonly LabelCell[],
  columns: readonly number[],
): Partial<Record<FundColumn, Place>> {
  const found: Partial<Record<FundColumn, Place>> = {};
  const take = (label: LabelCell, cell: CellRef) => {
    const role = roleOf(FUND_COLUMNS, label.key, 'exact');
    if (role && [...POINTS, 'rate' as const].includes(role)) found[role] ??= { label, cell };
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
  return found;
}

/** Reads the lines, one a column. */
export function readFundsAcross(sheet: Sheet, across: FundsAcross, unit: AmountUnit): readonly FundLine[] {
  const { rows, lines, points } = across;
  const { grid } = sheet;
  const total = Math.max(
    0,
    lines.findIndex(({ role }) => role === 'total'),
  );
  const basic = lines.findIndex(({ role }) => role === 'basic');
  const at = (label: LabelCell | undefined, column: number) =>
    label && anchorOf(grid, { row: label.cell.row, column });
  claimAcross(sheet, across);
  return lines.map(({ column, name, role }, index): FundLine => {
    const amount = (label: LabelCell | undefined): Figure | null => {
      const place = at(label, column);
      return place ? amountAt(grid, place, unit) : null;
    };
    const budget = amount(rows.budget ?? rows.initial);
    const executed = amount(rows.executed);
    const truth = budget?.value && executed?.value ? divide(executed.value, budget.value) : null;
    const isTotal = index === total;
    const ratePlace = at(rows.rate, column) ?? (isTotal ? points.rate?.cell : undefined);
    const percent = (rows.rate ?? points.rate?.label)?.percent ?? false;
    const score = (of: 'weight' | 'score') => {
      const place = at(rows[of], column) ?? points[of]?.cell;
      return isTotal && place ? pointsAt(grid, place) : null;
    };
    const isPartOfBasic = (role === 'personnel' || role === 'public') && basic >= 0;
    return {
      block: ['basic', 'personnel', 'public', 'project'].includes(role) ? 'structure' : 'source',
      role: isTotal ? 'total' : role,
      item: name ? oneLine(name.name) : '',
      labelCell: name?.cell ?? (rows.budget ?? rows.initial)?.cell ?? { row: across.first, column },
      parent: isTotal ? null : isPartOfBasic ? basic : total,
      initial: rows.budget ? amount(rows.initial) : null,
      budget,
      executed,
      rate: ratePlace ? rateAt(grid, ratePlace, { percent, truth }) : null,
      weight: score('weight'),
      score: score('score'),
      reason: null,
    };
  });
}

function claimAcross(sheet: Sheet, { rows, first, last, lines, points }: FundsAcross): void {
  for (const { name } of lines) if (name) sheet.claim(name.cell, 'funds.item', '资金各列的名称');
  for (const above of sheet.grid.rows.filter((row) => row < first && row >= first - 2)) {
    // The names' rows are headers from side to side.
    if (!lines.some(({ name }) => name?.cell.row === above)) continue;
    for (const cell of sheet.grid.row(above)) sheet.claim(cell, 'funds.header', '资金各列的名称');
  }
  for (const label of Object.values(rows)) {
    sheet.claim(label.cell, 'funds.item', '资金各行的名称');
    for (const { column } of lines) {
      const cell = anchorOf(sheet.grid, { row: label.cell.row, column });
      if (sheet.grid.at(cell.row, cell.column)) sheet.claim(cell, 'funds.figure', `“${label.name}”右侧`);
    }
  }
  for (const { label, cell } of Object.values(points)) {
    sheet.claim(label.cell, 'funds.points', '资金部分的分值、得分');
    sheet.claim(cell, 'funds.points', `“${label.name}”右侧或之下`);
  }
  // What names the block stands at its left, merged down.
  for (let row = first; row <= last; row += 1) {
    for (const label of sheet.labels(row))
      if (label.bottom > row) sheet.claim(label.cell, 'funds', '资金部分的名称');
  }
}
