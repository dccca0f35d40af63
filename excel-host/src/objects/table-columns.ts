import type { Host } from '../host';
import { text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Ref } from '../request/kind';
import { matrix, valueAt, writeInputs } from './cells';
import { columnFilter } from './filters';
import { guardCells } from './protection';
import { range } from './range';
import {
  bodyOf,
  columnOf,
  headerOf,
  placeTable,
  syncTable,
  titleOf,
  totalsOf,
  wholeOf,
  type Table,
} from './table-store';

/** A column, known by its number, which stays when columns are inserted before it. */
interface Column {
  readonly table: Table;
  readonly id: number;
}

function indexOf({ table, id }: Column): number {
  const index = table.columnIds.indexOf(id);
  if (index < 0) throw new ApiError('ItemNotFound');
  return index;
}

const partOf = (self: Column) => columnOf(wholeOf(self.table), indexOf(self));

async function removeColumn(host: Host, self: Column): Promise<void> {
  const { table } = self;
  const index = indexOf(self);
  if (table.columnIds.length === 1) throw new ApiError('InvalidOperation');
  const box = partOf(self);
  guardCells(host, box);
  table.columnIds.splice(index, 1);
  const band = { from: box.row, size: box.rows };
  await host.shift({ sheet: box.sheet, what: 'columns', at: box.column, count: -1, band });
  syncTable(host, table);
  host.afterRequest(() => {
    host.changed(box, { changeType: 'ColumnDeleted', byAddIn: true });
  });
}

const tableColumn: Kind<Column> = defineKind<Column>('TableColumn', {
  id: (_host, { id }) => String(id),
  properties: {
    id: readOnly((_host, { id }) => id),
    index: readOnly((_host, self) => indexOf(self)),
    name: {
      get: (host, self) => titleOf(host, self.table, indexOf(self)),
      set(host, self, name) {
        const header = found(headerOf(self.table));
        writeInputs(host, columnOf(header, indexOf(self)), `'${text(name)}`);
        syncTable(host, self.table);
      },
    },
    values: {
      get(host, self) {
        const box = partOf(self);
        return matrix(box, valueAt(host, box));
      },
      set(host, self, values) {
        writeInputs(host, partOf(self), values);
        syncTable(host, self.table);
      },
    },
  },
  links: { filter: (_host, self) => columnFilter.of({ table: self.table, index: indexOf(self) }) },
  methods: {
    getRange: (_host, self) => range.of(partOf(self)),
    getHeaderRowRange: (_host, self) => range.of(columnOf(found(headerOf(self.table)), indexOf(self))),
    getDataBodyRange: (_host, self) => range.of(columnOf(bodyOf(self.table), indexOf(self))),
    getTotalRowRange: (_host, self) => range.of(columnOf(found(totalsOf(self.table)), indexOf(self))),
    delete: removeColumn,
  },
});

function columnByKey(host: Host, table: Table, key: unknown): Ref | null {
  const byId = table.columnIds.find((id) => id === key || String(id) === key);
  const wanted = text(key).toLowerCase();
  const byTitle = table.columnIds.find((_id, index) => titleOf(host, table, index).toLowerCase() === wanted);
  // A title of digits comes before a column's number, unless the key is a number.
  const id = typeof key === 'number' ? byId : (byTitle ?? byId);
  return id === undefined ? null : tableColumn.of({ table, id });
}

/** Adds a column at a place or at the end; cells to the right move where they are in the way. */
async function addColumn(
  host: Host,
  table: Table,
  index: unknown,
  values: unknown,
  name: unknown,
): Promise<Ref> {
  const box = wholeOf(table);
  const atEnd = index === null || index === undefined || index === -1;
  const at = atEnd ? box.columns : whole(index);
  if (at < 0 || at > box.columns) throw new ApiError('InvalidArgument');
  guardCells(host, box);
  const id = Math.max(0, ...table.columnIds) + 1;
  const place = { ...box, column: box.column + at, columns: 1 };
  const band = { from: box.row, size: box.rows };
  await host.shift({ sheet: box.sheet, what: 'columns', at: place.column, count: 1, band });
  table.columnIds = [...table.columnIds.slice(0, at), id, ...table.columnIds.slice(at, box.columns)];
  placeTable(host, table, { ...box, columns: box.columns + 1 });
  const column = { table, id };
  const header = headerOf(table);
  if (values !== null && values !== undefined) writeInputs(host, place, values);
  const isNamed = header && titleOf(host, table, at) !== '';
  if (header && (!isNamed || (name !== null && name !== undefined))) {
    const title = name === null || name === undefined ? `列${id}` : text(name);
    writeInputs(host, columnOf(header, at), `'${title}`);
  }
  syncTable(host, table);
  return tableColumn.of(column);
}

/** `table.columns` */
export const tableColumns: Kind<Table> = defineKind<Table>('TableColumnCollection', {
  items: (_host, table) => table.columnIds.map((id) => tableColumn.of({ table, id })),
  item: (host, table, key) => found(columnByKey(host, table, key)),
  properties: { count: readOnly((_host, { columnIds }) => columnIds.length) },
  methods: {
    getItem: (host, table, key) => found(columnByKey(host, table, key)),
    getItemOrNullObject: columnByKey,
    getItemAt: (_host, table, index) => tableColumn.of({ table, id: found(table.columnIds[whole(index)]) }),
    getCount: (_host, { columnIds }) => columnIds.length,
    add: addColumn,
  },
});
