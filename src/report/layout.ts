import type { Area } from '../grid';
import { yearText } from './prose';
import type { Report, SheetBlock } from './report';

/**
 * The layout of official documents (GB/T 9704 and common practice) on a sheet. All lengths are in points.
 *
 * The body is one wide column without merges, so that rows grow with what staff add. The score table needs columns of
 * its own, so it is below and to the right of the body, as wide as the body, in a separate print area. Both print at
 * full size, one after the other.
 */

type Style = SheetBlock['style'];

const CM = 72 / 2.54;
const MARGINS = { top: 3.7 * CM, bottom: 3.5 * CM, left: 2.8 * CM, right: 2.6 * CM };

/** A4 with margins of 3.7, 3.5, 2.8 and 2.6 cm (GB/T 9704), in points. */
export const PAGE = {
  width: 21 * CM,
  height: 29.7 * CM,
  margins: MARGINS,
  /** The 21 cm of A4 without the side margins. */
  bodyWidth: 21 * CM - MARGINS.left - MARGINS.right,
  /** The first column of the table; column B separates it from the body in A. */
  tableColumn: 2,
  /** The page number between dashes, in Excel's code for headers and footers. */
  footer: '— &P —',
} as const;

/** The look of a style. Fonts have their Chinese names and no Latin substitutes. */
export interface Look {
  readonly font: string;
  readonly size: number;
  /** Line spacing. */
  readonly line: number;
  readonly centred: boolean;
  /** Vertically centred in its row, else at the top. */
  readonly middle: boolean;
  readonly wraps: boolean;
  /** Borders around each cell. */
  readonly ruled: boolean;
  /** Fill colour as RRGGBB; null for none. */
  readonly ground: string | null;
}

const BODY: Look = {
  font: '仿宋',
  size: 16,
  line: 28,
  centred: false,
  middle: false,
  wraps: true,
  ruled: false,
  ground: null,
};
const CELL: Look = { ...BODY, size: 11, line: 16, middle: true, ruled: true };

export const LOOKS: Readonly<Record<Style, Look>> = {
  title: { ...BODY, font: '方正小标宋简体', size: 22, line: 36, centred: true, middle: true },
  heading1: { ...BODY, font: '黑体' },
  heading2: { ...BODY, font: '楷体' },
  body: BODY,
  // Highlights what staff must still fill in; the text says so too.
  slot: { ...BODY, ground: 'FFF4CE' },
  // The title overflows into the blank columns beside it; wrapping would confine it to the first one.
  'table-title': { ...BODY, font: '黑体', wraps: false },
  'table-header': { ...CELL, font: '黑体', centred: true },
  'table-row': CELL,
  blank: BODY,
};

/** Free space on the left and right of a cell, together. */
const PADDING = 6;
/** The greatest row height in Excel. */
const ROW_LIMIT = 409;

/** Characters of body text per line (27), and lines per row (14). */
const LINE_CHARACTERS = Math.floor((PAGE.bodyWidth - PADDING) / BODY.size);
const ROW_LINES = Math.floor(ROW_LIMIT / BODY.line);
/** The most characters in a row: 8 are left free because no line begins with a punctuation mark. */
const ROW_CHARACTERS = LINE_CHARACTERS * ROW_LINES - 8;

/** A row of the sheet with its height. */
export interface LaidRow {
  readonly style: Style;
  readonly texts: readonly string[];
  readonly height: number;
}

/** The rows, the widths of the table's columns, and the first row of the table. */
export interface Layout {
  readonly rows: readonly LaidRow[];
  /** Empty if there is no table. */
  readonly tableWidths: readonly number[];
  /** The number of rows if there is no table. */
  readonly tableFrom: number;
}

/** Lays out blocks: row heights fit the text, table columns fit their contents. */
export function layOut(blocks: readonly SheetBlock[]): Layout {
  const tableWidths = columnWidths(
    blocks.filter(({ style }) => LOOKS[style].ruled).map(({ texts }) => texts),
  );
  const rows = blocks.map(({ style, texts }) => ({
    style,
    texts,
    height: heightOf(style, texts, tableWidths),
  }));
  const first = blocks.findIndex(({ style }) => style.startsWith('table-'));
  return { rows, tableWidths, tableFrom: first < 0 ? rows.length : first };
}

/** The print areas: the body, then the table on separate pages; a missing part is left out. */
export function printAreas({ rows, tableFrom, tableWidths }: Layout): readonly Area[] {
  const body = { top: 0, left: 0, bottom: tableFrom - 1, right: 0 };
  const left = PAGE.tableColumn;
  const right = left + Math.max(1, tableWidths.length) - 1;
  const table = { top: tableFrom, left, bottom: rows.length - 1, right };
  return [...(tableFrom > 0 ? [body] : []), ...(tableFrom < rows.length ? [table] : [])];
}

/** The header of each page: unit and year. */
export function pageHeader({ unitName, year }: Pick<Report, 'unitName' | 'year'>): string {
  return [unitName ?? '', yearText({ year })].join(' ').trim();
}

/** Escapes text for Excel's header code, where && is an ampersand. */
export function headerText(words: string): string {
  return words.replace(/&/g, '&&');
}

/**
 * Splits body text into pieces that fit a row, after a punctuation mark if there is one. Joined, the pieces are the
 * text.
 */
export function rowTexts(text: string): readonly string[] {
  const rows: string[] = [];
  let rest = text;
  while (rest.length > ROW_CHARACTERS) {
    const piece = rest.slice(0, ROW_CHARACTERS);
    const mark = Math.max(...['。', '；', '，', '、'].map((sign) => piece.lastIndexOf(sign)));
    const pair = /[\ud800-\udbff]$/.test(piece);
    const end = mark > ROW_CHARACTERS / 2 ? mark + 1 : pair ? ROW_CHARACTERS - 1 : ROW_CHARACTERS;
    rows.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...rows, rest];
}

function heightOf(style: Style, texts: readonly string[], tableWidths: readonly number[]): number {
  const { size, line, ruled, wraps } = LOOKS[style];
  const width = (column: number): number => (ruled ? (tableWidths[column] ?? 60) : PAGE.bodyWidth);
  const lines = wraps ? texts.map((text, column) => linesOf(text, width(column) - PADDING, size)) : [];
  return Math.min(ROW_LIMIT, Math.max(1, ...lines) * line + (ruled ? 8 : 0));
}

function linesOf(text: string, width: number, size: number): number {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => Math.max(1, Math.ceil((textWidth(line) * size) / width)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Width of a text in Chinese characters, which are as wide as the font size; a Latin one is about half that. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) < 0x100 ? 0.55 : 1;
  return width;
}

/** Divides the page width among columns by their longest texts; narrow and wide columns are limited. */
function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.min(150, Math.max(40, ...rows.map((row) => textWidth(row[column] ?? '') * CELL.size + 10))),
  );
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => (width * PAGE.bodyWidth) / sum);
}
