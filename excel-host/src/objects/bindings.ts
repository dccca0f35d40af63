import { common, parseAddress, type Box } from '../address';
import { displayed } from '../display';
import { follow } from '../followers';
import type { Host } from '../host';
import { placedThings, type Placed } from '../placed';
import { oneOf, text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Ref } from '../request/kind';
import { namedBox } from './names';
import { range } from './range';
import { table } from './tables';
import { tablesOf, wholeOf, type Table } from './table-store';
import { boxOf } from './worksheet';

const TYPES = ['Range', 'Table', 'Text'] as const;

interface Bound extends Placed {
  readonly id: string;
  readonly type: (typeof TYPES)[number];
}

const bound = placedThings<Bound>();

const boxOfBinding = ({ sheet, areas }: Bound): Box => ({ sheet, ...found(areas[0]) });

function tableOf(host: Host, { sheet, areas, type }: Bound): Table {
  const [area] = areas;
  const known = tablesOf(host, sheet).find((each) => {
    const whole = wholeOf(each);
    return area && whole.row === area.row && whole.column === area.column;
  });
  if (type !== 'Table' || !known) throw new ApiError('InvalidBinding');
  return known;
}

const binding: Kind<Bound> = defineKind<Bound>('Binding', {
  id: (_host, { id }) => id,
  properties: {
    id: readOnly((_host, { id }) => id),
    type: readOnly((_host, { type }) => type),
  },
  methods: {
    getRange: (_host, self) => range.of(boxOfBinding(self)),
    getTable: (host, self) => table.of(tableOf(host, self)),
    getText(host, self) {
      if (self.type !== 'Text') throw new ApiError('InvalidBinding');
      const { sheet, row, column } = boxOfBinding(self);
      const format = host.engine.numberFormat(sheet, row, column);
      return displayed(host.engine.content(sheet, row, column).value, format);
    },
    delete(host, self) {
      bound(host).splice(bound(host).indexOf(self), 1);
    },
  },
});

/** Binds cells to an id; an existing binding of that id is replaced. */
function bind(host: Host, { sheet, ...area }: Box, bindingType: unknown, id: unknown): Ref {
  const type = oneOf(TYPES, bindingType);
  const isSingle = area.rows * area.columns === 1;
  if (type === 'Text' && !isSingle) throw new ApiError('InvalidBinding');
  const made: Bound = { id: text(id), type, sheet, areas: [area] };
  if (type === 'Table') tableOf(host, made);
  const list = bound(host);
  const others = list.splice(0).filter((each) => each.id !== made.id);
  list.push(...others, made);
  return binding.of(made);
}

/** The cells of an address, which includes the sheet. */
function given(host: Host, value: unknown): Box {
  const box = range.from(value);
  if (box) return box;
  if (!parseAddress(text(value))?.sheetName) throw new ApiError('InvalidArgument');
  return boxOf(host, host.engine.activeSheet(), value);
}

const itemOf = (host: Host, id: unknown): Ref | null => {
  const known = bound(host).find((each) => each.id === text(id));
  return known ? binding.of(known) : null;
};

/** Types by the numbers of the older interface. */
const TYPE_NUMBER: Readonly<Record<Bound['type'], number>> = { Table: 1, Text: 2, Range: 3 };

const propertiesOf = (host: Host, self: Bound): object => {
  const { rows, columns } = boxOfBinding(self);
  const hasHeaders = self.type === 'Table' && tableOf(host, self).hasHeaders;
  return {
    Name: self.id,
    BindingType: TYPE_NUMBER[self.type],
    RowCount: rows - (hasHeaders ? 1 : 0),
    ColCount: columns,
    HasHeaders: hasHeaders,
  };
};

/** A binding as the older interface describes it; null if there is none. */
export function bindingProperties(host: Host, id: string): object | null {
  const known = bound(host).find((each) => each.id === id);
  return known ? propertiesOf(host, known) : null;
}

/** The bindings that have cells in a box, each with those, counted from its own first cell. */
function* boundIn(host: Host, box: Box) {
  for (const self of bound(host)) {
    const own = self.sheet === box.sheet ? boxOfBinding(self) : null;
    const met = own && common(own, box);
    if (own && met) yield { self, met: { ...met, row: met.row - own.row, column: met.column - own.column } };
  }
}

// Their events come by the older interface. On the web, office.js passes `subset` on under its own names.
follow({
  changed(host, box) {
    for (const { self } of boundIn(host, box))
      host.events.ofBinding('bindingDataChanged', self.id, { ddaBinding: propertiesOf(host, self) });
  },
  selected(host, sheet, areas) {
    // Of several areas, one is told.
    const [area] = areas;
    for (const { self, met } of area ? boundIn(host, { sheet, ...area }) : []) {
      host.events.ofBinding('bindingSelectionChanged', self.id, {
        ddaBinding: propertiesOf(host, self),
        subset: { startRow: met.row, startColumn: met.column, rowCount: met.rows, columnCount: met.columns },
      });
    }
  },
});

/** `workbook.bindings` */
export const bindings: Kind<null> = defineKind<null>('BindingCollection', {
  items: (host) => bound(host).map((each) => binding.of(each)),
  item: (host, _self, id) => found(itemOf(host, id)),
  properties: { count: readOnly((host) => bound(host).length) },
  methods: {
    add: (host, _self, cells, type, id) => bind(host, given(host, cells), type, id),
    addFromNamedItem: (host, _self, name, type, id) =>
      bind(host, found(namedBox(host, text(name))), type, id),
    addFromSelection(host, _self, type, id) {
      const { sheet, areas } = host.engine.selection();
      if (areas.length > 1) throw new ApiError('InvalidReference');
      return bind(host, { sheet, ...found(areas[0]) }, type, id);
    },
    getCount: (host) => bound(host).length,
    getItem: (host, _self, id) => found(itemOf(host, id)),
    getItemOrNullObject: (host, _self, id) => itemOf(host, id),
    getItemAt: (host, _self, index) => binding.of(found(bound(host)[whole(index)])),
  },
});
