import { COLUMNS, ROWS, common, type Box } from '../address';
import type { Host } from '../host';
import { flag, whole } from '../request/arguments';
import { found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Method, type Ref } from '../request/kind';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { addressOf } from './names';
import { boxAt, range } from './range';
import { copyFrom } from './range-copy';
import { clear, select } from './range-actions';
import { rangeFormat } from './range-format';
import { specialCells } from './special-cells';
import { giveStyle, styleNameOf } from './style-store';
import { scopedTables } from './tables';
import { boxOf, worksheet } from './worksheet';

/** Several rectangles of one sheet. */
export interface Areas {
  readonly sheet: string;
  readonly boxes: readonly Box[];
}

const areasOrNull = (sheet: string, boxes: readonly Box[]) =>
  boxes.length > 0 ? rangeAreas.of({ sheet, boxes }) : null;

function intersection(host: Host, areas: Areas, given: unknown): Ref | null {
  const others = rangeAreas.from(given)?.boxes ?? [range.from(given) ?? boxOf(host, areas.sheet, given)];
  const boxes = areas.boxes.flatMap((box) =>
    others.flatMap((other) => {
      const both = common(box, other);
      return both ? [{ sheet: box.sheet, ...both }] : [];
    }),
  );
  return areasOrNull(areas.sheet, boxes);
}

function usedIn(host: Host, areas: Areas, valuesOnly: unknown): Ref | null {
  const used = host.engine.used(areas.sheet, flag(valuesOnly));
  const boxes = areas.boxes.flatMap((box) => {
    const both = used && common(box, used);
    return both ? [{ sheet: box.sheet, ...both }] : [];
  });
  return areasOrNull(areas.sheet, boxes);
}

function special(host: Host, areas: Areas, kind: unknown, types: unknown): Ref | null {
  return areasOrNull(areas.sheet, specialCells(host, areas.sheet, areas.boxes, kind, types));
}

/** A method that leads to areas of the same sheet, one for each. */
function leads(look: (box: Box, ...args: readonly unknown[]) => Box): Method<Areas> {
  return (_host, { sheet, boxes }, ...args) =>
    rangeAreas.of({ sheet, boxes: boxes.map((box) => boxAt(look(box, ...args))) });
}

/** The ranges that areas are made of. */
export const rangeCollection: Kind<Pick<Areas, 'boxes'>> = defineKind<Pick<Areas, 'boxes'>>(
  'RangeCollection',
  {
    items: (_host, areas) => areas.boxes.map((box) => range.of(box)),
    item: (_host, areas, index) => range.of(found(areas.boxes[whole(index)])),
    methods: {
      getItemAt: (_host, areas, index) => range.of(found(areas.boxes[whole(index)])),
      getCount: (_host, areas) => areas.boxes.length,
    },
  },
);

/** `worksheet.getRanges` and the merged areas of a range. */
export const rangeAreas: Kind<Areas> = defineKind<Areas>('RangeAreas', {
  tracked: true,
  properties: {
    address: readOnly((host, areas) => areas.boxes.map((box) => addressOf(host, box)).join(',')),
    addressLocal: readOnly((host, areas) => areas.boxes.map((box) => addressOf(host, box)).join(',')),
    areaCount: readOnly((_host, areas) => areas.boxes.length),
    cellCount: readOnly((_host, areas) => {
      const cells = areas.boxes.reduce((sum, box) => sum + box.rows * box.columns, 0);
      return cells > 2 ** 31 - 1 ? -1 : cells;
    }),
    isEntireColumn: readOnly((_host, { boxes }) => boxes.every(({ rows }) => rows === ROWS)),
    isEntireRow: readOnly((_host, { boxes }) => boxes.every(({ columns }) => columns === COLUMNS)),
    style: {
      get: (host, { boxes }) => styleNameOf(host, boxes),
      set(host, { boxes }, name) {
        giveStyle(host, boxes, name);
      },
      heavy: true,
    },
  },
  links: {
    areas: (_host, areas) => rangeCollection.of(areas),
    format: (_host, areas) => rangeFormat.of(areas.boxes),
    worksheet: (_host, areas) => worksheet.of(areas.sheet),
    dataValidation: (_host, areas) => dataValidation.of(areas.boxes),
    conditionalFormats: (_host, areas) => conditionalFormats.of(areas),
  },
  methods: {
    clear(host, areas, applyTo) {
      for (const box of areas.boxes) clear(host, box, applyTo);
    },
    async copyFrom(host, areas, source, copyType, skipBlanks, transpose) {
      for (const box of areas.boxes) await copyFrom(host, box, source, copyType, skipBlanks, transpose);
    },
    calculate: (host) => host.engine.calculate(false),
    setDirty: (host) => host.engine.calculate(true),
    select(host, { sheet, boxes }) {
      select(host, sheet, boxes);
    },
    getEntireRow: leads((box) => ({ ...box, column: 0, columns: COLUMNS })),
    getEntireColumn: leads((box) => ({ ...box, row: 0, rows: ROWS })),
    getOffsetRangeAreas: leads((box, rows, columns) => ({
      ...box,
      row: box.row + whole(rows),
      column: box.column + whole(columns),
    })),
    getIntersection: (host, areas, other) => found(intersection(host, areas, other)),
    getIntersectionOrNullObject: intersection,
    getSpecialCells: (host, areas, kind, types) => found(special(host, areas, kind, types)),
    getSpecialCellsOrNullObject: special,
    getUsedRangeAreas: (host, areas, valuesOnly) => found(usedIn(host, areas, valuesOnly)),
    getUsedRangeAreasOrNullObject: usedIn,
    getTables: (_host, { boxes }, fullyContained) =>
      scopedTables.of({ boxes, fullyContained: flag(fullyContained) }),
  },
});
