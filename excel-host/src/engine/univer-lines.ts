import type { Worksheet } from '@univerjs/core';
import type { Extent } from '../address';
import { rangeOf } from './univer-book';

/** Rows and columns of the engine's: their sizes, and whether they are hidden. */
export class UniverLines {
  constructor(
    private readonly worksheet: (sheet: string) => Worksheet,
    private readonly run: (id: string, params: object) => void,
    private readonly makeRoom: (sheet: string, extent: Extent) => void,
  ) {}

  setColumnWidth(sheet: string, first: number, count: number, pixels: number): void {
    const ranges = [rangeOf({ row: 0, column: first, rows: 1, columns: count })];
    this.run('sheet.mutation.set-worksheet-col-width', { subUnitId: sheet, ranges, colWidth: pixels });
  }

  setRowHeight(sheet: string, first: number, count: number, pixels: number): void {
    const extent = { row: first, column: 0, rows: count, columns: 1 };
    const ranges = [rangeOf(extent)];
    this.makeRoom(sheet, extent);
    this.run('sheet.mutation.set-worksheet-row-height', { subUnitId: sheet, ranges, rowHeight: pixels });
    this.run('sheet.mutation.set-worksheet-row-is-auto-height', {
      subUnitId: sheet,
      ranges,
      autoHeightInfo: 0,
    });
  }

  hidden(sheet: string, what: 'rows' | 'columns', index: number): boolean {
    const worksheet = this.worksheet(sheet);
    return what === 'rows' ? !worksheet.getRowRawVisible(index) : !worksheet.getColVisible(index);
  }

  /** Limited to the rows and columns that the engine holds: a whole column has a million rows. */
  hiddenAmong(sheet: string, what: 'rows' | 'columns', first: number, count: number): readonly number[] {
    const worksheet = this.worksheet(sheet);
    const known = what === 'rows' ? worksheet.getRowManager() : worksheet.getColumnManager();
    const end = Math.min(first + count, known.getSize());
    return Array.from({ length: Math.max(0, end - first) }, (_line, index) => first + index).filter((index) =>
      this.hidden(sheet, what, index),
    );
  }

  setHidden(sheet: string, what: 'rows' | 'columns', first: number, count: number, hidden: boolean): void {
    const line = what === 'rows' ? 'row' : 'col';
    const extent =
      what === 'rows'
        ? { row: first, column: 0, rows: count, columns: 1 }
        : { row: 0, column: first, rows: 1, columns: count };
    const id = `sheet.mutation.set-${line}-${hidden ? 'hidden' : 'visible'}`;
    this.run(id, { subUnitId: sheet, ranges: [rangeOf(extent)] });
  }
}
