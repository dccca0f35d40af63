import type { Area } from '../../grid';
import { areaOnSheet } from '../formula';
import {
  child,
  CONTENT_TYPES,
  contentTypeOf,
  escapeXml,
  isTrue,
  partNames,
  partText,
  prefixOf,
  Refused,
  relationsName,
  rootOf,
  SPREADSHEET,
  STRICT,
  TRANSITIONAL,
  withParts,
  type Element,
  type Namespaces,
  type Package,
} from '../package';
import { partOfType, readListing, type WorkbookListing } from '../read';
import { appended, insertion, placeAfter, retagged, spliced, withValue, type Splice } from './splice';

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
  const text = partText(pkg, workbook) ?? '';
  const part = freePart(pkg, `${folderOf(workbook)}worksheets/`);
  const { pkg: related, id } = withRelation(pkg, part, 'worksheet');
  return withParts(related, [
    [part, sheet.xml(spacesOf(text))],
    [workbook, withEntry(text, sheet, id)],
  ]);
}

export function stylesOf(pkg: Package): string | null {
  return partText(pkg, stylesPart(readListing(pkg)));
}

export function withStyles(pkg: Package, styles: string): Package {
  const part = stylesPart(readListing(pkg));
  const isThere = partText(pkg, part) !== null;
  const related = isThere ? pkg : withRelation(pkg, part, 'styles').pkg;
  return withParts(related, [[part, styles]]);
}

function stylesPart(listing: WorkbookListing): string {
  return partOfType(listing, 'styles') ?? `${folderOf(listing.part)}styles.xml`;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function spacesOf(workbook: string): Namespaces {
  return workbook.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

function freePart(pkg: Package, folder: string): string {
  const taken = new Set(partNames(pkg).map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${folder}sheet${number}.xml`.toLowerCase())) number += 1;
  return `${folder}sheet${number}.xml`;
}

/** The package with a relation of the workbook to a new part, the part's content type, and the relation's id. */
function withRelation(
  pkg: Package,
  part: string,
  type: 'worksheet' | 'styles',
): { readonly pkg: Package; readonly id: string } {
  const { part: workbook, relations } = readListing(pkg);
  const taken = new Set(relations.map((relation) => relation.id));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const address = `${spacesOf(partText(pkg, workbook) ?? '').office}/${type}`;
  const contentType = `${SPREADSHEET}.${type}+xml`;
  const relation = `Relationship Id="${id}" Type="${address}" Target="/${part}"/>`;
  const related = withChild(pkg, relationsName(workbook), relation);
  if (contentTypeOf(pkg, part) === contentType) return { id, pkg: related };
  const entry = `Override PartName="/${part}" ContentType="${contentType}"/>`;
  return { id, pkg: withChild(related, CONTENT_TYPES, entry) };
}

/** The package with an element at the end of a part's root; `element` is its XML after '<' and prefix. */
function withChild(pkg: Package, part: string, element: string): Package {
  const text = partText(pkg, part) ?? '';
  const root = rootOf(text);
  return withParts(pkg, [
    [part, spliced(text, [appended(text, root, `<${prefixOf(root.tag.rawName)}${element}`)])],
  ]);
}

function withEntry(workbook: string, sheet: NewSheet, id: string): string {
  const root = rootOf(workbook);
  if (isTrue(child(root, 'workbookProtection')?.attributes['lockStructure'])) {
    throw new Refused('structure-protected');
  }
  const sheets = child(root, 'sheets')?.children ?? [];
  const found = sheets.findIndex(({ attributes }) => attributes['name'] === sheet.beside);
  const before = sheets.at(found);
  if (!before) throw new Refused('no-sheets');
  const position = sheets.indexOf(before) + 1;
  const sheetId = Math.max(...sheets.map(({ attributes }) => Number(attributes['sheetId']))) + 1;
  const tag = `${prefixOf(before.tag.rawName)}sheet name="${escapeXml(sheet.name)}" sheetId="${sheetId}"`;
  const names = child(root, 'definedNames')?.children ?? [];
  // Views name the active sheet by number: the same sheet stays active.
  const views = child(root, 'bookViews')?.children ?? [];
  return spliced(workbook, [
    ...names.flatMap((name) => shifted(workbook, name, 'localSheetId', position)),
    ...views.flatMap((view) => shifted(workbook, view, 'activeTab', position)),
    insertion(before.end, `<${tag}${idAttribute(workbook, root, before, id)}/>`),
    ...printNames(workbook, root, sheet, position),
  ]);
}

/** The attribute that names a sheet's relation. Some programs bind its prefix on each sheet and not on the root. */
function idAttribute(workbook: string, root: Element, { attributes }: Element, id: string): string {
  const prefix =
    Object.keys(attributes)
      .find((name) => /^(?!xmlns:).+:id$/.test(name))
      ?.slice(0, -3) ?? 'r';
  const binding = `xmlns:${prefix}`;
  const isBound = [root, child(root, 'sheets')].some((each) => each?.attributes[binding] !== undefined);
  const space = attributes[binding] ?? spacesOf(workbook).office;
  return `${isBound ? '' : ` ${binding}="${space}"`} ${prefix}:id="${id}"`;
}

/** Adds one to an attribute that numbers a sheet behind the new one. */
function shifted(text: string, { tag }: Element, name: string, position: number): readonly Splice[] {
  const number = Number(tag.attributes[name] ?? NaN);
  return number >= position ? [retagged(text, tag, (old) => withValue(old, name, number + 1))] : [];
}

const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];

function printNames(
  workbook: string,
  root: Element,
  { name, printed }: NewSheet,
  position: number,
): readonly Splice[] {
  if (printed.length === 0) return [];
  const prefix = prefixOf(root.tag.rawName);
  const areas = printed.map((area) => areaOnSheet(name, area)).join(',');
  const xml = `<${prefix}definedName name="_xlnm.Print_Area" localSheetId="${position}">${escapeXml(areas)}</${prefix}definedName>`;
  const names = child(root, 'definedNames');
  if (names) return [appended(workbook, names, xml)];
  const all = `<${prefix}definedNames>${xml}</${prefix}definedNames>`;
  return [insertion(placeAfter(root, BEFORE_NAMES), all)];
}
