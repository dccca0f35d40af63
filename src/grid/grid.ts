import { contains, placeKey, type Area, type CellRef } from './address';
import { GENERAL } from './number-format';

/** What a cell holds, as Excel tells it. */
export interface GridCell extends CellRef {
  /** The raw value: 0.95 for a cell that shows 95%. A blank cell has none and is not in the grid. */
  readonly value: string | number | boolean;
  /** What the cell shows: '95%', '1,602.40', '#REF!'. */
  readonly text: string;
  /** The formula with its '=', or null where a person typed the value. */
  readonly formula: string | null;
  /** Excel's number format code, 'General' where none is set. */
  readonly numberFormat: string;
  /** The error code (#REF!, #DIV/0! …) where the cell holds one. */
  readonly error: string | null;
  /** A formula whose result the file does not hold: its value is unknown until Excel recalculates. */
  readonly uncomputed: boolean;
}

/** One sheet as it was read: sparse, immutable, rows and columns counted from 0 from A1. */
export interface Grid {
  readonly sheetName: string;
  /** Cells that hold something, in reading order: row by row, left to right. */
  readonly cells: readonly GridCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The part that was looked at where the sheet's used range is larger than what is read; else null. */
  readonly bounds: Area | null;
  /** The cell at a place, or null where it is blank. A cell under a merge is what it holds itself. */
  at(row: number, column: number): GridCell | null;
  /** The merge that covers a place, or null. */
  mergeAt(row: number, column: number): Area | null;
  /** The cell that a person sees at a place: the anchor of the merge that covers it, or the cell itself. */
  shown(row: number, column: number): GridCell | null;
  /** Cells of one row that hold something, left to right. */
  row(row: number): readonly GridCell[];
  /** Rows that hold something, top to bottom. */
  readonly rows: readonly number[];
}

/** The most rows and columns that are read: a form has some 60 × 13; what lies beyond is said, not read. */
export const READ_LIMIT = { rows: 2000, columns: 100 } as const;

/** The longest text that a rule looks at; Excel itself holds at most 32,767 characters in a cell. */
export const TEXT_LIMIT = 32767;

/** A cell as a reader or a test gives it: what is left out is as in a blank new cell. */
export type CellInput = CellRef &
  Pick<GridCell, 'value'> & { [K in 'text' | 'formula' | 'numberFormat' | 'uncomputed']?: GridCell[K] };

/** What a reader gives to make a grid. */
export interface GridInput {
  readonly sheetName: string;
  readonly cells: Iterable<CellInput>;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
  readonly bounds?: Area | null;
}

const ERROR_TEXT = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** Makes a grid; blank cells (empty text without a formula) are left out. */
export function makeGrid(input: GridInput): Grid {
  const byRow = new Map<number, Map<number, GridCell>>();
  for (const given of input.cells) {
    // A damaged file may hold a number that is none; Excel itself would show the error.
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

/** Whether any cell is worked out from others: then a change of one cell may change more. */
export function hasFormulas({ cells }: Grid): boolean {
  return cells.some(({ formula }) => formula !== null);
}

/** Merges of ordinary size are known cell by cell; one over a million rows is looked at as the rectangle it is. */
function mergeFinder(merges: readonly Area[]): (row: number, column: number) => Area | null {
  const byCell = new Map<number, Area>();
  const large: Area[] = [];
  for (const area of merges) {
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (cells > LARGE_MERGE || byCell.size > MOST_MERGED) {
      // Merges cannot overlap: more large ones than this stand in no sheet that a person made.
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
