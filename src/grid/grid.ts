import { contains, placeKey, type Area, type CellRef } from './address';
import { GENERAL } from './number-format';

/** A cell's content as Excel reports it. */
export interface GridCell extends CellRef {
  /** The raw value: 0.95 if the cell shows 95%. Blank cells are not in the grid. */
  readonly value: string | number | boolean;
  /** What the cell shows: '95%', '1,602.40', '#REF!'. */
  readonly text: string;
  /** The formula with its '='; null if a person typed the value. */
  readonly formula: string | null;
  /** Excel's number format code; 'General' if none is set. */
  readonly numberFormat: string;
  /** The error code (#REF!, #DIV/0! …) if the cell holds one. */
  readonly error: string | null;
  /** The file holds no result of the formula; the value is unknown until Excel recalculates. */
  readonly uncomputed: boolean;
}

/** One sheet as it was read: sparse and immutable; rows and columns count from 0 at A1. */
export interface Grid {
  readonly sheetName: string;
  /** Non-blank cells, row by row, left to right. */
  readonly cells: readonly GridCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The part that was read if the used range is larger than READ_LIMIT; else null. */
  readonly bounds: Area | null;
  /** Lines right above the sheet that belong to it but are in no cell: the title above a table of a document. */
  readonly above: readonly string[];
  /** Whether a cell can hold a formula, and a number as text be told from a number; not in a table of a document. */
  readonly takesFormulas: boolean;
  /** The cell at a place; null if it is blank. A cell under a merge gives its own content. */
  at(row: number, column: number): GridCell | null;
  /** The merge that covers a place; null if there is none. */
  mergeAt(row: number, column: number): Area | null;
  /** The cell that a person sees at a place: the anchor of its merge, or the cell itself. */
  shown(row: number, column: number): GridCell | null;
  /** Non-blank cells of one row, left to right. */
  row(row: number): readonly GridCell[];
  /** Rows with a non-blank cell, top to bottom. */
  readonly rows: readonly number[];
}

/** Most rows and columns to read. A form has about 60 × 13; a finding names what lies beyond the limit. */
export const READ_LIMIT = { rows: 2000, columns: 100 } as const;

/** The longest text that a rule reads, which is the longest that Excel keeps in a cell. */
export const TEXT_LIMIT = 32767;

/** A cell as a reader or a test gives it; missing fields are those of a new cell. */
export type CellInput = CellRef &
  Pick<GridCell, 'value'> & { [K in 'text' | 'formula' | 'numberFormat' | 'uncomputed']?: GridCell[K] };

/** The input of `makeGrid`. */
export interface GridInput {
  readonly sheetName: string;
  readonly cells: Iterable<CellInput>;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
  readonly bounds?: Area | null;
  readonly above?: readonly string[];
  readonly takesFormulas?: boolean;
}

const ERROR_TEXT = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** Makes a grid, without blank cells (empty text and no formula). */
export function makeGrid(input: GridInput): Grid {
  const byRow = new Map<number, Map<number, GridCell>>();
  for (const given of input.cells) {
    // A damaged file may hold NaN; Excel would show this error.
    const cell =
      typeof given.value === 'number' && !Number.isFinite(given.value) ? { ...given, value: '#NUM!' } : given;
    const formula = cell.formula ?? null;
    if (cell.value === '' && formula === null) continue;
    const text = cell.text ?? String(cell.value);
    const typed: GridCell = {
      row: cell.row,
      column: cell.column,
      value: cell.value,
      text,
      formula,
      numberFormat: cell.numberFormat || GENERAL,
      error: typeof cell.value === 'string' && ERROR_TEXT.test(cell.value) ? cell.value : null,
      uncomputed: cell.uncomputed ?? false,
    };
    const row = byRow.get(cell.row);
    if (row) row.set(cell.column, typed);
    else byRow.set(cell.row, new Map([[cell.column, typed]]));
  }
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const sorted = new Map(
    rows.map((row) => [row, [...(byRow.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column)]),
  );
  const merges = input.merges ?? [];
  const mergeAt = mergeFinder(merges);
  const at = (row: number, column: number) => byRow.get(row)?.get(column) ?? null;
  return {
    sheetName: input.sheetName,
    cells: [...sorted.values()].flat(),
    merges,
    hiddenRows: new Set(input.hiddenRows ?? []),
    hiddenColumns: new Set(input.hiddenColumns ?? []),
    bounds: input.bounds ?? null,
    above: input.above ?? [],
    takesFormulas: input.takesFormulas ?? true,
    at,
    mergeAt,
    shown(row, column) {
      const merge = mergeAt(row, column);
      return merge ? at(merge.top, merge.left) : at(row, column);
    },
    row: (row) => sorted.get(row) ?? [],
    rows,
  };
}

/** The cell that a person sees at a place: the anchor of its merge, or the cell itself. */
export function anchorOf(grid: Grid, place: CellRef): CellRef {
  const merge = grid.mergeAt(place.row, place.column);
  return merge ? { row: merge.top, column: merge.left } : { row: place.row, column: place.column };
}

/** Whether any cell has a formula: then a change of one cell may change others. */
export function hasFormulas({ cells }: Grid): boolean {
  return cells.some(({ formula }) => formula !== null);
}

/** Merges of ordinary size are stored cell by cell; very large ones as rectangles. */
function mergeFinder(merges: readonly Area[]): (row: number, column: number) => Area | null {
  const byCell = new Map<number, Area>();
  const large: Area[] = [];
  for (const area of merges) {
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (cells > LARGE_MERGE || byCell.size > MOST_MERGED) {
      // Merges cannot overlap, so no real sheet has more large ones than this.
      if (large.length < MOST_LARGE) large.push(area);
    } else {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1)
          byCell.set(placeKey(row, column), area);
      }
    }
  }
  return (row, column) =>
    byCell.get(placeKey(row, column)) ?? large.find((area) => contains(area, { row, column })) ?? null;
}

const LARGE_MERGE = 2000;
const MOST_MERGED = 100000;
const MOST_LARGE = 500;
