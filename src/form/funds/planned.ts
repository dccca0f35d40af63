import type { AmountBlock } from './amount-block';
import { fundLine } from './fund-line';
import {
  amountAt,
  inlineFigure,
  isNumber,
  readLabel,
  textOf,
  type Label,
  type LabelCell,
  type Sheet,
} from '../sheet';
import type { AmountUnit, Figure, FundLine } from '../form';
import { sameCell, type CellRef } from '../../grid';
import {
  ENDS_OF_FUNDS,
  fundRole,
  hasAny,
  NAME_COLON_AMOUNT,
  PART_WORDS,
  PLANNED_TOTALS,
  roleOf,
  type FundColumn,
} from '../vocabulary';

type PlannedColumn = Extract<FundColumn, 'budget' | 'projectTotal' | 'received' | 'executed'>;

/** A label with its amount: in the cell beside it, or in its own cell after a colon (资金总额： 250). */
interface Named {
  readonly label: LabelCell;
  readonly words: Label;
  readonly place: CellRef;
  /** The amount in the label's own cell; null if it is in a cell of its own. */
  readonly inline: string | null;
  readonly isBlank: boolean;
}

interface Line {
  readonly named: Named;
  readonly cells: Map<PlannedColumn, Named>;
}

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

const roleOfTotal = ({ words }: Named) => roleOf(PLANNED_TOTALS, words.key, 'exact');
const isTotal = (named: Named) => roleOfTotal(named) !== null && !named.isBlank;

/** Whether a label names a part of the amount above. One without an amount must be short: 省财政. */
function isPart({ words, isBlank }: Named): boolean {
  if (ENDS_OF_FUNDS.includes(words.key)) return false;
  if (words.ofWhich || fundRole(words.key) !== 'item') return true;
  const isShort = words.key.length > 1 && words.key.length <= LONGEST_PART;
  return hasAny(PART_WORDS, words.key) && (isShort || !isBlank);
}

const LONGEST_PART = 6;

function linesFrom(sheet: Sheet, first: number): { readonly lines: readonly Line[]; readonly last: number } {
  const lines: Line[] = [];
  const sides = new Map<number, PlannedColumn>();
  let last = first;
  for (const row of sheet.rowsIn(first, first + MOST_ROWS)) {
    const named = namedIn(sheet, row);
    const known = named.filter((each) => isTotal(each) || (lines.length > 0 && isPart(each)));
    // Anything else that has a value begins another block.
    if (known.length === 0 || named.some((each) => !known.includes(each) && !each.isBlank)) break;
    const ofRow: Line[] = [];
    for (const each of known) {
      const role = roleOfTotal(each);
      const column = role ?? sides.get(each.label.left);
      if (role !== null) sides.set(each.label.left, role);
      if (column === undefined) continue;
      const line = role === null ? partFor(lines, ofRow, each, column) : (lines[0] ?? null);
      if (line && !line.cells.has(column)) line.cells.set(column, each);
      else if (line === null) {
        const added = { named: each, cells: new Map([[column, each]]) };
        lines.push(added);
        ofRow.push(added);
      }
    }
    last = row;
  }
  return { lines, last };
}

/** The line that a part belongs to: of its own row, or with its name in another block; null if it is a new one. */
function partFor(
  lines: readonly Line[],
  ofRow: readonly Line[],
  { words }: Named,
  column: PlannedColumn,
): Line | null {
  const isFree = (line: Line) => !line.cells.has(column);
  const [beside] = ofRow.filter((line) => line !== lines[0] && isFree(line));
  const named = lines.slice(1).find((line) => line.named.words.key === words.key && isFree(line));
  return named ?? beside ?? null;
}

/** At most so many rows belong to a block of sources. */
const MOST_ROWS = 16;

/** The labels of a row with amounts, or with a blank where one belongs. */
function namedIn(sheet: Sheet, row: number): readonly Named[] {
  return sheet.labels(row).flatMap((label): readonly Named[] => {
    const [, name = '', amount = ''] = NAME_COLON_AMOUNT.exec(label.text) ?? [];
    if (name !== '') {
      const words = readLabel(name);
      return [{ label, words, place: label.cell, inline: amount, isBlank: false }];
    }
    if (label.bottom > row) return [];
    const place = { row, column: sheet.rightOf(label) };
    const cell = sheet.grid.at(place.row, place.column);
    if (cell !== null && !isNumber(textOf(cell)) && typeof cell.value !== 'number') return [];
    return [{ label, words: label, place, inline: null, isBlank: cell === null }];
  });
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
    named.some(({ place, label }) => isOver(place.column) && isOver(label.left))
  )
    for (const { cell } of heads)
      if (!named.some(({ label }) => sameCell(label.cell, cell)))
        sheet.claim(cell, 'funds.header', '资金各列的名称');
}
