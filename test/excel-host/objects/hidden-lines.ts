import { COLUMNS, spell, type Box } from '../address';
import { EventType } from '../events';
import type { Host } from '../host';

/** Hides or shows whole rows or columns; of rows the add-in is told. */
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
