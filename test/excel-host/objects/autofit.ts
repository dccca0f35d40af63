import { common, type Box } from '../address';
import { displayed } from '../display';
import { PLAIN, type Style } from '../engine/style';
import type { Host } from '../host';
import { bounded } from './cells';
import { guardLook } from './protection';

/** Room beside the text of a cell and above it, in pixels. */
const PADDING = { width: 9, height: 4 };

/** The width of a line of text in pixels: Chinese characters are as wide as high, others half as wide. */
function textWidth(line: string, style: Style): number {
  const em = (style.fontSize ?? PLAIN.fontSize) / 0.75;
  let width = 0;
  for (const character of line) width += /[\u2E80-\uFFEF]/.test(character) ? em : em * 0.55;
  return width * (style.bold === true ? 1.05 : 1);
}

/** The lines that a text takes where it is wrapped at a width in pixels. */
function wrappedLines(text: string, style: Style, room: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, style) / room)), 0);
}

interface Shown {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: Style;
  readonly merged: boolean;
}

function* shownIn(host: Host, box: Box): Generator<Shown> {
  const used = host.engine.used(box.sheet, true);
  const part = used && common(bounded(host, box), used);
  if (!part) return;
  const merges = host.engine.merges(box.sheet);
  for (let row = part.row; row < part.row + part.rows; row += 1) {
    for (let column = part.column; column < part.column + part.columns; column += 1) {
      const style = host.engine.style(box.sheet, row, column);
      const text = displayed(
        host.engine.content(box.sheet, row, column).value,
        style.numberFormat ?? 'General',
      );
      if (text === '') continue;
      const merged = merges.some((merge) => common(merge, { row, column, rows: 1, columns: 1 }));
      yield { row, column, text, style, merged };
    }
  }
}

/** Makes columns as wide as their longest line; merged cells do not count. Widths are estimates. */
export function autofitColumns(host: Host, boxes: readonly Box[]): void {
  for (const box of boxes) {
    guardLook(host, box);
    const widths = new Map<number, number>();
    for (const { column, text, style, merged } of shownIn(host, { ...box, row: 0, rows: 1_048_576 })) {
      if (merged) continue;
      const width = Math.max(...text.split('\n').map((line) => textWidth(line, style))) + PADDING.width;
      widths.set(column, Math.max(widths.get(column) ?? 0, width));
    }
    for (const [column, width] of widths) host.engine.setColumnWidth(box.sheet, column, 1, Math.round(width));
  }
}

/** Fits the rows whose height a file leaves open, as Excel does when it opens one. */
export function fitOpenRows(host: Host, sheet: string, stated: ReadonlyMap<number, number>): void {
  const used = host.engine.used(sheet, true);
  if (!used) return;
  const rows = Array.from({ length: used.rows }, (_row, index) => used.row + index);
  autofitRows(
    host,
    rows.filter((row) => !stated.has(row)).map((row) => ({ ...used, sheet, row, rows: 1 })),
  );
}

/** Makes rows as high as their highest cell; merged cells count with one line. Heights are estimates. */
export function autofitRows(host: Host, boxes: readonly Box[]): void {
  for (const box of boxes) {
    guardLook(host, box);
    const heights = new Map<number, number>();
    for (const { row, column, text, style, merged } of shownIn(host, {
      ...box,
      column: 0,
      columns: 16_384,
    })) {
      const room = host.engine.columnWidth(box.sheet, column) - PADDING.width;
      // As in Excel, a merged cell counts with one line, however many its text takes.
      const lines = merged || !style.wrap ? 1 : wrappedLines(text, style, room);
      const height = Math.round(lines * ((style.fontSize ?? PLAIN.fontSize) / 0.75) * 1.3) + PADDING.height;
      heights.set(row, Math.max(heights.get(row) ?? 0, height));
    }
    for (const [row, height] of heights) host.engine.setRowHeight(box.sheet, row, 1, Math.min(height, 546));
  }
}
