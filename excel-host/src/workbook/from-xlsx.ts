import { read, type CellObject, type ColInfo, type RowInfo, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isErrorLike } from '../display';
import type { Style } from '../engine/style';
import { blankSheet, type Book, type BookCell, type BookName, type BookSheet } from './book';
import { readParts } from './xlsx-parts';
import { MAIN } from './xlsx-xml';
import { sheetsBeside, type SheetBeside } from './xlsx-sheets-in';

const HIDDEN = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** Excel's width of a column in characters is of digits 7 pixels wide, with 5 pixels of room. */
const pixelsOf = (characters: number) => Math.round(characters * 7 + 5);

function cellOf(
  row: number,
  column: number,
  cell: CellObject | undefined,
  look: Style | undefined,
): BookCell | null {
  const style = look && Object.keys(look).length > 0 ? { style: look } : {};
  const place = { row, column, formula: typeof cell?.f === 'string' ? `=${cell.f}` : null, ...style };
  if (!cell || cell.t === 'z') return look || place.formula ? { ...place, value: null } : null;
  if (cell.t === 'e') return { ...place, value: cell.w ?? '#VALUE!' };
  if (cell.t === 's' && isErrorLike(String(cell.v))) return { ...place, value: String(cell.v), isText: true };
  if (cell.t === 'n' || cell.t === 's' || cell.t === 'b')
    return { ...place, value: cell.v as string | number | boolean };
  return { ...place, value: cell.w ?? null };
}

/** The first line behind some lines, and behind `least`; there may be more of them than a call takes. */
function behind(lines: Iterable<number>, least: number): number {
  let most = least;
  for (const line of lines) most = Math.max(most, line + 1);
  return most;
}

function sheetOf(name: string, hidden: number, sheet: WorkSheet, beside: SheetBeside): BookSheet {
  const cells: BookCell[] = [];
  const rows = sheet['!data'] ?? [];
  const last = behind(beside.cells.keys(), rows.length);
  for (let row = 0; row < last; row += 1) {
    const held = rows[row] ?? [];
    const looks = beside.cells.get(row);
    const width = behind(looks?.keys() ?? [], held.length);
    for (let column = 0; column < width; column += 1) {
      const cell = cellOf(row, column, held[column], looks?.get(column));
      if (cell) cells.push(cell);
    }
  }
  const columnInfo = [...((sheet['!cols'] ?? []) as (ColInfo | undefined)[]).entries()];
  const rowInfo = [...((sheet['!rows'] ?? []) as (RowInfo | undefined)[]).entries()];
  const blank = blankSheet(name);
  return {
    ...blank,
    ...(beside.number === null ? {} : { number: beside.number }),
    hidden: HIDDEN[hidden] ?? 'Visible',
    cells,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rows: e.r - s.r + 1,
      columns: e.c - s.c + 1,
    })),
    rowHeights: new Map(
      rowInfo.flatMap(([row, info]): [number, number][] =>
        info?.hpt ? [[row, Math.round(info.hpt / 0.75)]] : [],
      ),
    ),
    columnWidths: new Map(
      columnInfo.flatMap(([column, info]): [number, number][] =>
        info?.width === undefined || info.hidden ? [] : [[column, pixelsOf(info.width)]],
      ),
    ),
    defaultRowHeight: beside.defaultRowHeight ?? blank.defaultRowHeight,
    defaultColumnWidth:
      beside.defaultColumnWidth === null ? blank.defaultColumnWidth : pixelsOf(beside.defaultColumnWidth),
    hiddenRows: rowInfo.flatMap(([row, info]) => (info?.hidden || info?.hpt === 0 ? [row] : [])),
    hiddenColumns: columnInfo.flatMap(([column, info]) => (info?.hidden ? [column] : [])),
    isProtected: beside.isProtected,
    comments: beside.comments,
    notes: beside.notes,
    validations: beside.validations,
    conditionalFormats: beside.conditionalFormats,
    links: beside.links,
  };
}

const NOTHING: SheetBeside = {
  number: null,
  cells: new Map(),
  defaultRowHeight: null,
  defaultColumnWidth: null,
  isProtected: false,
  comments: [],
  notes: [],
  validations: [],
  conditionalFormats: [],
  links: [],
};

/** A file that names a part of styles and has none, as some programs write it, with an empty one; null where it has. */
function withStyles(files: Readonly<Record<string, Uint8Array>>): Uint8Array | null {
  const types = files['[Content_Types].xml'];
  if (!types || files['xl/styles.xml'] || !strFromU8(types).includes('/xl/styles.xml')) return null;
  return zipSync({ ...files, 'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}"/>`) }, { level: 0 });
}

/**
 * Reads an .xlsx file: values, formulas with their results, merges, sizes, what is hidden, protection, names, comments
 * and notes, validation, conditional formats, links, and of the looks number formats, fonts, fills, borders, alignment
 * and which cells are locked. Pictures, charts, tables and pivots are left out.
 */
export function bookOfXlsx(bytes: Uint8Array, name: string): Book {
  const files = unzipSync(bytes);
  const readable = withStyles(files) ?? bytes;
  const file = read(readable, { dense: true, cellNF: true, cellStyles: true, cellFormula: true });
  const beside = sheetsBeside(files);
  const sheets = file.SheetNames.map((sheetName, position) => {
    const hidden = file.Workbook?.Sheets?.[position]?.Hidden ?? 0;
    return sheetOf(sheetName, hidden, file.Sheets[sheetName] ?? {}, beside[position] ?? NOTHING);
  });
  const names = (file.Workbook?.Names ?? []).filter((each) => !each.Name.startsWith('_xlnm'));
  const firstShown = sheets.findIndex((sheet) => sheet.hidden === 'Visible');
  return {
    name,
    sheets,
    active: Math.max(0, firstShown),
    names: names.map(({ Name, Ref, Sheet }): BookName => {
      const known = { name: Name, formula: `=${Ref}` };
      return Sheet === undefined ? known : { ...known, sheet: Sheet };
    }),
    ...readParts(files),
  };
}
