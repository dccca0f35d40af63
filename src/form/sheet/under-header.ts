import { squeeze, type CellRef } from '../../grid';
import { hasWords, textAt, textOf } from './cell-text';
import { amountAt, pointsAt, remarkBehind } from './figure';
import type { Column } from './header-columns';
import { parseNumber } from './written-number';
import type { LabelCell, Sheet } from './sheet';
import type { AmountUnit, Figure, TextCell } from '../form';

type Extent = Pick<Column<string>, 'left' | 'right'>;

/** The place of a column's cell in a row: the first non-blank cell under the header, else its left edge. */
export function placeIn({ grid }: Sheet, row: number, { left, right }: Extent): CellRef {
  for (let column = left; column <= right; column += 1) {
    if (grid.at(row, column)) return { row, column };
  }
  return { row, column: left };
}

/** The amount of a row under a header; null if the table has no such column. */
export function amountIn(
  sheet: Sheet,
  row: number,
  column: Extent | undefined,
  unit: AmountUnit,
): Figure | null {
  return column ? amountAt(sheet.grid, placeIn(sheet, row, column), unit) : null;
}

/** The points of a row under a header; null if the table has no such column. */
export function pointsIn(sheet: Sheet, row: number, column: Extent | undefined): Figure | null {
  return column ? pointsAt(sheet.grid, placeIn(sheet, row, column)) : null;
}

/** The text of a row under a header; null if the table has no such column. */
export function textIn(sheet: Sheet, row: number, column: Extent | undefined): TextCell | null {
  return column ? textAt(sheet.grid, placeIn(sheet, row, column)) : null;
}

/** The reason of a row in its column; if that is blank, the remark behind the score: 20分（因总人数减少）. */
export function reasonIn(
  sheet: Sheet,
  row: number,
  column: Extent | undefined,
  score: Figure | null,
): TextCell | null {
  const own = textIn(sheet, row, column);
  return own && hasWords(own.text) ? own : (remarkBehind(score) ?? own);
}

/** The words in the rows below a header; cells that only repeat the header are left out. */
export function wordsUnder(
  sheet: Sheet,
  bottom: number,
  { left, right, text }: LabelCell,
  rows: number = ROWS_BELOW,
): readonly string[] {
  return sheet
    .rowsIn(bottom + 1, bottom + rows)
    .flatMap((row) => sheet.grid.row(row).filter(({ column }) => column >= left && column <= right))
    .map((cell) => squeeze(textOf(cell).slice(0, LONGEST_WORDS)))
    .filter((words) => words !== '' && words !== squeeze(text));
}

const ROWS_BELOW = 40;
const LONGEST_WORDS = 60;

/** Whether words are a number: '735', '1,602.40', '95%'. */
export function isNumber(words: string): boolean {
  return parseNumber(words) !== null;
}

/** Whether the first thing below a header is a figure; dashes are passed over. */
export function headsFigures(sheet: Sheet, bottom: number, label: LabelCell): boolean {
  const first = wordsUnder(sheet, bottom, label, FIRST_ROWS).find(hasWords);
  return first !== undefined && isNumber(first);
}

const FIRST_ROWS = 3;
