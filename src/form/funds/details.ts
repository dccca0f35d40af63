import { oneLine } from '../../grid';
import { inlineFigure, readLabel, type Column, type LabelCell, type Sheet } from '../sheet';
import type { AmountUnit, FundBlock, FundLine } from '../form';
import {
  FUND_BLOCKS,
  FUND_LINES,
  fundRole,
  isOfStructure,
  NAME_COLON_AMOUNT,
  roleOf,
  type FundColumn,
} from '../vocabulary';

/** The label that says how the money is divided is at most so many rows above. */
const HEAD_ABOVE = 8;

/**
 * The lines of a row that divides the total in another way than the header's columns (按收入性质分： beside 按支出性质分：), each
 * with its amount in its label's cell. Lines without an amount are left out.
 * @returns null if the row is not of this kind
 */
export function readDetails(
  sheet: Sheet,
  row: number,
  columns: Partial<Record<FundColumn, Column<FundColumn>>>,
  unit: AmountUnit,
  before: readonly FundLine[],
): readonly FundLine[] | null {
  const labels = sheet.labels(row);
  if (!isDetail(sheet, row, labels, columns)) return null;
  for (const label of labels) sheet.claim(label.cell, 'funds.detail', '资金的另一种划分，不在表头之列');
  const total = before.findIndex(({ role }) => role === 'total');
  return labels.flatMap((label) => {
    const [, name, amount] = NAME_COLON_AMOUNT.exec(label.text) ?? [];
    if (name === undefined || amount === undefined) return [];
    const { key, name: item } = readLabel(name);
    const role = fundRole(key);
    return [
      {
        block: blockAbove(sheet, label) ?? (isOfStructure(role) ? 'structure' : 'source'),
        role: role === 'total' ? 'item' : role,
        item: oneLine(item),
        labelCell: label.cell,
        parent: total < 0 ? null : total,
        initial: null,
        budget: inlineFigure(label.cell, amount, unit),
        executed: null,
        rate: null,
        weight: null,
        score: null,
        reason: null,
      },
    ];
  });
}

/** Whether labels are in columns of figures, or a name carries its amount where the amount columns are blank. */
function isDetail(
  sheet: Sheet,
  row: number,
  labels: readonly LabelCell[],
  columns: Partial<Record<FundColumn, Column<FundColumn>>>,
): boolean {
  const figures = [columns.budget, columns.executed, columns.rate, columns.weight, columns.score];
  const isUnder = (left: number) =>
    figures.some((column) => column && left >= column.left && left <= column.right);
  const named = labels.some(
    ({ key, left, ofWhich, text }) =>
      isUnder(left) &&
      (ofWhich ||
        /[:：]\s*$/.test(text) ||
        NAME_COLON_AMOUNT.test(text) ||
        (key !== '' && roleOf(FUND_LINES, key, 'exact') !== null)),
  );
  if (named) return true;
  const amounts = sheet.grid
    .row(row)
    .some(({ column, value }) => isUnder(column) && typeof value === 'number');
  return !amounts && labels.some(({ text }) => NAME_COLON_AMOUNT.test(text));
}

/** How the money is divided by a label above: 按收入性质分, 按支出性质分. */
function blockAbove(sheet: Sheet, { cell, left, right }: LabelCell): FundBlock | null {
  for (const row of [...sheet.grid.rows].reverse()) {
    if (row >= cell.row || row < cell.row - HEAD_ABOVE) continue;
    for (const label of sheet.labels(row)) {
      const block = label.key === '' ? null : roleOf(FUND_BLOCKS, label.key, 'exact');
      if (block && label.left <= right && label.right >= left) return block;
    }
  }
  return null;
}
