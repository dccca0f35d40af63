// Writes one cell into workbooks with long columns of formulas: how time grows with the rows: `npm run bench:fill`.
// Milliseconds vary on a shared machine, so each is also given as a multiple of
// JSON.parse of the same cells.
import { decimal } from '../src/grid';
import { cellXml, newWorkbook, packageBytes, readWorkbook, writeCells, type Workbook } from '../src/xlsx';

type FormulaOf = (row: number) => string;

/** What stands in column F, beside a form whose A1 is written. */
const COLUMNS: Readonly<Record<string, FormulaOf>> = {
  'a rate beside the form, =B1*0.13': (row) => `B${String(row)}*0.13`,
  'a share of the form, =B1/$A$1': (row) => `B${String(row)}/$A$1`,
  'a chain, =F1+1': (row) => (row === 1 ? 'A1' : `F${String(row - 1)}+1`),
  'a running balance, =SUM(A$1:A9)': (row) => `SUM(A$1:A${String(row)})`,
  'whole columns, =SUMIF($A:$E,B1,$C:$C)': (row) => `SUMIF($A:$E,B${String(row)},$C:$C)`,
};

function workbookOf(rows: number, formulaOf: FormulaOf): Uint8Array {
  const cells = Array.from({ length: rows }, (_, row) => {
    const formula = formulaOf(row + 1);
    return `<row r="${String(row + 1)}">${cellXml({ at: { row, column: 1 }, style: 0, value: row, formula: null })}${cellXml({ at: { row, column: 5 }, style: 0, value: 1, formula })}</row>`;
  });
  const inside = `<sheetData>${cells.join('')}</sheetData>`;
  return newWorkbook({ sheets: [{ name: '表', visibility: 'visible', inside }], styles: '' });
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function opened(bytes: Uint8Array): Workbook {
  const workbook = readWorkbook(bytes, '表.xlsx');
  if (workbook.kind === 'refusal') throw new Error(workbook.why);
  return workbook;
}

const WRITE = {
  sheetName: '表',
  cell: { row: 0, column: 0 },
  value: decimal(2),
  formula: null,
  numberFormat: null,
};

for (const [what, formulaOf] of Object.entries(COLUMNS)) {
  packageBytes(writeCells(opened(workbookOf(2000, formulaOf)), [WRITE]).pkg);
  const times = [7500, 15000, 30000, 60000].map((rows) => {
    const bytes = workbookOf(rows, formulaOf);
    const workbook = opened(bytes);
    const json = JSON.stringify(Array.from({ length: rows }, (_, row) => [row, formulaOf(row + 1), 1]));
    return {
      rows,
      time: timeOf(() => packageBytes(writeCells(workbook, [WRITE]).pkg)),
      parse: timeOf(() => JSON.parse(json)),
    };
  });
  const [first, last] = [times[0], times.at(-1)];
  const exponent = first && last ? Math.log(last.time / first.time) / Math.log(last.rows / first.rows) : NaN;
  const lines = times.map(
    ({ rows, time, parse }) =>
      `  ${String(rows).padStart(6)} rows ${time.toFixed(0).padStart(6)} ms   ratio ${(time / parse).toFixed(0)}`,
  );
  process.stdout.write(`${what}\n${lines.join('\n')}\n  grows with rows^${exponent.toFixed(2)}\n`);
}
