import { COLUMNS, ROWS, around, common, cellsOf, type Box, type Extent } from '../address';
import { valueType } from '../display';
import type { Host } from '../host';
import { flag, oneOf, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import type { Method, Ref } from '../request/kind';
import { bounded, isBlank } from './cells';
import { boxAt, range } from './range';
import { rangeAreas } from './range-areas';
import { boxOf } from './worksheet';

type Look = (host: Host, box: Box, ...args: readonly unknown[]) => Extent;

/** A method that leads to another range of the same sheet. */
function leads(look: Look): Method<Box> {
  return (host, box, ...args) => range.of(boxAt({ sheet: box.sheet, ...look(host, box, ...args) }));
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

/** The block around a range up to blank rows and columns. */
function region(host: Host, box: Box): Extent {
  let extent: Extent = box;
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

const SPECIAL = ['Blanks', 'Constants', 'Formulas', 'Visible'] as const;
const VALUE_TYPES: Readonly<Record<string, readonly string[]>> = {
  All: ['Double', 'String', 'Boolean', 'Error', 'Empty'],
  Errors: ['Error'],
  ErrorsLogical: ['Error', 'Boolean'],
  ErrorsNumbers: ['Error', 'Double'],
  ErrorsText: ['Error', 'String'],
  Logical: ['Boolean'],
  LogicalNumbers: ['Boolean', 'Double'],
  LogicalText: ['Boolean', 'String'],
  Numbers: ['Double'],
  NumbersText: ['Double', 'String'],
  Text: ['String'],
};

/** Cells of a sort, joined along rows, then down columns where whole rows agree. */
function special(host: Host, box: Box, kind: unknown, valueTypes: unknown): Ref | null {
  const wanted = oneOf(SPECIAL, kind);
  const types = VALUE_TYPES[typeof valueTypes === 'string' ? valueTypes : 'All'];
  if (!types) throw new ApiError('InvalidArgument');
  const used = host.engine.used(box.sheet, false);
  const looked = box.rows * box.columns === 1 ? used : used && common(box, used);
  if (!looked) return null;
  const fits = (row: number, column: number) => {
    const { value, formula } = host.engine.content(box.sheet, row, column);
    if (wanted === 'Blanks') return isBlank(host, box.sheet, row, column);
    if (wanted === 'Visible') {
      return !host.engine.hidden(box.sheet, 'rows', row) && !host.engine.hidden(box.sheet, 'columns', column);
    }
    if ((formula !== null) !== (wanted === 'Formulas') || isBlank(host, box.sheet, row, column)) return false;
    return types.includes(valueType(value));
  };
  const boxes: Box[] = [];
  for (let row = looked.row; row < looked.row + looked.rows; row += 1) {
    for (let column = looked.column; column < looked.column + looked.columns; column += 1) {
      const start = column;
      while (column < looked.column + looked.columns && fits(row, column)) column += 1;
      if (column === start) continue;
      const columns = column - start;
      const above = boxes.findIndex(
        (each) => each.row + each.rows === row && each.column === start && each.columns === columns,
      );
      const grown = boxes[above];
      if (grown) boxes[above] = { ...grown, rows: grown.rows + 1 };
      else boxes.push({ sheet: box.sheet, row, column: start, rows: 1, columns });
    }
  }
  return boxes.length > 0 ? rangeAreas.of({ sheet: box.sheet, boxes }) : null;
}

function merged(host: Host, box: Box): Ref | null {
  const boxes = host.engine
    .merges(box.sheet)
    .filter((merge) => common(merge, box))
    .map((merge) => ({ sheet: box.sheet, ...merge }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
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
  getRowsAbove: leads((_host, box, count) => ({
    ...box,
    row: box.row - whole(count, 1),
    rows: whole(count, 1),
  })),
  getRowsBelow: leads((_host, box, count) => ({ ...box, row: box.row + box.rows, rows: whole(count, 1) })),
  getColumnsBefore: leads((_host, box, count) => ({
    ...box,
    column: box.column - whole(count, 1),
    columns: whole(count, 1),
  })),
  getColumnsAfter: leads((_host, box, count) => ({
    ...box,
    column: box.column + box.columns,
    columns: whole(count, 1),
  })),
  getOffsetRange: leads((_host, box, rows, columns) => ({
    ...box,
    row: box.row + whole(rows),
    column: box.column + whole(columns),
  })),
  getResizedRange: leads((_host, box, rows, columns) => ({
    ...box,
    rows: box.rows + whole(rows),
    columns: box.columns + whole(columns),
  })),
  getAbsoluteResizedRange: leads((_host, box, rows, columns) => ({
    ...box,
    rows: whole(rows),
    columns: whole(columns),
  })),
  getBoundingRect: leads((host, box, other) => around(box, argument(host, box, other))),
  getSurroundingRegion: leads(region),
  getIntersection: (host, box, other) => found(intersection(host, box, other)),
  getIntersectionOrNullObject: intersection,
  getUsedRange: (host, box, valuesOnly) =>
    usedIn(host, box, valuesOnly) ?? range.of({ ...box, rows: 1, columns: 1 }),
  getUsedRangeOrNullObject: usedIn,
  getMergedAreasOrNullObject: merged,
  getSpecialCells: (host, box, kind, types) => found(special(host, box, kind, types)),
  getSpecialCellsOrNullObject: special,
  getVisibleView() {
    throw new ApiError('ApiNotFound', 'The emulated Excel has no Range.getVisibleView().');
  },
  getExtendedRange(host, box, direction) {
    const used = host.engine.used(box.sheet, true) ?? box;
    const end = around(box, bounded(host, { sheet: box.sheet, ...used }));
    const extents: Readonly<Record<string, Extent>> = {
      Down: { ...box, rows: end.row + end.rows - box.row },
      Right: { ...box, columns: end.column + end.columns - box.column },
      Up: { ...box, row: end.row, rows: box.row + box.rows - end.row },
      Left: { ...box, column: end.column, columns: box.column + box.columns - end.column },
    };
    const extent = extents[String(direction)];
    if (!extent) throw new ApiError('InvalidArgument');
    return range.of({ sheet: box.sheet, ...extent });
  },
};
