import { cellsOf, type Box } from '../address';
import { displayed } from '../display';
import type { CellWrite } from '../engine/engine';
import type { Host } from '../host';
import { flag } from '../request/arguments';
import { ApiError } from '../request/errors';
import { isBlank } from './cells';
import { guardCells } from './protection';
import { boxAt } from './range';
import { clear } from './range-actions';
import { bodyOf, columnOf, placeTable, titleOf, totalsOf, wholeOf, type Table } from './table-store';

/** The word under which Excel adds up. */
const TOTAL = '汇总';

/** Whether there is something in cells. */
export function holdsSomething(host: Host, box: Box): boolean {
  const used = host.engine.used(box.sheet, true);
  return [...cellsOf(box)].some(
    ([row, column]) => used && row < used.row + used.rows && !isBlank(host, box.sheet, row, column),
  );
}

/** Makes room for rows under a table: cells there move down, where possible only those in the way. */
export async function makeRoom(host: Host, box: Box, always: boolean): Promise<void> {
  const { sheet, row, rows } = box;
  const used = host.engine.used(sheet, true);
  const below = used ? Math.max(0, used.row + used.rows - row) : 0;
  const looked = always ? below : Math.min(below, rows);
  if (looked === 0 || !holdsSomething(host, { ...box, rows: looked })) return;
  const band = { from: box.column, size: box.columns };
  await host.shift({ sheet, what: 'rows', at: row, count: rows, band });
}

/** The cells of a new table: its titles are texts, none is blank and none comes twice. */
export async function withHeader(host: Host, box: Box, hasHeaders: boolean): Promise<Box> {
  guardCells(host, box);
  if (!hasHeaders) {
    const band = { from: box.column, size: box.columns };
    await host.shift({ sheet: box.sheet, what: 'rows', at: box.row, count: 1, band });
  }
  const rows = hasHeaders ? Math.max(2, box.rows) : box.rows + 1;
  const placed = boxAt({ ...box, rows });
  const taken = new Set<string>();
  const writes = Array.from({ length: box.columns }, (_each, index): CellWrite => {
    const { value } = host.engine.content(box.sheet, box.row, box.column + index);
    const given = hasHeaders ? displayed(value, 'General') : '';
    const wanted = given === '' ? `列${index + 1}` : given;
    let [title, count] = [wanted, 1];
    while (taken.has(title.toLowerCase())) title = `${wanted}${(count += 1)}`;
    taken.add(title.toLowerCase());
    return { row: box.row, column: box.column + index, content: { value: title, formula: null } };
  });
  host.engine.write(box.sheet, writes);
  return placed;
}

/** Shows or hides the row of titles; without it the table begins one row lower. */
export function setHeaders(host: Host, table: Table, shown: unknown): void {
  if (flag(shown) === table.hasHeaders) return;
  const box = wholeOf(table);
  if (!flag(shown)) {
    table.titles = table.columnIds.map((_id, index) => titleOf(host, table, index));
    clear(host, { ...box, rows: 1 }, 'Contents');
    table.hasHeaders = false;
    placeTable(host, table, { ...box, row: box.row + 1, rows: box.rows - 1 });
    return;
  }
  const header = boxAt({ ...box, row: box.row - 1, rows: 1 });
  if (holdsSomething(host, header)) throw new ApiError('InvalidOperation');
  host.engine.write(
    box.sheet,
    table.titles.map((title, index) => ({
      row: header.row,
      column: header.column + index,
      content: { value: title, formula: null },
    })),
  );
  table.hasHeaders = true;
  placeTable(host, table, { ...box, row: header.row, rows: box.rows + 1 });
}

/** Shows or hides the row of totals: of numbers in the last column the sum, of others their count. */
export async function setTotals(host: Host, table: Table, shown: unknown): Promise<void> {
  if (flag(shown) === table.hasTotals) return;
  const box = wholeOf(table);
  if (!flag(shown)) {
    const totals = totalsOf(table);
    table.hasTotals = false;
    placeTable(host, table, { ...box, rows: box.rows - 1 });
    if (totals) clear(host, totals);
    return;
  }
  const totals = boxAt({ ...box, row: box.row + box.rows, rows: 1 });
  await makeRoom(host, totals, false);
  const last = box.columns - 1;
  const column = columnOf(bodyOf(table), last);
  const isNumeric = [...cellsOf(column)].some(
    ([row, at]) => typeof host.engine.content(box.sheet, row, at).value === 'number',
  );
  const title = titleOf(host, table, last).replace(/['[\]#]/g, "'$&");
  const formula = `=SUBTOTAL(${isNumeric ? 109 : 103},${table.name}[${title}])`;
  table.hasTotals = true;
  placeTable(host, table, { ...box, rows: box.rows + 1 });
  const label = { row: totals.row, column: box.column, content: { value: TOTAL, formula: null } };
  const sum = { row: totals.row, column: box.column + last, content: { value: null, formula } };
  host.engine.write(box.sheet, last === 0 ? [sum] : [label, sum]);
}
