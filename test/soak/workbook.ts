import type { RunningExcel } from '../../excel-host';

/** What a cell holds: its formula with '=', or its value. */
export type Held = string | number | boolean;

/** The part of each sheet that is watched. */
export const ROWS = 80;
export const COLUMNS = 12;
const AREA = `A1:L${ROWS}`;

/** A sheet as followed beside Excel. Each row has an identity that it keeps when rows come or go above it. */
export interface Sheet {
  name: string;
  rows: number[];
  isProtected: boolean;
}

/** What all sheets hold at one moment, by name. */
export type Snapshot = ReadonlyMap<string, readonly (readonly Held[])[]>;

export function snapshot(excel: RunningExcel): Snapshot {
  return new Map(excel.sheetNames.map((name) => [name, excel.formulas(`${name}!${AREA}`)]));
}

/** One cell that differs. */
export interface Difference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: Held;
  readonly after: Held;
}

/** The cells that differ on the sheets that are in both. */
export function differences(before: Snapshot, after: Snapshot): readonly Difference[] {
  const found: Difference[] = [];
  for (const [sheet, rows] of before) {
    const now = after.get(sheet);
    if (!now) continue;
    rows.forEach((cells, row) => {
      cells.forEach((held, column) => {
        const next = now[row]?.[column] ?? '';
        if (next !== held) found.push({ sheet, row, column, before: held, after: next });
      });
    });
  }
  return found;
}

let identities = 0;
const newRows = (count: number) => Array.from({ length: count }, () => (identities += 1));

export const newSheet = (name: string): Sheet => ({ name, rows: newRows(ROWS), isProtected: false });

/** Follows rows that were inserted (count > 0) or deleted. */
export function shiftRows(sheet: Sheet, at: number, count: number): void {
  if (count > 0) sheet.rows.splice(at, 0, ...newRows(count));
  else sheet.rows.splice(at, -count);
  sheet.rows.push(...newRows(Math.max(0, ROWS - sheet.rows.length)));
}

/** The keys of the add-in's writings that the workbook keeps. */
export function journalKeys(excel: RunningExcel): readonly string[] {
  return [...excel.book().settings.keys()].filter((key) => key.startsWith('ziping.journal.'));
}

/** The place of a writing in the order of all. */
export const orderOf = (key: string): number => Number(key.split('.')[2]);

export function nameOfCell(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
