import { ROWS, COLUMNS, cellsOf, common, type Box } from '../address';
import { displayed } from '../display';
import type { Host } from '../host';
import { flag, oneOf, text } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import type { Method, Ref } from '../request/kind';
import { wildcards } from '../search-text';
import { writeInputs } from './cells';
import { joinedBoxes } from './joined';
import { guardCells } from './protection';
import { range } from './range';
import { rangeAreas } from './range-areas';

interface Criteria {
  readonly completeMatch?: unknown;
  readonly matchCase?: unknown;
  readonly searchDirection?: unknown;
}

/** A pattern that a text must fit, as a person gives it in Excel's own dialog. */
function patternOf(given: unknown, { completeMatch, matchCase }: Criteria): RegExp {
  if (text(given) === '') throw new ApiError('InvalidArgument');
  return wildcards(text(given), flag(matchCase) ? 'gu' : 'giu', flag(completeMatch));
}

const criteriaOf = (given: unknown): Criteria => (typeof given === 'object' && given !== null ? given : {});

/** What a cell shows. */
function shownAt(host: Host, sheet: string, row: number, column: number): string {
  const format = host.engine.numberFormat(sheet, row, column);
  return displayed(host.engine.content(sheet, row, column).value, format);
}

function fitsIn(host: Host, sheet: string, pattern: RegExp) {
  return (row: number, column: number) => shownAt(host, sheet, row, column).search(pattern) >= 0;
}

/** The cells of a box that hold something. */
function held(host: Host, box: Box): Box | null {
  const used = host.engine.used(box.sheet, true);
  const both = used && common(used, box);
  return both && { sheet: box.sheet, ...both };
}

/** The first match: in the range, or from a single cell on in its whole sheet. */
function find(host: Host, box: Box, given: unknown, options: unknown): Ref | null {
  const criteria = criteriaOf(options);
  const fits = fitsIn(host, box.sheet, patternOf(given, criteria));
  const backwards = oneOf(['Forward', 'Backwards'], criteria.searchDirection ?? 'Forward') === 'Backwards';
  const isSingle = box.rows * box.columns === 1;
  const looked = held(host, isSingle ? { ...box, row: 0, column: 0, rows: ROWS, columns: COLUMNS } : box);
  if (!looked) return null;
  const isBefore = (row: number, column: number) =>
    row < box.row || (row === box.row && column <= box.column);
  const all = [...cellsOf(looked)];
  const inOrder = isSingle
    ? [
        ...all.filter(([row, column]) => !isBefore(row, column)),
        ...all.filter(([row, column]) => isBefore(row, column)),
      ]
    : all;
  const place = (backwards ? inOrder.reverse() : inOrder).find(([row, column]) => fits(row, column));
  return place ? range.of({ sheet: box.sheet, row: place[0], column: place[1], rows: 1, columns: 1 }) : null;
}

/** All cells of a sheet that fit; a hidden sheet gives none. */
export function findAll(host: Host, sheet: string, given: unknown, options: unknown): Ref | null {
  const pattern = patternOf(given, criteriaOf(options));
  const whole = { sheet, row: 0, column: 0, rows: ROWS, columns: COLUMNS };
  const looked = host.engine.sheet(sheet)?.hidden ? null : held(host, whole);
  const boxes = looked ? joinedBoxes(sheet, looked, fitsIn(host, sheet, pattern)) : [];
  return boxes.length > 0 ? rangeAreas.of({ sheet, boxes }) : null;
}

/** Replaces a text in values and formulas; returns the number of cells that had it. */
export function replaceAll(
  host: Host,
  box: Box,
  given: unknown,
  replacement: unknown,
  options: unknown,
): number {
  const pattern = patternOf(given, criteriaOf(options));
  const by = text(replacement);
  const looked = held(host, box);
  let count = 0;
  for (const [row, column] of looked ? cellsOf(looked) : []) {
    const { value, formula } = host.engine.content(box.sheet, row, column);
    const content = formula ?? String(value ?? '');
    const replaced = content.replace(pattern, () => by);
    if (content.search(pattern) < 0) continue;
    const cell = { sheet: box.sheet, row, column, rows: 1, columns: 1 };
    guardCells(host, cell);
    writeInputs(host, cell, replaced);
    count += 1;
  }
  return count;
}

/** Methods of a range that look for texts. */
export const searches: Readonly<Record<string, Method<Box>>> = {
  find: (host, box, given, options) => found(find(host, box, given, options)),
  findOrNullObject: find,
  replaceAll,
};
