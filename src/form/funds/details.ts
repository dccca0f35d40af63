import { fundLine } from './fund-line';
import type { FundColumns } from './header';
import { inlineFigure, readLabel, type LabelCell, type Sheet } from '../sheet';
import type { AmountUnit, FundBlock, FundLine } from '../form';
import { FUND_BLOCKS, FUND_LINES, fundRole, NAME_COLON_AMOUNT, roleOf } from '../vocabulary';

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
  columns: FundColumns,
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
    const block = blockAbove(sheet, label);
    return [
      fundLine({
        ...(block && { block }),
        role: role === 'total' ? 'item' : role,
        item,
        labelCell: label.cell,
        parent: total < 0 ? null : total,
        budget: inlineFigure(label.cell, amount, unit),
      }),
    ];
  });
}

/** Whether labels are in columns of figures, or a name carries its amount where the amount columns are blank. */
function isDetail(sheet: Sheet, row: number, labels: readonly LabelCell[], columns: FundColumns): boolean {
  const figures = [columns.budget, columns.executed, columns.rate, columns.weight, columns.score];
  const isUnder = (left: number) =>
    figures.some((column) => column && left >= column.left && left <= column.right);
  const named = labels.some(
    ({ key, left, ofWhich, text }) =>
      isUnder(left) &&
      (ofWhich ||
        /[:：]\s*$/.test(text) ||
        NAME_COLON_AMOUNT.test(text) ||
        roleOf(FUND_LINES, key, 'exact') !== null),
  );
  if (named) return true;
  const amounts = sheet.grid
    .row(row)
    .some(({ column, value }) => isUnder(column) && typeof value === 'number');
  return !amounts && labels.some(({ text }) => NAME_COLON_AMOUNT.test(text));
}

/** How the money is divided by a label above: 按收入性质分, 按支出性质分. */
function blockAbove(sheet: Sheet, { cell, left, right }: LabelCell): FundBlock | null {
  const over = sheet
    .rowsIn(cell.row - HEAD_ABOVE, cell.row - 1)
    .flatMap((row) => sheet.labels(row))
    .filter((label) => label.left <= right && label.right >= left);
  return over.flatMap(({ key }) => roleOf(FUND_BLOCKS, key, 'exact') ?? []).at(-1) ?? null;
}
