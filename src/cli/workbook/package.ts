import { refused } from './refuse';
import { prefixed, walk, xmlBytes, xmlText } from './xml';
import { unpack, zipEntries, type ZipEntry } from './zip';
import { zipOf, type ZipItem } from './zipWriter';

/**
 * An Office package: the zip as it was read, and the parts that are to differ from it. It is never changed
 * in place; `withParts` gives another one.
 */
export interface Package {
  readonly bytes: Buffer;
  readonly entries: readonly ZipEntry[];
  /** New or changed parts by name ('xl/workbook.xml'); null for a part that goes. */
  readonly changes: ReadonlyMap<string, Uint8Array | null>;
}

/** A relation of one part to another. `target` is the part's full name, or an address where it is external. */
export interface Relation {
  readonly id: string;
  /** The last word of the type: 'worksheet', 'styles', the same in strict and transitional files. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * Opens a package; nothing is unpacked yet.
 * @throws Refused damaged, encrypted or too-large-unpacked
 */
export function openPackage(bytes: Buffer): Package {
  return { bytes, entries: zipEntries(bytes), changes: new Map() };
}

/** The bytes of a part, or null where there is none. Names are compared without case, as OPC says. */
export function partBytes(pkg: Package, name: string): Uint8Array | null {
  const wanted = name.toLowerCase();
  for (const [changed, content] of pkg.changes) if (changed.toLowerCase() === wanted) return content;
  const entry = entryOf(pkg, name);
  return entry ? unpack(pkg.bytes, entry) : null;
}

/** The text of an XML part, or null where there is none. */
export function partText(pkg: Package, name: string): string | null {
  const bytes = partBytes(pkg, name);
  return bytes && xmlText(bytes);
}

/** Names of all parts, as they are now. */
export function partNames(pkg: Package): readonly string[] {
  const kept = pkg.entries.map((entry) => entry.name).filter((name) => changeOf(pkg, name) !== null);
  const known = new Set(kept.map((name) => name.toLowerCase()));
  const added = [...pkg.changes].filter(
    ([name, content]) => content !== null && !known.has(name.toLowerCase()),
  );
  return [...kept, ...added.map(([name]) => name)];
}

/** The package with some parts changed, added or (null) removed. */
export function withParts(pkg: Package, changes: Iterable<readonly [string, string | null]>): Package {
  const all = new Map(pkg.changes);
  for (const [name, text] of changes) {
    all.set(entryOf(pkg, name)?.name ?? name, text === null ? null : xmlBytes(text));
  }
  return { ...pkg, changes: all };
}

/** The package as a file: unchanged parts are copied as they are packed, in their order, new ones at the end. */
export function packageBytes(pkg: Package): Buffer {
  const items: ZipItem[] = [];
  for (const entry of pkg.entries) {
    const change = changeOf(pkg, entry.name);
    if (change === undefined) items.push({ kept: entry, source: pkg.bytes });
    else if (change) items.push({ name: entry.name, content: change, like: entry });
  }
  for (const [name, content] of pkg.changes) {
    if (content && !entryOf(pkg, name)) items.push({ name, content });
  }
  return zipOf(items);
}

function changeOf(pkg: Package, name: string): Uint8Array | null | undefined {
  return pkg.changes.get(name);
}

function entryOf(pkg: Package, name: string): ZipEntry | undefined {
  const wanted = name.toLowerCase();
  return pkg.entries.find((entry) => entry.name.toLowerCase() === wanted);
}

/** Where a part keeps its relations: 'xl/_rels/workbook.xml.rels'; of the package itself '_rels/.rels'. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relations of a part ('' for the package itself), in their order. */
export function relationsOf(pkg: Package, part: string): readonly Relation[] {
  const text = partText(pkg, relationsName(part));
  const relations: Relation[] = [];
  if (text === null) return relations;
  walk(text, {
    open({ name, attributes }) {
      if (name !== 'Relationship') return;
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      relations.push({
        id: attributes['Id'] ?? prefixed(attributes, 'Id') ?? '',
        type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
        target: external ? target : resolveTarget(part, target),
        external,
      });
    },
  });
  return relations;
}

/** The part that a target names: relative to the part's folder, or from the root where it starts with '/'. */
export function resolveTarget(part: string, target: string): string {
  const path = decodeTarget(target.replace(/\\/g, '/'));
  if (path.startsWith('/')) return path.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The content type of a part, by its own entry or its extension; '' where none is given. */
export function contentTypeOf(pkg: Package, part: string): string {
  const text = partText(pkg, '[Content_Types].xml');
  if (text === null) return '';
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const found = { own: '', byExtension: '' };
  walk(text, {
    open({ name, attributes }) {
      const type = attributes['ContentType'] ?? '';
      if (name === 'Override' && attributes['PartName']?.toLowerCase() === `/${part.toLowerCase()}`) {
        found.own = type;
      }
      if (name === 'Default' && attributes['Extension']?.toLowerCase() === extension) {
        found.byExtension = type;
      }
    },
  });
  return found.own || found.byExtension;
}

/**
 * The name of the workbook part.
 * @throws Refused word, presentation, ods, xlsb or zip-without-workbook
 */
export function workbookPart(pkg: Package): string {
  const main = relationsOf(pkg, '').find((relation) => relation.type === 'officeDocument')?.target;
  const part = main ?? 'xl/workbook.xml';
  const type = contentTypeOf(pkg, part);
  if (/wordprocessingml/.test(type)) throw refused('word');
  if (/presentationml/.test(type)) throw refused('presentation');
  if (/sheet\.binary/.test(type) || part.toLowerCase().endsWith('.bin')) throw refused('xlsb');
  if (partBytes(pkg, part) !== null) return part;
  const mimetype = Buffer.from(partBytes(pkg, 'mimetype') ?? []).toString('latin1');
  throw refused(mimetype.includes('opendocument.spreadsheet') ? 'ods' : 'zip-without-workbook');
}

/** The text of [Content_Types].xml without the entry of one part. */
export function contentTypesWithout(text: string, part: string): string {
  let result = text;
  walk(text, {
    open(tag) {
      const named = tag.attributes['PartName']?.toLowerCase() === `/${part.toLowerCase()}`;
      if (tag.name === 'Override' && named && tag.empty) {
        result = text.slice(0, tag.start) + text.slice(tag.end);
      }
    },
  });
  return result;
}
