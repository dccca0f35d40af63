import { COLUMNS, ROWS, common, type Box } from '../address';
import type { Host } from '../host';
import { oneOf } from '../request/arguments';
import { ApiError } from '../request/errors';
import { isBlank } from './cells';
import { range } from './range';
import { boxOf } from './worksheet';

const STEPS = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;
const DIRECTIONS = ['Up', 'Down', 'Left', 'Right'] as const;

/** The cell that Ctrl and an arrow key lead to: the end of a block, the start of the next, or the sheet's edge. */
export function edgeFrom(host: Host, box: Box, direction: unknown, activeCell: unknown): Box {
  const [down, right] = STEPS[oneOf(DIRECTIONS, direction)];
  const active =
    activeCell === undefined || activeCell === null
      ? { ...box, rows: 1, columns: 1 }
      : (range.from(activeCell) ?? boxOf(host, box.sheet, activeCell));
  if (!common(box, active)) throw new ApiError('InvalidArgument');
  const used = host.engine.used(box.sheet, true);
  let { row, column } = active;
  const isInside = (r: number, c: number) => r >= 0 && c >= 0 && r < ROWS && c < COLUMNS;
  const filled = (r: number, c: number) => !isBlank(host, box.sheet, r, c);
  const at = (r: number, c: number): Box => ({ sheet: box.sheet, row: r, column: c, rows: 1, columns: 1 });
  if (filled(row, column) && isInside(row + down, column + right) && filled(row + down, column + right)) {
    while (isInside(row + down, column + right) && filled(row + down, column + right)) {
      row += down;
      column += right;
    }
    return at(row, column);
  }
  const isAhead = (r: number, c: number) =>
    used !== null &&
    (down > 0 ? r < used.row + used.rows : down < 0 ? r >= used.row : true) &&
    (right > 0 ? c < used.column + used.columns : right < 0 ? c >= used.column : true);
  row += down;
  column += right;
  while (isInside(row, column) && isAhead(row, column)) {
    if (filled(row, column)) return at(row, column);
    row += down;
    column += right;
  }
  const edge = (step: number, start: number, size: number) => (step === 0 ? start : step > 0 ? size - 1 : 0);
  return at(edge(down, active.row, ROWS), edge(right, active.column, COLUMNS));
}
