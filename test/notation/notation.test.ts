import fc from 'fast-check';
import { linesOf, Malformed, readCell, readSheet, readTable, writeSheet, type RowCell } from '.';

const sheetOf = (text: string) => readSheet(readTable(linesOf('page.md', text.trim())));

test.each<[string, RowCell]>([
  ['', null],
  ['预算数', '预算数'],
  ['预算数<br>（万元）', '预算数\n（万元）'],
  ['␣␣公用支出', '  公用支出'],
  ['甲\\|乙', '甲|乙'],
  ['100', 100],
  ['-36.5', -36.5],
  ['1602.40', { v: 1602.4, fmt: '0.00' }],
  ['1,604.4', { v: 1604.4, fmt: '#,##0.0' }],
  ['95%', { v: 0.95, fmt: '0%' }],
  ['97.75%', { v: 0.9775, fmt: '0.00%' }],
  ['0.9785 {0.00%}', { v: 0.9785, fmt: '0.00%' }],
  ['45291 {m"月"d"日"}', { v: 45291, fmt: 'm"月"d"日"' }],
  ['无 {@}', { v: '无', fmt: '@' }],
  ["'100", '100'],
  ["'=100%", '=100%'],
  ["''甲", "'甲"],
  ['≥95%', '≥95%'],
  ['<=95%', '<=95%'],
  ['=SUM(A1:A2) → 3', { v: 3, fmt: 'General', f: 'SUM(A1:A2)' }],
  ['=C3/B3 → 95%', { v: 0.95, fmt: '0%', f: 'C3/B3' }],
  ['=F17/E17 → #DIV/0! {0.00%}', { v: '#DIV/0!', fmt: '0.00%', f: 'F17/E17' }],
  ['=C3/B3 → ?', { v: '', fmt: 'General', f: 'C3/B3', uncomputed: true }],
])('the cell %s', (text, cell) => {
  expect(readCell(text)).toEqual(cell);
});

test('a sheet has merges, hidden rows and columns, and what lies under a merge', () => {
  expect(
    sheetOf(`
|     | A    | B | (C) | D   |
| --- | ---- | - | --- | --- |
| 1   | 标题 | < | <   | < 8 |
| 2   | 资金 | < | 1   | '2  |
| (3) | ^    | < | ^   |     |`),
  ).toEqual({
    rows: [
      ['标题', null, null, 8],
      ['资金', null, 1, '2'],
      [null, null, null, null],
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 1, left: 0, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 2, right: 2 },
    ],
    hiddenRows: [2],
    hiddenColumns: [2],
  });
});

test.each([
  ['| | A |\n| --- | --- |\n| 1 | 甲', 3, 'ends with |'],
  ['| | A |\n| 1 | 甲 |', 2, '| --- |'],
  ['| | A |\n| --- | --- |\n| 1 | 甲 | 乙 |', 3, '3 cells, but 2'],
  ['| | A |\n| --- | --- |\n| 1 | 甲 |\n| 3 | 乙 |', 4, "row 2 is numbered '3'"],
  ['| | A | C |\n| --- | --- | --- |\n| 1 | 甲 | 乙 |', 1, "column B is headed 'C'"],
  ['| | A |\n| --- | --- |\n| 1 | < |', 3, 'A1: no cell to belong to'],
  ['| | A |\n| --- | --- |\n| 1 | ^ |', 3, 'A1: no cell to belong to'],
  ['| | A | B |\n| --- | --- | --- |\n| 1 | 甲 | < |\n| 2 | ^ | 乙 |', 4, 'the merge of A1 is no rectangle'],
  ['| | A |\n| --- | --- |\n| 1 | =B1 |', 3, 'has no result'],
])('a malformed table names its line: %j', (text, line, reason) => {
  const read = () => sheetOf(text);
  expect(read).toThrow(Malformed);
  expect(read).toThrow(`page.md:${line}: `);
  expect(read).toThrow(reason);
});

const cell = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer(),
  fc.string({
    unit: fc.constantFrom('甲', '9', '.', '%', ' ', "'", '=', '<', '^', '{', '}', '→', '|', '\n'),
    minLength: 1,
  }),
  fc.record({
    v: fc.oneof(
      fc.integer(),
      fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 10000),
    ),
    fmt: fc.constantFrom('0', '0%', '0.00', '0.00%', '#,##0', '#,##0.00', 'yyyy/m/d', 'm"月"d"日"'),
  }),
);

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const sheet = { rows, merges: [], hiddenRows: [0], hiddenColumns: [1] };
      expect(sheetOf(writeSheet(sheet))).toEqual(sheet);
    }),
    { numRuns: 500 },
  );
});
