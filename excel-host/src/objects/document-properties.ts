import type { Host } from '../host';
import { text, whole } from '../request/arguments';
import { found } from '../request/errors';
import { defineKind, readOnly, stateOf, type Property, type Ref, type Kind } from '../request/kind';

const WORDS = [
  'author',
  'category',
  'comments',
  'company',
  'keywords',
  'manager',
  'subject',
  'title',
] as const;
const words = stateOf(() => new Map<string, string>());
const created = stateOf(() => ({ at: Date.now() }));
const revision = stateOf(() => ({ number: 0 }));
const own = stateOf(() => new Map<string, unknown>());

function word(name: string): Property<unknown> {
  return {
    get: (host) => words(host).get(name) ?? '',
    set(host, _self, value) {
      words(host).set(name, text(value));
    },
  };
}

function propertyOf(host: Host, key: unknown): Ref | null {
  return own(host).has(text(key)) ? customProperty.of(text(key)) : null;
}

const TYPES: Readonly<Record<string, string>> = { number: 'Number', boolean: 'Boolean', string: 'String' };

const customProperty: Kind<string> = defineKind<string>('CustomProperty', {
  id: (_host, key) => key,
  properties: {
    key: readOnly((_host, key) => key),
    value: {
      get: (host, key) => own(host).get(key),
      set(host, key, value) {
        own(host).set(key, value);
      },
    },
    type: readOnly((host, key) => TYPES[typeof own(host).get(key)] ?? 'String'),
  },
  methods: {
    delete(host, key) {
      own(host).delete(key);
    },
  },
});

const customProperties: Kind<unknown> = defineKind<unknown>('CustomPropertyCollection', {
  items: (host) => [...own(host).keys()].map((key) => customProperty.of(key)),
  item: (host, _self, key) => found(propertyOf(host, key)),
  methods: {
    add(host, _self, key, value) {
      own(host).set(text(key), value);
      return customProperty.of(text(key));
    },
    getItem: (host, _self, key) => found(propertyOf(host, key)),
    getItemOrNullObject: (host, _self, key) => propertyOf(host, key),
    getCount: (host) => own(host).size,
    deleteAll(host) {
      own(host).clear();
    },
  },
});

/** `workbook.properties` */
export const documentProperties: Kind<unknown> = defineKind<unknown>('DocumentProperties', {
  properties: {
    ...Object.fromEntries(WORDS.map((name) => [name, word(name)])),
    lastAuthor: readOnly((host) => words(host).get('author') ?? ''),
    creationDate: readOnly((host) => new Date(created(host).at).toISOString()),
    revisionNumber: {
      get: (host) => revision(host).number,
      set(host, _self, value) {
        revision(host).number = whole(value);
      },
    },
  },
  links: { custom: (host) => customProperties.of(host) },
});
