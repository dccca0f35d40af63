import {
  definedNames,
  openWorkbook,
  partText,
  Refused,
  relationsOf,
  walkSheet,
  type ListedSheet,
  type OpenWorkbook,
  type SheetCell,
} from '../../../src/xlsx';
import { isErrorLike } from '../display';
import type { Style } from '../engine/style';
import type { ConditionalLook } from '../objects/conditional-format-store';
import { blankSheet, type Book, type BookCell, type BookName, type BookSheet } from './book';
import { commentsOf, notesOf, personsOf, type Person } from './xlsx-comments-in';
import { conditionalLooks, conditionalsOf } from './xlsx-conditional-in';
import { linksOf } from './xlsx-links';
import { looksOf } from './xlsx-looks';
import { pageOf } from './xlsx-page-in';
import { readParts } from './xlsx-parts';
import { printedParts } from './xlsx-print-names';
import { validationsOf } from './xlsx-validations';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const PIXELS_PER_POINT = 96 / 72;

/** Excel's width of a column is in digits of 7 pixels, with 5 pixels of room. */
const pixelsOf = (digits: number) => Math.round(digits * 7 + 5);

/** What the sheets of a file share. */
interface SharedParts {
  readonly file: OpenWorkbook;
  readonly looks: readonly Style[];
  readonly conditionalLooks: readonly ConditionalLook[];
  readonly persons: ReadonlyMap<string, Person>;
  readonly names: ReturnType<typeof definedNames>;
}

function cellOf(cell: SheetCell, looks: readonly Style[]): BookCell | null {
  const { row, column, value, isError } = cell;
  // The file has no words for the formula of a data table: its cells keep their values.
  const formula = cell.formula === '=' ? null : cell.formula;
  const look = cell.style === 0 ? undefined : looks[cell.style];
  if (value === null && formula === null && !look) return null;
  const style = look && Object.keys(look).length > 0 ? { style: look } : {};
  const isText = typeof value === 'string' && !isError && isErrorLike(value) ? { isText: true } : {};
  return { row, column, value, formula, ...style, ...isText };
}

/** What the rows and columns of a sheet hold, their sizes, and what is hidden. */
function contentsOf(xml: string, blank: BookSheet, { file, looks }: SharedParts): Partial<BookSheet> {
  const cells: BookCell[] = [];
  const merges: BookSheet['merges'][number][] = [];
  const rowHeights = new Map<number, number>();
  const columnWidths = new Map<number, number>();
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  let { defaultRowHeight, defaultColumnWidth, isProtected } = blank;
  walkSheet(xml, file, {
    cell(cell) {
      const known = cellOf(cell, looks);
      if (known) cells.push(known);
    },
    row({ row, isHidden, height }) {
      if (height) rowHeights.set(row, Math.round(height * PIXELS_PER_POINT));
      if (isHidden) hiddenRows.push(row);
    },
    columns({ first, last, isHidden, width }) {
      for (let column = first; column <= last; column += 1) {
        if (isHidden) hiddenColumns.push(column);
        else if (width !== null) columnWidths.set(column, pixelsOf(width));
      }
    },
    merge({ top, left, bottom, right }) {
      merges.push({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
    },
    protection() {
      isProtected = true;
    },
    sizes(rowHeight, columnWidth) {
      if (rowHeight !== null) defaultRowHeight = Math.round(rowHeight * PIXELS_PER_POINT);
      if (columnWidth !== null) defaultColumnWidth = pixelsOf(columnWidth);
    },
  });
  return {
    cells,
    merges,
    rowHeights,
    columnWidths,
    hiddenRows,
    hiddenColumns,
    defaultRowHeight,
    defaultColumnWidth,
    isProtected,
  };
}

function sheetOf(
  { name, number, visibility, part, type }: ListedSheet,
  index: number,
  shared: SharedParts,
): BookSheet {
  const own = number === null ? {} : { number };
  const blank: BookSheet = { ...blankSheet(name), ...own, hidden: VISIBILITY[visibility] };
  // A chart on a sheet of its own is not emulated, but keeps its place among the sheets.
  if (type !== 'worksheet') return blank;
  const { pkg } = shared.file;
  const xml = partText(pkg, part);
  if (xml === null) throw new Refused('damaged');
  const relations = relationsOf(pkg, part);
  const beside = (wanted: string) => {
    const target = relations.find((relation) => relation.type === wanted)?.target;
    return target === undefined ? null : partText(pkg, target);
  };
  const [threads, notes] = [beside('threadedComment'), beside('comments')];
  return {
    ...blank,
    ...contentsOf(xml, blank, shared),
    comments: threads === null ? [] : commentsOf(threads, shared.persons),
    notes: notes === null ? [] : notesOf(notes),
    validations: validationsOf(xml),
    conditionalFormats: conditionalsOf(xml, shared.conditionalLooks),
    links: linksOf(xml, new Map(relations.map(({ id, target }) => [id, target]))),
    page: { ...pageOf(xml), ...printedParts(shared.names, index) },
  };
}

/** The names that a person defines: those of Excel's own (print areas and the like) are left out. */
function namesOf(names: SharedParts['names']): BookName[] {
  return names
    .filter(({ name }) => !name.startsWith('_xlnm'))
    .map(({ name, formula, sheet }) => {
      const known = { name, formula: `=${formula}` };
      return sheet === null ? known : { ...known, sheet };
    });
}

/**
 * Reads an .xlsx file: values, formulas with their results, merges, sizes, what is hidden, protection, names, comments
 * and notes, validation, conditional formats, links, page set-up, and of the looks number formats, fonts, fills, borders, alignment
 * and which cells are locked. Pictures, charts, tables and pivots are left out.
 * @throws Refused where the file is no workbook, is damaged or too large
 */
export function bookOfXlsx(bytes: Uint8Array, name: string): Book {
  const file = openWorkbook(bytes, name);
  const { pkg, listing, stylesPart } = file;
  const styles = (stylesPart && partText(pkg, stylesPart)) ?? '<styleSheet/>';
  const personsPart = listing.relations.find(({ type }) => type === 'person')?.target;
  const persons = personsPart === undefined ? null : partText(pkg, personsPart);
  const shared: SharedParts = {
    file,
    looks: looksOf(styles),
    conditionalLooks: conditionalLooks(styles),
    persons: persons === null ? new Map() : personsOf(persons),
    names: definedNames(partText(pkg, listing.part) ?? ''),
  };
  if (listing.sheets.length === 0) throw new Refused('no-sheets');
  const sheets = listing.sheets.map((sheet, index) => sheetOf(sheet, index, shared));
  const firstShown = sheets.findIndex((sheet) => sheet.hidden === 'Visible');
  return {
    name,
    sheets,
    active: Math.max(0, firstShown),
    names: namesOf(shared.names),
    ...readParts(pkg),
  };
}
