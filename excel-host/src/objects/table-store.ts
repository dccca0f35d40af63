import { common, type Box, type Extent } from '../address';
import { changeDetails } from '../changes';
import { displayed } from '../display';
import { EventType, type EventNumber } from '../events';
import { follow } from '../followers';
import type { Host } from '../host';
import { placedThings, type Placed } from '../placed';
import { text } from '../request/arguments';
import { found } from '../request/errors';
import { stateOf } from '../request/kind';
import { spellAreas } from '../selecting';
import { isTorn, type Shift } from '../shift';
import { isNamed } from './names';
import { rowsShown, type Filtered } from './filter-store';
import type { SortField, SortOptions } from './sort-order';

/** A table: cells with a header, rows, and perhaps totals. */
export interface Table extends Placed {
  readonly id: string;
  readonly number: number;
  name: string;
  hasHeaders: boolean;
  hasTotals: boolean;
  /** Numbers by which Excel knows the columns, from left to right; they stay when columns come between. */
  columnIds: number[];
  /** Titles of columns while the header is not shown. */
  titles: readonly string[];
  filter: Filtered;
  sort: { readonly fields: readonly SortField[]; readonly options: SortOptions } | null;
  readonly settings: Map<string, unknown>;
}

const made = stateOf(() => ({ count: 0 }));

/** The tables of a workbook. */
export const tableList = placedThings<Table>({
  copy(host, table) {
    const number = (made(host).count += 1);
    const names = { id: `{TABLE-${number}}`, number, name: freeName(host, `${table.name}_${number}`) };
    return { ...table, ...names, settings: new Map(table.settings), filter: { criteria: new Map() } };
  },
  gone(host, table) {
    forgetName(host, table);
    tellTable(host, EventType.tableDeleted, table);
  },
});

function freeName(host: Host, wanted: string): string {
  let [name, count] = [wanted, 1];
  while (tableNamed(host, name) || isNamed(host, name)) name = `${wanted}_${(count += 1)}`;
  return name;
}

/** The table of a name, or null. */
export function tableNamed(host: Host, name: string): Table | null {
  return tableList(host).find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** All cells of a table. */
export function wholeOf({ sheet, areas }: Table): Box {
  return { sheet, ...found(areas[0]) };
}

/** The row of titles, or null if it is not shown. */
export function headerOf(table: Table): Box | null {
  return table.hasHeaders ? { ...wholeOf(table), rows: 1 } : null;
}

/** The rows between header and totals: one at least. */
export function bodyOf(table: Table): Box {
  const box = wholeOf(table);
  const top = table.hasHeaders ? 1 : 0;
  return { ...box, row: box.row + top, rows: box.rows - top - (table.hasTotals ? 1 : 0) };
}

/** The row of totals, or null. */
export function totalsOf(table: Table): Box | null {
  const box = wholeOf(table);
  return table.hasTotals ? { ...box, row: box.row + box.rows - 1, rows: 1 } : null;
}

/** One column of a part of a table. */
export const columnOf = (box: Box, index: number): Box => ({
  ...box,
  column: box.column + index,
  columns: 1,
});

/** The title of a column. */
export function titleOf(host: Host, table: Table, index: number): string {
  const header = headerOf(table);
  if (!header) return table.titles[index] ?? '';
  const cell = columnOf(header, index);
  return displayed(host.engine.content(cell.sheet, cell.row, cell.column).value, 'General');
}

/** A table by its name or id, or null. */
export function tableByKey(host: Host, sheet: string | null, key: unknown): Table | null {
  const wanted = text(key).toLowerCase();
  const known = tableList(host).find(
    (each) => each.id === text(key) || String(each.number) === wanted || each.name.toLowerCase() === wanted,
  );
  return known && (sheet === null || known.sheet === sheet) ? known : null;
}

/** The tables of a sheet, or (null) of the workbook. */
export function tablesOf(host: Host, sheet: string | null): readonly Table[] {
  return tableList(host).filter((each) => sheet === null || each.sheet === sheet);
}

/** Makes a table of cells whose first row is its header. */
export function makeTable(host: Host, box: Box): Table {
  const number = (made(host).count += 1);
  const { sheet, ...area } = box;
  const table: Table = {
    id: `{TABLE-${number}}`,
    number,
    name: freeName(host, `Table${number}`),
    sheet,
    areas: [area],
    hasHeaders: true,
    hasTotals: false,
    columnIds: Array.from({ length: box.columns }, (_each, index) => index + 1),
    titles: [],
    filter: { criteria: new Map() },
    sort: null,
    settings: new Map(),
  };
  tableList(host).push(table);
  syncTable(host, table);
  tellTable(host, EventType.tableAdded, table);
  return table;
}

/** Turns a table into plain cells. */
export function dropTable(host: Host, table: Table): void {
  rowsShown(host, bodyOf(table));
  const list = tableList(host);
  list.splice(list.indexOf(table), 1);
  forgetName(host, table);
  tellTable(host, EventType.tableDeleted, table);
}

/** Gives a table other cells. */
export function placeTable(host: Host, table: Table, area: Extent): void {
  table.areas = [{ row: area.row, column: area.column, rows: area.rows, columns: area.columns }];
  syncTable(host, table);
}

/** What the engine was last told of each table. */
const told = stateOf(() => new Map<string, string>());

/** Tells the engine's formulas the place of a table and the names of its columns. */
export function syncTable(host: Host, table: Table): void {
  const box = wholeOf(table);
  const next = Math.max(0, ...table.columnIds) + 1;
  while (table.columnIds.length < box.columns) table.columnIds.push(next + table.columnIds.length);
  table.columnIds.length = box.columns;
  const titles = table.columnIds.map((_id, index) => titleOf(host, table, index));
  const { sheet, ...area } = box;
  const known = { sheet, extent: { ...area, rows: area.rows - (table.hasTotals ? 1 : 0) }, titles };
  const json = JSON.stringify(known);
  if (told(host).get(table.name) === json) return;
  told(host).set(table.name, json);
  host.engine.defineTable(table.name, known);
}

/** Lets formulas forget a table's name. */
export function forgetName(host: Host, { name }: Table): void {
  told(host).delete(name);
  host.engine.defineTable(name, null);
}

/** Whether a shift would move a part of a table only, or cut it in two. */
export function isTableTorn(host: Host, shift: Shift): boolean {
  return tablesOf(host, shift.sheet).some((table) => isTorn(wholeOf(table), shift));
}

function tellTable(host: Host, event: EventNumber, table: Table): void {
  const { id: tableId, name: tableName, sheet } = table;
  host.afterRequest(() => {
    const args = { tableId, tableName, worksheetId: sheet, source: 'Local' };
    host.events.ofSheet(event, sheet, args);
  });
}

follow({
  settling(host) {
    for (const table of tableList(host)) syncTable(host, table);
  },
  shifted(host, { sheet }) {
    for (const table of tablesOf(host, sheet)) syncTable(host, table);
  },
  changed(host, box, change) {
    for (const table of tablesOf(host, box.sheet)) {
      const isAsked = isTableAsked(host, EventType.tableChanged, table);
      if (!isAsked || !common(wholeOf(table), box)) continue;
      const args = { ...changeDetails(host, box, change), tableId: table.id };
      for (const target of [table.id, table.sheet, 'Workbook'])
        host.events.raise(EventType.tableChanged, target, args, { remote: change.remote ?? false });
    }
  },
  selected(host, sheet, areas) {
    for (const table of tableList(host)) {
      const parts = areas.flatMap(
        (area) => (table.sheet === sheet ? common(wholeOf(table), area) : null) ?? [],
      );
      host.events.raise(EventType.tableSelectionChanged, table.id, {
        address: spellAreas(parts),
        worksheetId: sheet,
        tableId: table.id,
      });
    }
  },
});

function isTableAsked(host: Host, event: EventNumber, table: Table): boolean {
  return host.events.isAwaited(event, table.sheet) || host.events.hasHandler(event, table.id);
}
