import { decimal } from '../../src/grid';
import { packageBytes, readWorkbook, writeCells } from '../../src/xlsx';
import { sheetData, unzipped, workbookBytes } from './workbook-files';

/**
 * The formulas of a sheet, each in a cell of column F with a kept result, beside an A1 that is written; gives those
 * whose results were dropped.
 */
function dropped(
  formulas: readonly string[],
  names: Readonly<Record<string, string>> = {},
): readonly string[] {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const rows = formulas.map(
    (formula, at) => [at + 1, `<c r="F${at + 1}"><f>${escaped(formula)}</f><v>7</v></c>`] as const,
  );
  const defined = Object.entries(names).map(
    ([name, formula]) => `<definedName name="${name}">${formula}</definedName>`,
  );
  const bytes = workbookBytes({
    sheets: [
      { name: '表', inner: sheetData(Object.fromEntries(rows)) },
      { name: '他', inner: sheetData({ 1: '<c r="A1"><f>表!A1</f><v>7</v></c><c r="B1"><v>1</v></c>' }) },
    ],
    workbookTail: `<definedNames>${defined.join('')}</definedNames>`,
  });
  const workbook = readWorkbook(bytes, '表.xlsx');
  if (workbook.kind === 'refusal') throw new Error(workbook.why);
  const write = {
    sheetName: '表',
    cell: { row: 0, column: 0 },
    value: decimal(2),
    formula: null,
    numberFormat: null,
  };
  const xml = unzipped(packageBytes(writeCells(workbook, [write]).pkg))['xl/worksheets/sheet1.xml']!;
  const kept = new Set(
    Array.from(xml.matchAll(/r="F(\d+)"><f>[^<]*<\/f><v>7<\/v>/g), ([, row]) => Number(row)),
  );
  return formulas.filter((_, at) => !kept.has(at + 1));
}

test.each([
  'A1*100',
  'SUM(A1:A9)',
  'SUM(A:A)',
  'SUM($A:$XFD)',
  'SUM(1:1)',
  'SUM(A1:ZZ5000)',
  'SUM(表!A1:B2)',
  "SUM('表'!$A$1)",
  '他!A1',
  'SUM(表:他!A1)',
  'INDIRECT("Z"&9)',
  'OFFSET(Z9,1,1)',
  '表1[金额]',
  'SUM(Z1:INDEX(Z:Z,3))',
  'VLOOKUP(Z1,A1:C3,2,0)',
  'IF(Z1>0,A$1,0)',
  '合计+1',
  '旁边+1',
  '远处',
])('%s depends on A1', (formula) => {
  const names = { 合计: '表!$A$1:$A$3', 旁边: '表!A1', 远处: 'OFFSET(表!$Z$9,0,0)' };
  expect(dropped([formula], names)).toEqual([formula]);
});

test.each([
  'A2*100',
  'A10*100',
  'SUM(A2:A9)',
  'SUM(B:B)',
  'SUM(2:5)',
  'SUM(B1:ZZ5000)',
  'SUM(A2:ZZ5000)',
  '他!B1',
  '[1]表!A1',
  '"A1"&Z1',
  'LOG10(Z1)',
  'A1X+1',
  'NOW()',
  'INDEX(Z:Z,3)',
  'SUM(B1:B3)',
  '别处',
])('%s does not', (formula) => {
  expect(dropped([formula], { 别处: '表!$B$1:$B$3' })).toEqual([]);
});

test('what depends on a formula that depends on it; nothing else of a column', () => {
  expect(dropped(['A1', 'F1+1', 'SUM(F2:F2)', 'F5', 'Z1', 'SUM(F4:F5)', 'F6'])).toEqual([
    'A1',
    'F1+1',
    'SUM(F2:F2)',
  ]);
});

test('a data table may read anything', () => {
  const bytes = workbookBytes({
    sheets: [
      {
        name: '表',
        inner: sheetData({
          1: '<c r="A1"><v>1</v></c>',
          2: '<c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="A1"/><v>7</v></c>',
          3: '<c r="B3"><v>7</v></c>',
        }),
      },
    ],
  });
  const workbook = readWorkbook(bytes, '表.xlsx');
  if (workbook.kind === 'refusal') throw new Error(workbook.why);
  const write = {
    sheetName: '表',
    cell: { row: 0, column: 0 },
    value: decimal(2),
    formula: null,
    numberFormat: null,
  };
  const after = unzipped(packageBytes(writeCells(workbook, [write]).pkg));
  expect(after['xl/worksheets/sheet1.xml']).not.toContain('<v>7</v>');
});

/** Every one of these took seconds when each formula was compared with each changed cell. */
describe('long columns', () => {
  const ROWS = 10_000;
  const column = (formulaOf: (row: number) => string) =>
    Array.from({ length: ROWS }, (_, at) => formulaOf(at + 1));

  test('beside the form, without a link to it: results stay', () => {
    expect(dropped(['A1', ...column((row) => `B${row}*0.13`)])).toEqual(['A1']);
  });

  test('a chain, and a running balance: all results go', () => {
    expect(dropped(column((row) => (row === 1 ? 'A1' : `F${row - 1}+1`)))).toHaveLength(ROWS);
    expect(dropped(column((row) => `SUM(A$1:A${row})`))).toHaveLength(ROWS);
    expect(dropped(column((row) => `SUMIF($A:$E,B${row},$A$1:$E$10000)`))).toHaveLength(ROWS);
  });
});
