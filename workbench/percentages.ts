import { CellValueType, type ICellData, type Injector, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { readTyped, type Engine } from '../excel-host/browser';

/** Before the grid's own handlers, so that their result can be corrected. */
const FIRST = 1000;

/** Formulas, and texts of any length, are left to the grid. */
const MAY_BE_NUMBER = /^[^=']{1,50}$/;

/** What was typed, or null where it was no plain text. */
function typedIn(cell: Nullable<ICellData>): string | null {
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? cell?.v;
  return text === undefined || text === null || cell?.f ? null : String(text);
}

/** Takes what is typed into cells formatted as percentages as Excel does: 95 is 95%. The grid alone makes it 9500%. */
export function takePercentages(injector: Injector, engine: () => Engine | null): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler(cell, { subUnitId, row, col }, next) {
      const taken = next(cell);
      const format = engine()?.numberFormat(subUnitId, row, col) ?? '';
      const typed = typedIn(cell);
      if (typed === null || !MAY_BE_NUMBER.test(typed) || !format.includes('%')) return taken;
      const { value } = readTyped(typed, format).content;
      if (typeof value !== 'number') return taken;
      return { ...taken, p: undefined, v: value, t: CellValueType.NUMBER };
    },
  });
}
