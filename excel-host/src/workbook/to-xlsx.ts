import { strToU8, zipSync } from 'fflate';
import { letters } from '../address';
import { isErrorLike } from '../display';
import type { Book, BookCell, BookSheet } from './book';
import { sheetNumbers } from './sheet-numbers';
import { Persons, remarkParts, type RemarkParts } from './xlsx-comments-out';
import { conditionalXml } from './xlsx-conditional-out';
import { linksXml, type Relation } from './xlsx-links';
import { Looks } from './xlsx-looks-out';
import { writeParts } from './xlsx-parts';
import { validationsXml } from './xlsx-validations';
import { HEAD, MAIN, RELATIONS, attributes, escaped, fileRef } from './xlsx-xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function cellXml(cell: BookCell, looks: Looks): string {
  const start = `<c r="${letters(cell.column)}${cell.row + 1}" s="${looks.number(cell.style ?? {})}"`;
  const formula = cell.formula === null ? '' : `<f>${escaped(cell.formula.slice(1))}</f>`;
  const { value } = cell;
  if (value === null) return formula ? `${start}>${formula}</c>` : `${start}/>`;
  if (typeof value === 'number') return `${start}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  const isError = isErrorLike(value) && cell.isText !== true;
  if (formula || isError)
    return `${start} t="${isError ? 'e' : 'str'}">${formula}<v>${escaped(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function rowsXml(sheet: BookSheet, looks: Looks): string {
  const rows = new Map<number, BookCell[]>();
  for (const cell of sheet.cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const hiddenRows = new Set(sheet.hiddenRows);
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) if (!rows.has(row)) rows.set(row, []);
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const size = height === undefined ? '' : ` ht="${height * 0.75}" customHeight="1"`;
      const hidden = hiddenRows.has(row) ? ' hidden="1"' : '';
      const inOrder = [...cells].sort((one, other) => one.column - other.column);
      return `<row r="${row + 1}"${size}${hidden}>${inOrder.map((cell) => cellXml(cell, looks)).join('')}</row>`;
    })
    .join('');
}

function columnsXml(sheet: BookSheet): string {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  const one = (column: number) => {
    const pixels = sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth;
    const hidden = sheet.hiddenColumns.includes(column) ? ' hidden="1"' : '';
    return `<col min="${column + 1}" max="${column + 1}" width="${(pixels - 5) / 7}" customWidth="1"${hidden}/>`;
  };
  return columns.length > 0 ? `<cols>${columns.map(one).join('')}</cols>` : '';
}

/** A sheet as its part of the file holds it, with what its relations lead to. */
interface SheetPart {
  readonly path: string;
  readonly xml: string;
  readonly relations: readonly Relation[];
  readonly remarks: RemarkParts | null;
}

function sheetPart(sheet: BookSheet, index: number, looks: Looks, remarks: RemarkParts | null): SheetPart {
  const format = `<sheetFormatPr defaultColWidth="${(sheet.defaultColumnWidth - 5) / 7}" defaultRowHeight="${sheet.defaultRowHeight * 0.75}" customHeight="1"/>`;
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${fileRef(merge)}"/>`).join('');
  const links = linksXml(sheet.links);
  const number = index + 1;
  const xml = [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    format,
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, looks)}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1"/>' : '',
    merges ? `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>` : '',
    conditionalXml(sheet.conditionalFormats, (look) => looks.conditionalNumber(look)),
    validationsXml(sheet.validations),
    links.xml,
    remarks ? '<legacyDrawing r:id="drawing"/>' : '',
    '</worksheet>',
  ].join('');
  const beside: Relation[] = remarks
    ? [
        { id: 'drawing', type: 'vmlDrawing', target: `../drawings/vmlDrawing${number}.vml` },
        { id: 'comments', type: 'comments', target: `../comments${number}.xml` },
      ]
    : [];
  if (remarks?.threads) {
    const target = `../threadedComments/threadedComment${number}.xml`;
    beside.push({ id: 'threads', type: 'threadedComment', target });
  }
  return {
    path: `worksheets/sheet${number}.xml`,
    xml,
    relations: [...links.relations, ...beside],
    remarks,
  };
}

/** Relations that Microsoft added later have a place of their own. */
const LATER = 'http://schemas.microsoft.com/office/2017/10/relationships';

function relationsXml(all: readonly Relation[]): string {
  const one = ({ id, type, target, external }: Relation) => {
    const isLater = type === 'threadedComment' || type === 'person';
    const tag = attributes({
      Id: id,
      Type: `${isLater ? LATER : RELATIONS}/${type}`,
      Target: target,
      TargetMode: external ? 'External' : undefined,
    });
    return `<Relationship${tag}/>`;
  };
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.map(one).join('')}</Relationships>`;
}

/** The files of a sheet: itself, its relations, its comments and notes. */
function filesOf({ path, xml, relations, remarks }: SheetPart, index: number): [string, string][] {
  const number = index + 1;
  const files: [string, string][] = [[`xl/${path}`, xml]];
  if (relations.length > 0)
    files.push([`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations)]);
  if (remarks) {
    files.push([`xl/comments${number}.xml`, remarks.comments]);
    files.push([`xl/drawings/vmlDrawing${number}.vml`, remarks.drawing]);
  }
  if (remarks?.threads) files.push([`xl/threadedComments/threadedComment${number}.xml`, remarks.threads]);
  return files;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Which part is of which sort. */
function typesXml(sheets: readonly SheetPart[], hasPersons: boolean): string {
  const part = (path: string, type: string) => `<Override PartName="/xl/${path}" ContentType="${type}+xml"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    part('workbook.xml', `${SPREADSHEET}.sheet.main`),
    part('styles.xml', `${SPREADSHEET}.styles`),
    hasPersons ? part('persons/person.xml', 'application/vnd.ms-excel.person') : '',
    ...sheets.flatMap(({ path, remarks }, index) => [
      part(path, `${SPREADSHEET}.worksheet`),
      remarks ? part(`comments${index + 1}.xml`, `${SPREADSHEET}.comments`) : '',
      remarks?.threads
        ? part(
            `threadedComments/threadedComment${index + 1}.xml`,
            'application/vnd.ms-excel.threadedcomments',
          )
        : '',
    ]),
    '</Types>',
  ].join('');
}

function workbookXml(book: Book): string {
  const states = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' };
  const numbers = sheetNumbers(book.sheets);
  const sheets = book.sheets.map(({ name, hidden }, index) => {
    const state = states[hidden];
    const tag = attributes({ name, sheetId: numbers[index], state, 'r:id': `rId${index + 1}` });
    return `<sheet${tag}/>`;
  });
  const names = book.names.map(
    ({ name, formula, sheet }) =>
      `<definedName${attributes({ name, localSheetId: sheet })}>${escaped(formula.slice(1))}</definedName>`,
  );
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<bookViews><workbookView activeTab="${book.active}"/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '<calcPr fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

/** Writes a workbook as an .xlsx file: all that a Book holds. */
export function xlsxOf(book: Book): Uint8Array {
  const looks = new Looks();
  const persons = new Persons();
  let ids = 0;
  const next = (count: number) => {
    const first = ids + 1;
    ids += count;
    return first;
  };
  const sheets = book.sheets.map((sheet, index) =>
    sheetPart(sheet, index, looks, remarkParts(sheet, persons, next)),
  );
  const parts = writeParts(book);
  const relations: Relation[] = [
    ...sheets.map(({ path }, index) => ({ id: `rId${index + 1}`, type: 'worksheet', target: path })),
    { id: 'styles', type: 'styles', target: 'styles.xml' },
    ...parts.map((_xml, index) => ({
      id: `part${index + 1}`,
      type: 'customXml',
      target: `../customXml/item${index + 1}.xml`,
    })),
  ];
  if (persons.xml) relations.push({ id: 'persons', type: 'person', target: 'persons/person.xml' });
  const files: Record<string, string> = {
    '[Content_Types].xml': typesXml(sheets, persons.xml !== null),
    '_rels/.rels': relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': relationsXml(relations),
    'xl/styles.xml': looks.xml,
    ...(persons.xml ? { 'xl/persons/person.xml': persons.xml } : {}),
    ...Object.fromEntries(sheets.flatMap(filesOf)),
    ...Object.fromEntries(parts.map((xml, index) => [`customXml/item${index + 1}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}
