import { READ_LIMIT, placeKey, type Area, type CellInput, type CellRef, type GridInput } from '../grid';
import { Refused, shiftFormula, shownText } from '../xlsx';
import type { JsCell, JsSheet } from './sheet-js';

/** What a sheet needs besides its cells. */
interface SheetContext {
  readonly sheetName: string;
  readonly date1904: boolean;
  readonly hiddenColumns: Iterable<number>;
  /** Where there are formulas, by `placeKey`, as far as it is known. */
  readonly formulas: ReadonlySet<number>;
  /** Formulas whose results were never worked out, by `placeKey`. */
  readonly uncomputed: ReadonlySet<number>;
  readonly isBeyond: boolean;
}

/** Errors by their numbers in binary files. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * A sheet of SheetJS as the input of a grid. Rows and columns beyond READ_LIMIT are left out; the bounds say so.
 * @throws Refused damaged where merges overlap a thousandfold
 */
export function sheetInput(sheet: JsSheet, context: SheetContext): GridInput {
  const { sheetName, date1904, hiddenColumns, formulas, uncomputed } = context;
  const cells: CellInput[] = [];
  let isBeyond = context.isBeyond;
  const arrays = new Map<unknown, string>();
  for (const [row, line] of (sheet['!data'] ?? []).entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (!cell || !holdsSomething(cell)) continue;
      if (row >= READ_LIMIT.rows || column >= READ_LIMIT.columns) {
        isBeyond = true;
        break;
      }
      const known = formulaOf(cell, { row, column }, sheet, arrays);
      const formula = known ?? (formulas.has(placeKey(row, column)) ? UNKNOWN_FORMULA : null);
      const isUncomputed = formula !== null && uncomputed.has(placeKey(row, column));
      cells.push({ row, column, ...contentOf(cell, formula, isUncomputed, date1904) });
    }
  }
  return {
    sheetName,
    cells,
    merges: mergesOf(sheet),
    hiddenRows: hiddenIn(sheet['!rows'], READ_LIMIT.rows),
    hiddenColumns: new Set(hiddenColumns),
    bounds: isBeyond ? READ_BOUNDS : null,
  };
}

/** What is read of a sheet that is larger. */
export const READ_BOUNDS: Area = {
  top: 0,
  left: 0,
  bottom: READ_LIMIT.rows - 1,
  right: READ_LIMIT.columns - 1,
};

/** Rows or columns that are hidden, by number. */
export function hiddenIn(
  lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
  limit: number,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  // Lists of SheetJS have gaps.
  (lines ?? []).forEach((line, index) => {
    if (line?.hidden && index < limit) hidden.add(index);
  });
  return hidden;
}

function holdsSomething({ t, v, f, F }: JsCell): boolean {
  return f !== undefined || F !== undefined || (t !== 'z' && v !== undefined && v !== null && v !== '');
}

/** A formula that can't be put into words; the cell is not typed all the same. */
const UNKNOWN_FORMULA = '=';

/** With '='; the cells that an array formula fills have that of its first cell. */
function formulaOf(
  { f, F }: JsCell,
  place: CellRef,
  sheet: JsSheet,
  arrays: Map<unknown, string>,
): string | null {
  if (typeof f === 'string') {
    const formula = inExcel(f);
    if (F !== undefined) arrays.set(F, formula);
    return formula;
  }
  if (Array.isArray(f)) return sharedFormula(f, place, sheet);
  return F === undefined ? null : (arrays.get(F) ?? UNKNOWN_FORMULA);
}

/** SheetJS leaves a shared formula of a .xlsb as the place of the cell that has it in words. */
function sharedFormula([row, column]: readonly unknown[], place: CellRef, sheet: JsSheet): string {
  const first = { row: Number(row), column: Number(column) };
  const f = sheet['!data']?.[first.row]?.[first.column]?.f;
  return typeof f === 'string'
    ? inExcel(shiftFormula(f, place.row - first.row, place.column - first.column))
    : UNKNOWN_FORMULA;
}

/** Excel marks functions that older versions don't know: _xlfn.XLOOKUP. SheetJS has no words for a data table. */
function inExcel(formula: string): string {
  if (formula === 'undefined') return UNKNOWN_FORMULA;
  return `=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`;
}

function contentOf(
  cell: JsCell,
  formula: string | null,
  uncomputed: boolean,
  date1904: boolean,
): Omit<CellInput, 'row' | 'column'> {
  const numberFormat = typeof cell.z === 'string' ? cell.z : '';
  if (uncomputed || cell.t === 'z') return { value: '', text: '', formula, numberFormat, uncomputed };
  const { v } = cell;
  if (cell.t === 'e') {
    const error = ERRORS[Number(v)] ?? '#N/A';
    return { value: error, text: error, formula, numberFormat };
  }
  const value = typeof v === 'number' || typeof v === 'boolean' || typeof v === 'string' ? v : '';
  return { value, text: shownText(value, numberFormat, date1904), formula, numberFormat };
}

function mergesOf(sheet: JsSheet): readonly Area[] {
  const merges: Area[] = [];
  let mergedRows = 0;
  for (const { s, e } of sheet['!merges'] ?? []) {
    const isSound = s.r <= e.r && s.c <= e.c && (s.r < e.r || s.c < e.c);
    if (!isSound || s.r >= READ_LIMIT.rows || s.c >= READ_LIMIT.columns) continue;
    // Merges never overlap in a sound sheet; a file with more of them was made to exhaust its reader.
    mergedRows += Math.min(e.r, READ_LIMIT.rows) - s.r + 1;
    if (mergedRows > READ_LIMIT.rows * READ_LIMIT.columns) throw new Refused('damaged');
    merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
  return merges;
}
