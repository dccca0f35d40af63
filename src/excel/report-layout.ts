import type { SheetBlock } from '../report';

/**
 * The official layout (GB/T 9704 and custom) as Excel can give it: A4 with margins of 3.7, 3.5, 2.8
 * and 2.6 cm; 28 characters of 16 pt a line, 28 pt from line to line. Lengths are in points.
 */
const CM = 72 / 2.54;
export const PAGE = {
  margins: { top: 3.7 * CM, bottom: 3.5 * CM, left: 2.8 * CM, right: 2.6 * CM },
  /** What is left of the 21 cm of A4. */
  bodyWidth: (21 - 2.8 - 2.6) * CM,
  lineHeight: 28,
} as const;

/** The highest row that Excel has. The report's blocks are cut so that they fit. */
const ROW_LIMIT = 409;

/** Fonts by name, as the layout asks for; Excel takes a like one where a machine lacks it. */
export const FONTS: Record<SheetBlock['style'], { name: string; size: number; bold?: boolean }> = {
  title: { name: '方正小标宋简体', size: 22 },
  heading1: { name: '黑体', size: 16 },
  heading2: { name: '楷体', size: 16 },
  body: { name: '仿宋', size: 16 },
  slot: { name: '仿宋', size: 16 },
  'table-title': { name: '黑体', size: 16 },
  'table-header': { name: '黑体', size: 11 },
  'table-row': { name: '仿宋', size: 11 },
  blank: { name: '仿宋', size: 16 },
};

/** One row of the report's sheet. */
export interface ReportRow {
  readonly style: SheetBlock['style'];
  readonly texts: readonly string[];
  readonly height: number;
}

/** The rows, with their heights; body in the first column, a table from the third on. */
export interface ReportLayout {
  readonly rows: readonly ReportRow[];
  /** Widths of the table's columns; empty where there is no table. */
  readonly tableWidths: readonly number[];
  /** Index of the first row of the table part; the number of rows where there is none. */
  readonly tableFrom: number;
}

/** Lays blocks out as rows: heights by the text, columns of the table by what stands in them. */
export function layoutReport(blocks: readonly SheetBlock[]): ReportLayout {
  const isTable = ({ style }: { readonly style: SheetBlock['style'] }) => style.startsWith('table-');
  const table = blocks.filter((block) => block.style === 'table-header' || block.style === 'table-row');
  const tableWidths = columnWidths(table.map(({ texts }) => texts));
  const rows = blocks.map(({ style, texts }): ReportRow => {
    const { size } = FONTS[style];
    if (style === 'table-header' || style === 'table-row') {
      const lines = texts.map((text, i) => linesOf(text, (tableWidths[i] ?? 60) - 6, size));
      return { style, texts, height: Math.min(ROW_LIMIT, Math.max(1, ...lines) * (size + 4) + 6) };
    }
    const [text = ''] = texts;
    const lines = linesOf(text, PAGE.bodyWidth, size);
    return { style, texts, height: Math.min(ROW_LIMIT, lines * (size === 22 ? 36 : PAGE.lineHeight)) };
  });
  const first = rows.findIndex(isTable);
  return { rows, tableWidths, tableFrom: first < 0 ? rows.length : first };
}

/** Width of a text in points: a Chinese character is as wide as the font is high, a Latin one half that. */
function widthOf(text: string, size: number): number {
  let units = 0;
  for (const sign of text) units += /[\u0000-\u00ff]/.test(sign) ? 0.55 : 1;
  return units * size;
}

function linesOf(text: string, width: number, size: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(widthOf(line, size) / width)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Shares the page's width among columns by their longest texts, none too narrow to read. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, i) =>
    Math.min(140, Math.max(38, ...rows.map((row) => widthOf(row[i] ?? '', 11) + 8))),
  );
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => (width * PAGE.bodyWidth) / sum);
}
