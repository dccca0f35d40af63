import { RANGE_TYPE, type IRange, type Nullable } from '@univerjs/core';
import { COLUMNS, ROWS, type Extent } from '../address';
import type { Selection } from './engine';
import { extentOf, rangeOf } from './univer-book';

/** One selected area of the engine's; only the last has a primary cell, which typing goes to. */
export interface EngineArea {
  readonly range: IRange;
  readonly primary?: Nullable<Pick<IRange, 'startRow' | 'startColumn'>>;
}

/** A sheet's selection before anything was selected. */
export const firstCell = (sheet: string): Selection => ({
  sheet,
  areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  active: { row: 0, column: 0 },
});

/** Areas for the engine, which types into the last one: the first, which Excel types into, is put there. */
export function selectionsOf(areas: readonly Extent[], unitId: string, sheetId: string): readonly object[] {
  const [first, ...others] = areas;
  const area = (extent: Extent) => ({ ...rangeOf(extent), rangeType: 0, unitId, sheetId });
  const rest = others.map((extent) => ({ range: area(extent), primary: null, style: null }));
  return first ? [...rest, { range: area(first), primary: primaryOf(first), style: null }] : rest;
}

function primaryOf(extent: Extent) {
  const { startRow, startColumn } = rangeOf(extent);
  const cell = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
  return {
    ...cell,
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
}

/** The grid ends before Excel's sheet does: lines selected by their headers are whole ones. */
function areaOf(range: IRange): Extent {
  const extent = extentOf(range);
  const isOf = (...types: readonly RANGE_TYPE[]) => types.some((type) => type === range.rangeType);
  return {
    ...extent,
    ...(isOf(RANGE_TYPE.ROW, RANGE_TYPE.ALL) ? { column: 0, columns: COLUMNS } : {}),
    ...(isOf(RANGE_TYPE.COLUMN, RANGE_TYPE.ALL) ? { row: 0, rows: ROWS } : {}),
  };
}

/** What a person selected in the grid; null if it is nothing. */
export function selectedIn(sheet: string, areas: readonly EngineArea[]): Selection | null {
  const last = areas.at(-1);
  if (!last) return null;
  const { startRow, startColumn } = last.primary ?? last.range;
  return {
    sheet,
    areas: areas.map(({ range }) => areaOf(range)),
    active: { row: startRow, column: startColumn },
  };
}
