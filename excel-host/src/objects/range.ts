import { COLUMNS, ROWS, type Box } from '../address';
import { contentType, displayed, formatOfLocal, isBrokenFormat, localFormat } from '../display';
import { POINTS_PER_PIXEL } from '../engine/style';
import type { Host } from '../host';
import { text } from '../request/arguments';
import { ApiError } from '../request/errors';
import { defineKind, readOnly, type Kind, type Method, type Property } from '../request/kind';
import { autoFill } from './auto-fill';
import { cellProperties } from './cell-properties';
import { matrix, restyle, spread, valueAt, writeInputs } from './cells';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { searches } from './find';
import { hideLines } from './hidden-lines';
import { hyperlink } from './hyperlinks';
import { addressOf } from './names';
import { categoryOf } from './number-categories';
import { outlines } from './outlines';
import { precedents } from './precedents';
import { guardAction } from './protection';
import { copyFrom } from './range-copy';
import { rangeFormat } from './range-format';
import { actions } from './range-actions';
import { formulaR1C1At, writeR1C1 } from './range-r1c1';
import { paths } from './range-paths';
import { shifts } from './range-shift';
import { removeDuplicates } from './remove-duplicates';
import { rangeSort } from './sort';
import { hasSpill, spilling } from './spill';
import { giveStyle, styleNameOf } from './style-store';
import { worksheet } from './worksheet';

/** A rectangle that lies on the sheet; InvalidArgument if it does not. */
export function boxAt(box: Box): Box {
  const { row, column, rows, columns } = box;
  const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!inside || row + rows > ROWS || column + columns > COLUMNS) throw new ApiError('InvalidArgument');
  return { sheet: box.sheet, row, column, rows, columns };
}

const formatAt = (host: Host, box: Box) => (row: number, column: number) =>
  host.engine.numberFormat(box.sheet, row, column);

/** `values` and the like: a matrix that is written as it is read. */
function contents(of: (host: Host, box: Box) => (row: number, column: number) => unknown): Property<Box> {
  return { get: ofCells(of), set: writeInputs };
}

/** Whether a range is whole rows or columns, whose single cells can't be read or written. */
const isUnbounded = (box: Box) => box.rows === ROWS || box.columns === COLUMNS;

function ofCells(of: (host: Host, box: Box) => (row: number, column: number) => unknown) {
  return (host: Host, box: Box) => (isUnbounded(box) ? null : matrix(box, of(host, box)));
}

const formulaAt = (host: Host, box: Box) => (row: number, column: number) => {
  const { value, formula } = host.engine.content(box.sheet, row, column);
  return formula ?? value ?? '';
};

const textAt = (host: Host, box: Box) => {
  const [value, format] = [valueAt(host, box), formatAt(host, box)];
  return (row: number, column: number) => displayed(value(row, column), format(row, column));
};

/** A number format as an add-in gives it; InvalidArgument if it is surely invalid. */
function formatOf(given: unknown): string {
  const format = text(given);
  if (isBrokenFormat(format)) throw new ApiError('InvalidArgument');
  return format;
}

/** Number formats as they are `told` and `meant`: in Excel's own words or in those of the country. */
function numberFormats(told: (format: string) => string, meant: (format: string) => string): Property<Box> {
  return {
    get: ofCells((host, box) => (row, column) => told(formatAt(host, box)(row, column))),
    set(host, box, given) {
      if (isUnbounded(box)) throw new ApiError('InvalidArgument');
      const at = spread(box, given);
      restyle(host, [box], (row, column) => {
        const format = at(row, column);
        return format === null || format === undefined ? null : { numberFormat: meant(formatOf(format)) };
      });
    },
  };
}

const asItIs = (format: string) => format;

/** Whether rows (or columns) are hidden: null if some are. */
function lineHidden(what: 'rows' | 'columns'): Property<Box> {
  const start = what === 'rows' ? 'row' : 'column';
  return {
    get(host, box) {
      const hidden = host.engine.hiddenAmong(box.sheet, what, box[start], box[what]).length;
      return hidden === box[what] ? true : hidden > 0 ? null : false;
    },
    set(host, box, hidden) {
      guardAction(host, box.sheet, what === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      hideLines(host, box, what, hidden === true);
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

let methods: Readonly<Record<string, Method<Box>>> | null = null;

/** A rectangle of cells. */
export const range: Kind<Box> = defineKind<Box>('Range', {
  tracked: true,
  properties: {
    values: contents(valueAt),
    formulas: contents(formulaAt),
    formulasLocal: {
      ...contents(formulaAt),
      set(host, box, given) {
        writeInputs(host, box, given, 'zh-CN');
      },
      heavy: true,
    },
    text: readOnly(ofCells(textAt)),
    valueTypes: readOnly(
      ofCells(
        (host, { sheet }) =>
          (row, column) =>
            contentType(host.engine.content(sheet, row, column)),
      ),
    ),
    numberFormat: numberFormats(asItIs, asItIs),
    numberFormatLocal: { ...numberFormats(localFormat, formatOfLocal), heavy: true },
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
    hasSpill,
    formulasR1C1: { ...contents(formulaR1C1At), set: writeR1C1, heavy: true },
    hyperlink,
    style: {
      get: (host, box) => styleNameOf(host, [box]),
      set(host, box, name) {
        giveStyle(host, [box], name);
      },
      heavy: true,
    },
    numberFormatCategories: {
      get: ofCells((host, box) => (row, column) => categoryOf(formatAt(host, box)(row, column))),
      heavy: true,
    },
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
    sort: (_host, box) => rangeSort.of(box),
    dataValidation: (_host, box) => dataValidation.of([box]),
    conditionalFormats: (_host, box) => conditionalFormats.of({ sheet: box.sheet, boxes: [box] }),
  },
  get methods() {
    // Built when first needed, since these modules import this one.
    methods ??= {
      ...paths,
      ...actions,
      ...shifts,
      ...searches,
      ...precedents,
      ...outlines,
      ...cellProperties,
      ...spilling,
      copyFrom,
      autoFill,
      removeDuplicates,
    };
    return methods;
  },
});
