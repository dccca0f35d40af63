import { SaxesParser } from 'saxes';
import type { Host } from '../host';
import { text } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, stateOf, type Ref, type Kind } from '../request/kind';

interface Parts {
  readonly xml: Map<string, string>;
  made: number;
}

/** The XML parts that an add-in put into the workbook, by id. */
export const xmlParts = stateOf<Parts>(() => ({ xml: new Map(), made: 0 }));

/** The namespace of a part's root element, or nothing. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])[^>]*>/.exec(xml)?.[0] ?? '';
  const prefix = /^<([\w.-]+):/.exec(root)?.[1];
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1] ?? '';
}

function checked(xml: unknown): string {
  const given = text(xml);
  try {
    new SaxesParser({ xmlns: true }).write(given).close();
  } catch {
    throw new ApiError('InvalidArgument');
  }
  return given;
}

/** Puts a part into the workbook and gives its id. */
export function addXmlPart(host: Host, xml: string): string {
  const parts = xmlParts(host);
  parts.made += 1;
  const id = `{${parts.made.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  parts.xml.set(id, xml);
  return id;
}

function partOf(host: Host, id: unknown): Ref | null {
  return xmlParts(host).xml.has(text(id)) ? part.of(text(id)) : null;
}

function idsIn(host: Host, namespace: string): readonly string[] {
  return [...xmlParts(host).xml].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id);
}

const part: Kind<string> = defineKind<string>('CustomXmlPart', {
  id: (_host, id) => id,
  properties: {
    id: readOnly((_host, id) => id),
    namespaceUri: readOnly((host, id) => namespaceOf(found(xmlParts(host).xml.get(id)))),
  },
  methods: {
    getXml: (host, id) => found(xmlParts(host).xml.get(id)),
    setXml(host, id, xml) {
      found(xmlParts(host).xml.get(id));
      xmlParts(host).xml.set(id, checked(xml));
    },
    delete(host, id) {
      if (!xmlParts(host).xml.delete(id)) throw new ApiError('ItemNotFound');
    },
  },
});

const scopedParts: Kind<string> = defineKind<string>('CustomXmlPartScopedCollection', {
  items: (host, namespace) => idsIn(host, namespace).map((id) => part.of(id)),
  item: (host, _namespace, id) => found(partOf(host, id)),
  methods: {
    getCount: (host, namespace) => idsIn(host, namespace).length,
    getItem: (host, _namespace, id) => found(partOf(host, id)),
    getItemOrNullObject: (host, _namespace, id) => partOf(host, id),
    getOnlyItem(host, namespace) {
      const [only, ...more] = idsIn(host, namespace);
      if (only === undefined || more.length > 0) throw new ApiError('InvalidOperation');
      return part.of(only);
    },
    getOnlyItemOrNullObject(host, namespace) {
      const [only, ...more] = idsIn(host, namespace);
      return only === undefined || more.length > 0 ? null : part.of(only);
    },
  },
});

/** `workbook.customXmlParts` */
export const customXmlParts: Kind<null> = defineKind<null>('CustomXmlPartCollection', {
  items: (host) => [...xmlParts(host).xml.keys()].map((id) => part.of(id)),
  item: (host, _self, id) => found(partOf(host, id)),
  methods: {
    add(host, _self, xml) {
      return part.of(addXmlPart(host, checked(xml)));
    },
    getByNamespace: (_host, _self, namespace) => scopedParts.of(text(namespace)),
    getCount: (host) => xmlParts(host).xml.size,
    getItem: (host, _self, id) => found(partOf(host, id)),
    getItemOrNullObject: (host, _self, id) => partOf(host, id),
  },
});
