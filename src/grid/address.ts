/** The place of a cell on its sheet; row and column count from 0, as in files and Office.js. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included; rows and columns count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A number for each place, as a key of maps. Excel has 16,384 columns. */
export function placeKey(row: number, column: number): number {
  return row * 16384 + column;
}

/** Sorts cells in reading order: row by row, from left to right. */
export function inReadingOrder(one: CellRef, other: CellRef): number {
  return one.row - other.row || one.column - other.column;
}

/** The first thing at each place. */
export function oncePerPlace<Thing>(
  things: readonly Thing[],
  placeOf: (thing: Thing) => CellRef,
): readonly Thing[] {
  const seen = new Set<number>();
  return things.filter((thing) => {
    const { row, column } = placeOf(thing);
    const key = placeKey(row, column);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** A cell's name: {row: 4, column: 6} → G5. */
export function cellName(cell: CellRef): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** A rectangle's name: A1:C3, or A1 for a single cell. */
export function areaName(area: Area): string {
  const start = cellName({ row: area.top, column: area.left });
  const end = cellName({ row: area.bottom, column: area.right });
  return start === end ? start : `${start}:${end}`;
}

/** Reads a cell's name, with or without `$` and a sheet before `!`; null if the text is no such name. */
export function parseCell(name: string): CellRef | null {
  const match = /^(?:.*!)?\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(name);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** The rows and columns of every sheet of Excel. */
export const SHEET_SIZE = { rows: 1_048_576, columns: 16_384 } as const;

/** Reads A1:C3, A1, whole rows (5:6) or columns (B:C), with or without a sheet before `!`; null for anything else. */
export function parseArea(name: string): Area | null {
  const [startName = '', endName = startName] = name
    .slice(name.lastIndexOf('!') + 1)
    .replace(/^\$?(\d+):\$?(\d+)$/, `A$1:${columnName(SHEET_SIZE.columns - 1)}$2`)
    .replace(/^\$?([A-Z]+):\$?([A-Z]+)$/i, (_, first, last) => `${first}1:${last}${SHEET_SIZE.rows}`)
    .split(':');
  const start = parseCell(startName);
  const end = parseCell(endName);
  if (!start || !end) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** Whether a cell lies in a rectangle. */
export function contains(area: Area, cell: CellRef): boolean {
  return (
    cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right
  );
}

/** Whether two places are the same cell. */
export function sameCell(one: CellRef, other: CellRef): boolean {
  return one.row === other.row && one.column === other.column;
}
