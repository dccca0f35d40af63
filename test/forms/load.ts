import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// As src/xlsx has it.
import { SSF } from '@e965/xlsx/dist/xlsx.mini.min';
import { areaName, makeGrid, parseArea, type Area, type CellInput, type Grid } from '../../src/grid';
import type { RowCell } from '../notation';
import { readFormPage, type FormPage } from './page';

export type { RowCell } from '../notation';

/** A sheet as tests change it; merges by name. */
export interface FormFile {
  sheetName: string;
  rows: RowCell[][];
  merges: string[];
}

const { format: formatted } = SSF as { format: (code: string, value: number) => string };

const pages = new Map<string, FormPage>();
const grids = new Map<string, Grid>();

/** The page of a sheet in test/forms: 'yuelu-2022', 'drawn/d01-wan-shuili-2022'. */
export function pageOf(name: string): FormPage {
  const known = pages.get(name);
  if (known) return known;
  const page = readFormPage(name, readFileSync(join(__dirname, `${name}.md`), 'utf8'));
  pages.set(name, page);
  return page;
}

/** The rows of a form in test/forms, to be changed by a test and made into a grid by `gridOfRows`. */
export function formFile(name: string): FormFile {
  return fileOf(pageOf(name));
}

/** The rows of a page, to be changed. */
export function fileOf({ sheetName, sheet }: FormPage): FormFile {
  return { sheetName, rows: sheet.rows.map((row) => [...row]), merges: sheet.merges.map(areaName) };
}

/** The grid of one of the forms in test/forms. */
export function gridOf(name: string): Grid {
  const known = grids.get(name);
  if (known) return known;
  const grid = gridOfRows(formFile(name));
  grids.set(name, grid);
  return grid;
}

/** A grid from rows as people write them down; merges by name. */
export function gridOfRows(file: {
  readonly sheetName?: string;
  readonly rows: readonly (readonly RowCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}): Grid {
  const { sheetName = '自评表', rows, merges = [], hiddenRows = [], hiddenColumns = [] } = file;
  return makeGrid({
    sheetName,
    cells: rows.flatMap((row, index) => row.flatMap((cell, column) => inputOf(index, column, cell))),
    merges: merges.map((name) => parseArea(name)).filter((area): area is Area => area !== null),
    hiddenRows,
    hiddenColumns,
  });
}

function inputOf(row: number, column: number, cell: RowCell): CellInput[] {
  if (cell === null) return [];
  const { v, fmt, f, uncomputed = false } = typeof cell === 'object' ? cell : { v: cell, fmt: 'General' };
  const text = typeof v === 'number' ? formatted(fmt, v) : v;
  const formula = f === undefined ? null : `=${f}`;
  return [{ row, column, value: v, text, numberFormat: fmt, formula, uncomputed }];
}
