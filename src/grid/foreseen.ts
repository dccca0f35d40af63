import { sameCell, type CellRef } from './address';
import { hasFormulas, makeGrid, READ_LIMIT, type Grid, type GridCell } from './grid';

/** A change that a person typed into a cell, as Excel reports it; '' is a blank cell. */
export interface Typed extends CellRef {
  readonly before: GridCell['value'];
  readonly after: GridCell['value'];
}

/** The characters of a number that Excel shows in a column of default width. */
const USUALLY_SHOWN = 8;
/** Excel's day numbers of 1990 to 2099. A number between them may have been typed as a date. */
const DAYS = { first: 32874, last: 73051 } as const;
/** A number below this may have been typed as a percentage: 213.78% is stored as 2.1378. */
const FEW = 10;

/**
 * The sheet as the next reading will find it after a person typed into one cell. Null if only a reading can tell: the
 * sheet has formulas, the cell did not hold what the change says, or the typed text may have changed the cell's
 * format, as 95% and 3-5 do.
 */
export function foreseen(grid: Grid, typed: Typed): Grid | null {
  const held = grid.at(typed.row, typed.column);
  const isRead = typed.row < READ_LIMIT.rows && typed.column < READ_LIMIT.columns && grid.bounds === null;
  if (!isRead || hasFormulas(grid)) return null;
  if ((held?.value ?? '') !== typed.before || !isPlain(typed.after, held)) return null;
  return withValue(grid, typed, typed.after);
}

/** The grid with another value in one cell, shown plainly and in the cell's own format; '' clears the cell. */
export function withValue(grid: Grid, at: CellRef, value: GridCell['value']): Grid {
  const numberFormat = grid.at(at.row, at.column)?.numberFormat ?? 'General';
  const cell = { row: at.row, column: at.column, value, text: String(value), numberFormat };
  return makeGrid({ ...grid, cells: [...grid.cells.filter((each) => !sameCell(each, at)), cell] });
}

/** Whether a cell will show the value unchanged. */
function isPlain(value: GridCell['value'], held: GridCell | null): boolean {
  const format = held?.numberFormat ?? 'General';
  // An error code is text, too.
  if (typeof value === 'string')
    return value === '' || (['General', '@'].includes(format) && !value.startsWith('#'));
  // The format of a blank cell is not read, so how it will show its first number is unknown.
  if (typeof value !== 'number' || typeof held?.value !== 'number' || format !== 'General') return false;
  const shown = String(value);
  const mayBeShare = value !== 0 && Math.abs(value) < FEW;
  const mayBeDate = value >= DAYS.first && value < DAYS.last;
  const isShown = shown.length <= Math.max(held.text.length, USUALLY_SHOWN) && !shown.includes('e');
  return isShown && !mayBeShare && !mayBeDate;
}
