import { parseCell, sumFormula, type CellRef } from '../../src/grid';

const cells = (names: string): CellRef[] => names.split(' ').map((name) => parseCell(name)!);

test.each([
  ['H5', '=SUM(H5)'],
  ['H16 H17 H18', '=SUM(H16:H18)'],
  // neighbours in a column are one range, in whatever order they are given
  ['H18 H16 H17', '=SUM(H16:H18)'],
  ['I5 H16 H17 H18', '=SUM(H16:H18,I5)'],
  // a gap ends a range
  ['H5 H6 H8 H9', '=SUM(H5:H6,H8:H9)'],
  // neighbours in a row are no range, nor are the ends of two columns
  ['H5 I5', '=SUM(H5,I5)'],
  ['H9 I10', '=SUM(H9,I10)'],
  ['I2 H1', '=SUM(H1,I2)'],
  ['A10 A9 B2', '=SUM(A9:A10,B2)'],
])('%s: %s', (names, formula) => {
  expect(sumFormula(cells(names))).toBe(formula);
});

test('what is taken off is a sum of its own', () => {
  expect(sumFormula(cells('H9 H10 H11'), cells('H19'))).toBe('=SUM(H9:H11)-SUM(H19)');
  expect(sumFormula(cells('H9'), cells('H20 H19'))).toBe('=SUM(H9)-SUM(H19:H20)');
});
