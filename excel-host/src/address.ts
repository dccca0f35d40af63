/** Excel's limits of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells, counted from 0. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle on a sheet, which is named by its id. */
export interface Box extends Extent {
  readonly sheet: string;
}

/** An address as a person or an add-in writes it: Sheet1!A1:B2, $A$1, B:D, 3:5. */
export interface Address extends Extent {
  /** The name before `!`; null without one. */
  readonly sheetName: string | null;
}

/** 0 → A, 26 → AA. */
export function letters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnOf(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The address of a rectangle without its sheet, as Excel spells it: A1, A1:B2, B:D, 3:5. */
export function spell(extent: Extent): string {
  const { row, column, rows, columns } = extent;
  if (rows === ROWS && columns === COLUMNS) return `1:${ROWS}`;
  if (rows === ROWS) return `${letters(column)}:${letters(column + columns - 1)}`;
  if (columns === COLUMNS) return `${row + 1}:${row + rows}`;
  const start = `${letters(column)}${row + 1}`;
  return rows * columns === 1 ? start : `${start}:${letters(column + columns - 1)}${row + rows}`;
}

/** A sheet's name before `!`: quoted where Excel quotes it. */
export function quoted(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const isLikeCells = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/i.test(name);
  return isPlain && !isLikeCells ? name : `'${name.replace(/'/g, "''")}'`;
}

function between(first: number, second: number): [start: number, count: number] {
  return [Math.min(first, second), Math.abs(second - first) + 1];
}

/** Reads an address; null if it is none or lies outside of Excel's limits. */
export function parseAddress(text: string): Address | null {
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const sheetName = split ? (split[1]?.replace(/''/g, "'") ?? split[2] ?? null) : null;
  const rest = (split?.[3] ?? text.trim()).replace(/\$/g, '');
  const [from = '', to = from, ...more] = rest.split(':');
  if (more.length > 0) return null;
  const first = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(from);
  const last = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(to);
  const [, firstLetters = '', firstDigits = ''] = first ?? [];
  const [, lastLetters = '', lastDigits = ''] = last ?? [];
  if (!first || !last || !firstLetters !== !lastLetters || !firstDigits !== !lastDigits) return null;
  if (!firstLetters && !firstDigits) return null;
  if ((!firstLetters || !firstDigits) && !rest.includes(':')) return null;
  const [row, rows] = firstDigits ? between(Number(firstDigits) - 1, Number(lastDigits) - 1) : [0, ROWS];
  const [column, columns] = firstLetters
    ? between(columnOf(firstLetters), columnOf(lastLetters))
    : [0, COLUMNS];
  if (row < 0 || row + rows > ROWS || column + columns > COLUMNS) return null;
  return { sheetName, row, column, rows, columns };
}

/** What two rectangles have in common, or null. */
export function common(one: Extent, other: Extent): Extent | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around both. */
export function around(one: Extent, other: Extent): Extent {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** Every cell of a rectangle, row by row. */
export function* cellsOf(extent: Extent): Generator<readonly [row: number, column: number]> {
  for (let row = extent.row; row < extent.row + extent.rows; row += 1) {
    for (let column = extent.column; column < extent.column + extent.columns; column += 1)
      yield [row, column];
  }
}
