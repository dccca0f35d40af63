import { sameCell } from '../../grid';
import type { AmountBlock } from './amount-block';
import { fundLine } from './fund-line';
import {
  isTotal,
  linesFrom,
  namedIn,
  roleOfTotal,
  type Line,
  type Named,
  type PlannedColumn,
} from './planned-lines';
import { amountAt, inlineFigure, type LabelCell, type Sheet } from '../sheet';
import type { AmountUnit, Figure, FundLine } from '../form';
import { ENTRY_LABELS, fundRole, PLANNED_TOTALS, roleOf } from '../vocabulary';

/**
 * Amounts of a plan, each beside its label, with their sources below: 年度资金总额： 5, 其中：财政拨款 5. Side by side may be the
 * amounts of all years and of this one (项目资金总额 · 年度资金申请总额), or what was planned, has arrived and was spent. Null if
 * the row begins no such block.
 */
export function plannedAmounts(sheet: Sheet, row: number): AmountBlock | null {
  if (!sheet.labels(row).some(mayBeTotal)) return null;
  const totals = namedIn(sheet, row).filter(isTotal);
  // 资金到位 alone may be the name of an indicator.
  if (!totals.some((named) => BEGINS.includes(roleOfTotal(named)))) return null;
  const { lines, last } = linesFrom(sheet, row);
  const columns = new Set(lines.flatMap(({ cells }) => [...cells.keys()]));
  // All that the form plans is of this year, if it names no other amount.
  const isOnly = !columns.has('budget') && columns.has('projectTotal');
  const at = (cells: Line['cells'], column: PlannedColumn) =>
    column === 'budget' && isOnly ? cells.get('projectTotal') : cells.get(column);
  const labels = [
    ...sheet.labels(row),
    ...lines.flatMap(({ cells }) => [...cells.values()].map(({ label }) => label)),
  ];
  return {
    first: row,
    last,
    isPlan: !columns.has('executed'),
    unit: labels.find(({ unit }) => unit !== null)?.unit ?? null,
    read(unit) {
      claimNames(sheet, row, last, lines);
      return lines.map(({ named: first, cells }, index): FundLine => {
        const named = at(cells, 'budget') ?? first;
        const figure = (column: PlannedColumn) => figureOf(sheet, at(cells, column), unit);
        return fundLine({
          role: index === 0 ? 'total' : partRole(named.words.key),
          block: 'source',
          item: named.words.name,
          labelCell: named.label.cell,
          parent: index === 0 ? null : 0,
          budget: figure('budget'),
          projectTotal: isOnly ? null : figure('projectTotal'),
          arrived: figure('received'),
          executed: figure('executed'),
        });
      });
    },
  };
}

/** A quick test: nearly all rows give no total. An amount in the label's own cell comes after a colon. */
const mayBeTotal = ({ key, text }: LabelCell) =>
  roleOf(PLANNED_TOTALS, key, 'exact') !== null || /[:：]\s*\d/.test(text);

const BEGINS: readonly (PlannedColumn | null)[] = ['budget', 'projectTotal'];

/** The role of a part; the total is the first line. */
function partRole(key: string): FundLine['role'] {
  const role = fundRole(key);
  return role === 'total' ? 'item' : role;
}

function figureOf(sheet: Sheet, named: Named | undefined, unit: AmountUnit): Figure | null {
  if (!named) return null;
  if (named.inline !== null) {
    sheet.claim(named.place, 'funds.figure', '同一单元格内的名称和金额');
    return inlineFigure(named.place, named.inline, unit);
  }
  const figure = amountAt(sheet.grid, named.place, unit);
  if (sheet.grid.at(figure.cell.row, figure.cell.column))
    sheet.claim(figure.cell, 'funds.figure', `“${named.words.name}”右侧`);
  return figure;
}

/** Claims the names of the lines, and the block's own name and header above or beside them. */
function claimNames(sheet: Sheet, first: number, last: number, lines: readonly Line[]): void {
  const named = lines.flatMap(({ cells }) => [...cells.values()]);
  for (const { label } of named) sheet.claim(label.cell, 'funds.item', '资金各行的名称');
  const left = Math.min(...named.map(({ label }) => label.left));
  for (const row of sheet.rowsIn(first, last)) {
    for (const { cell } of sheet.labels(row))
      if (cell.column < left) sheet.claim(cell, 'funds', '资金部分的名称');
  }
  // 资金来源 | 年初安排金额 above the lines heads them.
  const above = sheet.rowAbove(first);
  const heads = above === null ? [] : sheet.labels(above);
  const isOver = (column: number) => heads.some((head) => head.left <= column && column <= head.right);
  if (
    above !== null &&
    heads.length > 1 &&
    // 主管部门 | 某局 | 实施单位 | 某站 may stand there as well.
    heads.every(({ key }) => roleOf(ENTRY_LABELS, key, 'exact') === null) &&
    named.some(({ place, label }) => isOver(place.column) && isOver(label.left))
  )
    for (const { cell } of heads)
      if (!named.some(({ label }) => sameCell(label.cell, cell)))
        sheet.claim(cell, 'funds.header', '资金各列的名称');
}
