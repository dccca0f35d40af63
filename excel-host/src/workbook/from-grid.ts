import { parseAddress, type Extent } from '../address';
import type { Scalar } from '../engine/engine';
import { blankSheet, type Book, type BookCell, type BookSheet } from './book';

/** A cell as a test writes it down: blank, a value, a formula as text with '=', or a value with its format. */
export type RowCell = null | Scalar | { readonly v: Scalar; readonly fmt: string };

/** A sheet as a test writes it down: rows from A1, merges by address. The test forms' .json files are such. */
export interface RowSheet {
  readonly sheetName?: string;
  readonly rows: readonly (readonly RowCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: BookSheet['hidden'];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly isProtected?: boolean;
}

/** A sheet as it was read: what of src/grid's Grid is needed. */
export interface GridSheet {
  readonly sheetName: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: Scalar;
    readonly formula: string | null;
    readonly numberFormat: string;
  }[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

function extentOf(address: string): Extent {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`${address} is no address.`);
  const { row, column, rows, columns } = parsed;
  return { row, column, rows, columns };
}

function cellsOf(rows: RowSheet['rows']): BookCell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): BookCell[] => {
      if (cell === null) return [];
      const { v, fmt } = typeof cell === 'object' ? cell : { v: cell, fmt: 'General' };
      const formula = typeof v === 'string' && v.startsWith('=') ? v : null;
      const style = fmt === 'General' ? {} : { style: { numberFormat: fmt } };
      return [{ row, column, value: formula === null ? v : null, formula, ...style }];
    }),
  );
}

/** A sheet of rows. */
export function sheetOfRows(given: RowSheet, position: number): BookSheet {
  return {
    ...blankSheet(given.sheetName ?? `Sheet${position + 1}`),
    cells: cellsOf(given.rows),
    merges: (given.merges ?? []).map(extentOf),
    hidden: given.hidden ?? 'Visible',
    hiddenRows: given.hiddenRows ?? [],
    hiddenColumns: given.hiddenColumns ?? [],
    isProtected: given.isProtected ?? false,
  };
}

/** A sheet of a grid. */
export function sheetOfGrid(grid: GridSheet): BookSheet {
  return {
    ...blankSheet(grid.sheetName),
    cells: grid.cells.map(({ row, column, value, formula, numberFormat }) => ({
      row,
      column,
      value,
      formula,
      ...(numberFormat === 'General' ? {} : { style: { numberFormat } }),
    })),
    merges: grid.merges.map(({ top, left, bottom, right }) => ({
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    })),
    hiddenRows: [...grid.hiddenRows],
    hiddenColumns: [...grid.hiddenColumns],
  };
}

/** A workbook of sheets. */
export function bookOf(name: string, sheets: readonly BookSheet[]): Book {
  return {
    name,
    sheets: sheets.length > 0 ? sheets : [blankSheet('Sheet1')],
    active: 0,
    names: [],
    settings: new Map(),
    xmlParts: [],
  };
}
