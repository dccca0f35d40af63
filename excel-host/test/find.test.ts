import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: {
      rows: [
        ['Food', 'food court', 12],
        ['Seafood', '=A1', { v: 0.12, fmt: '0%' }],
        ['a*b', 'Drinks', null],
      ],
    },
  });
});

const find = async (address: string, text: string, criteria: Excel.SearchCriteria = {}) => {
  const range = await onSheet((sheet) =>
    sheet.getRange(address).findOrNullObject(text, criteria).load('address'),
  );
  return range.isNullObject ? null : range.address;
};

describe('find', () => {
  test.each<[string, string, Excel.SearchCriteria, string | null]>([
    ['A1:C3', 'food', {}, 'Sheet1!A1'],
    ['A2:C3', 'food', {}, 'Sheet1!A2'],
    ['A1:C3', 'food', { completeMatch: true, matchCase: true }, null],
    ['A1:C3', 'food court', { completeMatch: true }, 'Sheet1!B1'],
    ['A1:C3', 'food', { searchDirection: 'Backwards' }, 'Sheet1!B2'],
    ['A1:C3', '12', {}, 'Sheet1!C1'],
    ['A1:C3', '12%', {}, 'Sheet1!C2'],
    ['A1:C3', 'D*s', { completeMatch: true }, 'Sheet1!B3'],
    ['A1:C3', 'F??d', { completeMatch: true }, 'Sheet1!A1'],
    ['A1:C3', 'a~*b', {}, 'Sheet1!A3'],
  ])('in %s %j with %j is %s', async (address, text, criteria, found) => {
    expect(await find(address, text, criteria)).toBe(found);
  });

  test('a single cell begins a search of its whole sheet, which comes round at the end', async () => {
    expect(await find('A1', 'food')).toBe('Sheet1!B1');
    expect(await find('C3', 'food')).toBe('Sheet1!A1');
  });

  test('what is not there is ItemNotFound', async () => {
    const error = await failureOf((sheet) => sheet.getRange('A1:C3').find('无', {}).load('address'));
    expect(error.code).toBe('ItemNotFound');
  });

  test('all cells of a sheet, none of a hidden one', async () => {
    await excel.addSheet('新');
    const [all, none] = await onSheet((sheet, { workbook }) => {
      const hidden = workbook.worksheets.getItem('新');
      hidden.getRange('A1').values = [['food']];
      hidden.visibility = 'Hidden';
      return [
        sheet.findAll('food', { completeMatch: false, matchCase: false }).load('address,areaCount'),
        hidden.findAllOrNullObject('food', { completeMatch: false, matchCase: false }),
      ] as const;
    });
    expect([all.address, none.isNullObject]).toEqual(['Sheet1!A1:B2', true]);
    const error = await failureOf((sheet) =>
      sheet.findAll('无', { completeMatch: false, matchCase: false }).load('address'),
    );
    expect(error.code).toBe('ItemNotFound');
  });
});

describe('replaceAll', () => {
  test('replaces in texts and formulas, and counts the cells', async () => {
    const count = await onSheet((sheet) => sheet.replaceAll('food', 'Meal', {}));
    expect(count.value).toBe(3);
    expect(excel.values('A1:B2')).toEqual([
      ['Meal', 'Meal court'],
      ['SeaMeal', 'Meal'],
    ]);
    await onSheet((sheet) => sheet.getRange('B1:B2').replaceAll('A1', 'A2', { matchCase: true }));
    expect(excel.formulas('B2')).toEqual([['=A2']]);
  });

  test('what is left is read as if typed', async () => {
    const count = await onSheet((sheet) => sheet.getRange('C1').replaceAll('1', '', {}));
    expect([count.value, excel.values('C1')]).toEqual([1, [[2]]]);
  });
});
