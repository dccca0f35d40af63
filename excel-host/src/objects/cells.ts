import { COLUMNS, ROWS, cellsOf, common, spell, type Box } from '../address';
import { contentType } from '../display';
import type { CellWrite, Scalar } from '../engine/engine';
import type { Style, StylePatch } from '../engine/style';
import { EventType } from '../events';
import type { Host } from '../host';
import { readInput } from '../input';
import { ApiError, WRONG_SIZE } from '../request/errors';
import type { Locale } from '../typed-dates';
import { guardCells, guardLook } from './protection';

/** The most cells that Excel answers with. */
const MOST_CELLS = 5_000_000;

/** Whole rows and columns cut to the used part of the sheet: all cells beyond are alike. */
export function bounded(host: Host, box: Box): Box {
  const state = host.engine.sheet(box.sheet);
  if (!state) throw new ApiError('ItemNotFound');
  const whole = { row: 0, column: 0, rows: state.rows, columns: state.columns };
  return box.rows === ROWS || box.columns === COLUMNS ? { ...box, ...(common(box, whole) ?? box) } : box;
}

/** One entry a cell, row by row. Excel refuses ranges of more than five million cells. */
export function matrix<T>(box: Box, of: (row: number, column: number) => T): T[][] {
  if (box.rows * box.columns > MOST_CELLS) throw new ApiError('RangeExceedsLimit');
  return Array.from({ length: box.rows }, (_row, row) =>
    Array.from({ length: box.columns }, (_column, column) => of(box.row + row, box.column + column)),
  );
}

/** What all cells have in common, or null if they differ. */
export function uniform<T>(
  host: Host,
  boxes: readonly Box[],
  of: (style: Style, row: number, column: number) => T,
): T | null {
  let first: { readonly value: T } | null = null;
  for (const box of boxes.map((each) => bounded(host, each))) {
    for (const [row, column] of cellsOf(box)) {
      const value = of(host.engine.style(box.sheet, row, column), row, column);
      first ??= { value };
      if (first.value !== value) return null;
    }
  }
  return first?.value ?? null;
}

/** Changes the look of cells. */
export function restyle(
  host: Host,
  boxes: readonly Box[],
  patch: StylePatch | ((row: number, column: number, style: Style) => StylePatch | null),
): void {
  for (const each of boxes) {
    guardLook(host, each);
    const box = bounded(host, each);
    const writes: CellWrite[] = [];
    for (const [row, column] of cellsOf(box)) {
      const style =
        typeof patch === 'function' ? patch(row, column, host.engine.style(box.sheet, row, column)) : patch;
      if (style) writes.push({ row, column, style });
    }
    host.engine.write(box.sheet, writes);
    host.afterRequest(() => {
      const change = { address: spell(each), worksheetId: box.sheet, source: 'Local' };
      host.events.ofSheet(EventType.formatChanged, box.sheet, change);
    });
  }
}

/** The value of a matrix at a place; one value may serve for all. InvalidArgument if sizes differ. */
export function spread(box: Box, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as readonly unknown[];
  const columnsOf = (row: unknown) => (Array.isArray(row) ? row.length : -1);
  const [first] = rows;
  if (rows.length === 1 && Array.isArray(first) && first.length === 1) return () => first[0] as unknown;
  if (rows.some((row) => columnsOf(row) < 0)) throw new ApiError('InvalidArgument');
  if (rows.length !== box.rows || rows.some((row) => columnsOf(row) !== box.columns)) {
    throw new ApiError('InvalidArgument', WRONG_SIZE);
  }
  return (row, column) => (rows[row - box.row] as readonly unknown[])[column - box.column];
}

/** The cell that a write to a place reaches; null under a merge, where Excel silently drops the value. */
function coveredBy(host: Host, box: Box): (row: number, column: number) => boolean {
  const merges = host.engine.merges(box.sheet).filter((merge) => common(merge, box));
  return (row, column) =>
    merges.some(
      (merge) =>
        (row !== merge.row || column !== merge.column) &&
        common(merge, { row, column, rows: 1, columns: 1 }) !== null,
    );
}

/**
 * Writes values or formulas as an add-in does: null leaves a cell, '' empties it, text is read as if typed, in America
 * unless the member is one of the local ones.
 */
export function writeInputs(host: Host, box: Box, given: unknown, locale: Locale = 'en-US'): void {
  if (box.rows === ROWS || box.columns === COLUMNS) throw new ApiError('InvalidArgument');
  guardCells(host, box);
  const at = spread(box, given);
  const covered = coveredBy(host, box);
  const before = host.before(box);
  const writes: CellWrite[] = [];
  for (const [row, column] of cellsOf(box)) {
    const input = at(row, column);
    if (input === null || input === undefined || covered(row, column)) continue;
    const format = host.engine.numberFormat(box.sheet, row, column);
    const { content, numberFormat } = readInput(input, format, locale);
    writes.push({ row, column, content, ...(numberFormat ? { style: { numberFormat } } : {}) });
  }
  if (writes.length === 0) return;
  host.engine.write(box.sheet, writes);
  // A later action of the request may overwrite it, and has an event of its own.
  const content = before.single && writes[0]?.content;
  const after = content?.formula === null ? { after: content } : {};
  host.afterRequest(() => {
    host.changed(box, { before, byAddIn: true, ...after });
  });
}

/** A cell's value as `values` gives it: '' for a blank cell. */
export function valueAt(host: Host, box: Box): (row: number, column: number) => Scalar {
  return (row, column) => host.engine.content(box.sheet, row, column).value ?? '';
}

/** Whether a cell holds nothing. */
export function isBlank(host: Host, sheet: string, row: number, column: number): boolean {
  return contentType(host.engine.content(sheet, row, column)) === 'Empty';
}
