import type { AmountBlock } from './amount-block';
import { fundLine } from './fund-line';
import { amountAt, isNumber, textOf, type LabelCell, type Sheet } from '../sheet';
import type { AmountUnit, FundBlock, FundLine } from '../form';
import { FUND_COLUMNS, fundRole, PLAN_AMOUNTS, PLAN_NAMES, roleOf } from '../vocabulary';

/** A column of names with its amounts: 收入来源 | 预算金额（万元）. */
interface Division {
  readonly block: FundBlock;
  readonly name: LabelCell;
  readonly amount: LabelCell;
}

/**
 * A table of what is planned, with names and amounts only: 资金来源项目 | 金额, or two of them side by side (部门预算支出 | 预算金额 |
 * 收入来源 | 预算金额). Null if the row heads no such table.
 */
export function planTable(sheet: Sheet, row: number): AmountBlock | null {
  const labels = sheet.labels(row);
  if (labels.some(({ key }) => roleOf(FUND_COLUMNS, key, 'exact') === 'executed')) return null;
  const divisions = labels.flatMap((name): readonly Division[] => {
    const block = roleOf(PLAN_NAMES, name.key, 'exact');
    const amount = labels.find(({ left }) => left === sheet.rightOf(name));
    return block && amount && PLAN_AMOUNTS.includes(amount.key) ? [{ block, name, amount }] : [];
  });
  const rows = rowsBelow(sheet, row, divisions);
  const last = rows.at(-1);
  if (last === undefined) return null;
  return {
    first: row,
    last,
    isPlan: true,
    isDivided: true,
    unit: divisions.find(({ amount }) => amount.unit !== null)?.amount.unit ?? null,
    read(unit) {
      const left = Math.min(...divisions.map(({ name }) => name.left));
      for (const at of [row, ...rows])
        for (const { cell } of sheet.labels(at))
          if (cell.column < left) sheet.claim(cell, 'funds', '资金部分的名称');
      const lines: FundLine[] = [];
      for (const division of divisions) lines.push(...linesOf(sheet, division, rows, unit, lines.length));
      return lines.some(({ budget }) => budget?.state !== 'blank') ? lines : [];
    },
  };
}

/** The rows with a name and an amount, or a blank for one, in each division. */
function rowsBelow(sheet: Sheet, header: number, divisions: readonly Division[]): readonly number[] {
  if (divisions.length === 0) return [];
  const rows = sheet.rowsIn(header + 1, header + MOST_ROWS);
  const end = rows.findIndex((row) => !divisions.every((division) => isLine(sheet, row, division)));
  const found = end < 0 ? rows : rows.slice(0, end);
  const hasAmount = found.some((row) =>
    divisions.some(({ amount }) => sheet.grid.at(row, amount.left) !== null),
  );
  // Two tables side by side are one of money, even where nobody has filled in an amount yet.
  return hasAmount || divisions.length > 1 ? found : [];
}

/** At most so many rows belong to such a table. */
const MOST_ROWS = 40;

function isLine(sheet: Sheet, row: number, { name, amount }: Division): boolean {
  const label = sheet.labels(row).find(({ left }) => left === name.left);
  if (!label || label.key === '' || label.right >= amount.left) return false;
  const cell = sheet.grid.at(row, amount.left);
  return cell === null || typeof cell.value === 'number' || isNumber(textOf(cell));
}

/** The lines of a division. 其中 is a part of the line above it; all others are parts of the total, if there is one. */
function linesOf(
  sheet: Sheet,
  { block, name, amount }: Division,
  rows: readonly number[],
  unit: AmountUnit,
  offset: number,
): readonly FundLine[] {
  for (const { cell } of [name, amount]) sheet.claim(cell, 'funds.header', '资金各列的名称');
  const labels = rows.flatMap((row) => sheet.labels(row).filter(({ left }) => left === name.left));
  const roles = labels.map(({ key }) => fundRole(key));
  const total = roles.indexOf('total');
  let whole = -1;
  return labels.map((label, index) => {
    const budget = amountAt(sheet.grid, { row: label.cell.row, column: amount.left }, unit);
    sheet.claim(label.cell, 'funds.item', '资金各行的名称');
    if (budget.state !== 'blank') sheet.claim(budget.cell, 'funds.figure', `“${amount.name}”之下`);
    if (!label.ofWhich) whole = index;
    const parent = label.ofWhich && whole >= 0 ? whole : total;
    const role = roles[index] ?? 'item';
    return fundLine({
      block,
      role: role === 'total' && index !== total ? 'item' : role,
      item: label.name,
      labelCell: label.cell,
      parent: index === total || parent < 0 ? null : parent + offset,
      budget,
    });
  });
}
