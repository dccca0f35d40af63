import { COLUMNS, ROWS, common, type Extent } from './address';
import { rewriteReferences } from './formula-references';

/** Cells that come or go and push those behind them down or up, right or left. */
export interface Shift {
  readonly sheet: string;
  readonly what: 'rows' | 'columns';
  /** The first row (or column) that comes or goes. */
  readonly at: number;
  /** How many come; negative where they go. */
  readonly count: number;
  /** Where only some cells of a row move: their columns (or, of a column, their rows). */
  readonly band?: { readonly from: number; readonly size: number };
}

const START = { rows: 'row', columns: 'column' } as const;
const OTHER = { rows: 'columns', columns: 'rows' } as const;
const LIMIT = { rows: ROWS, columns: COLUMNS } as const;

/** The cells that a shift moves or takes away. */
export function reachOf({ what, at, band }: Shift): Extent {
  const across = OTHER[what];
  const { from, size } = band ?? { from: 0, size: LIMIT[across] };
  const reach = { row: 0, column: 0, rows: 0, columns: 0, [START[across]]: from, [across]: size };
  return { ...reach, [START[what]]: at, [what]: LIMIT[what] - at };
}

/** The cells that come or go. */
export function gapOf(shift: Shift): Extent {
  return { ...reachOf(shift), [shift.what]: Math.abs(shift.count) };
}

/** Cells after a shift of whole lines: moved, grown, shrunk, or null if they are gone. */
function along(extent: Extent, { what, at, count }: Shift): Extent | null {
  const start = extent[START[what]];
  const size = extent[what];
  const end = start + size;
  if (end <= at || size === LIMIT[what]) return extent;
  if (count > 0) {
    const moved = at > start ? { [what]: size + count } : { [START[what]]: start + count };
    const next = { ...extent, ...moved };
    const beyond = next[START[what]] + next[what] - LIMIT[what];
    return beyond <= 0 ? next : next[what] > beyond ? { ...next, [what]: next[what] - beyond } : null;
  }
  const gone = Math.max(0, Math.min(end, at - count) - Math.max(start, at));
  if (gone === size) return null;
  return { ...extent, [START[what]]: start < at ? start : Math.max(at, start + count), [what]: size - gone };
}

/** Where cells are after a shift: cells of which only a part lies in its way stay; null if they are gone. */
export function shifted<T extends Extent>(extent: T, shift: Shift): T | null {
  const moved = isInBand(extent, shift) ? along(extent, shift) : extent;
  return moved && { ...extent, ...moved };
}

function isInBand(extent: Extent, { what, band }: Shift): boolean {
  if (!band) return true;
  const from = extent[START[OTHER[what]]];
  return from >= band.from && from + extent[OTHER[what]] <= band.from + band.size;
}

/** Whether a shift tears cells apart: it would move a part of them only. */
export function isTorn(extent: Extent, shift: Shift): boolean {
  return !isInBand(extent, shift) && common(extent, reachOf(shift)) !== null;
}

/** Where areas are after a shift: what it tears apart becomes several areas. */
export function shiftedAreas(areas: readonly Extent[], shift: Shift): Extent[] {
  return areas.flatMap((area) => {
    const parts = isTorn(area, shift) ? tornAt(area, shift) : [area];
    return parts.flatMap((part) => shifted(part, shift) ?? []);
  });
}

function tornAt(area: Extent, { what, band }: Shift): Extent[] {
  if (!band) return [area];
  const [start, size] = [START[OTHER[what]], OTHER[what]];
  const cuts = [area[start], band.from, band.from + band.size, area[start] + area[size]]
    .map((cut) => Math.min(Math.max(cut, area[start]), area[start] + area[size]))
    .sort((one, other) => one - other);
  return cuts.slice(1).flatMap((cut, index) => {
    const from = cuts[index] ?? cut;
    return cut > from ? [{ ...area, [start]: from, [size]: cut - from }] : [];
  });
}

/** A formula after a shift on a sheet; `onSheet` tells whether a reference's sheet (null: the formula's own) is that one. */
export function shiftedFormula(
  formula: string,
  shift: Shift,
  onSheet: (sheetName: string | null) => boolean,
): string {
  return rewriteReferences(formula, (reference) => {
    if (!onSheet(reference.sheetName)) return reference;
    const extent = shifted(reference.extent, shift);
    return extent ? { ...reference, extent } : null;
  });
}

/** Areas without some cells. */
export function without(areas: readonly Extent[], cells: Extent): Extent[] {
  return areas.flatMap((area) => {
    const both = common(area, cells);
    if (!both) return [area];
    const bottom = both.row + both.rows;
    const right = both.column + both.columns;
    return [
      { ...area, rows: both.row - area.row },
      { ...area, row: bottom, rows: area.row + area.rows - bottom },
      { ...area, row: both.row, rows: both.rows, columns: both.column - area.column },
      {
        ...area,
        row: both.row,
        rows: both.rows,
        column: right,
        columns: area.column + area.columns - right,
      },
    ].filter(({ rows, columns }) => rows > 0 && columns > 0);
  });
}
