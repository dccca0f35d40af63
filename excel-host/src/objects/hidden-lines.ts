import { COLUMNS, spell, type Box } from '../address';
import { EventType } from '../events';
import type { Host } from '../host';

/** Rows or columns of a box that are not hidden. */
export function shownLines(host: Host, box: Box, what: 'rows' | 'columns'): number[] {
  const start = what === 'rows' ? box.row : box.column;
  const hidden = new Set(host.engine.hiddenAmong(box.sheet, what, start, box[what]));
  return Array.from({ length: box[what] }, (_line, index) => start + index).filter(
    (index) => !hidden.has(index),
  );
}

/** Hides or shows whole rows or columns; for rows, the add-in gets an event. */
export function hideLines(host: Host, box: Box, what: 'rows' | 'columns', hidden: boolean): void {
  host.engine.setLineHidden(box.sheet, what, what === 'rows' ? box.row : box.column, box[what], hidden);
  if (what === 'columns') return;
  host.afterRequest(() => {
    host.events.ofSheet(EventType.rowHiddenChanged, box.sheet, {
      address: spell({ ...box, column: 0, columns: COLUMNS }),
      changeType: hidden ? 'Hidden' : 'Unhidden',
      worksheetId: box.sheet,
      source: 'Local',
    });
  });
}
