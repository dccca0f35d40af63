import {
  cellXml,
  newWorkbook,
  SPREADSHEET,
  type NewPart,
  type NewRelation,
  type SheetPart,
} from '../../../src/xlsx';
import { isErrorLike } from '../display';
import type { Book, BookCell, BookSheet } from './book';
import { sheetNumbers } from './sheet-numbers';
import { fileRef } from './xlsx-areas';
import { Persons, remarkParts } from './xlsx-comments-out';
import { conditionalXml } from './xlsx-conditional-out';
import { linksXml } from './xlsx-links';
import { Looks } from './xlsx-looks-out';
import { pageHeadXml, pageXml } from './xlsx-page-out';
import { writeParts } from './xlsx-parts';
import { printNames } from './xlsx-print-names';
import { validationsXml } from './xlsx-validations';

/** Relations that Microsoft added later have addresses of their own. */
const LATER = 'http://schemas.microsoft.com/office/2017/10/relationships';

const VISIBILITY_IN_FILE = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function rowsXml(sheet: BookSheet, looks: Looks): string {
  const rows = new Map<number, BookCell[]>();
  for (const cell of sheet.cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const hiddenRows = new Set(sheet.hiddenRows);
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) if (!rows.has(row)) rows.set(row, []);
  const one = ({ row, column, value, formula, style = {}, isText }: BookCell) => {
    const isError = typeof value === 'string' && isErrorLike(value) && isText !== true;
    return cellXml({ at: { row, column }, style: looks.number(style), value, formula, isError });
  };
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const size = height === undefined ? '' : ` ht="${height * 0.75}" customHeight="1"`;
      const hidden = hiddenRows.has(row) ? ' hidden="1"' : '';
      const inOrder = [...cells].sort((a, b) => a.column - b.column);
      return `<row r="${row + 1}"${size}${hidden}>${inOrder.map(one).join('')}</row>`;
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

/** The parts of a sheet's comments and notes, and the relations that lead to them. */
function partsBeside(
  remarks: ReturnType<typeof remarkParts>,
  number: number,
): { readonly parts: readonly NewPart[]; readonly relations: readonly NewRelation[] } {
  if (!remarks) return { parts: [], relations: [] };
  const { comments, drawing, threads } = remarks;
  const part = (id: string, type: string, path: string, xml: string, contentType: string | null) => ({
    part: { name: `xl/${path}`, xml, ...(contentType === null ? {} : { type: contentType }) },
    relation: { id, type, target: `../${path}` },
  });
  const all = [
    part('comments', 'comments', `comments${number}.xml`, comments, `${SPREADSHEET}.comments+xml`),
    part('drawing', 'vmlDrawing', `drawings/vmlDrawing${number}.vml`, drawing, null),
    ...(threads === null
      ? []
      : [
          part(
            'threads',
            `${LATER}/threadedComment`,
            `threadedComments/threadedComment${number}.xml`,
            threads,
            'application/vnd.ms-excel.threadedcomments+xml',
          ),
        ]),
  ];
  return { parts: all.map((each) => each.part), relations: all.map((each) => each.relation) };
}

interface WrittenSheet {
  readonly sheet: SheetPart;
  readonly parts: readonly NewPart[];
}

function written(
  sheet: BookSheet,
  number: number,
  index: number,
  looks: Looks,
  remarks: ReturnType<typeof remarkParts>,
): WrittenSheet {
  const format = `<sheetFormatPr defaultColWidth="${(sheet.defaultColumnWidth - 5) / 7}" defaultRowHeight="${sheet.defaultRowHeight * 0.75}" customHeight="1"/>`;
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${fileRef(merge)}"/>`).join('');
  const links = linksXml(sheet.links);
  const beside = partsBeside(remarks, index + 1);
  const inside = [
    sheet.page ? pageHeadXml(sheet.page) : '',
    format,
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, looks)}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1"/>' : '',
    merges ? `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>` : '',
    conditionalXml(sheet.conditionalFormats, (look) => looks.conditionalNumber(look)),
    validationsXml(sheet.validations),
    links.xml,
    sheet.page ? pageXml(sheet.page) : '',
    remarks ? '<legacyDrawing r:id="drawing"/>' : '',
  ].join('');
  const relations = [...links.relations, ...beside.relations];
  const { name, hidden } = sheet;
  return {
    sheet: { name, number, visibility: VISIBILITY_IN_FILE[hidden], inside, relations },
    parts: beside.parts,
  };
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
  const numbers = sheetNumbers(book.sheets);
  const sheets = book.sheets.map((sheet, index) =>
    written(sheet, numbers[index] ?? index + 1, index, looks, remarkParts(sheet, persons, next)),
  );
  const xmlParts = writeParts(book).map((xml, index) => ({ name: `customXml/item${index + 1}.xml`, xml }));
  const personParts =
    persons.xml === null
      ? []
      : [{ name: 'xl/persons/person.xml', xml: persons.xml, type: 'application/vnd.ms-excel.person+xml' }];
  return newWorkbook({
    sheets: sheets.map(({ sheet }) => sheet),
    styles: looks.xml,
    names: [
      ...book.names.map(({ name, formula, sheet = null }) => ({ name, formula: formula.slice(1), sheet })),
      ...book.sheets.flatMap(printNames),
    ],
    active: book.active,
    recalculates: true,
    parts: [...sheets.flatMap(({ parts }) => parts), ...personParts, ...xmlParts],
    relations: [
      ...xmlParts.map(({ name }, index) => ({
        id: `part${index + 1}`,
        type: 'customXml',
        target: `../${name}`,
      })),
      ...personParts.map(() => ({ id: 'persons', type: `${LATER}/person`, target: 'persons/person.xml' })),
    ],
    extensions: { vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing' },
  });
}
