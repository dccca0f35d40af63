import type { SheetBlock } from '../../report';

/**
 * The official layout (GB/T 9704 and custom) as a sheet can give it: A4 with margins of 3.7, 3.5, 2.8 and
 * 2.6 cm, 27 characters of 16 points a line, 28 points from line to line.
 *
 * The body is one wide column and no merge, so that a row grows with what staff add to it. The table of scores
 * needs columns of its own: it stands below the body and to its right, from column C on, as wide as the body,
 * and is a print area of its own. Both print at their full size, one after the other.
 */
export const PAGE = {
  /** In inches, as the file keeps them. */
  margins: { top: 3.7 / 2.54, bottom: 3.5 / 2.54, left: 2.8 / 2.54, right: 2.6 / 2.54 },
  /** What is left of the 21 cm of A4, in points. */
  bodyWidth: ((21 - 2.8 - 2.6) / 2.54) * 72,
  tableColumn: 2,
} as const;

/** Excel's highest row, in points. */
const ROW_LIMIT = 409;

type Style = SheetBlock['style'];

/** Font, size in points and distance of lines of each style; the fonts are named, never replaced by a Latin one. */
export const TYPE: Readonly<Record<Style, { font: string; size: number; line: number }>> = {
  title: { font: '方正小标宋简体', size: 22, line: 36 },
  heading1: { font: '黑体', size: 16, line: 28 },
  heading2: { font: '楷体', size: 16, line: 28 },
  body: { font: '仿宋', size: 16, line: 28 },
  slot: { font: '仿宋', size: 16, line: 28 },
  'table-title': { font: '黑体', size: 16, line: 28 },
  'table-header': { font: '黑体', size: 11, line: 16 },
  'table-row': { font: '仿宋', size: 11, line: 16 },
  blank: { font: '仿宋', size: 16, line: 28 },
};

/** A row of the sheet, with its height in points. */
export interface LaidRow {
  readonly style: Style;
  readonly texts: readonly string[];
  readonly height: number;
}

/** The rows, the widths of the table's columns in points, and the first row of the table. */
export interface Layout {
  readonly rows: readonly LaidRow[];
  readonly tableWidths: readonly number[];
  /** The number of rows where there is no table. */
  readonly tableFrom: number;
}

/** Lays out blocks: heights that fit the text, columns of the table by what stands in them. */
export function layOut(blocks: readonly SheetBlock[]): Layout {
  const cells = blocks.filter(({ style }) => isCells(style)).map(({ texts }) => texts);
  const tableWidths = columnWidths(cells);
  const rows = blocks.map(({ style, texts }) => ({
    style,
    texts,
    height: heightOf(style, texts, tableWidths),
  }));
  const first = blocks.findIndex(({ style }) => style.startsWith('table-'));
  return { rows, tableWidths, tableFrom: first < 0 ? rows.length : first };
}

/** Whether a style is that of a row with a cell a column. */
export function isCells(style: Style): boolean {
  return style === 'table-header' || style === 'table-row';
}

function heightOf(style: Style, texts: readonly string[], tableWidths: readonly number[]): number {
  const { size, line } = TYPE[style];
  const lines = isCells(style)
    ? Math.max(1, ...texts.map((text, i) => linesOf(text, (tableWidths[i] ?? 60) - 6, size)))
    : linesOf(texts[0] ?? '', PAGE.bodyWidth - 6, size);
  return Math.min(ROW_LIMIT, lines * line + (isCells(style) ? 8 : 0));
}

/** Lines that a text takes at a width: a Chinese character is as wide as its font is high, a Latin one about half. */
export function linesOf(text: string, width: number, size: number): number {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => Math.max(1, Math.ceil(widthOf(line, size) / width)))
    .reduce((sum, lines) => sum + lines, 0);
}

function widthOf(text: string, size: number): number {
  let widths = 0;
  for (const sign of text) widths += (sign.codePointAt(0) ?? 0) < 0x100 ? 0.55 : 1;
  return widths * size;
}

/** Shares the page's width among columns by their longest texts, none too narrow to read and none greedy. */
function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, i) =>
    Math.min(150, Math.max(40, ...rows.map((row) => widthOf(row[i] ?? '', 11) + 10))),
  );
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => (width * PAGE.bodyWidth) / sum);
}
