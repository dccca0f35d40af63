import fc from 'fast-check';
import { formulaTokens, sheetNameOf, shiftFormula } from '../../src/xlsx';

function references(formula: string): string[] {
  return formulaTokens(formula).flatMap((token) =>
    token.kind === 'reference' ? [token.sheet + token.text] : [],
  );
}

test.each<[string, string[]]>([
  ['=SUM(A1:B2)/$C$3', ['A1:B2', '$C$3']],
  ['=LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
  ['="A1"&A2', ['A2']],
  ["='A''s 表'!A1+表一!$B:$C+Sheet1:Sheet3!3:4", ["'A''s 表'!A1", '表一!$B:$C', 'Sheet1:Sheet3!3:4']],
  ['=[1]Sheet1!A1', ['[1]Sheet1!A1']],
  ['=1E5+TRUE+A1X+_A1+合计1', []],
  ['=Table1[[#All],[A1]]', []],
  ['=A1#', ['A1']],
])('%s reads %j', (formula, expected) => {
  expect(references(formula)).toEqual(expected);
});

test.each([
  ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
  ['SUM(A:A,$B:B,1:1,$2:2)', 1, 1, 'SUM(B:B,$B:C,2:2,$2:3)'],
  ['\'表 1\'!A1&"A1"', 1, 0, '\'表 1\'!A2&"A1"'],
  ['XFD1048576', 1, 1, 'A1'],
])('%s moved by %i and %i is %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test('the pieces of any text put together are the text', () => {
  const sign = fc.constantFrom(...'A1$:!\'"[](),+表_.#& '.split(''));
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const text = signs.join('');
      const joined = formulaTokens(text)
        .map((token) => (token.kind === 'reference' ? token.sheet + token.text : token.text))
        .join('');
      expect(joined).toBe(text);
    }),
  );
});

test('a hostile text of brackets comes to an end', () => {
  expect(formulaTokens('['.repeat(8000)).length).toBeGreaterThan(0);
  expect(formulaTokens('A'.repeat(1_000_000)).length).toBeGreaterThan(0);
});

test('the name of a sheet without its quotes', () => {
  expect(sheetNameOf("'A''s'!")).toBe("A's");
  expect(sheetNameOf('表!')).toBe('表');
});
