import fc from 'fast-check';
import { amountAt, parseNumber, pointsAt, rateAt } from '../../src/form/sheet';
import { decimal, plain } from '../../src/grid';
import { gridOfRows, type RowCell } from '../forms/load';

const at = { row: 0, column: 0 };
const grid = (cell: RowCell) => gridOfRows({ rows: [[cell]] });
const shown = (figure: { state: string; value: { toFixed(): string } | null }) =>
  figure.value ? `${figure.state} ${figure.value.toFixed()}` : figure.state;

test.each<[RowCell, string]>([
  [6838.18, 'number 6838.18'],
  ['3359.62万', 'text 3359.62'],
  ['3359.62万元', 'text 3359.62'],
  ['5000元', 'text 0.5'],
  ['1,602.40', 'text 1602.4'],
  ['１，６０２．４０', 'text 1602.4'],
  [' 12 ', 'text 12'],
  ['(12.5)', 'text -12.5'],
  ['（12.5）', 'text -12.5'],
  ['-3', 'text -3'],
  ['￥120', 'text 120'],
  ['0.02亿元', 'text 200'],
  ['—', 'not-applicable'],
  ['－', 'not-applicable'],
  ['／', 'not-applicable'],
  ['无', 'not-applicable'],
  [null, 'blank'],
  ['  ', 'blank'],
  ['#REF!', 'error'],
  ['见附件', 'unreadable'],
  ['50%', 'unreadable'],
  ['1,60', 'unreadable'],
  // a template prints the unit alone
  ['万元', 'blank'],
  [' 万元', 'blank'],
  ['元', 'blank'],
  ['万元整', 'unreadable'],
  ['万', 'blank'],
  ['若干万元', 'unreadable'],
])('an amount of %p in a form in 万元 reads as %s', (cell, expected) => {
  expect(shown(amountAt(grid(cell), at, '万元'))).toBe(expected);
});

test.each<[RowCell, string]>([
  ['99.55分', 'text 99.55'],
  [10, 'number 10'],
  [{ v: 0.1, fmt: '0%' }, 'number 10'],
  ['－', 'not-applicable'],
  ['优', 'unreadable'],
])('points of %p read as %s', (cell, expected) => {
  expect(shown(pointsAt(grid(cell), at))).toBe(expected);
});

test.each<[RowCell, string | null, boolean, string]>([
  [{ v: 0.95, fmt: '0%' }, null, false, 'number 0.95'],
  ['95%', null, false, 'text 0.95'],
  ['９５％', null, false, 'text 0.95'],
  [95, null, false, 'number 0.95'],
  [1, null, false, 'number 1'],
  [0.9775, '0.9775', false, 'number 0.9775'],
  [25, '0.25', true, 'number 0.25'],
  [0.25, '0.25', true, 'number 0.25'],
  [0.25, '0.0025', true, 'number 0.0025'],
  [2.1378, '2.13778', false, 'number 2.1378'],
  [1, '0.01', false, 'number 0.01'],
])('a rate of %p (true rate %s, header says %%: %s) reads as %s', (cell, truth, percent, expected) => {
  const hint = { percent, truth: truth === null ? null : decimal(truth) };
  expect(shown(rateAt(grid(cell), at, hint))).toBe(expected);
});

test('keeps the digits that the cell shows', () => {
  expect(amountAt(grid({ v: 1602.4, fmt: '0.00' }), at, '万元').places).toBe(2);
  expect(rateAt(grid({ v: 0.9775, fmt: '0.00%' }), at, { percent: false, truth: null }).places).toBe(2);
  expect(rateAt(grid({ v: 0.98, fmt: '0%' }), at, { percent: false, truth: null }).places).toBe(0);
});

test('a formula whose result the file does not keep is unknown, not zero', () => {
  const file = gridOfRows({ rows: [] });
  expect(amountAt(file, at, '万元').value).toBeNull();
});

test('an amount written with commas, full width and a unit is the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99999999999 }), (fen) => {
      const plainText = plain(decimal(fen).div(100));
      const grouped = plainText.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
      const wide = grouped.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
      for (const text of [plainText, grouped, wide, `${grouped} 元`]) {
        const read = parseNumber(text);
        expect(read && plain(read.value)).toBe(plainText);
      }
    }),
  );
});
