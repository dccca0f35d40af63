import { COLUMNS, ROWS, cellsOf, common, type Box, type Extent } from '../address';
import { displayed } from '../display';
import { PLAIN, type Style } from '../engine/style';
import type { Host } from '../host';
import { guardLook } from './protection';

/** Room beside the text of a cell and above it, in pixels. */
const PADDING = { width: 9, height: 4 };

/** The highest row, in pixels. */
const HIGHEST = 546;

const WHOLE: Extent = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

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

/** The cells of an area that show something. Only cells with content are visited, since areas may be huge. */
function* shownIn(host: Host, box: Box): Generator<Shown> {
  const merges = host.engine.merges(box.sheet);
  let inRow: { readonly row: number; readonly merges: readonly Extent[] } = { row: -1, merges: [] };
  for (const [row, column] of heldIn(host, box)) {
    const cell = { row, column, rows: 1, columns: 1 };
    if (row !== inRow.row) {
      const line = { ...cell, column: 0, columns: COLUMNS };
      inRow = { row, merges: merges.filter((merge) => common(merge, line)) };
    }
    const style = host.engine.style(box.sheet, row, column);
    const { value } = host.engine.content(box.sheet, row, column);
    const text = displayed(value, style.numberFormat ?? 'General');
    if (text === '') continue;
    yield { row, column, text, style, merged: inRow.merges.some((merge) => common(merge, cell)) };
  }
}

function* heldIn(host: Host, box: Box): Generator<readonly [row: number, column: number]> {
  for (const [row, column] of host.engine.held(box.sheet))
    if (common(box, { row, column, rows: 1, columns: 1 })) yield [row, column];
  for (const spill of host.engine.spills(box.sheet)) {
    const part = common(box, spill);
    if (part) yield* cellsOf(part);
  }
}

/** Makes columns as wide as their longest line; merged cells do not count. Widths are estimates. */
export function autofitColumns(host: Host, boxes: readonly Box[]): void {
  for (const box of boxes) {
    guardLook(host, box);
    const widths = new Map<number, number>();
    for (const { column, text, style, merged } of shownIn(host, { ...box, row: 0, rows: ROWS })) {
      if (merged) continue;
      const width = Math.max(...text.split('\n').map((line) => textWidth(line, style))) + PADDING.width;
      widths.set(column, Math.max(widths.get(column) ?? 0, width));
    }
    for (const [column, width] of widths) host.engine.setColumnWidth(box.sheet, column, 1, Math.round(width));
  }
}

/** Fits the rows whose height a file leaves open, as Excel does when it opens one. */
export function fitOpenRows(host: Host, sheet: string, stated: ReadonlyMap<number, number>): void {
  guardLook(host, { sheet, ...WHOLE });
  setHeights(
    host,
    sheet,
    [...heightsIn(host, { sheet, ...WHOLE })].filter(([row]) => !stated.has(row)),
  );
}

/** Makes rows as high as their highest cell; merged cells count with one line. Heights are estimates. */
export function autofitRows(host: Host, boxes: readonly Box[]): void {
  for (const box of boxes) {
    guardLook(host, box);
    setHeights(host, box.sheet, [...heightsIn(host, { ...box, column: 0, columns: COLUMNS })]);
  }
}

/** How high rows have to be for what they show. */
function heightsIn(host: Host, box: Box): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, text, style, merged } of shownIn(host, box)) {
    const room = host.engine.columnWidth(box.sheet, column) - PADDING.width;
    // As in Excel, a merged cell counts as one line, however many its text takes.
    const lines = merged || !style.wrap ? 1 : wrappedLines(text, style, room);
    const height = Math.round(lines * ((style.fontSize ?? PLAIN.fontSize) / 0.75) * 1.3) + PADDING.height;
    heights.set(row, Math.min(Math.max(heights.get(row) ?? 0, height), HIGHEST));
  }
  return heights;
}

/** Sets the heights of rows, adjacent equal ones at once. */
function setHeights(
  host: Host,
  sheet: string,
  heights: readonly (readonly [row: number, height: number])[],
): void {
  const inOrder = [...heights].sort(([one], [other]) => one - other);
  for (let from = 0; from < inOrder.length;) {
    const [row, height] = inOrder[from] ?? [0, 0];
    let count = 1;
    while (inOrder[from + count]?.[0] === row + count && inOrder[from + count]?.[1] === height) count += 1;
    host.engine.setRowHeight(sheet, row, count, height);
    from += count;
  }
}
