import { COLUMNS, spell, type Box } from './address';
import type { CellWrite, Scalar } from './engine/engine';
import { EventType, type EventSource } from './events';
import type { Host } from './host';
import { selectAreas } from './selecting';
import { readInput, readTyped } from './input';

/** Types a value into a cell or many, as a person (or a coauthor) does. */
export async function typeInto(
  host: Host,
  address: string,
  input: Scalar,
  { remote }: EventSource = { remote: false },
): Promise<void> {
  const box = host.box(address);
  const before = host.before(box);
  const writes: CellWrite[] = [];
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      const format = host.engine.numberFormat(box.sheet, row, column);
      const { content, numberFormat } = readTyped(input, format);
      writes.push({ row, column, content, ...(numberFormat ? { style: { numberFormat } } : {}) });
    }
  }
  if (!remote) recordEdit(host, box, `typed ${address}`);
  host.engine.write(box.sheet, writes);
  await host.engine.settle();
  host.changed(box, { before, remote });
}

/** Records what cells hold now, so that Ctrl+Z can restore it after an edit. */
function recordEdit(host: Host, box: Box, what: string): void {
  const { sheet, row, column } = box;
  const former = Array.from({ length: box.rows * box.columns }, (_, index): CellWrite => {
    const place = { row: row + Math.floor(index / box.columns), column: column + (index % box.columns) };
    return {
      ...place,
      content: host.engine.content(sheet, place.row, place.column),
      style: { numberFormat: host.engine.numberFormat(sheet, place.row, place.column) },
    };
  });
  host.undoList.record({
    what,
    async undo() {
      const before = host.before(box);
      host.engine.write(sheet, former);
      await host.engine.settle();
      host.changed(box, { before });
    },
  });
}

/** Pastes rows from a cell on, with one event for all or one for each cell. */
export function pasteInto(
  host: Host,
  address: string,
  rows: readonly (readonly Scalar[])[],
  eventEach: boolean,
): void {
  const { sheet, row, column } = host.box(address);
  const columns = Math.max(...rows.map((values) => values.length));
  const box: Box = { sheet, row, column, rows: rows.length, columns };
  const before = host.before(box);
  const writes = rows.flatMap((values, down) =>
    values.map((value, right): CellWrite => {
      const format = host.engine.numberFormat(sheet, row + down, column + right);
      const { content, numberFormat } = readInput(value, format, 'zh-CN');
      const place = { row: row + down, column: column + right };
      return { ...place, content, ...(numberFormat ? { style: { numberFormat } } : {}) };
    }),
  );
  recordEdit(host, box, `pasted ${address}`);
  host.engine.write(sheet, writes);
  if (!eventEach) host.changed(box, { before });
  else
    for (const write of writes)
      host.changed({ sheet, row: write.row, column: write.column, rows: 1, columns: 1 });
}

/** Inserts rows (count > 0) or deletes them. */
export async function shiftRows(host: Host, sheet: string, at: number, count: number): Promise<void> {
  await moveRows(host, sheet, at, count);
  const undo = count > 0 ? () => moveRows(host, sheet, at, -count) : null;
  host.undoList.record({ what: `${count > 0 ? 'inserted' : 'deleted'} rows`, undo });
}

async function moveRows(host: Host, sheet: string, at: number, count: number): Promise<void> {
  await host.shift({ sheet, what: 'rows', at, count });
  const box = { sheet, row: at, column: 0, rows: Math.abs(count), columns: COLUMNS };
  host.changed(box, { changeType: count > 0 ? 'RowInserted' : 'RowDeleted' });
}

/** Selects cells, or several areas of a sheet as with Ctrl: 'A1,C3:D4'. */
export function selectCells(host: Host, address: string): void {
  const boxes = address.split(',').map((part) => host.box(part));
  const sheet = boxes[0]?.sheet ?? host.engine.activeSheet();
  host.selected(sheet, selectAreas(host, sheet, boxes));
}

/** Clicks on a cell, near its upper left corner. */
export function clickOn(host: Host, address: string): void {
  const box = host.box(address);
  host.selected(box.sheet, selectAreas(host, box.sheet, [box]));
  host.events.ofSheet(EventType.singleClicked, box.sheet, {
    address: spell(box),
    offsetX: 1,
    offsetY: 1,
    worksheetId: box.sheet,
  });
}
