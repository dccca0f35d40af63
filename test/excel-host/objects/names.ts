import { parseAddress, quoted, spell, type Box } from '../address';
import type { Host } from '../host';
import { text } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { constant, defineKind, readOnly, stateOf, type Ref, type Kind } from '../request/kind';
import { range } from './range';

interface DefinedName {
  readonly name: string;
  formula: string;
}

const defined = stateOf(() => new Map<string, DefinedName>());

/** The address of cells with their sheet, as Excel gives it: Sheet1!A1:B2. */
export function addressOf(host: Host, box: Box): string {
  return `${quoted(found(host.engine.sheet(box.sheet)).name)}!${spell(box)}`;
}

/** The cells that a defined name stands for, or null. */
export function namedBox(host: Host, name: string): Box | null {
  const known = defined(host).get(name.toLowerCase());
  const parsed = known ? parseAddress(known.formula.slice(1)) : null;
  const sheet = parsed?.sheetName ? host.sheetId(parsed.sheetName) : null;
  if (!parsed || sheet === null) return null;
  const { row, column, rows, columns } = parsed;
  return { sheet, row, column, rows, columns };
}

/** Defines a name in the workbook. */
export function defineName(host: Host, name: string, formula: string): void {
  defined(host).set(name.toLowerCase(), { name, formula });
  host.engine.defineName(name, formula);
}

/** The names of the workbook. */
export function definedNames(host: Host): readonly Readonly<DefinedName>[] {
  return [...defined(host).values()];
}

function nameOf(host: Host, key: unknown): Ref | null {
  const wanted = text(key).toLowerCase();
  return defined(host).has(wanted) ? namedItem.of(wanted) : null;
}

const namedItem: Kind<string> = defineKind<string>('NamedItem', {
  id: (_host, key) => key,
  properties: {
    name: readOnly((host, key) => found(defined(host).get(key)).name),
    formula: {
      get: (host, key) => found(defined(host).get(key)).formula,
      set(host, key, formula) {
        defineName(host, found(defined(host).get(key)).name, text(formula));
      },
    },
    value: readOnly((host, key) => found(defined(host).get(key)).formula.slice(1)),
    type: readOnly((host, key) => (namedBox(host, key) ? 'Range' : 'String')),
    visible: { get: () => true, set: () => undefined },
    scope: constant('Workbook'),
    comment: { get: () => '', set: () => undefined },
  },
  methods: {
    getRange: (host, key) => range.of(found(namedBox(host, key))),
    getRangeOrNullObject(host, key) {
      const box = namedBox(host, key);
      return box ? range.of(box) : null;
    },
    delete(host, key) {
      host.engine.removeName(found(defined(host).get(key)).name);
      defined(host).delete(key);
    },
  },
});

/** `workbook.names`; names of a single sheet are not kept apart. */
export const names: Kind<null> = defineKind<null>('NamedItemCollection', {
  items: (host) => [...defined(host).keys()].map((key) => namedItem.of(key)),
  item: (host, _self, key) => found(nameOf(host, key)),
  methods: {
    getItem: (host, _self, key) => found(nameOf(host, key)),
    getItemOrNullObject: (host, _self, key) => nameOf(host, key),
    getCount: (host) => defined(host).size,
    add(host, _self, name, reference) {
      if (nameOf(host, name)) throw new ApiError('ItemAlreadyExists');
      const box = range.from(reference);
      defineName(host, text(name), box ? `=${addressOf(host, box)}` : text(reference));
      return namedItem.of(text(name).toLowerCase());
    },
  },
});
