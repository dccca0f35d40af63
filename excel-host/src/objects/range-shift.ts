import { COLUMNS, ROWS, common, type Box } from '../address';
import type { Change } from '../changes';
import type { Host } from '../host';
import { moveCells } from '../moving-cells';
import { oneOf } from '../request/arguments';
import { ApiError } from '../request/errors';
import type { Method } from '../request/kind';
import { reachOf, type Shift } from '../shift';
import { guardCells, guardAction, guardLook, type Permission } from './protection';
import { boxAt, range } from './range';
import { isTableTorn } from './table-store';
import { boxOf } from './worksheet';

type Direction = 'Down' | 'Right' | 'Up' | 'Left';

/** The shift that inserting or deleting a range means: whole rows and columns whatever the direction says. */
function shiftOf(box: Box, direction: Direction, inserts: boolean): Shift {
  const { sheet } = box;
  const isWholeRow = box.columns === COLUMNS;
  const isWholeColumn = box.rows === ROWS;
  const isDown = isWholeRow || (!isWholeColumn && (direction === 'Down' || direction === 'Up'));
  const what = isDown ? 'rows' : 'columns';
  const at = isDown ? box.row : box.column;
  const shift: Shift = { sheet, what, at, count: inserts ? box[what] : -box[what] };
  if (isWholeRow || isWholeColumn) return shift;
  const band = isDown ? { from: box.column, size: box.columns } : { from: box.row, size: box.rows };
  return { ...shift, band };
}

function changeOf({ what, count, band }: Shift): Change {
  const inserts = count > 0;
  if (!band) {
    const noun = what === 'rows' ? 'Row' : 'Column';
    return { changeType: `${noun}${inserts ? 'Inserted' : 'Deleted'}`, byAddIn: true };
  }
  const toRows = inserts ? 'ShiftCellDown' : 'ShiftCellUp';
  const toColumns = inserts ? 'ShiftCellRight' : 'ShiftCellLeft';
  return {
    changeType: inserts ? 'CellInserted' : 'CellDeleted',
    shiftDirection: what === 'rows' ? toRows : toColumns,
    byAddIn: true,
  };
}

function permissionOf({ what, count, band }: Shift): Permission | null {
  if (band) return null;
  if (what === 'rows') return count > 0 ? 'allowInsertRows' : 'allowDeleteRows';
  return count > 0 ? 'allowInsertColumns' : 'allowDeleteColumns';
}

/** Whether content would be pushed over the sheet's edge. */
function pushesOff(host: Host, shift: Shift): boolean {
  const { sheet, what, count } = shift;
  const used = host.engine.used(sheet, false);
  if (count < 0 || !used) return false;
  const [start, limit] = what === 'rows' ? (['row', ROWS] as const) : (['column', COLUMNS] as const);
  const edge = { ...reachOf(shift), [start]: limit - count, [what]: count };
  return common(used, edge) !== null;
}

/** Inserts or deletes cells as an add-in does; the event comes after the request. */
export async function shiftRange(host: Host, box: Box, shift: Shift): Promise<void> {
  guardAction(host, box.sheet, permissionOf(shift));
  if (isTableTorn(host, shift)) {
    throw new ApiError('InsertDeleteConflict', 'Cells can not be shifted in a part of a table.');
  }
  if (pushesOff(host, shift)) throw new ApiError('NonBlankCellOffSheet');
  await host.shift(shift);
  host.afterRequest(() => {
    host.changed(box, changeOf(shift));
  });
}

/** Methods of a range that make room or close a gap, and the one that moves its cells elsewhere. */
export const shifts: Readonly<Record<string, Method<Box>>> = {
  async insert(host, box, direction) {
    await shiftRange(host, box, shiftOf(box, oneOf(['Down', 'Right'], direction), true));
    return range.of(box);
  },
  delete: (host, box, direction) =>
    shiftRange(host, box, shiftOf(box, oneOf(['Up', 'Left'], direction), false)),
  moveTo(host, box, destination) {
    const target = range.from(destination) ?? boxOf(host, box.sheet, destination);
    const to = boxAt({ ...target, rows: box.rows, columns: box.columns });
    guardLook(host, box);
    guardCells(host, to);
    moveCells(host, box, to);
    host.afterRequest(() => {
      host.changed(box, { byAddIn: true });
      host.changed(to, { byAddIn: true });
    });
  },
};
