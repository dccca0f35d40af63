import { columnName, type Area } from '../../grid';
import {
  CONTENT_TYPES,
  contentTypeOf,
  escapeXml,
  isTrue,
  partNames,
  partText,
  prefixed,
  prefixOf,
  Refused,
  relationsName,
  relationsOf,
  SPREADSHEET,
  STRICT,
  TRANSITIONAL,
  walk,
  withParts,
  type Namespaces,
  type Package,
} from '../package';
import { readListing, type WorkbookListing } from '../read';
import { insertion, spliced, type Splice } from './splice';

/** A sheet to be added. */
export interface NewSheet {
  /** A name that no sheet has yet. */
  readonly name: string;
  /** The sheet that the new one goes right behind. */
  readonly beside: string;
  /** The areas that are printed; the whole sheet where there are none. */
  readonly printed: readonly Area[];
  /** The text of its part, in the namespaces of the workbook. */
  xml(spaces: Namespaces): string;
}

/**
 * The package with one more sheet: a part of its own, its entry in the workbook, its print areas. Sheet numbers in
 * names and views are adjusted.
 * @throws Refused structure-protected, damaged
 */
export function addSheet(pkg: Package, sheet: NewSheet): Package {
  const { part: workbook } = readListing(pkg);
  const part = freePart(pkg, `${folderOf(workbook)}worksheets/`);
  const { pkg: related, id } = withRelation(pkg, workbook, part, 'worksheet');
  return withParts(related, [
    [part, sheet.xml(spacesOf(pkg, workbook))],
    [workbook, withEntry(partText(pkg, workbook) ?? '', { ...sheet, id })],
  ]);
}

/** The text of the styles part; null where the workbook has none. */
export function stylesOf(pkg: Package): string | null {
  return partText(pkg, stylesPart(readListing(pkg)));
}

/** The package with another styles part. */
export function withStyles(pkg: Package, styles: string): Package {
  const listing = readListing(pkg);
  const part = stylesPart(listing);
  const isThere = partText(pkg, part) !== null;
  const related = isThere ? pkg : withRelation(pkg, listing.part, part, 'styles').pkg;
  return withParts(related, [[part, styles]]);
}

function stylesPart({ part, relations }: WorkbookListing): string {
  const known = relations.find((relation) => relation.type === 'styles')?.target;
  return known ?? `${folderOf(part)}styles.xml`;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** A new part is written in the namespaces of the workbook. */
function spacesOf(pkg: Package, workbook: string): Namespaces {
  return (partText(pkg, workbook) ?? '').includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

function freePart(pkg: Package, folder: string): string {
  const taken = new Set(partNames(pkg).map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = `${folder}sheet${number}.xml`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The package with a relation of the workbook to a new part, the part's content type, and the relation's id. */
function withRelation(
  pkg: Package,
  workbook: string,
  part: string,
  type: 'worksheet' | 'styles',
): { readonly pkg: Package; readonly id: string } {
  const name = relationsName(workbook);
  const text = partText(pkg, name) ?? '';
  const taken = new Set(relationsOf(pkg, workbook).map((relation) => relation.id));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const relation = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${spacesOf(pkg, workbook).office}/${type}" Target="/${part}"/>`;
  const override = (prefix: string): string =>
    `<${prefix}Override PartName="/${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const listed = contentTypeOf(pkg, part) === `${SPREADSHEET}.${type}+xml`;
  return {
    id,
    pkg: withParts(pkg, [
      [name, atEnd(text, relation)],
      ...(listed ? [] : [[CONTENT_TYPES, atEnd(partText(pkg, CONTENT_TYPES) ?? '', override)] as const]),
    ]),
  };
}

/** A part with an element at the end of its root. */
function atEnd(text: string, element: (prefix: string) => string): string {
  let prefix = '';
  let end = text.length;
  walk(text, {
    open(tag, path) {
      if (path.length === 0) prefix = prefixOf(tag.rawName);
    },
    close(_name, start, _end, path) {
      if (path.length === 0) end = start;
    },
  });
  return spliced(text, [insertion(end, element(prefix))]);
}

/** The new sheet's entry in the workbook part. */
interface SheetEntry extends Pick<NewSheet, 'name' | 'beside' | 'printed'> {
  /** Of its relation. */
  readonly id: string;
}

/** Positions in workbook.xml. */
interface Places {
  prefix: string;
  relationPrefix: string;
  readonly sheets: { end: number; name: string; id: number }[];
  sheetsEnd: number;
  names: { closeStart: number } | null;
  /** After the last of the elements that come before <definedNames>. */
  beforeNames: number;
  readonly shifted: Splice[];
}

/** The workbook part with the sheet's entry and its print areas. */
function withEntry(workbook: string, entry: SheetEntry): string {
  const places: Places = {
    prefix: '',
    relationPrefix: 'r:',
    sheets: [],
    sheetsEnd: 0,
    names: null,
    beforeNames: 0,
    shifted: [],
  };
  const position = (): number => {
    const index = places.sheets.findIndex((sheet) => sheet.name === entry.beside);
    return index < 0 ? places.sheets.length : index + 1;
  };
  walk(workbook, {
    open(tag, path) {
      if (path.length === 0) places.prefix = prefixOf(tag.rawName);
      if (tag.name === 'workbookProtection' && isTrue(tag.attributes['lockStructure'])) {
        throw new Refused('structure-protected');
      }
      if (tag.name === 'sheet' && path.at(-1) === 'sheets' && prefixed(tag.attributes, 'id') !== null) {
        const key = Object.keys(tag.attributes).find((name) => name.endsWith(':id')) ?? 'r:id';
        places.relationPrefix = prefixOf(key);
        const { name = '', sheetId } = tag.attributes;
        places.sheets.push({ end: tag.end, name, id: Number(sheetId) });
      }
      if (tag.name === 'definedName') shift(workbook, tag, 'localSheetId', position(), places.shifted);
    },
    close(name, start, end, path) {
      const sheet = places.sheets.at(-1);
      if (name === 'sheet' && sheet) sheet.end = end;
      if (path.length !== 1) return;
      if (name === 'sheets') places.sheetsEnd = start;
      if (name === 'sheets' || name === 'functionGroups' || name === 'externalReferences')
        places.beforeNames = end;
      if (name === 'definedNames') places.names = { closeStart: start };
    },
  });
  walk(workbook, {
    open(tag) {
      // Views name the active sheet by number: the same sheet stays active.
      if (tag.name === 'workbookView') shift(workbook, tag, 'activeTab', position(), places.shifted);
    },
  });
  const { prefix } = places;
  const id = Math.max(0, ...places.sheets.map((sheet) => sheet.id)) + 1;
  const before = places.sheets[position() - 1];
  const element = `<${prefix}sheet name="${escapeXml(entry.name)}" sheetId="${id}" ${places.relationPrefix}id="${entry.id}"/>`;
  return spliced(workbook, [
    ...places.shifted,
    insertion(before?.end ?? places.sheetsEnd, element),
    ...printNames(places, entry, position()),
  ]);
}

/** Adds one to an attribute that numbers a sheet behind the new one. */
function shift(
  text: string,
  tag: { start: number; end: number; attributes: Readonly<Record<string, string>> },
  name: string,
  position: number,
  splices: Splice[],
): void {
  const value = tag.attributes[name];
  if (value === undefined || Number(value) < position) return;
  const changed = text
    .slice(tag.start, tag.end)
    .replace(new RegExp(`(\\s${name}=["'])\\d+`), `$1${Number(value) + 1}`);
  splices.push({ start: tag.start, end: tag.end, text: changed });
}

function printNames(places: Places, entry: SheetEntry, position: number): readonly Splice[] {
  if (entry.printed.length === 0) return [];
  const { prefix } = places;
  const sheet = `'${entry.name.replace(/'/g, "''")}'`;
  const areas = entry.printed.map((area) => {
    const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
    return `${sheet}!${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
  });
  const name = `<${prefix}definedName name="_xlnm.Print_Area" localSheetId="${position}">${escapeXml(areas.join(','))}</${prefix}definedName>`;
  if (places.names) return [insertion(places.names.closeStart, name)];
  return [insertion(places.beforeNames, `<${prefix}definedNames>${name}</${prefix}definedNames>`)];
}
