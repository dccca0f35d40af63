import fc from 'fast-check';
import { atLeast, brief, decimal, decimalOfCell, divide, percent, plain, round, sum } from '../../src/grid';

test('money adds up exactly', () => {
  expect(plain(sum([decimal('1275.97'), decimal('328.43')]))).toBe('1604.4');
  expect(plain(sum([]))).toBe('0');
});

test('a number that Excel made by adding loses the noise of binary sums', () => {
  expect(plain(decimalOfCell(1275.97 + 328.43))).toBe('1604.4');
  expect(plain(decimalOfCell(0.1 + 0.2))).toBe('0.3');
  expect(plain(decimalOfCell(123456789012345))).toBe('123456789012345');
  expect(decimalOfCell(Number.MAX_VALUE).gt('1e308')).toBe(true);
});

test.each([
  ['2.345', 2, '2.35'],
  ['-2.345', 2, '-2.35'],
  ['9.905', 2, '9.91'],
  ['0.5', 0, '1'],
  ['1602.4', 2, '1602.4'],
  ['0.12', 2, '0.12'],
])('%s rounds to %i places as %s, half away from zero', (value, places, rounded) => {
  expect(plain(round(decimal(value), places))).toBe(rounded);
});

test('a cut quotient rounds as the true one would', () => {
  // 23 ÷ 24 × 15 = 14.375, 1 ÷ 3 × 3 = 1
  expect(plain(round(divide(decimal(23), decimal(24))!.times(15), 2))).toBe('14.38');
  expect(plain(round(divide(decimal(1), decimal(3))!.times(3), 2))).toBe('1');
});

test('no more places are taken for exact than are asked for', () => {
  // 31 places: the last counts where it is asked for.
  const fine = decimal(`0.${'0'.repeat(30)}4`);
  expect(plain(round(fine, 31))).toBe(plain(fine));
  expect(plain(round(decimal(`0.${'0'.repeat(30)}46`), 31))).toBe(`0.${'0'.repeat(30)}5`);
});

test('a sentence shows six places of what does not end', () => {
  expect(brief(divide(decimal(1), decimal(3))!)).toBe('0.333333');
  expect(brief(divide(decimal(2), decimal(3))!)).toBe('0.666667');
  expect(brief(decimal('1602.40'))).toBe('1602.4');
});

test('no quotient of zero', () => {
  expect(divide(decimal(1), decimal(0))).toBeNull();
});

test('a quotient times its divisor is the dividend, to thirty places', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (a, b) => {
      const quotient = divide(decimal(a), decimal(b));
      expect(quotient?.times(b).minus(a).abs().lt('1e-29')).toBe(true);
    }),
  );
});

test('says percentages and amounts as people do', () => {
  expect(percent(decimal('2.13778'), 2)).toBe('213.78%');
  expect(percent(decimal('1'), 0)).toBe('100%');
  expect(atLeast(decimal('1604.4'), 2)).toBe('1604.40');
  expect(atLeast(decimal('0.12345'), 2)).toBe('0.12345');
  expect(atLeast(decimal('200'), 2)).toBe('200.00');
});
