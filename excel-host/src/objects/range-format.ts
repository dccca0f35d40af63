import type { Box } from '../address';
import { POINTS_PER_PIXEL } from '../engine/style';
import type { Host } from '../host';
import { figure } from '../request/arguments';
import { ApiError } from '../request/errors';
import { defineKind, type Property, type Kind } from '../request/kind';
import { autofitColumns, autofitRows } from './autofit';
import { rangeBorders } from './borders';
import { bounded } from './cells';
import { hideLines } from './hidden-lines';
import { adjustIndent, alignment, rangeFill, rangeFont } from './looks';
import { formatProtection, guardAction } from './protection';

/** Formats belong to one range or to several. */
type Boxes = readonly Box[];

/** The width of columns or the height of rows, in points. */
function size(what: 'rows' | 'columns'): Property<Boxes> {
  const start = what === 'rows' ? 'row' : 'column';
  const read = (host: Host, sheet: string, index: number) => {
    if (host.engine.hidden(sheet, what, index)) return 0;
    return what === 'rows' ? host.engine.rowHeight(sheet, index) : host.engine.columnWidth(sheet, index);
  };
  const someHidden = (host: Host, box: Box) =>
    host.engine.hiddenAmong(box.sheet, what, box[start], box[what]).length > 0;
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
        guardAction(host, each.sheet, what === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
        const box = bounded(host, each);
        // As in Excel, a line of size 0 is hidden, and setting a size shows it.
        if (pixels === 0) hideLines(host, box, what, true);
        else if (someHidden(host, box)) hideLines(host, box, what, false);
        if (pixels === 0) continue;
        if (what === 'rows') host.engine.setRowHeight(box.sheet, box.row, box.rows, pixels);
        else host.engine.setColumnWidth(box.sheet, box.column, box.columns, pixels);
      }
    },
  };
}

/** Whether lines have the size that the sheet gives to new ones; setting it to false does nothing. */
function standard(what: 'rows' | 'columns'): Property<Boxes> {
  const lines = size(what);
  return {
    get(host, boxes) {
      const points = lines.get(host, boxes);
      return points === null ? null : points === standardSize(host, boxes, what);
    },
    set(host, boxes, on) {
      if (on === true) lines.set?.(host, boxes, standardSize(host, boxes, what));
    },
  };
}

function standardSize(host: Host, boxes: Boxes, what: 'rows' | 'columns'): number {
  const [first] = boxes;
  const state = first ? host.engine.sheet(first.sheet) : null;
  const pixels = what === 'rows' ? state?.defaultRowHeight : state?.defaultColumnWidth;
  return (pixels ?? 0) * POINTS_PER_PIXEL;
}

/** `range.format` and `rangeAreas.format` */
export const rangeFormat: Kind<Boxes> = defineKind<Boxes>('RangeFormat', {
  properties: {
    ...alignment,
    columnWidth: size('columns'),
    rowHeight: size('rows'),
    useStandardHeight: standard('rows'),
    useStandardWidth: standard('columns'),
  },
  links: {
    fill: (_host, boxes) => rangeFill.of(boxes),
    font: (_host, boxes) => rangeFont.of(boxes),
    borders: (_host, boxes) => rangeBorders.of(boxes),
    protection: (_host, boxes) => formatProtection.of(boxes),
  },
  methods: { autofitColumns, autofitRows, adjustIndent },
});
