import { areaName, makeGrid, READ_LIMIT, shownInFormat, type Area, type CellInput } from '../grid';
import type { SheetReading } from './host';

/** Objects loaded once the batch has run. */
export interface PendingReading {
  readonly sheet: Excel.Worksheet;
  readonly limit: Area;
  readonly whole: Excel.Range;
  readonly looked: Excel.Range;
  readonly used: Excel.Range;
}

/** A1 to the last row and column that are read. */
export function limitOf(rows: number): Area {
  return { top: 0, left: 0, bottom: rows - 1, right: READ_LIMIT.columns - 1 };
}

/**
 * Loads everything about a sheet but its merges in the current batch, without a member that Excel counts as a write:
 * such a request clears what the person could undo. It asks for the used part of A1:CV2000 instead of the used
 * range, which a stray blank in row 1,048,576 would extend to millions of cells.
 */
export function askFor(sheet: Excel.Worksheet, limit: Area): PendingReading {
  sheet.load('id,name,visibility,protection/protected');
  const whole = sheet.getUsedRangeOrNullObject(true);
  whole.load('rowIndex,columnIndex,rowCount,columnCount');
  const looked = sheet.getRange(areaName(limit));
  looked.load('rowHidden,columnHidden');
  const used = looked.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,formulas,text,numberFormat');
  return { sheet, limit, whole, looked, used };
}

/** The reading with the merges for its cells, after the batch has run; makes another round trip only if some rows or columns are hidden. */
export async function readingOf(
  context: Excel.RequestContext,
  asked: PendingReading,
  mergesOf: (cells: readonly CellInput[]) => readonly Area[],
): Promise<SheetReading> {
  const { sheet, limit, whole, used } = asked;
  const hidden = await hiddenOf(context, asked);
  const beyond =
    !whole.isNullObject &&
    (whole.rowIndex + whole.rowCount - 1 > limit.bottom ||
      whole.columnIndex + whole.columnCount - 1 > limit.right);
  const cells = used.isNullObject ? [] : [...cellsOf(used)];
  return {
    sheet: { id: sheet.id, name: sheet.name, hidden: sheet.visibility !== Excel.SheetVisibility.visible },
    protected: sheet.protection.protected,
    grid: makeGrid({
      sheetName: sheet.name,
      cells,
      merges: mergesOf(cells),
      ...hidden,
      bounds: beyond ? limit : null,
    }),
  };
}

function* cellsOf(range: Excel.Range): Generator<CellInput> {
  const formats = range.numberFormat as string[][];
  for (const [i, row] of (range.values as unknown[][]).entries()) {
    for (const j of row.keys()) {
      const { value, formula } = contentIn(range, i, j);
      if (value === '' && formula === null) continue;
      const numberFormat = formats[i]?.[j] ?? 'General';
      const text = shownText(range.text[i]?.[j] ?? '', value, numberFormat);
      yield {
        row: range.rowIndex + i,
        column: range.columnIndex + j,
        value,
        text,
        formula,
        numberFormat,
      };
    }
  }
}

/** Value and formula of a cell within a range whose values and formulas are loaded. */
export function contentIn(
  range: Excel.Range,
  row: number,
  column: number,
): { value: string | number | boolean; formula: string | null } {
  const value = contentOf((range.values as unknown[][])[row]?.[column]);
  const content = (range.formulas as unknown[][])[row]?.[column];
  // Text that starts with = is its own 'formula'; a real formula differs from its result.
  const formula =
    typeof content === 'string' && content.startsWith('=') && content !== value ? content : null;
  return { value, formula };
}

function contentOf(given: unknown): string | number | boolean {
  return typeof given === 'number' || typeof given === 'boolean' || typeof given === 'string' ? given : '';
}

/** The shown text. Excel gives only ##### if the column is too narrow; the number is then formatted here. */
export function shownText(text: string, value: string | number | boolean, numberFormat: string): string {
  if (typeof value !== 'number' || !/^#+$/.test(text)) return text;
  return shownInFormat(value, numberFormat).trim();
}

/**
 * Hidden rows and columns. For a range, Excel reports only none, all or some; finding out which ones takes another
 * round trip, made only for 'some'.
 */
async function hiddenOf(
  context: Excel.RequestContext,
  { sheet, looked, used }: PendingReading,
): Promise<{ hiddenRows: number[]; hiddenColumns: number[] }> {
  // Null means some are hidden; the type declares only boolean.
  const someRows = (looked.rowHidden as boolean | null) !== false;
  const someColumns = (looked.columnHidden as boolean | null) !== false;
  if (used.isNullObject || (!someRows && !someColumns)) return { hiddenRows: [], hiddenColumns: [] };
  const { values, rowIndex, columnIndex } = used;
  const cellOf = (row: number, column: number) => sheet.getCell(rowIndex + row, columnIndex + column);
  const rows = someRows ? values.map((_, index) => cellOf(index, 0)) : [];
  const columns = someColumns ? (values[0] ?? []).map((_, index) => cellOf(0, index)) : [];
  for (const row of rows) row.load('rowHidden');
  for (const column of columns) column.load('columnHidden');
  await context.sync();
  const hidden = (first: number, lines: readonly boolean[]) =>
    lines.flatMap((is, index) => (is ? [first + index] : []));
  return {
    hiddenRows: hidden(
      rowIndex,
      rows.map((row) => row.rowHidden),
    ),
    hiddenColumns: hidden(
      columnIndex,
      columns.map((column) => column.columnHidden),
    ),
  };
}
