import { squeeze } from '../../grid';
import { textOf } from './cell-text';
import { readLabel } from './label';
import type { LabelCell, Sheet } from './sheet';
import { COLUMN_UNIT, COUNTS_COLUMNS, roleOf, type Wording } from '../vocabulary';

/** The labels of a header and the last row of their text. */
export interface HeaderLabels {
  readonly labels: readonly LabelCell[];
  readonly bottom: number;
}

/** A header's words are broken over at most so many rows: 年初 / 目标 / 值. */
const MOST_LINES = 3;
/** The longest piece of a broken label. */
const LONGEST_PIECE = 8;

/**
 * The labels of a header with words broken over rows instead of lines in a cell: 年初 above 目标值 is 年初目标值. A row
 * continues the header if most of its words complete a known wording; names below 一级指标 complete none.
 */
export function headerLabels<Role extends string>(
  sheet: Sheet,
  row: number,
  vocabulary: readonly Wording<Role>[],
): HeaderLabels {
  let found: HeaderLabels = { labels: sheet.labels(row), bottom: row };
  if (!isOfPieces(sheet, row)) return found;
  for (let lines = 2; lines <= MOST_LINES; lines += 1) {
    const next = found.bottom + 1;
    if (!isOfPieces(sheet, next)) return found;
    const pieces = sheet.labels(next);
    const joined = found.labels.map((label) => joinedWith(label, pieces, next));
    const completed = joined.filter((label, index) => label !== found.labels[index]);
    const known = completed.filter(({ key }) => roleOf(vocabulary, key, 'exact') !== null);
    if (known.length < 2 || known.length * 2 < pieces.length || completed.length < pieces.length)
      return found;
    found = { labels: joined, bottom: next };
  }
  return found;
}

function isOfPieces(sheet: Sheet, row: number): boolean {
  const cells = sheet.grid.row(row);
  return (
    cells.length >= 2 &&
    cells.every(({ value }) => typeof value === 'string' && squeeze(value).length <= LONGEST_PIECE)
  );
}

function joinedWith(label: LabelCell, pieces: readonly LabelCell[], row: number): LabelCell {
  const piece = pieces.find(({ left, right }) => left === label.left && right === label.right);
  if (!piece) return label;
  const text = `${label.text}${piece.text}`;
  return { ...label, ...readLabel(text), text, bottom: row };
}

/** A column's letter or number, with the formula that it may have: A, (3), 5=4/3, C=B/A, ①. */
const LETTER = /^\(?(?:[A-Z]|\d{1,2}|[①-⑳])\)?(?:[=＝][A-Z\d()+\-×*/÷%①-⑳]{1,20})?$/;
/**
 * The last row of a header, including rows that only letter or number its columns (A · B · C=B/A) or give their units
 * (万元 · 万元 · %).
 */
export function bottomWithLegends(sheet: Sheet, bottom: number): number {
  let last = bottom;
  while (last < bottom + 2 && isLegend(sheet, last + 1)) last += 1;
  return last;
}

function isLegend(sheet: Sheet, row: number): boolean {
  const [first = '', ...others] = sheet.grid.row(row).map((cell) => squeeze(textOf(cell).slice(0, 30)));
  if (COUNTS_COLUMNS.includes(first)) return others.length > 0 && others.every((each) => LETTER.test(each));
  const words = [first, ...others];
  if (words.length < 2) return false;
  if (words.every((each) => COLUMN_UNIT.test(each) || each === '—')) return true;
  if (!words.every((each) => LETTER.test(each))) return false;
  // Bare numbers are a legend only if they count: 1 2 3 4=3/2. Amounts do not.
  const numbers = words.map((each) => /^\(?(\d{1,2})/.exec(each)?.[1]);
  return numbers.every(
    (each, index) => each === undefined || Number(each) === index + Number(numbers[0] ?? 1),
  );
}
