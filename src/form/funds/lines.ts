import { decimal, squeeze } from '../../grid';
import { executionRate } from './execution-rate';
import {
  amountIn,
  headKey,
  placeIn,
  pointsIn,
  rateAt,
  readLabel,
  reasonIn,
  textOf,
  type Column,
  type Header,
  type Label,
  type LabelCell,
  type Sheet,
} from '../sheet';
import type { AmountUnit, FundBlock, FundLine, RateBase } from '../form';
import { rateOf } from './fund-line';
import { rateBaseOf, wordsOver } from './rate-base';
import type { FundColumns } from './header';
import { FundTree, withTotals } from './parts';
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

export function readFunds(
  sheet: Sheet,
  header: Header<FundColumn>,
  last: number,
  unit: AmountUnit,
): readonly FundLine[] {
  for (const { role, label } of header.columns) sheet.claim(label.cell, `funds.${role}`, '资金表头');
  if (header.blockLabel) sheet.claim(header.blockLabel.cell, 'funds', '资金部分的名称');
  for (const row of sheet.rowsIn(header.row, header.bottom))
    sheet.claimRow(row, 'funds.header', '资金表头所在行');
  const rows = sheet.rowsIn(header.bottom + 1, last);
  const columns = assignColumns(sheet, header.columns, rows);
  const rateBase = rateBaseOf(wordsOver(sheet, header, columns));
  const tree = new FundTree();
  for (const row of rows) {
    if (isSignOff(sheet, row)) break;
    if (countsPeople(sheet, row)) continue;
    const found =
      readDetails(sheet, row, columns, unit, tree.lines) ??
      readLine(sheet, header, columns, row, { unit, rateBase, tree });
    for (const line of found) {
      const { labelCell } = line;
      tree.add(line, readLabel(textOf(sheet.grid.at(labelCell.row, labelCell.column))).numbering);
    }
  }
  return withTotals(tree.lines);
}

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
  if (isPlan && !rowsAgree(sheet, byRole, planned, rows) && rowsAgree(sheet, byRole, received, rows))
    return withBudget({ ...byRole, initial: byRole.initial ?? planned }, 'received');
  if (byRole.budget) return byRole;
  // 年初数 beside 调整数: the rates show whether 调整数 is the budget after the adjustment.
  const instead = FOR_BUDGET.find((role) => byRole[role] && rowsAgree(sheet, byRole, byRole[role], rows));
  const role = instead ?? FOR_BUDGET.find((one) => byRole[one] && one !== 'adjustment');
  return role ? withBudget(byRole, role) : byRole;
}

/** Columns that may hold the budget if no header names it. */
const FOR_BUDGET = ['initial', 'adjustment', 'received'] as const;

function withBudget(columns: FundColumns, role: (typeof FOR_BUDGET)[number]): FundColumns {
  const { [role]: budget, ...others } = columns;
  return budget ? { ...others, budget } : columns;
}

/** Whether the rates of all rows are executed ÷ this column. */
function rowsAgree(
  sheet: Sheet,
  { executed, rate }: FundColumns,
  budget: Column<FundColumn>,
  rows: readonly number[],
): boolean {
  const judged = rows.flatMap((row) => {
    const [whole, part] = [budget, executed].map((column) => amountIn(sheet, row, column, ANY_UNIT)?.value);
    const truth = executionRate(part, whole);
    if (!rate || truth === null) return [];
    const { percent } = rate.label;
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
  const people = sheet.labels(row).filter(({ key }) => {
    const role = roleOf(ENTRY_LABELS, key, 'exact');
    return role === 'quota' || role === 'staff';
  });
  return (
    people.length > 1 || people.some(({ key, text }) => hasAny(PEOPLE_WORDS, key) || IN_PEOPLE.test(text))
  );
}

function readLine(
  sheet: Sheet,
  header: Header<FundColumn>,
  columns: FundColumns,
  row: number,
  {
    unit,
    rateBase,
    tree,
  }: { readonly unit: AmountUnit; readonly rateBase: RateBase; readonly tree: FundTree },
): readonly FundLine[] {
  const firstAmount = Math.min(
    ...[columns.initial, columns.budget, columns.executed].flatMap((column) => column?.left ?? []),
  );
  const found = lineLabel(sheet, header, columns, row, firstAmount);
  const head = found && headOfBlock(found.text);
  const label = head ? { ...found, ...head.line } : found;
  const initial = amountIn(sheet, row, columns.initial, unit);
  const budget = amountIn(sheet, row, columns.budget, unit);
  const executed = amountIn(sheet, row, columns.executed, unit);
  const amounts = [initial, budget, executed].filter((figure) => figure !== null);
  if (!label && !amounts.some(({ value }) => value !== null)) return [];
  // Text under every amount is a row of another block without a header.
  if (amounts.every(({ state }) => state === 'unreadable')) return [];
  const [arrived, forecast] = [columns.received, columns.forecast].map((column) =>
    amountIn(sheet, row, column, unit),
  );
  const base = { initial, budget, arrived: arrived ?? null }[rateBase];
  const rate = columns.rate
    ? rateOf(sheet.grid, placeIn(sheet, row, columns.rate), columns.rate.label.percent, { base, executed })
    : null;
  const weight = pointsIn(sheet, row, columns.weight);
  const score = pointsIn(sheet, row, columns.score);
  const reason = reasonIn(sheet, row, columns.reason, score);
  claimFundLine(sheet, row, header, label);
  for (const figure of [initial, budget, executed, arrived, forecast, rate, weight, score])
    if (figure) sheet.claim(figure.cell, 'funds.figure', '资金表头之下');
  if (reason) sheet.claim(reason.cell, 'funds.reason', '资金表头之下');
  claimBeside(sheet, row, header);
  const block =
    head?.block ?? blockOf(sheet, row, firstAmount, label) ?? tree.lines.at(-1)?.block ?? 'source';
  const role = label ? fundRole(label.key) : tree.lines.length === 0 ? 'total' : 'item';
  return [
    {
      block,
      role,
      item: label?.name ?? '',
      labelCell: label?.cell ?? { row, column: Math.max(0, firstAmount - 1) },
      parent: tree.parentOf(block, role, label),
      initial,
      budget,
      executed,
      arrived: arrived ?? null,
      forecast: forecast ?? null,
      projectTotal: null,
      rate,
      rateBase,
      weight,
      score,
      reason,
    },
  ];
}

/** The name of a line: the label nearest to the amounts that is not a block's name. */
function lineLabel(
  sheet: Sheet,
  { blockLabel }: Header<FundColumn>,
  { item }: FundColumns,
  row: number,
  firstAmount: number,
): LabelCell | null {
  // The names may be right of the amounts, under a header of their own.
  const isBehind = item !== undefined && item.left > firstAmount;
  const names = sheet
    .labels(row)
    .filter(({ left, right }) =>
      isBehind ? left === item.left : right < firstAmount && right >= (item?.left ?? 0),
    )
    .filter(({ key, cell }) => cell !== blockLabel?.cell && roleOf(FUND_BLOCKS, key, 'exact') === null);
  return names.at(-1) ?? null;
}

function claimFundLine(sheet: Sheet, row: number, header: Header<FundColumn>, label: LabelCell | null): void {
  if (label) sheet.claim(label.cell, 'funds.item', '资金行的名称');
  // A number before the name counts the lines.
  const before = label && sheet.grid.row(row).find(({ column }) => column < label.left);
  if (before && /^\d{1,2}$/.test(squeeze(textOf(before)))) sheet.claim(before, 'funds.item', '序号');
  for (const other of sheet.labels(row)) {
    const isBlockLabel = other.bottom > row || roleOf(FUND_BLOCKS, other.key, 'exact') !== null;
    if (isBlockLabel && other.left < (header.columns[0]?.right ?? 0))
      sheet.claim(other.cell, 'funds.block', '合并至多行的名称');
  }
}

const UNREAD: readonly FundColumn[] = [
  'adjustment',
  'number',
  'arrivalRate',
  'balance',
  'earlier',
  'part',
  'review',
  'method',
];

/** Claims columns that no rule reads, and parts beside a 总额 under one header. */
function claimBeside(sheet: Sheet, row: number, header: Header<FundColumn>): void {
  for (const { role, label } of header.columns) {
    if (!UNREAD.includes(role) && header.bottom === header.row) continue;
    for (let column = label.left; column <= label.right; column += 1)
      if (sheet.grid.at(row, column)) sheet.claim({ row, column }, `funds.${role}`, '分列的内容，不参与核对');
  }
}

/** The block's name and its first line in one cell: '1、资金来源：（1）财政性资金'. */
function headOfBlock(text: string): { readonly block: FundBlock; readonly line: Label } | null {
  const [, head = '', rest = ''] = /^([^:：]{2,20})[:：]\s*(\S.*)$/s.exec(text) ?? [];
  const block = roleOf(FUND_BLOCKS, readLabel(head).key, 'exact');
  return block && { block, line: readLabel(rest) };
}

/** The block of a line, by a label merged down beside it or by the line's role. */
function blockOf(sheet: Sheet, row: number, before: number, label: LabelCell | null): FundBlock | null {
  for (let column = 0; column < Math.min(before, label?.left ?? before); column += 1) {
    const text = textOf(sheet.grid.shown(row, column));
    const block = roleOf(FUND_BLOCKS, readLabel(text).key, 'exact');
    if (block) return block;
  }
  const role = label ? fundRole(label.key) : 'item';
  if (isOfStructure(role)) return 'structure';
  return ['fiscal', 'carryover', 'other'].includes(role) ? 'source' : null;
}
