import type { Area } from '../grid';
import type { Report, SheetBlock } from './report';

/**
 * The official layout (GB/T 9704 and custom) as a sheet can give it. All lengths are in points.
 *
 * The body is one wide column and no merge, so that a row grows with what staff add to it. The table of scores
 * needs columns of its own: it stands below the body and to its right, as wide as the body, and is a print area of
 * its own. Both print at their full size, one after the other.
 */

type Style = SheetBlock['style'];

const CM = 72 / 2.54;
const MARGINS = { top: 3.7 * CM, bottom: 3.5 * CM, left: 2.8 * CM, right: 2.6 * CM };

/** A4 with margins of 3.7, 3.5, 2.8 and 2.6 cm. */
export const PAGE = {
  margins: MARGINS,
  /** What is left of the 21 cm of A4. */
  bodyWidth: 21 * CM - MARGINS.left - MARGINS.right,
  /** The first column of the table: B parts it from the body in A. */
  tableColumn: 2,
  /** In the code of headers and footers: the page's number between dashes. */
  footer: '— &P —',
} as const;

/** What a style looks like; the fonts are named, never replaced by a Latin one. */
export interface Look {
  readonly font: string;
  readonly size: number;
  /** From line to line. */
  readonly line: number;
  readonly centred: boolean;
  /** In the middle of its row's height; else at the top. */
  readonly middle: boolean;
  readonly wraps: boolean;
  /** Lines around each cell. */
  readonly ruled: boolean;
  /** Colour of the ground, RRGGBB; null for none. */
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
  // What staff must still fill in; the text says it too.
  slot: { ...BODY, ground: 'FFF4CE' },
  // It runs over the columns beside its own, which are blank, and would wrap in the first of them.
  'table-title': { ...BODY, font: '黑体', wraps: false },
  'table-header': { ...CELL, font: '黑体', centred: true },
  'table-row': CELL,
  blank: BODY,
};

/** What a cell keeps free on its sides together. */
const PADDING = 6;
/** Excel's highest row. */
const ROW_LIMIT = 409;

/** Characters of body text that fit a line (27), and lines that fit a row (14). */
const LINE_CHARACTERS = Math.floor((PAGE.bodyWidth - PADDING) / BODY.size);
const ROW_LINES = Math.floor(ROW_LIMIT / BODY.line);
/** The most characters in a row: some are left free, since no line begins with a mark. */
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
  /** Empty where there is no table. */
  readonly tableWidths: readonly number[];
  /** The number of rows where there is no table. */
  readonly tableFrom: number;
}

/** Lays out blocks: heights that fit the text, columns of the table by what stands in them. */
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

/** What prints: the body, then the table on pages of its own; a part that is not there is left out. */
export function printAreas({ rows, tableFrom, tableWidths }: Layout): readonly Area[] {
  const body = { top: 0, left: 0, bottom: tableFrom - 1, right: 0 };
  const left = PAGE.tableColumn;
  const right = left + Math.max(1, tableWidths.length) - 1;
  const table = { top: tableFrom, left, bottom: rows.length - 1, right };
  return [...(tableFrom > 0 ? [body] : []), ...(tableFrom < rows.length ? [table] : [])];
}

/** What stands above each page: unit and year. */
export function pageHeader({ unitName, year }: Pick<Report, 'unitName' | 'year'>): string {
  return [unitName ?? '', year === null ? '' : `${year}年度`].join(' ').trim();
}

/** Words as the code of a header: an & stands for itself where it is doubled. */
export function headerText(words: string): string {
  return words.replace(/&/g, '&&');
}

/** Body text in pieces that a row can show, broken after a mark where there is one; together they are the text. */
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

/** Width of a text in Chinese characters, each as wide as its font is high; a Latin one is about half that. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) < 0x100 ? 0.55 : 1;
  return width;
}

/** Shares the page's width among columns by their longest texts, none too narrow to read and none greedy. */
function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.min(150, Math.max(40, ...rows.map((row) => textWidth(row[column] ?? '') * CELL.size + 10))),
  );
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => (width * PAGE.bodyWidth) / sum);
}
