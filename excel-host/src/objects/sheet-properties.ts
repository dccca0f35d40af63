import type { Host } from '../host';
import { follow } from '../followers';
import { text } from '../request/arguments';
import { found } from '../request/errors';
import { defineKind, readOnly, stateOf, type Kind, type Ref } from '../request/kind';

/** What an add-in keeps with each sheet, by sheet and key. */
const kept = stateOf(() => new Map<string, Map<string, string>>());

function of(host: Host, sheet: string): Map<string, string> {
  const known = kept(host).get(sheet) ?? new Map<string, string>();
  kept(host).set(sheet, known);
  return known;
}

interface Entry {
  readonly sheet: string;
  readonly key: string;
}

const sheetProperty: Kind<Entry> = defineKind<Entry>('WorksheetCustomProperty', {
  id: (_host, { key }) => key,
  properties: {
    key: readOnly((_host, { key }) => key),
    value: {
      get: (host, { sheet, key }) => found(of(host, sheet).get(key)),
      set(host, { sheet, key }, value) {
        of(host, sheet).set(key, text(value));
      },
    },
  },
  methods: {
    delete(host, { sheet, key }) {
      of(host, sheet).delete(key);
    },
  },
});

const itemOf = (host: Host, sheet: string, key: unknown): Ref | null =>
  of(host, sheet).has(text(key)) ? sheetProperty.of({ sheet, key: text(key) }) : null;

/** `worksheet.customProperties` */
export const sheetProperties: Kind<string> = defineKind<string>('WorksheetCustomPropertyCollection', {
  items: (host, sheet) => [...of(host, sheet).keys()].map((key) => sheetProperty.of({ sheet, key })),
  item: (host, sheet, key) => found(itemOf(host, sheet, key)),
  methods: {
    add(host, sheet, key, value) {
      of(host, sheet).set(text(key), text(value));
      return sheetProperty.of({ sheet, key: text(key) });
    },
    getCount: (host, sheet) => of(host, sheet).size,
    getItem: (host, sheet, key) => found(itemOf(host, sheet, key)),
    getItemOrNullObject: itemOf,
  },
});

follow({
  sheetRemoved(host, sheet) {
    kept(host).delete(sheet);
  },
  sheetCopied(host, from, to) {
    kept(host).set(to, new Map(of(host, from)));
  },
});
