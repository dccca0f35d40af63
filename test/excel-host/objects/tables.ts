import { common, type Box } from '../address';
import { displayed } from '../display';
import type { Host } from '../host';
import { flag, text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, stateOf, type Kind, type Property, type Ref } from '../request/kind';
import { matrix, singleValue, valueAt, writeInputs } from './cells';
import { range } from './range';
import { boxOf, worksheet } from './worksheet';

interface Table {
  readonly id: string;
  name: string;
  box: Box;
  readonly settings: Map<string, unknown>;
}

interface Column {
  readonly table: Table;
  readonly index: number;
}

const allTables = stateOf<{ list: Table[]; made: number }>(() => ({ list: [], made: 0 }));

const header = ({ box }: Table): Box => ({ ...box, rows: 1 });
const body = ({ box }: Table): Box => ({ ...box, row: box.row + 1, rows: box.rows - 1 });
const columnOf = (box: Box, index: number): Box => ({ ...box, column: box.column + index, columns: 1 });
const titleOf = (host: Host, { table, index }: Column) =>
  displayed(singleValue(host, columnOf(header(table), index)) ?? null, 'General');

function tablesOf(host: Host, sheet: string | null): readonly Table[] {
  return allTables(host).list.filter((each) => sheet === null || each.box.sheet === sheet);
}

function tableOf(host: Host, sheet: string | null, key: unknown): Ref | null {
  const wanted = text(key).toLowerCase();
  const known = tablesOf(host, sheet).find(
    (each) => each.id === text(key) || each.name.toLowerCase() === wanted,
  );
  return known ? table.of(known) : null;
}

function addTable(host: Host, sheet: string | null, given: unknown, hasHeaders: unknown): Ref {
  const box = range.from(given) ?? boxOf(host, sheet ?? host.engine.activeSheet(), given);
  const state = allTables(host);
  if (tablesOf(host, box.sheet).some((each) => common(each.box, box))) throw new ApiError('InvalidOperation');
  if (!flag(hasHeaders))
    throw new ApiError('ApiNotFound', 'The emulated Excel makes tables of ranges with headers only.');
  state.made += 1;
  const made: Table = { id: `{TABLE-${state.made}}`, name: `Table${state.made}`, box, settings: new Map() };
  state.list.push(made);
  return table.of(made);
}

function removeTable(host: Host, gone: Table): void {
  const state = allTables(host);
  state.list = state.list.filter((each) => each !== gone);
}

/** A setting that is kept and has no effect here. */
function kept(name: string, fresh: unknown): Property<Table> {
  return {
    get: (_host, self) => self.settings.get(name) ?? fresh,
    set(_host, self, value) {
      self.settings.set(name, value);
    },
  };
}

const tableColumn: Kind<Column> = defineKind<Column>('TableColumn', {
  id: (_host, { index }) => String(index + 1),
  properties: {
    id: readOnly((_host, { index }) => index + 1),
    index: readOnly((_host, { index }) => index),
    name: {
      get: titleOf,
      set(host, { table: { box }, index }, name) {
        writeInputs(host, columnOf({ ...box, rows: 1 }, index), name);
      },
    },
    values: readOnly((host, { table: self, index }) => {
      const box = columnOf(self.box, index);
      return matrix(box, valueAt(host, box));
    }),
  },
  methods: {
    getRange: (_host, { table: self, index }) => range.of(columnOf(self.box, index)),
    getHeaderRowRange: (_host, { table: self, index }) => range.of(columnOf(header(self), index)),
    getDataBodyRange: (_host, { table: self, index }) => range.of(columnOf(body(self), index)),
  },
});

function columnByKey(host: Host, self: Table, key: unknown): Ref | null {
  const index =
    typeof key === 'number'
      ? key - 1
      : [...Array(self.box.columns).keys()].findIndex(
          (each) => titleOf(host, { table: self, index: each }).toLowerCase() === text(key).toLowerCase(),
        );
  return index >= 0 && index < self.box.columns ? tableColumn.of({ table: self, index }) : null;
}

const columns: Kind<Table> = defineKind<Table>('TableColumnCollection', {
  items: (_host, self) =>
    [...Array(self.box.columns).keys()].map((index) => tableColumn.of({ table: self, index })),
  item: (host, self, key) => found(columnByKey(host, self, Number(key) || key)),
  properties: { count: readOnly((_host, self) => self.box.columns) },
  methods: {
    getItem: (host, self, key) => found(columnByKey(host, self, key)),
    getItemOrNullObject: (host, self, key) => columnByKey(host, self, key),
    getItemAt: (host, self, index) => found(columnByKey(host, self, whole(index) + 1)),
    getCount: (_host, self) => self.box.columns,
    add(host, self, index, values) {
      if (index !== null && index !== undefined && index !== -1) {
        throw new ApiError('ApiNotFound', 'The emulated Excel adds columns to tables at their end only.');
      }
      self.box = { ...self.box, columns: self.box.columns + 1 };
      if (values !== null && values !== undefined)
        writeInputs(host, columnOf(self.box, self.box.columns - 1), values);
      return tableColumn.of({ table: self, index: self.box.columns - 1 });
    },
  },
});

const tableRow: Kind<Column> = defineKind<Column>('TableRow', {
  properties: {
    index: readOnly((_host, { index }) => index),
    values: readOnly((host, { table: self, index }) => {
      const box = { ...body(self), row: self.box.row + 1 + index, rows: 1 };
      return matrix(box, valueAt(host, box));
    }),
  },
  methods: {
    getRange: (_host, { table: self, index }) =>
      range.of({ ...body(self), row: self.box.row + 1 + index, rows: 1 }),
  },
});

const rows: Kind<Table> = defineKind<Table>('TableRowCollection', {
  items: (_host, self) =>
    [...Array(self.box.rows - 1).keys()].map((index) => tableRow.of({ table: self, index })),
  properties: { count: readOnly((_host, self) => self.box.rows - 1) },
  methods: {
    getItemAt(_host, self, index) {
      if (whole(index) < 0 || whole(index) >= self.box.rows - 1) throw new ApiError('ItemNotFound');
      return tableRow.of({ table: self, index: whole(index) });
    },
    getCount: (_host, self) => self.box.rows - 1,
    add(host, self, index, values) {
      if (index !== null && index !== undefined && index !== -1) {
        throw new ApiError('ApiNotFound', 'The emulated Excel adds rows to tables at their end only.');
      }
      const given = Array.isArray(values) && !Array.isArray(values[0]) ? [values as unknown[]] : values;
      const count = Array.isArray(given) ? given.length : 1;
      const added = { ...self.box, row: self.box.row + self.box.rows, rows: count };
      if (given !== null && given !== undefined) writeInputs(host, added, given);
      self.box = { ...self.box, rows: self.box.rows + count };
      return tableRow.of({ table: self, index: self.box.rows - 1 - count });
    },
  },
});

const table: Kind<Table> = defineKind<Table>('Table', {
  id: (_host, self) => self.id,
  properties: {
    id: readOnly((_host, self) => self.id),
    name: {
      get: (_host, self) => self.name,
      set(host, self, name) {
        const same = tableOf(host, null, name);
        if (same && same.self !== self) throw new ApiError('ItemAlreadyExists');
        self.name = text(name);
      },
    },
    style: kept('style', 'TableStyleMedium2'),
    showHeaders: kept('showHeaders', true),
    showTotals: kept('showTotals', false),
    showFilterButton: kept('showFilterButton', true),
    showBandedRows: kept('showBandedRows', true),
    showBandedColumns: kept('showBandedColumns', false),
    highlightFirstColumn: kept('highlightFirstColumn', false),
    highlightLastColumn: kept('highlightLastColumn', false),
  },
  links: {
    columns: (_host, self) => columns.of(self),
    rows: (_host, self) => rows.of(self),
    worksheet: (_host, self) => worksheet.of(self.box.sheet),
  },
  methods: {
    getRange: (_host, self) => range.of(self.box),
    getHeaderRowRange: (_host, self) => range.of(header(self)),
    getDataBodyRange: (_host, self) => range.of(body(self)),
    resize(host, self, given) {
      self.box = range.from(given) ?? boxOf(host, self.box.sheet, given);
    },
    convertToRange(host, self) {
      removeTable(host, self);
      return range.of(self.box);
    },
    delete: removeTable,
  },
});

/** `worksheet.tables` and, with null, `workbook.tables`: ranges with headers, without filters and sorting. */
export const tables: Kind<string | null> = defineKind<string | null>('TableCollection', {
  items: (host, sheet) => tablesOf(host, sheet).map((each) => table.of(each)),
  item: (host, sheet, key) => found(tableOf(host, sheet, key)),
  properties: { count: readOnly((host, sheet) => tablesOf(host, sheet).length) },
  methods: {
    add: addTable,
    getItem: (host, sheet, key) => found(tableOf(host, sheet, key)),
    getItemOrNullObject: (host, sheet, key) => tableOf(host, sheet, key),
    getItemAt(host, sheet, index) {
      return table.of(found(tablesOf(host, sheet)[whole(index)]));
    },
    getCount: (host, sheet) => tablesOf(host, sheet).length,
  },
});
