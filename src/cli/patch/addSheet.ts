import { areaName, cellName, columnName, type Area } from '../../grid';
import {
  freeSheetName,
  headerText,
  layOut,
  PAGE,
  printAreas,
  type Layout,
  type SheetBlock,
} from '../../report';
import {
  contentTypeOf,
  escapeXml,
  isTrue,
  partNames,
  partText,
  prefixOf,
  prefixed,
  readListing,
  refused,
  relationsName,
  relationsOf,
  resolveTarget,
  walk,
  withParts,
  type Package,
} from '../workbook';
import { BARE_STYLES, withReportStyles, type ReportStyles } from './reportStyles';
import { insertion, spliced, type Splice } from './splice';

/** Namespaces of the two ways to write a workbook; a new part is written as the workbook is. */
const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a new sheet is called, where it stands, and what its pages carry. */
export interface NewSheet {
  readonly name: string;
  /** The sheet that it is to stand right behind. */
  readonly beside: string;
  /** Unit and year, above each page. */
  readonly header: string;
}

/**
 * The package with a report sheet: a part of its own, its entry in the workbook, its styles at the end of
 * styles.xml, its print areas. Gives the sheet's name, which is a free one.
 * @throws Refused structure-protected, damaged
 */
export function addSheet(
  pkg: Package,
  sheet: NewSheet,
  blocks: readonly SheetBlock[],
): { readonly pkg: Package; readonly name: string } {
  const listing = readListing(pkg);
  const name = freeSheetName(
    sheet.name,
    listing.sheets.map((one) => one.name),
  );
  const folder = listing.part.slice(0, listing.part.lastIndexOf('/') + 1);
  const part = freePart(pkg, `${folder}worksheets/`);
  const stylesPart =
    listing.relations.find((relation) => relation.type === 'styles')?.target ?? `${folder}styles.xml`;
  const oldStyles = partText(pkg, stylesPart);
  const styles = withReportStyles(oldStyles ?? BARE_STYLES);
  const layout = layOut(blocks);
  const added = withRelation(pkg, listing.part, part, 'worksheet');
  const styled = oldStyles === null ? withRelation(added.pkg, listing.part, stylesPart, 'styles') : added;
  const workbook = partText(pkg, listing.part) ?? '';
  const listed = withEntry(workbook, { name, id: added.id, beside: sheet.beside, areas: printAreas(layout) });
  return {
    name,
    pkg: withParts(styled.pkg, [
      [part, sheetXml(layout, styles, sheet.header, spacesOf(pkg, listing.part))],
      [stylesPart, styles.text],
      [listing.part, listed],
    ]),
  };
}

function spacesOf(pkg: Package, workbook: string): typeof TRANSITIONAL {
  return (partText(pkg, workbook) ?? '').includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

function freePart(pkg: Package, folder: string): string {
  const taken = new Set(partNames(pkg).map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = `${folder}sheet${number}.xml`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The package with a relation of the workbook to a new part, and the part's content type. */
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
  const target = resolveTarget('', part);
  const relation = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${spacesOf(pkg, workbook).office}/${type}" Target="/${target}"/>`;
  const override = (prefix: string): string =>
    `<${prefix}Override PartName="/${target}" ContentType="${CONTENT}.${type}+xml"/>`;
  const types = '[Content_Types].xml';
  const listed = contentTypeOf(pkg, part) === `${CONTENT}.${type}+xml`;
  return {
    id,
    pkg: withParts(pkg, [
      [name, atEnd(text, relation)],
      ...(listed ? [] : [[types, atEnd(partText(pkg, types) ?? '', override)] as const]),
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

interface Entry {
  readonly name: string;
  readonly id: string;
  readonly beside: string;
  readonly areas: readonly Area[];
}

/** Where things stand in workbook.xml. */
interface Places {
  prefix: string;
  relationPrefix: string;
  readonly sheets: { end: number; name: string; id: number }[];
  sheetsEnd: number;
  names: { closeStart: number } | null;
  /** After the last of the elements that stand before <definedNames>. */
  beforeNames: number;
  readonly shifted: Splice[];
}

/** The workbook part with the sheet's entry behind the one beside it, and the areas that it prints. */
function withEntry(workbook: string, entry: Entry): string {
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
        throw refused('structure-protected');
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
      // Views say by number which sheet is shown: the same sheet is to be shown as before.
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

/** An attribute that counts sheets, one more where it points behind the new sheet. */
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

function printNames(places: Places, entry: Entry, position: number): readonly Splice[] {
  if (entry.areas.length === 0) return [];
  const { prefix } = places;
  const sheet = `'${entry.name.replace(/'/g, "''")}'`;
  const areas = entry.areas.map((area) => {
    const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
    return `${sheet}!${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
  });
  const name = `<${prefix}definedName name="_xlnm.Print_Area" localSheetId="${position}">${escapeXml(areas.join(','))}</${prefix}definedName>`;
  if (places.names) return [insertion(places.names.closeStart, name)];
  return [insertion(places.beforeNames, `<${prefix}definedNames>${name}</${prefix}definedNames>`)];
}

function sheetXml(layout: Layout, styles: ReportStyles, header: string, spaces: typeof TRANSITIONAL): string {
  const rows = layout.rows.map((row, index) => {
    const style = styles.styleOf.get(row.style) ?? 0;
    const left = row.style.startsWith('table-') ? PAGE.tableColumn : 0;
    const cells = row.texts.map((text, column) => {
      const name = cellName({ row: index, column: left + column });
      if (text === '') return `<c r="${name}" s="${style}"/>`;
      return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
    });
    // Without customHeight: the row grows when staff fill in what is missing.
    return `<row r="${index + 1}" ht="${row.height}">${cells.join('')}</row>`;
  });
  const inches = (points: number): string => (points / 72).toFixed(4);
  const { top, right, bottom, left: leftMargin } = PAGE.margins;
  const width = (points: number): string => {
    const pixels = (points * 96) / 72;
    return ((pixels - 5) / styles.digitWidth).toFixed(2);
  };
  const columns = [PAGE.bodyWidth, 14, ...layout.tableWidths].map(
    (points, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width(points)}" customWidth="1"/>`,
  );
  const used = { top: 0, left: 0, bottom: layout.rows.length - 1, right: columns.length - 1 };
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${spaces.main}" xmlns:r="${spaces.office}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${areaName(used)}"/>` +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${(layout.tableWidths.length > 0 ? columns : columns.slice(0, 1)).join('')}</cols><sheetData>${rows.join('')}</sheetData>` +
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${inches(leftMargin)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="0.5906" footer="0.5906"/>` +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>${escapeXml(`&C${headerText(header)}`)}</oddHeader><oddFooter>${escapeXml(`&C${PAGE.footer}`)}</oddFooter></headerFooter></worksheet>`
  );
}
