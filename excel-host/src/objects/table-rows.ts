import type { Box } from '../address';
import type { CellWrite } from '../engine/engine';
import { copiedFormula } from '../formula-references';
import type { Host } from '../host';
import { whole } from '../request/arguments';
import { ApiError } from '../request/errors';
import { defineKind, readOnly, type Kind, type Ref } from '../request/kind';
import { matrix, valueAt, writeInputs } from './cells';
import { guardCells } from './protection';
import { range } from './range';
import { holdsSomething, makeRoom } from './table-parts';
import { bodyOf, placeTable, totalsOf, wholeOf, type Table } from './table-store';

/** A row, known by its position, which rows inserted before it don't change. */
interface Row {
  readonly table: Table;
  readonly index: number;
}

function boxOfRow({ table, index }: Row): Box {
  const body = bodyOf(table);
  if (index < 0 || index >= body.rows) throw new ApiError('ItemNotFound');
  return { ...body, row: body.row + index, rows: 1 };
}

/** Removes rows; the last row of a table is only emptied. */
async function removeRows(host: Host, table: Table, indexes: readonly number[]): Promise<void> {
  const body = bodyOf(table);
  const gone = [...new Set(indexes)].sort((one, other) => other - one);
  if (gone.some((index) => index < 0 || index >= body.rows)) throw new ApiError('InvalidArgument');
  guardCells(host, body);
  const band = { from: body.column, size: body.columns };
  for (const index of gone) {
    const isLast = bodyOf(table).rows === 1;
    const at = body.row + index;
    if (isLast) writeInputs(host, { ...body, row: at, rows: 1 }, '');
    else await host.shift({ sheet: body.sheet, what: 'rows', at, count: -1, band });
  }
  host.afterRequest(() => {
    host.changed(
      { ...body, row: body.row + (gone.at(-1) ?? 0), rows: gone.length },
      { changeType: 'RowDeleted', byAddIn: true },
    );
  });
}

function guardFilter({ filter }: Table): void {
  if (filter.criteria.size > 0) throw new ApiError('InsertDeleteConflict');
}

const tableRow: Kind<Row> = defineKind<Row>('TableRow', {
  properties: {
    index: readOnly((_host, { index }) => index),
    values: {
      get(host, self) {
        const box = boxOfRow(self);
        return matrix(box, valueAt(host, box));
      },
      set(host, self, values) {
        writeInputs(host, boxOfRow(self), values);
      },
    },
  },
  methods: {
    getRange: (_host, self) => range.of(boxOfRow(self)),
    delete: (host, { table, index }) => removeRows(host, table, [index]),
  },
});

/** Columns of formulas continue them in new rows. */
function fillFormulas(host: Host, table: Table, added: Box): void {
  const body = bodyOf(table);
  const writes: CellWrite[] = [];
  for (let column = added.column; column < added.column + added.columns; column += 1) {
    const others = Array.from({ length: body.rows }, (_each, index) => body.row + index).filter(
      (row) => row < added.row || row >= added.row + added.rows,
    );
    const formulaAt = (row: number) => host.engine.content(body.sheet, row, column).formula;
    const from = others[0];
    const formula = from === undefined ? null : formulaAt(from);
    if (from === undefined || formula === null || others.some((row) => formulaAt(row) === null)) continue;
    for (let row = added.row; row < added.row + added.rows; row += 1) {
      const content = { value: null, formula: copiedFormula(formula, row - from, 0) };
      writes.push({ row, column, content });
    }
  }
  host.engine.write(body.sheet, writes);
}

/** Adds rows at a place or at the end; a new table's single blank row is filled first. What lies below moves down. */
async function addRows(
  host: Host,
  table: Table,
  index: unknown,
  values: unknown,
  alwaysInsert?: unknown,
): Promise<Ref> {
  const given = Array.isArray(values) && !Array.isArray(values[0]) ? [values as unknown[]] : values;
  const count = Array.isArray(given) ? given.length : 1;
  const body = bodyOf(table);
  const atEnd = index === null || index === undefined || index === -1;
  const at = atEnd ? body.rows : whole(index);
  if (at < 0 || at > body.rows) throw new ApiError('InvalidArgument');
  guardCells(host, body);
  const isBlankRow = atEnd && body.rows === 1 && !holdsSomething(host, body);
  const first = isBlankRow ? 0 : at;
  const added = { ...body, row: body.row + first, rows: count };
  const missing = isBlankRow ? count - 1 : count;
  const room = { ...added, row: added.row + count - missing, rows: missing };
  if (missing > 0) await growBy(host, table, room, alwaysInsert !== false);
  fillFormulas(host, table, added);
  if (given !== null && given !== undefined) writeInputs(host, added, given);
  host.afterRequest(() => {
    host.changed(added, { changeType: 'RowInserted', byAddIn: true });
  });
  return tableRow.of({ table, index: first });
}

async function growBy(host: Host, table: Table, room: Box, always: boolean): Promise<void> {
  const box = wholeOf(table);
  const isBelow = room.row === box.row + box.rows && !totalsOf(table);
  if (isBelow) await makeRoom(host, room, always);
  else {
    const band = { from: box.column, size: box.columns };
    await host.shift({ sheet: box.sheet, what: 'rows', at: room.row, count: room.rows, band });
  }
  placeTable(host, table, { ...box, rows: box.rows + room.rows });
}

/** `table.rows` */
export const tableRows: Kind<Table> = defineKind<Table>('TableRowCollection', {
  items: (_host, table) =>
    Array.from({ length: bodyOf(table).rows }, (_each, index) => tableRow.of({ table, index })),
  item: (_host, table, index) => tableRow.of({ table, index: whole(index) }),
  properties: { count: readOnly((_host, table) => bodyOf(table).rows) },
  methods: {
    getItemAt(_host, table, index) {
      const row = { table, index: whole(index) };
      boxOfRow(row);
      return tableRow.of(row);
    },
    getCount: (_host, table) => bodyOf(table).rows,
    add: addRows,
    async deleteRows(host, table, rows) {
      guardFilter(table);
      if (!Array.isArray(rows)) throw new ApiError('InvalidArgument');
      const indexes = rows.map((row: unknown) => tableRow.from(row)?.index ?? whole(row));
      await removeRows(host, table, indexes);
    },
    async deleteRowsAt(host, table, index, count) {
      guardFilter(table);
      const from = whole(index);
      await removeRows(
        host,
        table,
        Array.from({ length: whole(count, 1) }, (_each, more) => from + more),
      );
    },
  },
});
