import type { CellRef } from '../../grid';
import { isNumber, readLabel, textOf, type Label, type LabelCell, type Sheet } from '../sheet';
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

/** What an amount beside a label may be. */
export type PlannedColumn = Extract<FundColumn, 'budget' | 'projectTotal' | 'received' | 'executed'>;

/** A label with its amount: in the cell beside it, or in its own cell after a colon (资金总额： 250). */
export interface Named {
  readonly label: LabelCell;
  readonly words: Label;
  readonly place: CellRef;
  /** The amount in the label's own cell; null if it is in a cell of its own. */
  readonly inline: string | null;
  readonly isBlank: boolean;
}

/** A total or part with its amounts: of all years, of this one, what has arrived and what was spent. */
export interface Line {
  readonly named: Named;
  readonly cells: Map<PlannedColumn, Named>;
}

/** Whose amount a label gives in full; null if it names a part. */
export const roleOfTotal = ({ words }: Named) => roleOf(PLANNED_TOTALS, words.key, 'exact');
/** Whether a label gives a whole amount. */
export const isTotal = (named: Named) => roleOfTotal(named) !== null && !named.isBlank;

/** Whether a label names a part of the amount above. One without an amount must be short: 省财政. */
function isPart({ words, isBlank }: Named): boolean {
  if (ENDS_OF_FUNDS.includes(words.key)) return false;
  if (words.ofWhich || fundRole(words.key) !== 'item') return true;
  const isShort = words.key.length > 1 && words.key.length <= LONGEST_PART;
  return hasAny(PART_WORDS, words.key) && (isShort || !isBlank);
}

const LONGEST_PART = 6;

/** The lines of a block of planned amounts, and its last row. */
export function linesFrom(
  sheet: Sheet,
  first: number,
): { readonly lines: readonly Line[]; readonly last: number } {
  const lines: Line[] = [];
  const sides = new Map<number, PlannedColumn>();
  let last = first;
  for (const row of sheet.rowsIn(first, first + MOST_ROWS)) {
    const named = namedIn(sheet, row);
    // 年度资金总额 | 5 | 其中：财政拨款 | 5: a part may stand behind the total in its row.
    const begins = named.findIndex(isTotal);
    const mayBePart = (index: number) => lines.length > 0 || (begins >= 0 && index > begins);
    const known = named.filter((each, index) => isTotal(each) || (mayBePart(index) && isPart(each)));
    // Anything else that has a value begins another block.
    if (known.length === 0 || named.some((each) => !known.includes(each) && !each.isBlank)) break;
    const ofRow: Line[] = [];
    let behind: PlannedColumn | undefined;
    for (const each of known) {
      const role = roleOfTotal(each);
      const column = role ?? sides.get(each.label.left) ?? behind;
      if (role !== null) {
        sides.set(each.label.left, role);
        behind = role;
      }
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
export function namedIn(sheet: Sheet, row: number): readonly Named[] {
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
