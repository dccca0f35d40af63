import { decimal, formatKind, isPercentFormat, makeGrid, shownBy, shownPlaces } from '../../src/grid';

test.each([
  ['General', 'number'],
  ['', 'number'],
  ['0', 'number'],
  ['#,##0.00_ ;[Red]-#,##0.00 ', 'number'],
  ['0"%"', 'number'],
  ['0\\%', 'number'],
  ['0!%', 'number'],
  ['0_%', 'number'],
  ['0.00%', 'percent'],
  ['"≥"0%', 'percent'],
  ['[=0]"—";0.00%', 'percent'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['m"月"d"日"', 'date'],
  ['[$-804]yyyy/m/d;@', 'date'],
  ['h:mm', 'number'],
  ['mm:ss', 'number'],
  ['[Red]0_);(0)', 'number'],
  ['@', 'number'],
])('%s shows a %s', (code, kind) => {
  expect(formatKind(code)).toBe(kind);
  expect(isPercentFormat(code)).toBe(kind === 'percent');
});

test.each([
  ['0', 0],
  ['0%', 0],
  ['0.00', 2],
  ['#,##0.0_ ', 1],
  ['0.00%', 2],
  ['0.0##', 3],
  ['0"."00', 0],
  ['General', null],
  ['', null],
  ['@', null],
  ['yyyy/m/d', null],
  ['0.00E+00', null],
  ['# ?/?', null],
  ['0.0,', null],
  ['0!.0,"万元"', null],
])('%s shows at most %s places', (code, places) => {
  expect(shownPlaces(code)).toBe(places);
});

test.each([
  ['16434.315', '0.00', '16434.32'],
  ['-16434.315', '0.00', '-16434.32'],
  ['0.64745', '0.00%', '64.75%'],
  ['2.1378', '0%', '214%'],
  ['2.1378', '0.00%', '213.78%'],
  ['2.1378', '0.##', '2.14'],
  ['2.1', '0.##', '2.1'],
  ['2', '0.##', '2'],
  ['2.104', '0.0##', '2.104'],
  ['2', '0.0##', '2.0'],
  ['100', '0', '100'],
  ['100', '#.##', '100'],
  ['95.6', '0', '96'],
  ['1602.4', '#,##0.00', '1,602.40'],
  ['-1234567.891', '#,##0.0000_ ', '-1,234,567.8910'],
  ['999', '#,##0', '999'],
  ['14618.52', 'General', '14618.52'],
  ['14618.52', '', '14618.52'],
  ['44926', 'yyyy/m/d', '44926'],
  ['20000', '0!.0,"万元"', '20000'],
  ['0.000000000000000000000000000001', 'General', '0.000000000000000000000000000001'],
])('%s in %s is shown as %s', (value, code, shown) => {
  expect(shownBy(decimal(value), code)).toBe(shown);
});

test('a cell with an empty format has the format General', () => {
  const grid = makeGrid({ sheetName: '表', cells: [{ row: 0, column: 0, value: 1, numberFormat: '' }] });
  expect(grid.at(0, 0)?.numberFormat).toBe('General');
});
