import { isRecord, cellName, parseCell, type CellRef, type Grid, type GridCell } from '../grid';
import { parseCorrections, type Correction, type Form } from '../form';

/**
 * The text of the corrected cell, and which of the cells with that text it was. With it the cell is found again after
 * rows were inserted above, and is not confused with another one now in its place.
 */
export interface Anchor {
  readonly text: string;
  readonly nth: number;
  readonly of: number;
}

/** A correction as stored in the workbook; without an anchor it applies to the place it names. */
export interface KeptCorrection {
  readonly correction: Correction;
  readonly anchor: Anchor | null;
}

/** Corrections of each sheet's forms, by sheet id. */
export type KeptCorrections = ReadonlyMap<string, readonly KeptCorrection[]>;

/** Corrections applied to the sheet as it is now. */
export interface Settled {
  /** Each with the present place of its cell. */
  readonly applied: readonly { readonly kept: KeptCorrection; readonly now: Correction }[];
  /** Corrections whose cell is not found; they have no effect until it is. */
  readonly lost: readonly KeptCorrection[];
}

/** The most corrections kept for one sheet. */
const MOST = 1000;

/** The cell that a correction is about; the first cell of a row, and null for the form as a whole. */
function cellOf(correction: Correction, grid: Grid): GridCell | null {
  switch (correction.what) {
    case 'total-row':
      return grid.row(correction.row - 1)[0] ?? null;
    case 'direction':
    case 'ignore-cell': {
      const cell = parseCell(correction.cell);
      return cell && grid.at(cell.row, cell.column);
    }
    case 'amount-unit':
    case 'kind':
    case 'year':
      return null;
  }
}

function movedTo(correction: Correction, cell: CellRef): Correction {
  switch (correction.what) {
    case 'total-row':
      return { ...correction, row: cell.row + 1 };
    case 'direction':
    case 'ignore-cell':
      return { ...correction, cell: cellName(cell) };
    case 'amount-unit':
    case 'kind':
    case 'year':
      return correction;
  }
}

const showing = (grid: Grid, text: string) => grid.cells.filter((cell) => cell.text === text);

/** Ties a correction to the text that its cell shows now. */
export function anchored(correction: Correction, grid: Grid): KeptCorrection {
  const cell = cellOf(correction, grid);
  if (!cell) return { correction, anchor: null };
  const alike = showing(grid, cell.text);
  return { correction, anchor: { text: cell.text, nth: alike.indexOf(cell), of: alike.length } };
}

/**
 * The correction at the present place of its cell. If as many cells show the text as before, it is the one with the
 * same number.
 */
function settled({ correction, anchor }: KeptCorrection, grid: Grid): Correction | null {
  if (!anchor) return correction;
  const alike = showing(grid, anchor.text);
  const there = cellOf(correction, grid);
  const cell = alike.length === anchor.of ? alike[anchor.nth] : alike.find((each) => each === there);
  return cell ? movedTo(correction, cell) : null;
}

/** Splits a sheet's corrections into those that apply now and those whose cell is gone. */
export function settle(list: readonly KeptCorrection[], grid: Grid): Settled {
  const found = list.map((kept) => ({ kept, now: settled(kept, grid) }));
  return {
    applied: found.flatMap(({ kept, now }) => (now ? [{ kept, now }] : [])),
    lost: found.flatMap(({ kept, now }) => (now ? [] : [kept])),
  };
}

/** The list with one more correction, which replaces an earlier one about the same thing. */
export function withCorrection(
  list: readonly KeptCorrection[],
  correction: Correction,
  grid: Grid,
  rows: Form['rows'],
): readonly KeptCorrection[] {
  const replaced = settle(list, grid).applied.filter(({ now }) => isOfTheSame(now, correction, rows));
  const left = list.filter((each) => !replaced.some(({ kept }) => kept === each));
  return [...left, anchored(correction, grid)].slice(-MOST);
}

function isOfTheSame(one: Correction, other: Correction, rows: Form['rows']): boolean {
  if (one.what === 'total-row') {
    // A form below has a total of its own.
    return other.what === 'total-row' && one.row > rows.first && one.row <= rows.last + 1;
  }
  if (one.what === 'direction' || one.what === 'ignore-cell')
    return other.what === one.what && other.cell === one.cell;
  return other.what === one.what;
}

/** Reads the corrections stored in a workbook; `dropped` counts invalid entries. */
export function readCorrections(value: unknown): {
  readonly corrections: KeptCorrections;
  readonly dropped: number;
} {
  if (value === null || value === undefined) return { corrections: new Map(), dropped: 0 };
  if (!isRecord(value)) return { corrections: new Map(), dropped: 1 };
  let dropped = 0;
  const sheets = Object.entries(value).flatMap(([sheetId, list]) => {
    if (!Array.isArray(list)) {
      dropped += 1;
      return [];
    }
    const read = list.slice(0, MOST).flatMap(entryOf);
    dropped += list.length - read.length;
    return read.length === 0 ? [] : [[sheetId, read] as const];
  });
  return { corrections: new Map(sheets), dropped };
}

function entryOf(value: unknown): readonly KeptCorrection[] {
  const parsed = parseCorrections([value]);
  if (!parsed.ok) return [];
  const anchor = isRecord(value) ? anchorOf(value['anchor']) : null;
  return parsed.corrections.map((correction) => ({ correction, anchor }));
}

function anchorOf(value: unknown): Anchor | null {
  if (!isRecord(value)) return null;
  const { text, nth, of } = value;
  if (typeof text !== 'string' || !isCount(nth) || !isCount(of)) return null;
  return { text, nth, of };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** The value to store in the workbook: each correction as plain data with its anchor; null if there are none. */
export function correctionsValue(corrections: KeptCorrections): unknown {
  if (corrections.size === 0) return null;
  return Object.fromEntries(
    [...corrections].map(([sheetId, list]) => [
      sheetId,
      list.map(({ correction, anchor }) => (anchor ? { ...correction, anchor } : correction)),
    ]),
  );
}
