import { cellsOf, COLUMNS, ROWS, type Box } from '../address';
import type { Host } from '../host';
import type { Bag } from '../request/arguments';
import { ApiError, found, WRONG_SIZE } from '../request/errors';
import type { Method, Ref } from '../request/kind';
import { rangeBorders } from './borders';
import { range } from './range';

/** The names of a cell's sides in objects of several properties. */
const SIDES: Readonly<Record<string, string>> = {
  bottom: 'EdgeBottom',
  top: 'EdgeTop',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
};

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

/** The sides of a collection of borders by name; null for any other object. */
function sides(host: Host, ref: Ref): ((side: string) => Ref) | null {
  const borders = rangeBorders.from(ref);
  return borders && ((side) => found(rangeBorders.definition.item?.(host, borders, side)));
}

/** Reads those properties of an object that are asked for with true, and those of its parts. */
function collect(host: Host, ref: Ref, wanted: Bag): Record<string, unknown> {
  const { properties = {}, links = {} } = ref.kind.definition;
  const sideOf = sides(host, ref);
  const read: Record<string, unknown> = {};
  for (const [name, options] of Object.entries(wanted)) {
    const property = properties[name];
    const link = links[name]?.(host, ref.self) ?? null;
    if (property && options === true) read[name] = property.get(host, ref.self);
    else if (link && (isBag(options) || options === true)) {
      read[name] = collect(host, link, isBag(options) ? options : everything(link));
    }
  }
  if (!sideOf) return read;
  return Object.fromEntries(
    Object.entries(SIDES).map(([name, side]) => [name, collect(host, sideOf(side), wanted)]),
  );
}

const everything = (ref: Ref): Bag =>
  Object.fromEntries(Object.keys(ref.kind.definition.properties ?? {}).map((name) => [name, true]));

/** Sets those properties of an object that are given, and those of its parts. */
function apply(host: Host, ref: Ref, given: Bag): void {
  const { properties = {}, links = {} } = ref.kind.definition;
  const sideOf = sides(host, ref);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const property = properties[name];
    const link = links[name]?.(host, ref.self) ?? null;
    const side = SIDES[name];
    if (property?.set) property.set(host, ref.self, value);
    else if (link && isBag(value)) apply(host, link, value);
    else if (sideOf && side !== undefined && isBag(value)) apply(host, sideOf(side), value);
    else throw new ApiError('InvalidArgument');
  }
}

const cellAt = (box: Box, row: number, column: number): Ref =>
  range.of({ sheet: box.sheet, row, column, rows: 1, columns: 1 });
const rowAt = (box: Box, row: number): Ref => range.of({ ...box, row, rows: 1, column: 0, columns: COLUMNS });
const columnAt = (box: Box, column: number): Ref =>
  range.of({ ...box, column, columns: 1, row: 0, rows: ROWS });

function bags(given: unknown, count: number): readonly Bag[] {
  if (!Array.isArray(given) || given.length !== count) throw new ApiError('InvalidArgument', WRONG_SIZE);
  return given.map((each: unknown) => (isBag(each) ? each : {}));
}

const wantedOf = (options: unknown): Bag => (isBag(options) ? options : {});
const lines = (from: number, count: number) => Array.from({ length: count }, (_each, index) => from + index);

/** Methods of a range that read or set the looks of its cells, rows or columns one by one. */
export const cellProperties: Readonly<Record<string, Method<Box>>> = {
  getCellProperties: (host, box, options) =>
    lines(box.row, box.rows).map((row) =>
      lines(box.column, box.columns).map((column) =>
        collect(host, cellAt(box, row, column), wantedOf(options)),
      ),
    ),
  setCellProperties(host, box, given) {
    const rows = Array.isArray(given) ? (given as unknown[]) : [];
    if (rows.length !== box.rows) throw new ApiError('InvalidArgument', WRONG_SIZE);
    const matrix = rows.map((row) => bags(row, box.columns));
    for (const [row, column] of cellsOf(box)) {
      apply(host, cellAt(box, row, column), matrix[row - box.row]?.[column - box.column] ?? {});
    }
  },
  getRowProperties: (host, box, options) =>
    lines(box.row, box.rows).map((row) => collect(host, rowAt(box, row), wantedOf(options))),
  setRowProperties(host, box, given) {
    bags(given, box.rows).forEach((each, index) => {
      apply(host, rowAt(box, box.row + index), each);
    });
  },
  getColumnProperties: (host, box, options) =>
    lines(box.column, box.columns).map((column) => collect(host, columnAt(box, column), wantedOf(options))),
  setColumnProperties(host, box, given) {
    bags(given, box.columns).forEach((each, index) => {
      apply(host, columnAt(box, box.column + index), each);
    });
  },
};
