import type { ICellData, Worksheet } from '@univerjs/core';
import type { Extent } from '../address';

/** Whether a cell holds something, and does not only look different. */
export function holds(cell: ICellData): boolean {
  return (cell.v ?? '') !== '' || Boolean(cell.f) || Boolean(cell.si);
}

/** The rectangle around the cells that hold something (or also only look different); null if none does. */
export function usedCells(
  worksheet: Worksheet,
  spills: readonly Extent[],
  valuesOnly: boolean,
): Extent | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const see = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => {
    top = Math.min(top, firstRow);
    left = Math.min(left, firstColumn);
    bottom = Math.max(bottom, lastRow);
    right = Math.max(right, lastColumn);
  };
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    if (holds(cell) || (!valuesOnly && (cell.s || cell.custom))) see(row, column, row, column);
  });
  for (const { row, column, rows, columns } of spills) see(row, column, row + rows - 1, column + columns - 1);
  if (!valuesOnly) {
    for (const merge of worksheet.getMergeData()) {
      see(merge.startRow, merge.startColumn, merge.endRow, merge.endColumn);
    }
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
