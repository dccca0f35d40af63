import { COLUMNS, ROWS, around, common, cellsOf, type Box, type Extent } from '../address';
import type { Host } from '../host';
import { flag, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import type { Method, Ref } from '../request/kind';
import { isBlank } from './cells';
import { boxAt, range } from './range';
import { rangeAreas } from './range-areas';
import { edgeFrom } from './range-edge';
import { rangeView } from './range-view';
import { specialCells } from './special-cells';
import { scopedTables } from './tables';
import { boxOf } from './worksheet';

type Look = (host: Host, box: Box, ...args: readonly unknown[]) => Extent;

/** A method that leads to another range of the same sheet. */
function leads(look: Look): Method<Box> {
  return (host, box, ...args) => range.of(boxAt({ sheet: box.sheet, ...look(host, box, ...args) }));
}

/** The rectangle from a range's first cell to where its last one goes, even where that lies before the first. */
function resized(box: Box, rows: number, columns: number): Extent {
  const lastRow = box.row + box.rows - 1 + rows;
  const lastColumn = box.column + box.columns - 1 + columns;
  return {
    row: Math.min(box.row, lastRow),
    column: Math.min(box.column, lastColumn),
    rows: Math.abs(lastRow - box.row) + 1,
    columns: Math.abs(lastColumn - box.column) + 1,
  };
}

/** So many rows or columns before a range that starts there; a negative count means the first ones within it. */
function linesBefore(start: number, count: unknown): [start: number, count: number] {
  const lines = whole(count, 1);
  return lines < 0 ? [start, -lines] : [start - lines, lines];
}

/** So many rows or columns behind a range that ends there; a negative count means the last ones within it. */
function linesBehind(end: number, count: unknown): [start: number, count: number] {
  const lines = whole(count, 1);
  return lines < 0 ? [end + lines, -lines] : [end, lines];
}

function argument(host: Host, box: Box, given: unknown): Box {
  return range.from(given) ?? boxOf(host, box.sheet, given);
}

function intersection(host: Host, box: Box, given: unknown): Ref | null {
  const other = argument(host, box, given);
  if (other.sheet !== box.sheet) throw new ApiError('InvalidArgument');
  const both = common(box, other);
  return both ? range.of({ sheet: box.sheet, ...both }) : null;
}

function usedIn(host: Host, box: Box, valuesOnly: unknown): Ref | null {
  const used = host.engine.used(box.sheet, flag(valuesOnly));
  const both = used && common(box, used);
  return both ? range.of({ sheet: box.sheet, ...both }) : null;
}

/** The block around a range's first cell up to blank rows and columns. */
export function region(host: Host, box: Box): Extent {
  let extent: Extent = { ...box, rows: 1, columns: 1 };
  const filled = (row: number, column: number, rows: number, columns: number) => {
    const part = common({ row, column, rows, columns }, { row: 0, column: 0, rows: ROWS, columns: COLUMNS });
    if (!part) return false;
    for (const [r, c] of cellsOf(part)) if (!isBlank(host, box.sheet, r, c)) return true;
    return false;
  };
  for (let grows = true; grows;) {
    const { row, column, rows, columns } = extent;
    grows = true;
    if (filled(row - 1, column - 1, 1, columns + 2)) extent = { ...extent, row: row - 1, rows: rows + 1 };
    else if (filled(row + rows, column - 1, 1, columns + 2)) extent = { ...extent, rows: rows + 1 };
    else if (filled(row - 1, column - 1, rows + 2, 1))
      extent = { ...extent, column: column - 1, columns: columns + 1 };
    else if (filled(row - 1, column + columns, rows + 2, 1)) extent = { ...extent, columns: columns + 1 };
    else grows = false;
  }
  return extent;
}

function special(host: Host, box: Box, kind: unknown, valueTypes: unknown): Ref | null {
  const boxes = specialCells(host, box.sheet, [box], kind, valueTypes);
  return boxes.length > 0 ? rangeAreas.of({ sheet: box.sheet, boxes }) : null;
}

/** Excel does not return more merges of a range than this. */
const MOST_MERGES = 512;

/** A merge belongs to the range that holds its top left cell. */
function merged(host: Host, box: Box): Ref | null {
  const boxes = host.engine
    .merges(box.sheet)
    .filter(({ row, column }) => common({ row, column, rows: 1, columns: 1 }, box))
    .map((merge) => ({ sheet: box.sheet, ...merge }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
  if (boxes.length > MOST_MERGES) throw new ApiError('GeneralException');
  return boxes.length > 0 ? rangeAreas.of({ sheet: box.sheet, boxes }) : null;
}

/** Methods of a range that lead to other ranges. */
export const paths: Readonly<Record<string, Method<Box>>> = {
  getCell: leads((_host, box, row, column) => ({
    row: box.row + whole(row),
    column: box.column + whole(column),
    rows: 1,
    columns: 1,
  })),
  getRow: leads((_host, box, index) => ({ ...box, row: box.row + whole(index), rows: 1 })),
  getColumn: leads((_host, box, index) => ({ ...box, column: box.column + whole(index), columns: 1 })),
  getLastRow: leads((_host, box) => ({ ...box, row: box.row + box.rows - 1, rows: 1 })),
  getLastColumn: leads((_host, box) => ({ ...box, column: box.column + box.columns - 1, columns: 1 })),
  getLastCell: leads((_host, box) => ({
    row: box.row + box.rows - 1,
    column: box.column + box.columns - 1,
    rows: 1,
    columns: 1,
  })),
  getEntireRow: leads((_host, box) => ({ ...box, column: 0, columns: COLUMNS })),
  getEntireColumn: leads((_host, box) => ({ ...box, row: 0, rows: ROWS })),
  getRowsAbove: leads((_host, box, count) => {
    const [row, rows] = linesBefore(box.row, count);
    return { ...box, row, rows };
  }),
  getRowsBelow: leads((_host, box, count) => {
    const [row, rows] = linesBehind(box.row + box.rows, count);
    return { ...box, row, rows };
  }),
  getColumnsBefore: leads((_host, box, count) => {
    const [column, columns] = linesBefore(box.column, count);
    return { ...box, column, columns };
  }),
  getColumnsAfter: leads((_host, box, count) => {
    const [column, columns] = linesBehind(box.column + box.columns, count);
    return { ...box, column, columns };
  }),
  getOffsetRange: leads((_host, box, rows, columns) => ({
    ...box,
    row: box.row + whole(rows),
    column: box.column + whole(columns),
  })),
  getResizedRange: leads((_host, box, rows, columns) => resized(box, whole(rows), whole(columns))),
  getAbsoluteResizedRange: leads((_host, box, rows, columns) => ({
    ...box,
    rows: whole(rows),
    columns: whole(columns),
  })),
  getBoundingRect: leads((host, box, other) => around(box, argument(host, box, other))),
  getSurroundingRegion: leads(region),
  getIntersection: (host, box, other) => found(intersection(host, box, other)),
  getIntersectionOrNullObject: intersection,
  getUsedRange: (host, box, valuesOnly) => found(usedIn(host, box, valuesOnly)),
  getUsedRangeOrNullObject: usedIn,
  getMergedAreas: (host, box) => found(merged(host, box)),
  getMergedAreasOrNullObject: merged,
  getSpecialCells: (host, box, kind, types) => found(special(host, box, kind, types)),
  getSpecialCellsOrNullObject: special,
  getVisibleView: (_host, box) => rangeView.of({ box, row: null }),
  getExtendedRange(host, box, direction, activeCell) {
    return range.of({ ...box, ...around(box, edgeFrom(host, box, direction, activeCell)) });
  },
  getRangeEdge: (host, box, direction, activeCell) => range.of(edgeFrom(host, box, direction, activeCell)),
  getTables: (_host, box, fullyContained) =>
    scopedTables.of({ boxes: [box], fullyContained: flag(fullyContained) }),
};
