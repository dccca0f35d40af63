import type { Box } from '../address';
import type { Host } from '../host';
import { flag, oneOf, text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Ref } from '../request/kind';
import { ruleLinks } from './conditional-format-rules';
import {
  addFormatting,
  clearFormatting,
  FORMAT_TYPES,
  formattingsOn,
  removeFormatting,
  setPriority,
  type ConditionalFormatting,
} from './conditional-format-store';
import { guardLook } from './protection';
import { range } from './range';
import { rangeAreas, type Areas } from './range-areas';

const boxesOf = ({ sheet, areas }: ConditionalFormatting): Box[] => areas.map((area) => ({ sheet, ...area }));

function onlyRange(formatting: ConditionalFormatting): Ref | null {
  const [only, ...more] = boxesOf(formatting);
  return only && more.length === 0 ? range.of(only) : null;
}

/** Bars, scales and icons do not stop others. */
const NEVER_STOP = new Set(['DataBar', 'ColorScale', 'IconSet']);

const conditionalFormat: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>(
  'ConditionalFormat',
  {
    id: (_host, { id }) => id,
    properties: {
      id: readOnly((_host, { id }) => id),
      type: readOnly((_host, { type }) => type),
      priority: {
        get: (host, formatting) => formattingsOn(host, formatting.sheet).indexOf(formatting),
        set(host, formatting, priority) {
          setPriority(host, formatting, whole(priority));
        },
      },
      stopIfTrue: {
        get: (_host, { type, stopIfTrue }) => (NEVER_STOP.has(type) ? null : stopIfTrue),
        set(_host, formatting, value) {
          if (NEVER_STOP.has(formatting.type)) throw new ApiError('InvalidOperation');
          formatting.stopIfTrue = flag(value);
        },
      },
    },
    links: ruleLinks,
    methods: {
      delete: removeFormatting,
      getRange(_host, formatting) {
        const only = onlyRange(formatting);
        if (!only) throw new ApiError('InvalidOperation');
        return only;
      },
      getRangeOrNullObject: (_host, formatting) => onlyRange(formatting),
      getRanges: (_host, formatting) =>
        rangeAreas.of({ sheet: formatting.sheet, boxes: boxesOf(formatting) }),
    },
  },
);

const listOf = (host: Host, { sheet, boxes }: Areas) => formattingsOn(host, sheet, boxes);

function itemOf(host: Host, areas: Areas, id: unknown): Ref | null {
  const known = listOf(host, areas).find((each) => each.id === text(id));
  return known ? conditionalFormat.of(known) : null;
}

/** `range.conditionalFormats` and `rangeAreas.conditionalFormats` */
export const conditionalFormats: Kind<Areas> = defineKind<Areas>('ConditionalFormatCollection', {
  items: (host, areas) => listOf(host, areas).map((each) => conditionalFormat.of(each)),
  item: (host, areas, id) => found(itemOf(host, areas, id)),
  methods: {
    add(host, { sheet, boxes }, type) {
      for (const box of boxes) guardLook(host, box);
      return conditionalFormat.of(addFormatting(host, sheet, boxes, oneOf(FORMAT_TYPES, type)));
    },
    clearAll(host, { boxes }) {
      for (const box of boxes) {
        guardLook(host, box);
        clearFormatting(host, box);
      }
    },
    getCount: (host, areas) => listOf(host, areas).length,
    getItem: (host, areas, id) => found(itemOf(host, areas, id)),
    getItemOrNullObject: itemOf,
    getItemAt: (host, areas, index) => conditionalFormat.of(found(listOf(host, areas)[whole(index)])),
  },
});
