import { decimal, oneLine, squeeze, type CellRef } from '../../grid';
import { executionRate } from './execution-rate';
import {
  amountAt,
  headKey,
  placeIn,
  pointsAt,
  rateAt,
  readLabel,
  textAt,
  textOf,
  type Column,
  type Header,
  type Label,
  type LabelCell,
  type Sheet,
} from '../sheet';
import type { AmountUnit, Figure, FundBlock, FundLine, TextCell } from '../form';
import { parentOf, withTotals } from './parts';
import { readDetails } from './details';
import {
  ANY_UNIT,
  ENTRY_LABELS,
  FUND_BLOCKS,
  fundRole,
  hasAny,
  IN_PEOPLE,
  isOfStructure,
  PEOPLE_WORDS,
  PLAN_WORDS,
  roleOf,
  type FundColumn,
} from '../vocabulary';

/** Reads the rows below a funds header down to `last`. */
export function readFunds(
  sheet: Sheet,
  header: Header<FundColumn>,
  last: number,
  unit: AmountUnit,
): readonly FundLine[] {
  for (const { role, label } of header.columns) sheet.claim(label.cell, `funds.${role}`, '资金表头');
  if (header.blockLabel) sheet.claim(header.blockLabel.cell, 'funds', '资金部分的名称');
  claimRest(sheet, header);
  const rows = sheet.grid.rows.filter((row) => row > header.bottom && row <= last);
  const columns = assignColumns(sheet, header.columns, rows);
  const lines: FundLine[] = [];
  for (const row of rows) {
    if (isSignOff(sheet, row)) break;
    if (countsPeople(sheet, row)) continue;
    const details = readDetails(sheet, row, columns, unit, lines);
    const line = details ? null : readLine(sheet, header, columns, row, unit, lines);
    lines.push(...(details ?? []), ...(line ? [line] : []));
  }
  return withTotals(lines);
}

type FundColumns = Partial<Record<FundColumn, Column<FundColumn>>>;

/** Assigns one column to each role and decides which one is the budget. */
function assignColumns(
  sheet: Sheet,
  columns: readonly Column<FundColumn>[],
  rows: readonly number[],
): FundColumns {
  const byRole: FundColumns = {};
  for (const column of columns) {
    // The column of names nearer to the amounts has the lines' names; the other one is another block's.
    if (column.role === 'item' && !byRole.executed) byRole.item = column;
    else byRole[column.role] ??= column;
  }
  const { budget: planned, received } = byRole;
  // 计划总投资 covers all years; the rates are of the money that arrived in this one.
  const isPlan = planned && received && hasAny(PLAN_WORDS, planned.label.key);
  if (isPlan && !rowsAgree(sheet, byRole, planned, rows) && rowsAgree(sheet, byRole, received, rows)) {
    const { received: budget, ...others } = byRole;
    return { ...others, initial: byRole.initial ?? planned, ...(budget && { budget }) };
  }
  if (byRole.budget) return byRole;
  // 年初数 beside 调整数: the rates show whether 调整数 is the budget after the adjustment.
  const instead = FOR_BUDGET.find((role) => byRole[role] && rowsAgree(sheet, byRole, byRole[role], rows));
  const role = instead ?? FOR_BUDGET.find((one) => byRole[one] && one !== 'adjustment');
  if (!role) return byRole;
  const { [role]: budget, ...others } = byRole;
  return budget ? { ...others, budget } : byRole;
}

/** Columns that may hold the budget if no header names it. */
const FOR_BUDGET = ['initial', 'adjustment', 'received'] as const;

/** Whether the rates of all rows are executed ÷ this column. */
function rowsAgree(
  sheet: Sheet,
  { executed, rate }: FundColumns,
  budget: Column<FundColumn>,
  rows: readonly number[],
): boolean {
  const figure = (row: number, column: Column<FundColumn> | undefined) =>
    column ? amountAt(sheet.grid, placeIn(sheet, row, column), ANY_UNIT).value : null;
  const judged = rows.flatMap((row) => {
    const truth = executionRate(figure(row, executed), figure(row, budget));
    if (!rate || truth === null) return [];
    const percent = rate.label.percent;
    const shown = rateAt(sheet.grid, placeIn(sheet, row, rate), { percent, truth }).value;
    return shown ? [shown.minus(truth).abs().lt(RATE_APART)] : [];
  });
  return judged.length > 0 && judged.every(Boolean);
}

/** Forms show rates to a tenth of a percent at least. */
const RATE_APART = decimal('0.001');

/** Whether a row holds names and telephone numbers of staff, which end the funds. */
function isSignOff(sheet: Sheet, row: number): boolean {
  const [first] = sheet.labels(row);
  return first !== undefined && roleOf(ENTRY_LABELS, headKey(first.text), 'parts') === 'signature';
}

/** Whether a row counts people (编制人数, 实有人数), in whatever column. 在职人员 alone may name a line of money. */
function countsPeople(sheet: Sheet, row: number): boolean {
  const people = sheet.labels(row).filter(({ key }) => PEOPLE.has(roleOf(ENTRY_LABELS, key, 'exact')));
  return (
    people.length > 1 || people.some(({ key, text }) => hasAny(PEOPLE_WORDS, key) || IN_PEOPLE.test(text))
  );
}

const PEOPLE: ReadonlySet<string | null> = new Set(['quota', 'staff']);

function claimRest(sheet: Sheet, header: Header<FundColumn>): void {
  for (let row = header.row; row <= header.bottom; row += 1)
    sheet.claimRow(row, 'funds.header', '资金表头所在行');
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
    .filter(({ key }) => roleOf(FUND_BLOCKS, key, 'exact') === null)
    .filter(({ left, right }) =>
      // The names may be right of the amounts, under a header of their own.
      columns.item && columns.item.left > firstAmount
        ? left === columns.item.left
        : right < firstAmount && right >= (columns.item?.left ?? 0),
    )
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
  // Text under every amount is a row of another block without a header.
  if (amounts.every(({ state }) => state === 'unreadable')) return null;
  const rateCell = place(columns.rate);
  const truth = executionRate(executed?.value, budget?.value);
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
  const role = label ? fundRole(label.key) : before.length === 0 ? 'total' : 'item';
  claimFundLine(sheet, row, header, [initial, budget, executed, rate, weight, score], reason, label ?? null);
  claimBeside(sheet, row, header);
  return {
    block,
    role,
    item: label ? oneLine(label.name) : '',
    labelCell,
    parent: parentOf(
      before,
      block,
      role,
      label ?? null,
      ({ labelCell: at }) => readLabel(textOf(grid.at(at.row, at.column))).numbering,
    ),
    initial,
    budget,
    executed,
    rate,
    weight,
    score,
    reason,
  };
}

function claimFundLine(
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
  // A number before the name counts the lines.
  const before = label && sheet.grid.row(row).find(({ column }) => column < label.left);
  if (before && /^\d{1,2}$/.test(squeeze(textOf(before)))) sheet.claim(before, 'funds.item', '序号');
  for (const other of sheet.labels(row)) {
    const isBlockLabel = other.bottom > row || roleOf(FUND_BLOCKS, other.key, 'exact') !== null;
    if (isBlockLabel && other.left < (header.columns[0]?.right ?? 0)) {
      sheet.claim(other.cell, 'funds.block', '合并至多行的名称');
    }
  }
}

/** Claims columns that no rule reads: 调整数, 到位数, the way points are given, parts beside a 总额 under one header. */
function claimBeside(sheet: Sheet, row: number, header: Header<FundColumn>): void {
  for (const { role, label } of header.columns) {
    const isWhole = !['adjustment', 'received', 'balance', 'earlier', 'part', 'review', 'method'].includes(
      role,
    );
    if (isWhole && header.bottom === header.row) continue;
    for (let column = label.left; column <= label.right; column += 1)
      if (sheet.grid.at(row, column)) sheet.claim({ row, column }, `funds.${role}`, '分列的内容，不参与核对');
  }
}

/** The block's name and its first line in one cell: '1、资金来源：（1）财政性资金'. */
function headOfBlock(text: string): { readonly block: FundBlock; readonly line: Label } | null {
  const [, head, rest] = /^([^:：]{2,20})[:：]\s*(\S.*)$/s.exec(text) ?? [];
  const block = head === undefined ? null : roleOf(FUND_BLOCKS, readLabel(head).key, 'exact');
  return block && rest !== undefined ? { block, line: readLabel(rest) } : null;
}

/** The block of a line, by a label merged down beside it or by the line's role. */
function blockOf(sheet: Sheet, row: number, before: number, label: LabelCell | null): FundBlock | null {
  for (let column = 0; column < Math.min(before, label?.left ?? before); column += 1) {
    const text = textOf(sheet.grid.shown(row, column));
    const role = text === '' ? null : roleOf(FUND_BLOCKS, text.replace(/\s/g, ''), 'exact');
    if (role) return role;
  }
  const role = label ? fundRole(label.key) : null;
  if (role && isOfStructure(role)) return 'structure';
  if (role && ['fiscal', 'carryover', 'other'].includes(role)) return 'source';
  return null;
}
