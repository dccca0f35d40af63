import { xmlBytes, xmlText } from './xml';
import { unpack, zipEntries, type ZipEntry } from './zip';
import { zipOf, type ZipItem } from './zip-writer';

/** An Office package: the zip as it was read, and the parts that differ from it. Immutable: see `withParts`. */
export interface Package {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** New or changed parts by name ('xl/workbook.xml'); null for a removed one. */
  readonly changes: ReadonlyMap<string, Uint8Array | null>;
}

/**
 * Opens a package; nothing is unpacked yet.
 * @throws Refused damaged, encrypted or too-large-unpacked
 */
export function openPackage(bytes: Uint8Array): Package {
  return { bytes, entries: zipEntries(bytes), changes: new Map() };
}

/** The bytes of a part; null where the package has none. OPC compares names without case. */
export function partBytes(pkg: Package, name: string): Uint8Array | null {
  const wanted = name.toLowerCase();
  for (const [changed, content] of pkg.changes) if (changed.toLowerCase() === wanted) return content;
  const entry = entryOf(pkg, name);
  return entry ? unpack(pkg.bytes, entry) : null;
}

/** The text of an XML part; null where the package has none. */
export function partText(pkg: Package, name: string): string | null {
  const bytes = partBytes(pkg, name);
  return bytes && xmlText(bytes);
}

/** The names of all parts, changes included. */
export function partNames(pkg: Package): readonly string[] {
  const kept = pkg.entries.map((entry) => entry.name).filter((name) => pkg.changes.get(name) !== null);
  const known = new Set(kept.map((name) => name.toLowerCase()));
  const added = [...pkg.changes].filter(
    ([name, content]) => content !== null && !known.has(name.toLowerCase()),
  );
  return [...kept, ...added.map(([name]) => name)];
}

/** Whether somebody signed the parts digitally, and some of them are other ones now: then the signature no longer holds. */
export function breaksSignature(pkg: Package): boolean {
  return pkg.changes.size > 0 && pkg.entries.some(({ name }) => /^_xmlsignatures\//i.test(name));
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
export function packageBytes(pkg: Package): Uint8Array {
  const items: ZipItem[] = [];
  for (const entry of pkg.entries) {
    const change = pkg.changes.get(entry.name);
    if (change === undefined) items.push({ kept: entry, source: pkg.bytes });
    else if (change) items.push({ name: entry.name, content: change, like: entry });
  }
  for (const [name, content] of pkg.changes) {
    if (content && !entryOf(pkg, name)) items.push({ name, content });
  }
  return zipOf(items);
}

function entryOf(pkg: Package, name: string): ZipEntry | undefined {
  const wanted = name.toLowerCase();
  return pkg.entries.find((entry) => entry.name.toLowerCase() === wanted);
}
