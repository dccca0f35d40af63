import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

const DAY = 44_926; // 2022-12-31

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: {
      rows: [
        ['单位', '执行率', '日期'],
        ['甲局', { v: 0.95, fmt: '0%' }, { v: DAY, fmt: 'yyyy/m/d' }],
        ['乙局', { v: 0.5, fmt: '0%' }, { v: DAY - 31, fmt: 'yyyy/m/d' }],
        ['丙中心', { v: 1, fmt: '0%' }, { v: DAY - 365, fmt: 'yyyy/m/d' }],
        ['丁局', { v: 0.8, fmt: '0%' }, null],
      ],
    },
  });
});

/** The first cells of the rows that are left to be seen. */
async function shown(): Promise<unknown[]> {
  const view = await onSheet((sheet) => sheet.getRange('A2:A5').getVisibleView().load('values'));
  return (view.values as unknown[][]).flat();
}

const filter = (columnIndex: number, criteria: Excel.FilterCriteria) =>
  onSheet((sheet) => {
    sheet.autoFilter.apply(sheet.getRange('A1:C5'), columnIndex, criteria);
  });

describe('a sheet’s filter', () => {
  test.each<[string, number, Excel.FilterCriteria, string[]]>([
    ['values as they are shown', 1, { filterOn: 'Values', values: ['95%', '100%'] }, ['甲局', '丙中心']],
    ['texts that end with', 0, { filterOn: 'Custom', criterion1: '=*局' }, ['甲局', '乙局', '丁局']],
    ['anything but', 0, { filterOn: 'Custom', criterion1: '<>甲局' }, ['乙局', '丙中心', '丁局']],
    ['numbers above', 1, { filterOn: 'Custom', criterion1: '>0.8' }, ['甲局', '丙中心']],
    [
      'numbers between',
      1,
      { filterOn: 'Custom', criterion1: '>=0.8', criterion2: '<1', operator: 'And' },
      ['甲局', '丁局'],
    ],
    [
      'one or the other',
      1,
      { filterOn: 'Custom', criterion1: '<0.6', criterion2: '=1', operator: 'Or' },
      ['乙局', '丙中心'],
    ],
    ['blanks', 2, { filterOn: 'Custom', criterion1: '=' }, ['丁局']],
    ['the highest', 1, { filterOn: 'TopItems', criterion1: '2' }, ['甲局', '丙中心']],
    ['the lowest share', 1, { filterOn: 'BottomPercent', criterion1: '25' }, ['乙局']],
    ['above the average', 1, { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, ['甲局', '丙中心']],
    [
      'a month, whatever the year',
      2,
      { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodDecember' },
      ['甲局', '丙中心'],
    ],
    [
      'a month of a year',
      2,
      { filterOn: 'Values', values: [{ date: '2022-11-15', specificity: 'Month' }] },
      ['乙局'],
    ],
  ])('%s', async (_name, column, criteria, expected) => {
    await filter(column, criteria);
    expect(await shown()).toEqual(expected);
  });

  test('colours of cells', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A3').format.fill.color = 'yellow';
    });
    await filter(0, { filterOn: 'CellColor', color: '#FFFF00' });
    expect(await shown()).toEqual(['乙局']);
  });

  test('conditions of several columns add up, and are taken back one by one', async () => {
    await filter(0, { filterOn: 'Custom', criterion1: '=*局' });
    await filter(1, { filterOn: 'Custom', criterion1: '>=0.8' });
    expect(await shown()).toEqual(['甲局', '丁局']);
    const before = await onSheet((sheet) => sheet.autoFilter.load('enabled,isDataFiltered,criteria'));
    expect([before.enabled, before.isDataFiltered]).toEqual([true, true]);
    expect(before.criteria[1]).toEqual({ filterOn: 'Custom', criterion1: '>=0.8' });
    await onSheet((sheet) => {
      sheet.autoFilter.clearColumnCriteria(1);
    });
    expect(await shown()).toEqual(['甲局', '乙局', '丁局']);
    await onSheet((sheet) => {
      sheet.autoFilter.clearCriteria();
    });
    expect(await shown()).toHaveLength(4);
    const after = await onSheet((sheet) => sheet.autoFilter.load('enabled,isDataFiltered'));
    expect([after.enabled, after.isDataFiltered]).toEqual([true, false]);
  });

  test('is looked at again only when asked to, and removed', async () => {
    await filter(1, { filterOn: 'Custom', criterion1: '>=0.8' });
    await excel.typeInto('B2', '10%');
    expect(await shown()).toEqual(['甲局', '丙中心', '丁局']);
    await onSheet((sheet) => {
      sheet.autoFilter.reapply();
    });
    expect(await shown()).toEqual(['丙中心', '丁局']);
    const range = await onSheet((sheet) => {
      sheet.autoFilter.remove();
      return sheet.autoFilter.getRangeOrNullObject().load('address');
    });
    expect([range.isNullObject, (await shown()).length]).toEqual([true, 4]);
    const error = await failureOf((sheet) => sheet.autoFilter.getRange().load('address'));
    expect(error.code).toBe('ItemNotFound');
  });

  test('moves with inserted rows', async () => {
    await filter(1, { filterOn: 'Custom', criterion1: '>=0.8' });
    await excel.insertRows('Sheet1', 0, 2);
    const range = await onSheet((sheet) => sheet.autoFilter.getRange().load('address'));
    expect(range.address).toBe('Sheet1!A3:C7');
  });

  test('a protected sheet denies filtering, unless it is allowed', async () => {
    await excel.protectSheet('Sheet1');
    await expect(filter(0, { filterOn: 'Custom', criterion1: '=甲局' })).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await excel.protectSheet('Sheet1', false);
    await onSheet((sheet) => {
      sheet.protection.protect({ allowAutoFilter: true });
    });
    await filter(0, { filterOn: 'Custom', criterion1: '=甲局' });
    expect(await shown()).toEqual(['甲局']);
  });
});

describe('a table’s filters', () => {
  beforeEach(async () => {
    await onSheet((sheet) => {
      sheet.tables.add('A1:C5', true).name = '表';
    });
  });

  test('hide rows by the columns’ conditions, and show them again', async () => {
    await onSheet((sheet) => {
      const { columns } = sheet.tables.getItem('表');
      columns.getItem('单位').filter.applyCustomFilter('=*局');
      columns.getItem('执行率').filter.applyTopItemsFilter(2);
    });
    expect(await shown()).toEqual(['甲局']);
    const criteria = await onSheet((sheet) =>
      sheet.tables.getItem('表').columns.getItem('单位').filter.load('criteria'),
    );
    expect(criteria.criteria).toMatchObject({ filterOn: 'Custom', criterion1: '=*局' });
    await onSheet((sheet) => {
      sheet.tables.getItem('表').columns.getItem('执行率').filter.clear();
    });
    expect(await shown()).toEqual(['甲局', '乙局', '丁局']);
    await onSheet((sheet) => {
      sheet.tables.getItem('表').clearFilters();
    });
    expect(await shown()).toHaveLength(4);
  });

  test('rows are not deleted from a filtered table', async () => {
    const error = await failureOf((sheet) => {
      const { columns, rows } = sheet.tables.getItem('表');
      columns.getItem('执行率').filter.applyValuesFilter(['50%']);
      rows.deleteRowsAt(0, 1);
    });
    expect(error.code).toBe('InsertDeleteConflict');
  });
});

test('the visible view leaves hidden rows and columns out', async () => {
  const view = await onSheet((sheet) => {
    sheet.getRange('2:3').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    const seen = sheet.getRange('A1:C4').getVisibleView();
    seen.rows.load('items/values');
    return seen.load('values,cellAddresses,rowCount,columnCount');
  });
  expect(view.values).toEqual([
    ['单位', '日期'],
    ['丙中心', DAY - 365],
  ]);
  expect(view.cellAddresses[1]).toEqual(['Sheet1!A4', 'Sheet1!C4']);
  expect([view.rowCount, view.columnCount, view.rows.items[1]?.values]).toEqual([
    2,
    2,
    [['丙中心', DAY - 365]],
  ]);
});
