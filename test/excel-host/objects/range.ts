import { COLUMNS, ROWS, spell, type Box } from '../address';
import { displayed, valueType } from '../display';
import { POINTS_PER_PIXEL } from '../engine/style';
import { EventType } from '../events';
import type { Host } from '../host';
import { text } from '../request/arguments';
import { ApiError } from '../request/errors';
import { constant, defineKind, readOnly, type Property, type Kind } from '../request/kind';
import { matrix, restyle, spread, valueAt, writeInputs } from './cells';
import { addressOf } from './names';
import { guardLook } from './protection';
import { rangeFormat } from './range-format';
import { deeds } from './range-deeds';
import { paths } from './range-paths';
import { worksheet } from './worksheet';

/** A rectangle that lies on the sheet; InvalidArgument where it does not. */
export function boxAt(box: Box): Box {
  const { row, column, rows, columns } = box;
  const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!inside || row + rows > ROWS || column + columns > COLUMNS) throw new ApiError('InvalidArgument');
  return { sheet: box.sheet, row, column, rows, columns };
}

const formatAt = (host: Host, box: Box) => (row: number, column: number) =>
  host.engine.style(box.sheet, row, column).numberFormat ?? 'General';

/** `values` and the like: a matrix that is written as it is read. */
function contents(of: (host: Host, box: Box) => (row: number, column: number) => unknown): Property<Box> {
  return { get: (host, box) => matrix(box, of(host, box)), set: writeInputs };
}

const formulaAt = (host: Host, box: Box) => (row: number, column: number) => {
  const { value, formula } = host.engine.content(box.sheet, row, column);
  return formula ?? value ?? '';
};

const numberFormat: Property<Box> = {
  get: (host, box) => matrix(box, formatAt(host, box)),
  set(host, box, given) {
    const at = spread(box, given);
    restyle(host, [box], (row, column) => {
      const format = at(row, column);
      return format === null || format === undefined ? null : { numberFormat: text(format) };
    });
  },
};

/** Whether rows (or columns) are hidden: null where some are. */
function lineHidden(what: 'rows' | 'columns'): Property<Box> {
  const start = what === 'rows' ? 'row' : 'column';
  return {
    get(host, box) {
      const count = Math.min(box[what], 2000);
      const hidden = Array.from({ length: count }, (_each, index) =>
        host.engine.hidden(box.sheet, what, box[start] + index),
      );
      return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
    },
    set(host, box, hidden) {
      guardLook(host, box);
      host.engine.setLineHidden(box.sheet, what, box[start], box[what], hidden === true);
      if (what === 'columns') return;
      host.afterRequest(() => {
        const changeType = hidden === true ? 'Hidden' : 'Unhidden';
        const address = spell({ ...box, column: 0, columns: COLUMNS });
        host.events.ofSheet(EventType.rowHiddenChanged, box.sheet, {
          address,
          changeType,
          worksheetId: box.sheet,
          source: 'Local',
        });
      });
    },
  };
}

function sizes(host: Host, box: Box, what: 'rows' | 'columns', from: number, to: number): number {
  let pixels = 0;
  for (let index = from; index < to; index += 1) {
    if (host.engine.hidden(box.sheet, what, index)) continue;
    pixels +=
      what === 'rows' ? host.engine.rowHeight(box.sheet, index) : host.engine.columnWidth(box.sheet, index);
  }
  return pixels * POINTS_PER_PIXEL;
}

/** A rectangle of cells. */
export const range: Kind<Box> = defineKind<Box>('Range', {
  tracked: true,
  properties: {
    values: contents(valueAt),
    formulas: contents(formulaAt),
    formulasLocal: { ...contents(formulaAt), heavy: true },
    text: readOnly((host, box) => {
      const value = valueAt(host, box);
      const format = formatAt(host, box);
      return matrix(box, (row, column) => displayed(value(row, column), format(row, column)));
    }),
    valueTypes: readOnly((host, box) => {
      const value = valueAt(host, box);
      return matrix(box, (row, column) => valueType(value(row, column)));
    }),
    numberFormat,
    numberFormatLocal: { ...numberFormat, heavy: true },
    address: readOnly(addressOf),
    addressLocal: readOnly(addressOf),
    rowIndex: readOnly((_host, box) => box.row),
    columnIndex: readOnly((_host, box) => box.column),
    rowCount: readOnly((_host, box) => box.rows),
    columnCount: readOnly((_host, box) => box.columns),
    cellCount: readOnly((_host, box) => (box.rows * box.columns > 2 ** 31 - 1 ? -1 : box.rows * box.columns)),
    isEntireRow: readOnly((_host, box) => box.columns === COLUMNS),
    isEntireColumn: readOnly((_host, box) => box.rows === ROWS),
    rowHidden: lineHidden('rows'),
    columnHidden: lineHidden('columns'),
    hidden: readOnly((host, box) => {
      const [rows, columns] = [lineHidden('rows').get(host, box), lineHidden('columns').get(host, box)];
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    }),
    hasSpill: { ...constant(false), heavy: true },
    hyperlink: { get: () => null, heavy: true },
    style: { get: () => 'Normal', heavy: true },
    width: {
      get: (host, box) => sizes(host, box, 'columns', box.column, box.column + box.columns),
      heavy: true,
    },
    height: { get: (host, box) => sizes(host, box, 'rows', box.row, box.row + box.rows), heavy: true },
    left: { get: (host, box) => sizes(host, box, 'columns', 0, box.column), heavy: true },
    top: { get: (host, box) => sizes(host, box, 'rows', 0, box.row), heavy: true },
  },
  links: {
    format: (_host, box) => rangeFormat.of([box]),
    worksheet: (_host, box) => worksheet.of(box.sheet),
  },
  get methods() {
    return { ...paths, ...deeds };
  },
});
