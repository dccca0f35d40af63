import {
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type Worksheet,
} from '@univerjs/core';
import { around, type Extent } from '../address';
import { isErrorLike } from '../display';
import { blankSheet, type BookCell, type BookSheet } from '../workbook/book';
import type { Engine, Scalar } from './engine';
import { extentOf, rangeOf } from './univer-book';

/** Cells as the engine's commands carry them: by row and column. */
export type Cells = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;

/** The rectangle that a matrix of cells spans, and whether it touches values and not only looks. */
export function spanOf(cells: Cells): { extent: Extent; values: boolean } | null {
  let [top, left, bottom, right, values] = [Infinity, Infinity, -1, -1, false];
  for (const [rowKey, row] of Object.entries(cells)) {
    for (const [columnKey, cell] of Object.entries(row)) {
      top = Math.min(top, Number(rowKey));
      bottom = Math.max(bottom, Number(rowKey));
      left = Math.min(left, Number(columnKey));
      right = Math.max(right, Number(columnKey));
      values ||= !cell || 'v' in cell || 'f' in cell || 'p' in cell;
    }
  }
  if (bottom < 0) return null;
  return { extent: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }, values };
}

/** Above this number, changed ranges are joined to one for each sheet: the engine handles each on its own. */
const MANY_RANGES = 64;

/** Cells whose dependants are to be calculated. */
export type Dirty = { unitId: string; sheetId: string; range: IRange }[];

/** What is told to the engine of the cells that changed. */
export function joined(dirty: Dirty): Dirty {
  if (dirty.length <= MANY_RANGES) return dirty;
  const bySheet = new Map<string, Dirty[number]>();
  for (const each of dirty) {
    const known = bySheet.get(each.sheetId);
    const range = known ? rangeOf(around(extentOf(known.range), extentOf(each.range))) : each.range;
    bySheet.set(each.sheetId, { ...each, range });
  }
  return [...bySheet.values()];
}

/** What is known of rows or columns, by their number. */
function linesOf<T>(data: object): [number, T][] {
  return (Object.entries(data) as [string, T | null][]).flatMap(([line, known]) =>
    known ? [[Number(line), known]] : [],
  );
}

/** What a cell of the engine's holds. */
export function valueOf(cell: ICellData): Scalar | null {
  const { v, t, p } = cell;
  if (v === null || v === undefined || v === '') return p?.body?.dataStream.replace(/[\r\n]+$/, '') ?? null;
  if (t === CellValueType.BOOLEAN) return v !== 0 && v !== '0' && v !== false;
  if (typeof v === 'string' && t === CellValueType.NUMBER && v.trim() !== '' && !Number.isNaN(Number(v)))
    return Number(v);
  if (typeof v === 'number' && (t === CellValueType.STRING || t === CellValueType.FORCE_STRING))
    return String(v);
  return v;
}

/** A formula that is only a text. */
const TEXT_FORMULA = /^="(?:[^"]|"")*"$/;

/** Whether a text only looks like an error; the engine keeps errors as texts. */
export function isTextOf({ t }: ICellData, value: Scalar | null, formula: string | null): boolean {
  if (typeof value !== 'string' || !isErrorLike(value)) return false;
  return formula === null ? t === CellValueType.FORCE_STRING : TEXT_FORMULA.test(formula);
}

/** A sheet of the engine's as data. */
export function savedSheet(engine: Engine, worksheet: Worksheet): BookSheet {
  const config = worksheet.getConfig();
  const id = worksheet.getSheetId();
  const cells: BookCell[] = [];
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell)
      cells.push({ row, column, ...engine.content(id, row, column), style: engine.style(id, row, column) });
  });
  const rows = linesOf<IRowData>(config.rowData);
  const columns = linesOf<IColumnData>(config.columnData);
  return {
    ...blankSheet(config.name),
    hidden: config.hidden ? 'Hidden' : 'Visible',
    cells,
    merges: engine.merges(id),
    rowHeights: new Map(rows.flatMap(([row, data]) => (data.h === undefined ? [] : [[row, data.h]]))),
    columnWidths: new Map(
      columns.flatMap(([column, data]) => (data.w === undefined ? [] : [[column, data.w]])),
    ),
    defaultRowHeight: config.defaultRowHeight,
    defaultColumnWidth: config.defaultColumnWidth,
    hiddenRows: rows.flatMap(([row, data]) => (data.hd ? [row] : [])),
    hiddenColumns: columns.flatMap(([column, data]) => (data.hd ? [column] : [])),
  };
}
