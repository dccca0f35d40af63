import { squeeze } from '../../grid';
import { parseNumber } from './written-number';
import { hasWords, textOf } from './cell-text';
import type { Column } from './header-columns';
import type { Sheet } from './sheet';

/** A header's words and the columns that it covers. */
type Head = Pick<Column<string>, 'left' | 'right' | 'label'>;

/** The words in the rows below a header; cells that only repeat the header are left out. */
export function wordsUnder(
  { grid }: Sheet,
  bottom: number,
  { left, right, label }: Head,
  rows: number = MOST_ROWS,
): readonly string[] {
  return grid.rows
    .filter((row) => row > bottom && row <= bottom + rows)
    .flatMap((row) => grid.row(row).filter(({ column }) => column >= left && column <= right))
    .map((cell) => squeeze(textOf(cell).slice(0, LONGEST)))
    .filter((words) => words !== '' && words !== squeeze(label.text));
}

const MOST_ROWS = 40;
const LONGEST = 60;

/** Whether words are a number: '735', '1,602.40', '95%'. */
export function isNumber(words: string): boolean {
  return parseNumber(words) !== null;
}

/** Whether the first thing below a header is a figure; dashes are passed over. */
export function headsFigures(sheet: Sheet, bottom: number, head: Head): boolean {
  const first = wordsUnder(sheet, bottom, head, FIRST_ROWS).find(hasWords);
  return first !== undefined && isNumber(first);
}

const FIRST_ROWS = 3;
