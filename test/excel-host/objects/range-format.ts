import type { Box } from '../address';
import { PLAIN, POINTS_PER_PIXEL, type Style, type StylePatch } from '../engine/style';
import type { Host } from '../host';
import { figure, flag, oneOf, text } from '../request/arguments';
import { ApiError } from '../request/errors';
import { constant, defineKind, type Property, type Kind } from '../request/kind';
import { autofitColumns, autofitRows } from './autofit';
import { rangeBorders } from './borders';
import { bounded, restyle, uniform } from './cells';
import { colorOf } from './color';
import { formatProtection, guardLook } from './protection';

/** Formats belong to one range or to several. */
type Boxes = readonly Box[];

/** A setting of cells: null is read where they differ. */
function look(get: (style: Style) => unknown, set: (value: unknown) => StylePatch): Property<Boxes> {
  return {
    get: (host, boxes) => uniform(host, boxes, get),
    set(host, boxes, value) {
      restyle(host, boxes, set(value));
    },
  };
}

/** The width of columns or the height of rows, in points. */
function size(what: 'rows' | 'columns'): Property<Boxes> {
  const start = what === 'rows' ? 'row' : 'column';
  const read = (host: Host, sheet: string, index: number) =>
    what === 'rows' ? host.engine.rowHeight(sheet, index) : host.engine.columnWidth(sheet, index);
  return {
    get(host, boxes) {
      const all = new Set<number>();
      for (const box of boxes.map((each) => bounded(host, each))) {
        for (let index = box[start]; index < box[start] + box[what]; index += 1)
          all.add(read(host, box.sheet, index));
      }
      const [only, ...more] = all;
      return only === undefined || more.length > 0 ? null : only * POINTS_PER_PIXEL;
    },
    set(host, boxes, points) {
      const pixels = figure(points) / POINTS_PER_PIXEL;
      if (pixels < 0 || (what === 'rows' && figure(points) > 409.5)) throw new ApiError('InvalidArgument');
      for (const each of boxes) {
        guardLook(host, each);
        const box = bounded(host, each);
        if (what === 'rows') host.engine.setRowHeight(box.sheet, box.row, box.rows, pixels);
        else host.engine.setColumnWidth(box.sheet, box.column, box.columns, pixels);
      }
    },
  };
}

const fill: Kind<Boxes> = defineKind<Boxes>('RangeFill', {
  properties: {
    color: look(
      (style) => style.fill ?? PLAIN.fillColor,
      (color) => ({ fill: colorOf(color) }),
    ),
    pattern: {
      get: (host, boxes) => uniform(host, boxes, (style) => (style.fill === undefined ? 'None' : 'Solid')),
    },
  },
  methods: {
    clear(host, boxes) {
      restyle(host, boxes, { fill: undefined });
    },
  },
});

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const font: Kind<Boxes> = defineKind<Boxes>('RangeFont', {
  properties: {
    name: look(
      (style) => style.fontName ?? PLAIN.fontName,
      (name) => ({ fontName: text(name) }),
    ),
    size: look(
      (style) => style.fontSize ?? PLAIN.fontSize,
      (points) => {
        if (figure(points) < 1 || figure(points) > 409) throw new ApiError('InvalidArgument');
        return { fontSize: figure(points) };
      },
    ),
    color: look(
      (style) => style.fontColor ?? PLAIN.fontColor,
      (color) => ({ fontColor: colorOf(color) }),
    ),
    bold: look(
      (style) => style.bold ?? false,
      (on) => ({ bold: flag(on) }),
    ),
    italic: look(
      (style) => style.italic ?? false,
      (on) => ({ italic: flag(on) }),
    ),
    underline: look(
      (style) => (style.underline ? 'Single' : 'None'),
      (kind) => ({ underline: oneOf(UNDERLINES, kind) !== 'None' }),
    ),
    strikethrough: look(
      (style) => style.strikethrough ?? false,
      (on) => ({ strikethrough: flag(on) }),
    ),
  },
});

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Justify',
  'Fill',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** `range.format` and `rangeAreas.format` */
export const rangeFormat: Kind<Boxes> = defineKind<Boxes>('RangeFormat', {
  properties: {
    wrapText: look(
      (style) => style.wrap ?? false,
      (on) => ({ wrap: flag(on) }),
    ),
    horizontalAlignment: look(
      (style) => style.horizontal ?? 'General',
      (word) => {
        const side = oneOf(HORIZONTAL, word);
        return {
          horizontal:
            side === 'Left' || side === 'Center' || side === 'Right' || side === 'Justify' ? side : undefined,
        };
      },
    ),
    verticalAlignment: look(
      (style) => style.vertical ?? 'Bottom',
      (word) => {
        const side = oneOf(VERTICAL, word);
        return { vertical: side === 'Top' || side === 'Center' || side === 'Bottom' ? side : undefined };
      },
    ),
    columnWidth: size('columns'),
    rowHeight: size('rows'),
    indentLevel: constant(0),
    shrinkToFit: constant(false),
    textOrientation: constant(0),
  },
  links: {
    fill: (_host, boxes) => fill.of(boxes),
    font: (_host, boxes) => font.of(boxes),
    borders: (_host, boxes) => rangeBorders.of(boxes),
    protection(_host, boxes) {
      const [only] = boxes;
      return only ? formatProtection.of(only) : null;
    },
  },
  methods: { autofitColumns, autofitRows },
});
