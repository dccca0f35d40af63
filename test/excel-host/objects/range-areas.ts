import { common, type Box } from '../address';
import type { Host } from '../host';
import { whole } from '../request/arguments';
import { found } from '../request/errors';
import { defineKind, readOnly, type Ref, type Kind } from '../request/kind';
import { addressOf } from './names';
import { range } from './range';
import { clear } from './range-deeds';
import { rangeFormat } from './range-format';
import { boxOf, worksheet } from './worksheet';

/** Several rectangles of one sheet. */
export interface Areas {
  readonly sheet: string;
  readonly boxes: readonly Box[];
}

function intersection(host: Host, areas: Areas, given: unknown): Ref | null {
  const other = range.from(given) ?? boxOf(host, areas.sheet, given);
  const boxes = areas.boxes.flatMap((box) => {
    const both = common(box, other);
    return both ? [{ sheet: box.sheet, ...both }] : [];
  });
  return boxes.length > 0 ? rangeAreas.of({ sheet: areas.sheet, boxes }) : null;
}

const rangeCollection: Kind<Areas> = defineKind<Areas>('RangeCollection', {
  items: (_host, areas) => areas.boxes.map((box) => range.of(box)),
  item: (_host, areas, index) => range.of(found(areas.boxes[whole(index)])),
  methods: {
    getItemAt: (_host, areas, index) => range.of(found(areas.boxes[whole(index)])),
    getCount: (_host, areas) => areas.boxes.length,
  },
});

/** `worksheet.getRanges` and the merged areas of a range. */
export const rangeAreas: Kind<Areas> = defineKind<Areas>('RangeAreas', {
  tracked: true,
  properties: {
    address: readOnly((host, areas) => areas.boxes.map((box) => addressOf(host, box)).join(',')),
    addressLocal: readOnly((host, areas) => areas.boxes.map((box) => addressOf(host, box)).join(',')),
    areaCount: readOnly((_host, areas) => areas.boxes.length),
    cellCount: readOnly((_host, areas) => areas.boxes.reduce((sum, box) => sum + box.rows * box.columns, 0)),
  },
  links: {
    areas: (_host, areas) => rangeCollection.of(areas),
    format: (_host, areas) => rangeFormat.of(areas.boxes),
    worksheet: (_host, areas) => worksheet.of(areas.sheet),
  },
  methods: {
    clear(host, areas, applyTo) {
      for (const box of areas.boxes) clear(host, box, applyTo);
    },
    getIntersection: (host, areas, other) => found(intersection(host, areas, other)),
    getIntersectionOrNullObject: intersection,
  },
});
