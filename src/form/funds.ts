import { divide, oneLine, type CellRef, type Decimal } from '../grid';
import { amountAt, pointsAt, rateAt, textAt, textOf } from './figure';
import type { AmountUnit, Figure, FundBlock, FundLine, FundRole, TextCell } from './form';
import { readDetails } from './funds-details';
import type { Column, Header } from './headers';
import { readLabel, type Label } from './label';
import type { LabelCell, Sheet } from './sheet';
import { FUND_BLOCKS, FUND_LINES, roleOf, type FundColumn } from './vocabulary';

/** Reads the rows under a funds header until `last`. */
export function readFunds(
  sheet: Sheet,
  header: Header<FundColumn>,
  last: number,
  unit: AmountUnit,
): readonly FundLine[] {
  for (const { role, label } of header.columns) sheet.claim(label.cell, `funds.${role}`, '资金表头');
  if (header.blockLabel) sheet.claim(header.blockLabel.cell, 'funds', '资金部分的名称');
  claimRest(sheet, header);
  const columns = assignColumns(header.columns);
  const lines: FundLine[] = [];
  for (const row of sheet.grid.rows) {
    if (row <= header.bottom || row > last) continue;
    const details = readDetails(sheet, row, columns, unit, lines);
    const line = details ? null : readLine(sheet, header, columns, row, unit, lines);
    lines.push(...(details ?? []), ...(line ? [line] : []));
  }
  return asTotal(lines);
}

type FundColumns = Partial<Record<FundColumn, Column<FundColumn>>>;

/** One column a role. Where only an initial budget stands, it is the budget that execution is measured against. */
function assignColumns(columns: readonly Column<FundColumn>[]): FundColumns {
  const byRole: FundColumns = {};
  for (const column of columns) byRole[column.role] ??= column;
  if (!byRole.budget && byRole.initial) {
    byRole.budget = byRole.initial;
    delete byRole.initial;
  }
  return byRole;
}

function claimRest(sheet: Sheet, header: Header<FundColumn>): void {
  for (let row = header.row; row <= header.bottom; row += 1) {
    for (const cell of sheet.grid.row(row)) sheet.claim(cell, 'funds.header', '资金表头所在行');
  }
}

function readLine(
  sheet: Sheet,
  header: Header<FundColumn>,
  columns: FundColumns,
  row: number,
  unit: AmountUnit,
  before: readonly FundLine[],
): FundLine | null {
  const { grid } = sheet;
  const firstAmount = Math.min(
    ...[columns.initial, columns.budget, columns.executed].flatMap((column) => column?.left ?? []),
  );
  const found = sheet
    .labels(row)
    .filter(({ right, key }) => right < firstAmount && roleOf(FUND_BLOCKS, key, 'exact') === null)
    .filter(({ cell }) => cell !== header.blockLabel?.cell)
    .at(-1);
  const head = found ? headOfBlock(found.text) : null;
  const label = found && head ? { ...found, ...head.line } : found;
  const place = (column: Column<FundColumn> | undefined): CellRef | null =>
    column ? placeIn(sheet, row, column) : null;
  const amount = (column: Column<FundColumn> | undefined): Figure | null => {
    const cell = place(column);
    return cell && amountAt(grid, cell, unit);
  };
  const initial = amount(columns.initial);
  const budget = amount(columns.budget);
  const executed = amount(columns.executed);
  const amounts = [initial, budget, executed].filter((figure) => figure !== null);
  if (!label && !amounts.some(({ value }) => value !== null)) return null;
  // Words under every amount are another block's row that has no header of its own.
  if (amounts.every(({ state }) => state === 'unreadable')) return null;
  const rateCell = place(columns.rate);
  const truth = trueRate(budget, executed);
  const rate = rateCell && rateAt(grid, rateCell, { percent: columns.rate?.label.percent ?? false, truth });
  const points = (column: Column<FundColumn> | undefined): Figure | null => {
    const cell = place(column);
    return cell && pointsAt(grid, cell);
  };
  const weight = points(columns.weight);
  const score = points(columns.score);
  const reasonCell = place(columns.reason);
  const reason: TextCell | null = reasonCell && textAt(grid, reasonCell);
  const labelCell = label?.cell ?? { row, column: Math.max(0, firstAmount - 1) };
  const block =
    head?.block ?? blockOf(sheet, row, firstAmount, label ?? null) ?? before.at(-1)?.block ?? 'source';
  const role = label
    ? (roleOf(FUND_LINES, label.key, 'parts') ?? 'item')
    : before.length === 0
      ? 'total'
      : 'item';
  claimLine(sheet, row, header, [initial, budget, executed, rate, weight, score], reason, label ?? null);
  claimBeside(sheet, row, header);
  return {
    block,
    role,
    item: label ? oneLine(label.name) : '',
    labelCell,
    parent: parentOf(before, block, role, label ?? null),
    initial,
    budget,
    executed,
    rate,
    weight,
    score,
    reason,
  };
}

/** Where a column's cell of a row is: the first cell with something in it under the header, else its left edge. */
export function placeIn(
  sheet: Sheet,
  row: number,
  column: { readonly left: number; readonly right: number },
): CellRef {
  for (let at = column.left; at <= column.right; at += 1) {
    if (sheet.grid.at(row, at)) return { row, column: at };
  }
  return { row, column: column.left };
}

function trueRate(budget: Figure | null, executed: Figure | null): Decimal | null {
  if (!budget?.value || !executed?.value) return null;
  return divide(executed.value, budget.value);
}

function claimLine(
  sheet: Sheet,
  row: number,
  header: Header<FundColumn>,
  figures: readonly (Figure | null)[],
  reason: TextCell | null,
  label: LabelCell | null,
): void {
  if (label) sheet.claim(label.cell, 'funds.item', '资金行的名称');
  for (const figure of figures) if (figure) sheet.claim(figure.cell, 'funds.figure', '资金表头之下');
  if (reason) sheet.claim(reason.cell, 'funds.reason', '资金表头之下');
  for (const other of sheet.labels(row)) {
    const isBlockLabel = other.bottom > row || roleOf(FUND_BLOCKS, other.key, 'exact') !== null;
    if (isBlockLabel && other.left < (header.columns[0]?.right ?? 0)) {
      sheet.claim(other.cell, 'funds.block', '合并至多行的名称');
    }
  }
}

/** Amounts that no rule reads: 调整数, 到位数, and the parts that stand beside a 总额 under one header. */
function claimBeside(sheet: Sheet, row: number, header: Header<FundColumn>): void {
  for (const { role, label } of header.columns) {
    const isWhole = !['adjustment', 'received', 'balance', 'earlier', 'part', 'review'].includes(role);
    if (isWhole && header.bottom === header.row) continue;
    for (let column = label.left; column <= label.right; column += 1)
      if (sheet.grid.at(row, column)) sheet.claim({ row, column }, `funds.${role}`, '分列的金额，不参与核对');
  }
}

/** '1、资金来源：（1）财政性资金' – the name of the block and of its first line in one cell. */
function headOfBlock(text: string): { readonly block: FundBlock; readonly line: Label } | null {
  const [, head, rest] = /^([^:：]{2,20})[:：]\s*(\S.*)$/s.exec(text) ?? [];
  const block = head === undefined ? null : roleOf(FUND_BLOCKS, readLabel(head).key, 'exact');
  return block && rest !== undefined ? { block, line: readLabel(rest) } : null;
}

/** The block that a line belongs to: said by a label merged down beside it, or by its own role. */
function blockOf(sheet: Sheet, row: number, before: number, label: LabelCell | null): FundBlock | null {
  for (let column = 0; column < Math.min(before, label?.left ?? before); column += 1) {
    const text = textOf(sheet.grid.shown(row, column));
    const role = text === '' ? null : roleOf(FUND_BLOCKS, text.replace(/\s/g, ''), 'exact');
    if (role) return role;
  }
  const role = label ? roleOf(FUND_LINES, label.key, 'parts') : null;
  if (role && ['basic', 'project', 'personnel', 'public'].includes(role)) return 'structure';
  if (role && ['fiscal', 'carryover', 'other'].includes(role)) return 'source';
  return null;
}

/** Of which line a line is a part: 其中 and numbering say it, else the roles do. */
function parentOf(
  before: readonly FundLine[],
  block: FundBlock,
  role: FundRole,
  label: LabelCell | null,
): number | null {
  if (role === 'total') return null;
  const ofBlock = before.map((line, index) => ({ line, index })).filter(({ line }) => line.block === block);
  const lastOf = (...roles: FundRole[]) =>
    ofBlock.filter(({ line }) => roles.includes(line.role)).at(-1)?.index;
  const total = lastOf('total') ?? before.map((line) => line.role).lastIndexOf('total');
  // One total may be divided twice, by source and by structure.
  const root = total >= 0 ? total : null;
  if (role === 'personnel' || role === 'public') return lastOf('basic') ?? root;
  if (role === 'basic' || role === 'project') return root;
  const previous = ofBlock.at(-1);
  if (label?.ofWhich) return previous?.index ?? root;
  if (role !== 'item') return root;
  return previous && previous.line.role !== 'total' ? previous.line.parent : root;
}

/** A block of a single line is its own total, whatever the line is called; a total may stand below its parts. */
function asTotal(lines: readonly FundLine[]): readonly FundLine[] {
  const [only, second] = lines;
  if (only && !second && only.role !== 'total') return [{ ...only, role: 'total', parent: null }];
  const last = lines.length - 1;
  const isLast = lines.findIndex(({ role }) => role === 'total') === last && last >= 2;
  // 合计 below its parts sums those that have no whole of their own.
  return isLast
    ? lines.map((line, index) => (index < last ? { ...line, parent: line.parent ?? last } : line))
    : lines;
}
