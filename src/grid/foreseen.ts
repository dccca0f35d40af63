import { sameCell, type CellRef } from './address';
import { hasFormulas, makeGrid, READ_LIMIT, type Grid, type GridCell } from './grid';

/** What a person put in place of what a cell held, as a spreadsheet program tells of it; '' is a blank cell. */
export interface Typed extends CellRef {
  readonly before: GridCell['value'];
  readonly after: GridCell['value'];
}

/** Excel shows so many characters of a number in a column of its usual width. */
const USUALLY_SHOWN = 8;
/** The years from 1990 to 2099 as Excel counts days: a number between them may have been typed as a day or a moment. */
const DAYS = { first: 32874, last: 73051 } as const;
/** Below this a number may have been typed as a share: 213.78% is 2.1378, and 200% is 2. */
const FEW = 10;

/**
 * The sheet as it will be read after somebody typed into one cell; null where that can't be known without reading it:
 * a formula may have changed with the cell, the sheet may not have been what it was taken for, or what was typed may
 * have given the cell another format, as 95% and 3-5 do.
 */
export function foreseen(grid: Grid, typed: Typed): Grid | null {
  const held = grid.at(typed.row, typed.column);
  const isRead = typed.row < READ_LIMIT.rows && typed.column < READ_LIMIT.columns && grid.bounds === null;
  if (!isRead || hasFormulas(grid)) return null;
  if ((held?.value ?? '') !== typed.before || !isPlain(typed.after, held)) return null;
  return withValue(grid, typed, typed.after);
}

/** A grid in which one cell holds another value, shown as it is and in the cell's own format; '' takes it away. */
export function withValue(grid: Grid, at: CellRef, value: GridCell['value']): Grid {
  const numberFormat = grid.at(at.row, at.column)?.numberFormat ?? 'General';
  const cell = { row: at.row, column: at.column, value, text: String(value), numberFormat };
  return makeGrid({ ...grid, cells: [...grid.cells.filter((each) => !sameCell(each, at)), cell] });
}

/** Whether a cell will show a value just as it is. */
function isPlain(value: GridCell['value'], held: GridCell | null): boolean {
  const format = held?.numberFormat ?? 'General';
  // An error's code is text as well.
  if (typeof value === 'string')
    return value === '' || (['General', '@'].includes(format) && !value.startsWith('#'));
  // How a blank cell will show its first number is not known: its format was not read.
  if (typeof value !== 'number' || typeof held?.value !== 'number' || format !== 'General') return false;
  const shown = String(value);
  const mayBeShare = value !== 0 && Math.abs(value) < FEW;
  const mayBeDate = value >= DAYS.first && value < DAYS.last;
  const isShown = shown.length <= Math.max(held.text.length, USUALLY_SHOWN) && !shown.includes('e');
  return isShown && !mayBeShare && !mayBeDate;
}
