import { copiedFormula, referencesIn, renamedInFormula, wordsIn } from '../src/formula-references';
import { fromR1C1, toR1C1 } from '../src/formula-r1c1';
import { shifted, shiftedAreas, shiftedFormula, without, type Shift } from '../src/shift';

describe('references in formulas', () => {
  test('are told from functions, names, texts, numbers and table columns', () => {
    const formula = `=LOG10(A1)+"B2 ""C3"""+合计*1.5E3+SUM('表 一'!$A$1:B2,C:D,3:4)+费用[A1]+#REF!`;
    expect(
      referencesIn(formula).map(({ sheetName, extent }) => [sheetName, extent.row, extent.column]),
    ).toEqual([
      [null, 0, 0],
      ['表 一', 0, 0],
      [null, 0, 2],
      [null, 2, 0],
    ]);
    expect(wordsIn('=合计+SUM(A1)+数_2*TRUE')).toEqual(['合计', '数_2', 'TRUE']);
  });

  test.each([
    ['=A1', 1, 1, '=B2'],
    ['=$A1+A$1+$A$1', 2, 3, '=$A3+D$1+$A$1'],
    ['=SUM(A:A)+SUM(1:1)', 1, 1, '=SUM(B:B)+SUM(2:2)'],
    ["='表 一'!A1:B2", 1, 0, "='表 一'!A2:B3"],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
  ])('%s copied by %i, %i is %s', (formula, down, right, copied) => {
    expect(copiedFormula(formula, down, right)).toBe(copied);
  });

  test('a renamed sheet, a sheet that is gone', () => {
    expect(renamedInFormula('=Sheet1!A1+二!A1', 'sheet1', '新 表')).toBe("='新 表'!A1+二!A1");
    expect(renamedInFormula('=Sheet1!A1+二!A1', '二', null)).toBe('=Sheet1!A1+#REF!');
  });

  test.each([
    ['=A1+B$2+$C3+$D$4', '=R[-1]C[-1]+R2C+R[1]C3+R4C4'],
    ['=SUM(A1:B2)', '=SUM(R[-1]C[-1]:RC)'],
    ['=B2', '=RC'],
  ])('%s in B2 is %s', (formula, r1c1) => {
    expect(toR1C1(formula, { row: 1, column: 1 })).toBe(r1c1);
    expect(fromR1C1(r1c1, { row: 1, column: 1 })).toBe(formula);
  });
});

describe('shifts', () => {
  const down: Shift = { sheet: 's', what: 'rows', at: 2, count: 2 };
  const up: Shift = { ...down, count: -2 };
  const inBand: Shift = { ...down, band: { from: 1, size: 2 } };
  const box = (row: number, rows: number, column = 0, columns = 1) => ({ row, column, rows, columns });

  test.each([
    ['above', box(0, 2), down, box(0, 2)],
    ['below', box(2, 1), down, box(4, 1)],
    ['around', box(1, 3), down, box(1, 5)],
    ['deleted', box(2, 2), up, null],
    ['partly deleted', box(1, 2), up, box(1, 1)],
    ['below what is deleted', box(5, 1), up, box(3, 1)],
    ['beside the band', box(5, 1, 4), inBand, box(5, 1, 4)],
    ['in the band', box(5, 1, 1, 2), inBand, box(7, 1, 1, 2)],
    ['half in the band', box(5, 1, 0, 2), inBand, box(5, 1, 0, 2)],
    ['a whole column', box(0, 1_048_576), down, box(0, 1_048_576)],
  ])('cells %s', (_name, extent, shift, expected) => {
    expect(shifted(extent, shift)).toEqual(expected);
  });

  test('areas are torn where a formula would stay', () => {
    expect(shiftedAreas([box(5, 1, 0, 2)], inBand)).toEqual([box(5, 1, 0, 1), box(7, 1, 1, 1)]);
    expect(shiftedFormula('=A6+B6+A6:B6', inBand, () => true)).toBe('=A6+B8+A6:B6');
  });

  test('areas without some cells', () => {
    expect(without([box(0, 3, 0, 3)], box(1, 1, 1, 1))).toEqual([
      box(0, 1, 0, 3),
      box(2, 1, 0, 3),
      box(1, 1, 0, 1),
      box(1, 1, 2, 1),
    ]);
  });
});
