// Writes a sheet of a workbook as a page of test/forms: `npm run -s page -- form.xlsx [SHEET] > test/forms/NAME.md`.
// What must be read and found in it is for a person to add.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readWorkbook } from '../src/xlsx';
import { type Grid, type GridCell } from '../src/grid';
import { writeSheet, type RowCell } from '../test/notation';

function rowCell({ value, numberFormat, formula, uncomputed }: GridCell): RowCell {
  const v = typeof value === 'boolean' ? String(value).toUpperCase() : value;
  // The format of a text shows nothing of it.
  const isPlain = numberFormat === 'General' || typeof v === 'string';
  if (formula === null) return isPlain ? v : { v, fmt: numberFormat };
  return { v, fmt: numberFormat, f: formula.slice(1), ...(uncomputed && { uncomputed }) };
}

function table({ cells, merges, hiddenRows, hiddenColumns }: Grid): string {
  const rows: RowCell[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row] ?? [];
    while (row.length <= cell.column) row.push(null);
    row[cell.column] = rowCell(cell);
  }
  return writeSheet({ rows, merges, hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns] });
}

const [path, name] = process.argv.slice(2);
if (path === undefined) throw new Error('Name a workbook: npm run -s page -- form.xlsx [SHEET]');
const workbook = readWorkbook(readFileSync(path), basename(path));
if (workbook.kind !== 'workbook') throw new Error(`${path}: ${workbook.kind}`);
const sheet = workbook.sheets.find((each) => name === undefined || each.name === name);
if (!sheet) throw new Error(`${path} has: ${workbook.sheets.map((each) => each.name).join(', ')}`);
process.stdout.write(`${sheet.name === '自评表' ? '' : `- sheet: ${sheet.name}\n\n`}${table(sheet.grid)}`);
