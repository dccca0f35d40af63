import type { IRange, Nullable } from '@univerjs/core';
import type { Extent } from '../address';
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

/** What a person selected in the grid; null if it is nothing. */
export function selectedIn(sheet: string, areas: readonly EngineArea[]): Selection | null {
  const last = areas.at(-1);
  if (!last) return null;
  const { startRow, startColumn } = last.primary ?? last.range;
  return {
    sheet,
    areas: areas.map(({ range }) => extentOf(range)),
    active: { row: startRow, column: startColumn },
  };
}
