import { startExcel } from '..';
import { isBroken } from '../src/formula-syntax';
import { failureOf, onSheet } from './on-sheet';

test.each([
  '=SUM(',
  '=SUM(A1',
  '=SUM(A1))',
  '=)',
  '=()',
  '=SUM()',
  '=1+',
  '=*2',
  '=1+*2',
  '=SUM(1+,2)',
  '=SUM(A1,-)',
  '=(A1,)',
  '="a',
  '="a"B1',
  '=1 2',
  '=2A',
  '=2(3)',
  '=A1)',
  '=%5',
  '= ',
  "='表!A1",
  "='表'",
  '=表!',
  '=A1;B1',
  '={1,2',
  '={1,2;3}',
  '={A1}',
  '=表[数',
  '=[@数',
  '=#FOO',
  '=A1 <',
])('%j is no formula', (formula) => {
  expect(isBroken(formula)).toBe(true);
});

test.each([
  '=1',
  '=-A1%+ +2^-1',
  '=IF(A1>=1,,)',
  '=IF(,1)',
  '=NOW()',
  '=NEWFUNCTION(1,A1)',
  '=UNKNOWN()',
  '=IF(1,2,3,4)',
  '=sum( A1 , B1 )',
  '=SUM (A1)',
  '=SUM((A1,B1),$A:$B,1:3,$2:$4)',
  '=SUM(A1:B2 B1:C3)',
  '=LAMBDA(x,[y],x+1)(2)',
  '="a ""b"" (" & \'一 ("表\'!$A$1',
  "='[预算 (终稿).xlsx]表''一'!A1",
  '=[1]表!A1',
  '=Sheet1:Sheet3!A1',
  '=2023!A1',
  '=二!1:3',
  '=#REF!A1+#N/A+表!#REF!',
  '={1,-2;"a;b",TRUE}',
  '=SUM({1,2}*A1)',
  '=表[[#This Row],[数 (万元)]]*[@数]',
  "=表[it''s]",
  '=SUM(A1#)',
  '=@A1:A3',
  '=A1:INDEX(A:A,3)',
  '=A1.:.B9',
  '=SUM（A1）',
  '=1.5E-3+.5+2.',
  '=_xlfn.XLOOKUP(合计_1,A:A,B:B)\n+1',
])('%j may be one', (formula) => {
  expect(isBroken(formula)).toBe(false);
});

test('a request with a broken formula is refused: nothing of it is written, what came before stays', async () => {
  const excel = await startExcel({ workbook: { rows: [[1, 2]] } });
  const error = await failureOf((sheet) => {
    sheet.getRange('A1').values = [[7]];
    sheet.getRange('A2:B2').formulas = [['=A1', '=SUM(']];
    sheet.getRange('A3').values = [[8]];
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(['InvalidArgument', 'Range.formulas']);
  expect(excel.formulas('A1:B3')).toEqual([
    [7, 2],
    ['', ''],
    ['', ''],
  ]);
});

test('values and names are held to the same; a function that the engine lacks is taken', async () => {
  const excel = await startExcel();
  expect((await failureOf((sheet) => (sheet.getRange('A1').values = [['=1+']]))).code).toBe(
    'InvalidArgument',
  );
  expect((await failureOf((sheet) => sheet.names.add('数', '=("'))).code).toBe('InvalidArgument');
  await onSheet((sheet) => (sheet.getRange('A1').formulas = [['=NOSUCHFUNCTION(1)']]));
  expect(excel.formulas('A1')).toEqual([['=NOSUCHFUNCTION(1)']]);
  await onSheet((sheet) => {
    sheet.getRange('B1').numberFormat = [['@']];
    sheet.getRange('B1:C1').values = [['=1+', "'=1+"]];
  });
  expect(excel.values('B1:C1')).toEqual([['=1+', '=1+']]);
});
