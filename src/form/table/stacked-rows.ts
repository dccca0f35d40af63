import { anchorOf } from '../../grid';
import { readLabel, type Sheet } from '../sheet';
import { INDICATOR_COLUMNS, roleOf } from '../vocabulary';

/** Fewer pairs may be chance. */
const FEWEST = 2;

/**
 * Rows in twos, 计划 above 实际, with one column of values for both: maps the target's row to the actual's. Empty if the
 * table has no such rows.
 */
export function stackedRows(sheet: Sheet, rows: readonly number[]): ReadonlyMap<number, number> {
  const roleAt = (row: number, column: number) => {
    const cell = sheet.grid.at(row, column);
    if (typeof cell?.value !== 'string' || anchorOf(sheet.grid, cell).row !== row) return null;
    return roleOf(INDICATOR_COLUMNS, readLabel(cell.value).key, 'exact');
  };
  const columns = new Set(rows.slice(0, 2).flatMap((row) => sheet.grid.row(row).map(({ column }) => column)));
  for (const column of columns) {
    const pairs = new Map<number, number>();
    for (const row of rows) {
      if (roleAt(row, column) === 'target' && roleAt(row + 1, column) === 'actual') pairs.set(row, row + 1);
    }
    if (pairs.size >= FEWEST) return pairs;
  }
  return new Map();
}
