import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SSF } from '@e965/xlsx';
import { makeGrid, parseArea, type Area, type CellInput, type Grid } from '../../src/grid';

/** A cell of a form's .json: blank, a value, or a value with its number format. */
export type RowCell = null | string | number | { v: string | number; fmt: string };

export interface FormFile {
  sheetName: string;
  rows: RowCell[][];
  merges: string[];
}

const { format: formatted } = SSF as { format: (code: string, value: number) => string };

/** The rows of a form in test/forms, to be changed by a test and made into a grid by `gridOfRows`. */
export function formFile(name: string): FormFile {
  return JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8')) as FormFile;
}

/** The grid of one of the forms in test/forms. */
export function gridOf(name: string): Grid {
  return gridOfRows(formFile(name));
}

/** A grid from rows as people write them down; merges by name. */
export function gridOfRows(file: {
  sheetName?: string;
  rows: readonly (readonly RowCell[])[];
  merges?: readonly string[];
}): Grid {
  const cells: CellInput[] = [];
  file.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell === null) return;
      const { v, fmt } = typeof cell === 'object' ? cell : { v: cell, fmt: 'General' };
      const formula = typeof v === 'string' && v.startsWith('=') ? v : null;
      const text = typeof v === 'number' ? formatted(fmt, v) : v;
      cells.push({ row: rowIndex, column, value: v, text, numberFormat: fmt, formula });
    });
  });
  const merges = (file.merges ?? []).map((name) => parseArea(name)).filter((area): area is Area => area !== null);
  return makeGrid({ sheetName: file.sheetName ?? '自评表', cells, merges });
}
