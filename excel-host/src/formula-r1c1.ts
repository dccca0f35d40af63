import { COLUMNS, ROWS } from './address';
import { rewriteReferences, spellReference, type Reference } from './formula-references';
import { quoted } from './address';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula with relative references: A1 in B2 is R[-1]C[-1]. */
export function toR1C1(formula: string, at: Place): string {
  return rewriteReferences(formula, (reference) => {
    const { sheetName, extent, fixed, single } = reference;
    const sheet = sheetName === null ? '' : `${quoted(sheetName)}!`;
    const part = (letter: 'R' | 'C', index: number, isFixed: boolean, from: number) => {
      if (isFixed) return `${letter}${index + 1}`;
      return index === from ? letter : `${letter}[${index - from}]`;
    };
    const row = (index: number, isFixed: boolean) => part('R', index, isFixed, at.row);
    const column = (index: number, isFixed: boolean) => part('C', index, isFixed, at.column);
    const lastRow = extent.row + extent.rows - 1;
    const lastColumn = extent.column + extent.columns - 1;
    const join = (from: string, to: string) => (from === to ? from : `${from}:${to}`);
    if (extent.rows === ROWS)
      return sheet + join(column(extent.column, fixed.column), column(lastColumn, fixed.lastColumn));
    if (extent.columns === COLUMNS)
      return sheet + join(row(extent.row, fixed.row), row(lastRow, fixed.lastRow));
    const first = row(extent.row, fixed.row) + column(extent.column, fixed.column);
    if (single) return sheet + first;
    return `${sheet}${first}:${row(lastRow, fixed.lastRow)}${column(lastColumn, fixed.lastColumn)}`;
  });
}

const ROW = String.raw`R(?<row>\d+|\[-?\d+\])?`;
const COLUMN = String.raw`C(?<column>\d+|\[-?\d+\])?`;
const named = (pattern: string, suffix: string) => pattern.replace(/\?<(\w+)>/g, `?<$1${suffix}>`);
const CELL = ROW + COLUMN;
const CELLS = new RegExp(
  `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.])${named(CELL, '1')}(?::${named(CELL, '2')})?(?![\\p{L}\\p{N}_.([])`,
  'gu',
);

/** A formula in R1C1 notation rewritten with A1 references; whole rows and columns are left as they are. */
export function fromR1C1(formula: string, at: Place): string {
  return formula.replace(CELLS, (...match) => {
    const [whole = ''] = match as string[];
    if (whole.startsWith('"')) return whole;
    const groups = match.at(-1) as Record<string, string | undefined>;
    const place = (given: string | undefined, from: number): [index: number, fixed: boolean] => {
      if (given === undefined) return [from, false];
      return given.startsWith('[') ? [from + Number(given.slice(1, -1)), false] : [Number(given) - 1, true];
    };
    const [row, fixedRow] = place(groups['row1'], at.row);
    const [column, fixedColumn] = place(groups['column1'], at.column);
    const single = !whole.includes(':');
    const [lastRow, fixedLastRow] = single ? [row, fixedRow] : place(groups['row2'], at.row);
    const [lastColumn, fixedLastColumn] = single
      ? [column, fixedColumn]
      : place(groups['column2'], at.column);
    const reference: Reference = {
      sheetName: null,
      extent: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 },
      fixed: { row: fixedRow, column: fixedColumn, lastRow: fixedLastRow, lastColumn: fixedLastColumn },
      single,
    };
    return spellReference(reference);
  });
}
