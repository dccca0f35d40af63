import { startExcel, type RunningExcel } from '..';
import { isBrokenFormat } from '../src/display';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({ workbook: { rows: [[1]] } });
});

describe('what Excel refuses', () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["a sheet by Excel's own name", (_sheet, { workbook }) => void workbook.worksheets.add('history')],
    ['renaming to it', (sheet) => (sheet.name = 'History')],
    ['XML that does not close', (_sheet, { workbook }) => void workbook.customXmlParts.add('<z>')],
    [
      'XML with a prefix that nothing says',
      (_sheet, { workbook }) => void workbook.customXmlParts.add('<a:z/>'),
    ],
    ['a format whose bracket does not close', (sheet) => (sheet.getRange('A1').numberFormat = [['[[']])],
  ])('%s is an InvalidArgument', async (_what, act) => {
    const error = await failureOf((sheet, context) => {
      act(sheet, context);
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test.each(['[Red', '0;0;0;0;0', '0]['])('the format %j is none', (format) => {
    expect(isBrokenFormat(format)).toBe(true);
  });

  test.each([
    'General',
    '[Red]0.00;[>100]"[";@',
    '\\[0\\]',
    '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    '[h]:mm',
    '[$¥-804]0',
  ])('the format %j may be one', (format) => {
    expect(isBrokenFormat(format)).toBe(false);
  });

  test('what is not emulated is named by where it was asked for', async () => {
    const error = await failureOf((sheet) => sheet.load('enableCalculation,tabId'));
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['ApiNotFound', 'Worksheet.tabId']);
    expect(excel.missing).toEqual(['Worksheet.tabId']);
  });
});

test('a line of no size is hidden, and one that is given a size is shown again', async () => {
  const told: string[] = [];
  const read = () =>
    onSheet((sheet) => ({
      row: sheet.getRange('A2').load('rowHidden,format/rowHeight'),
      column: sheet.getRange('B1').load('columnHidden,format/columnWidth'),
    }));
  await onSheet((sheet) => {
    sheet.onRowHiddenChanged.add(({ address, changeType }) => {
      told.push(`${address} ${changeType}`);
      return Promise.resolve();
    });
  });
  await onSheet((sheet) => {
    sheet.getRange('A2').format.rowHeight = 0;
    sheet.getRange('B1').format.columnWidth = 0;
  });
  const none = await read();
  expect([none.row.rowHidden, none.row.format.rowHeight]).toEqual([true, 0]);
  expect([none.column.columnHidden, none.column.format.columnWidth]).toEqual([true, 0]);
  await onSheet((sheet) => {
    sheet.getRange('A2').format.rowHeight = 30;
    sheet.getRange('B1').format.columnWidth = 90;
  });
  const some = await read();
  expect([some.row.rowHidden, some.row.format.rowHeight]).toEqual([false, 30]);
  expect([some.column.columnHidden, some.column.format.columnWidth]).toEqual([false, 90]);
  await excel.idle();
  expect(told).toEqual(['2:2 Hidden', '2:2 Unhidden']);
});

test('two writes to one cell in a request are told each with its own values', async () => {
  const told: unknown[][] = [];
  await onSheet((sheet) => {
    sheet.onChanged.add(({ details }) => {
      told.push([details.valueBefore, details.valueAfter]);
      return Promise.resolve();
    });
  });
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[5]];
    sheet.getRange('A1').values = [['七']];
    sheet.getRange('A1').values = [['=1+8']];
  });
  await excel.idle();
  expect(told).toEqual([
    [1, 5],
    [5, '七'],
    ['七', 9],
  ]);
});
