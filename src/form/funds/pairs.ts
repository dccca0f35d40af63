import { linesAt, type AmountBlock } from './amount-block';
import { fundLine } from './fund-line';
import { rateBaseOf, wordsOf } from './rate-base';
import { amountAt, parseNumber, pointsAt, textOf, type LabelCell, type Sheet } from '../sheet';
import type { AmountUnit, FundLine } from '../form';
import type { CellRef } from '../../grid';
import { ENTRY_LABELS, FUND_COLUMNS, FUND_LINES, roleOf, type FundColumn } from '../vocabulary';

/** The label of an amount with the place of its value. */
interface Pair {
  readonly role: FundColumn;
  readonly label: LabelCell;
  readonly value: CellRef;
}

/**
 * Amounts as labels with their values beside them in one row: 预算数： 2.38 执行数： 2.38. Null if the row does not give
 * budget and executed amount in this way.
 */
export function amountPairs(sheet: Sheet, row: number): AmountBlock | null {
  const labels = sheet.labels(row);
  const amounts = pairsOf(sheet, labels);
  const budget = amounts.find(({ role }) => role === 'budget' || role === 'initial');
  const executed = amounts.find(({ role }) => role === 'executed');
  if (!budget || !executed) return null;
  const points = pointsBelow(sheet, row);
  const pairs = [...amounts, ...points];
  return {
    first: row,
    last: points.length > 0 ? row + 1 : row,
    unit: labels.find(({ unit }) => unit !== null)?.unit ?? unitOfValues(sheet, pairs),
    read(unit, until) {
      for (const { role, label, value } of pairs) {
        sheet.claim(label.cell, `funds.${role}`, '资金名称');
        sheet.claim(value, `funds.${role}`, `“${label.name}”右侧`);
      }
      const first = firstLine(sheet, row, pairs, unit);
      claimAbove(sheet, row, pairs);
      return [...first, ...linesBelow(sheet, pairs, { budget, executed }, until, unit)];
    },
  };
}

function pairsOf(sheet: Sheet, labels: readonly LabelCell[]): readonly Pair[] {
  return labels.flatMap((label) => {
    const role = roleOf(FUND_COLUMNS, label.key, 'exact');
    const value = { row: label.cell.row, column: sheet.rightOf(label) };
    return role && hasValue(sheet, label, value, role) ? [{ role, label, value }] : [];
  });
}

/** Whether a value is beside a label; a blank counts for a rate. */
function hasValue({ grid }: Sheet, label: LabelCell, { row, column }: CellRef, role: FundColumn): boolean {
  const beside = grid.at(row, column);
  if (beside === null) return role === 'rate' && /[:：]\s*$/.test(label.text);
  if (role === 'score') return pointsAt(grid, { row, column }).value !== null;
  return typeof beside.value === 'number' || parseNumber(String(beside.value)) !== null;
}

/** The points in a row below the amounts: 分值 10 得分 9.95. */
function pointsBelow(sheet: Sheet, row: number): readonly Pair[] {
  const labels = sheet.labels(row + 1).filter(({ key }) => roleOf(FUND_COLUMNS, key, 'exact') !== null);
  const pairs = pairsOf(sheet, labels);
  const isPoints = pairs.every(({ role }) => role === 'weight' || role === 'score');
  return isPoints && pairs.length > 1 && pairs.length === labels.length ? pairs : [];
}

/** The unit in the values: 186.5万元. */
function unitOfValues({ grid }: Sheet, pairs: readonly Pair[]): AmountUnit | null {
  const units = pairs.map(({ value }) => parseNumber(textOf(grid.at(value.row, value.column)))?.unit);
  return units.find((unit) => unit) ?? null;
}

function firstLine(sheet: Sheet, row: number, pairs: readonly Pair[], unit: AmountUnit): readonly FundLine[] {
  const header = pairs.find(({ role }) => role === 'rate') ?? rateBelowHeader(sheet, row, pairs);
  const cells: Partial<Record<FundColumn, CellRef>> = header ? { rate: header.value } : {};
  for (const { role, value } of pairs) cells[role] ??= value;
  const labelCell = pairs[0]?.label.cell ?? { row, column: 0 };
  const percent = header?.label.percent ?? false;
  const labels = Object.fromEntries(pairs.map(({ role, label }) => [role, label]));
  const rateBase = rateBaseOf(wordsOf({ ...labels, ...(header && { rate: header.label }) }));
  return linesAt(sheet, [{ role: 'total', item: '', labelCell, cells }], { unit, percent, rateBase });
}

/** The rate below its header in the row above the pairs: 预算执行进度. */
function rateBelowHeader(sheet: Sheet, row: number, pairs: readonly Pair[]): Omit<Pair, 'role'> | null {
  const label = labelsAbove(sheet, row).find(({ key }) => roleOf(FUND_COLUMNS, key, 'parts') === 'rate');
  if (!label || pairs.some((pair) => pair.label.left === label.left)) return null;
  const value = { row, column: label.left };
  sheet.claim(label.cell, 'funds.rate', '资金名称');
  sheet.claim(value, 'funds.rate', `“${label.name}”之下`);
  return { label, value };
}

/** Labels of the row above the pairs, past a spare row. */
function labelsAbove(sheet: Sheet, row: number): readonly LabelCell[] {
  return sheet.labels(sheet.rowsIn(row - 2, row - 1).at(-1) ?? -1);
}

/** Claims labels above pairs: 预算安排情况 over 预算数, 资金执行情况 over 执行数. */
function claimAbove(sheet: Sheet, row: number, pairs: readonly Pair[]): void {
  for (const { key, cell, left, right } of labelsAbove(sheet, row)) {
    const isHead = pairs.some(({ label }) => left <= label.left && label.left <= right);
    if (isHead && roleOf(ENTRY_LABELS, key, 'exact') === null)
      sheet.claim(cell, 'funds.header', '资金名称的上一行');
  }
}

/** The lines of rows below in the same columns: 其中：财政资金 under both 预算数 and 执行数. */
function linesBelow(
  sheet: Sheet,
  pairs: readonly Pair[],
  { budget, executed }: { readonly budget: Pair; readonly executed: Pair },
  last: number,
  unit: AmountUnit,
): readonly FundLine[] {
  const lines: FundLine[] = [];
  const bottom = Math.max(...pairs.map(({ label }) => label.bottom));
  for (const row of sheet.rowsIn(bottom + 1, last)) {
    const labels = sheet.labels(row);
    const isUnder = (label: LabelCell, pair: Pair) => label.left === pair.label.left;
    const own = labels.find((label) => isUnder(label, budget));
    // Some forms divide only 预算数 and 到位数; then nothing is under 执行数.
    const beside = labels.find((label) => pairs.some((pair) => pair !== budget && isUnder(label, pair)));
    if (!own || !beside) break;
    // The same label under both makes it a line, whatever it says.
    const isSame = own.key !== '' && own.key === beside.key;
    const role = roleOf(FUND_LINES, own.key, 'exact') ?? (isSame ? 'item' : null);
    if (role === null) break;
    for (const label of labels) {
      if (label.key !== own.key && !pairs.some((pair) => isUnder(label, pair))) continue;
      sheet.claim(label.cell, 'funds.item', '资金行的名称');
      sheet.claim({ row, column: sheet.rightOf(label) }, 'funds.figure', `“${label.name}”右侧`);
    }
    const amount = ({ value }: Pair) => amountAt(sheet.grid, { row, column: value.column }, unit);
    const received = pairs.find((pair) => pair.role === 'received');
    lines.push(
      fundLine({
        role: role === 'total' ? 'item' : role,
        item: own.name,
        labelCell: own.cell,
        parent: 0,
        budget: amount(budget),
        executed: labels.some((label) => isUnder(label, executed)) ? amount(executed) : null,
        arrived: received && labels.some((label) => isUnder(label, received)) ? amount(received) : null,
      }),
    );
  }
  return lines;
}
