import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { COLUMNS, ROWS, type Extent } from '../address';
import type { Book, BookSheet } from '../workbook/book';
import { sheetIdOf, sheetNumbers } from '../workbook/sheet-numbers';
import type { Content } from './engine';
import type { Style } from './style';
import { cutOnes, heldMerges } from './univer-merges';
import { dataOf } from './univer-style';

export function rangeOf(extent: Extent): IRange {
  return {
    startRow: extent.row,
    endRow: extent.row + extent.rows - 1,
    startColumn: extent.column,
    endColumn: extent.column + extent.columns - 1,
  };
}

export function extentOf(range: IRange): Extent {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** The engine's cell for a content. Every part is named, so that nothing of the previous content stays. */
export function cellOf(content: Content): ICellData {
  const { value, formula, isText = false } = content;
  const cell: ICellData = { v: null, t: null, f: formula, si: null, p: null };
  if (value === null || value === '') return cell;
  if (typeof value === 'boolean') return { ...cell, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...cell, v: value, t: CellValueType.NUMBER };
  return { ...cell, v: value, t: isText ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Where a sheet keeps the merges that are too large for the engine. */
export const CUT_MERGES = 'cutMerges';

/** The engine's types require a few parts of a sheet that it no longer uses. */
type SheetData = Omit<IWorksheetData, 'zoomRatio' | 'scrollTop' | 'scrollLeft'>;

/** A new sheet as the engine wants it, without cells. */
export function sheetData(id: string, sheet: BookSheet): SheetData {
  const last = sheet.cells.reduce((most, cell) => Math.max(most, cell.row), 0);
  const lastColumn = sheet.cells.reduce((most, cell) => Math.max(most, cell.column), 0);
  const grid = { rows: Math.max(200, 60 + last), columns: Math.max(40, 20 + lastColumn) };
  const merges = heldMerges(sheet.merges, grid);
  const rows = merges.reduce((most, { held }) => Math.max(most, held.row + held.rows), grid.rows);
  const columns = merges.reduce((most, { held }) => Math.max(most, held.column + held.columns), grid.columns);
  return {
    id,
    name: sheet.name,
    rowCount: Math.min(ROWS, rows),
    columnCount: Math.min(COLUMNS, columns),
    cellData: {},
    mergeData: merges.map(({ held }) => rangeOf(held)),
    custom: { [CUT_MERGES]: cutOnes(merges) },
    rowData: {},
    columnData: {},
    hidden: sheet.hidden === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: '',
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    defaultColumnWidth: sheet.defaultColumnWidth,
    defaultRowHeight: sheet.defaultRowHeight,
    showGridlines: BooleanNumber.TRUE,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** A sheet as the engine wants it, with its cells; `shared` gives the look of a cell, or the key that it is kept by. */
export function fullSheetData(
  id: string,
  sheet: BookSheet,
  shared: (style: Style) => IStyleData | string,
): SheetData {
  const data = sheetData(id, sheet);
  for (const cell of sheet.cells) {
    const { v, t, f } = cellOf(cell);
    const held: ICellData = {};
    if (v !== null && v !== undefined) Object.assign(held, { v, t });
    if (f) held.f = f;
    const { unseen, ...seen } = cell.style ?? {};
    if (Object.keys(seen).length > 0) held.s = shared(seen);
    if (unseen && Object.keys(unseen).length > 0) held.custom = { ...unseen };
    const row = (data.cellData[cell.row] ??= {});
    row[cell.column] = held;
  }
  for (const [row, h] of sheet.rowHeights) data.rowData[row] = { h };
  for (const [column, w] of sheet.columnWidths) data.columnData[column] = { w };
  for (const row of sheet.hiddenRows) data.rowData[row] = { ...data.rowData[row], hd: BooleanNumber.TRUE };
  for (const column of sheet.hiddenColumns) {
    data.columnData[column] = { ...data.columnData[column], hd: BooleanNumber.TRUE };
  }
  return data;
}

/** A workbook as the engine loads it. Sheets get their ids by their numbers unless others are given. */
export function snapshotOf(unitId: string, book: Book, idOf = sheetIdOf): Partial<IWorkbookData> {
  const shared = new Map<string, string>();
  const keyOf = (style: Style) => {
    const json = JSON.stringify(dataOf(style));
    const key = shared.get(json) ?? `s${shared.size}`;
    shared.set(json, key);
    return key;
  };
  const numbers = sheetNumbers(book.sheets);
  const sheets = book.sheets.map((sheet, index) =>
    fullSheetData(idOf(numbers[index] ?? index + 1), sheet, keyOf),
  );
  return {
    id: unitId,
    name: book.name,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    styles: Object.fromEntries([...shared].map(([json, key]) => [key, JSON.parse(json) as IStyleData])),
  };
}
