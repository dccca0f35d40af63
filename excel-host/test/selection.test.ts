import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: [
      { sheetName: '一', rows: [['甲', '乙'], [1]], merges: ['C3:D4', 'D5:E5'] },
      { sheetName: '二', rows: [[1]] },
    ],
  });
});

/** As a newer office.js calls it: the one of package.json has no such method. */
function selectAreas(areas: Excel.RangeAreas): void {
  const { BatchApiHelper } = OfficeExtension as unknown as {
    BatchApiHelper: { invokeMethod(...args: unknown[]): void };
  };
  BatchApiHelper.invokeMethod(areas, 'Select', 1, [], 0, 0);
}

const select = (addresses: string) =>
  onSheet((sheet) => {
    selectAreas(sheet.getRanges(addresses));
  });

test('several areas are selected in the order of their addresses', async () => {
  await select('C9,A1,B2:B3');
  expect(excel.selection).toBe('一!C9,一!A1,一!B2:B3');
});

test('a cell of a merge selects the whole, and what it touches', async () => {
  await select('C3,A1');
  expect(excel.selection).toBe('一!C3:D4,一!A1');
  await excel.select('D4:D5');
  expect(excel.selection).toBe('一!C3:E5');
  await excel.select('D:D');
  expect(excel.selection).toBe('一!D:D');
});

test('the event carries all addresses, and is one', async () => {
  const told: string[] = [];
  await onSheet((sheet) => {
    sheet.onSelectionChanged.add((event) => {
      told.push(event.address);
      return Promise.resolve();
    });
  });
  await select('A1,C9');
  await excel.select('B2,D8:E9');
  await excel.idle();
  expect(told).toEqual(['A1,C9', 'B2,D8:E9']);
});

test('getSelectedRange refuses several areas, getSelectedRanges gives them', async () => {
  await select('C9,A1:A2');
  expect((await failureOf((_sheet, { workbook }) => workbook.getSelectedRange().load('address'))).code).toBe(
    'InvalidSelection',
  );
  const [areas, active] = await onSheet(
    (_sheet, { workbook }) =>
      [
        workbook.getSelectedRanges().load('address,areaCount,cellCount'),
        workbook.getActiveCell().load('address'),
      ] as const,
  );
  expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['一!C9,一!A1:A2', 2, 3]);
  expect(active.address).toBe('一!C9');
  await excel.select('B1');
  const single = await onSheet((_sheet, { workbook }) => workbook.getSelectedRange().load('address'));
  expect(single.address).toBe('一!B1');
});

test('a binding takes no selection of several areas', async () => {
  await select('A1,C9');
  const error = await failureOf((_sheet, { workbook }) =>
    workbook.bindings.addFromSelection('Range', '选区'),
  );
  expect(error.code).toBe('InvalidReference');
});

test('nothing is selected on a sheet that is not active', async () => {
  await excel.select('B1');
  await onSheet((_sheet, { workbook }) => {
    selectAreas(workbook.worksheets.getItem('二').getRanges('A1,B2'));
  });
  expect(excel.selection).toBe('一!B1');
  await excel.activateSheet('二');
  expect(excel.selection).toBe('二!A1');
});

test.each([
  ['one range', (sheet: Excel.Worksheet, address: string) => sheet.getRange(address)],
  ['several', (sheet: Excel.Worksheet, address: string) => sheet.getRanges(address)],
])('addresses have 8,192 characters at most: %s', async (_name, get) => {
  const address = 'A1'.padStart(8192);
  await onSheet((sheet) => get(sheet, address).load('address'));
  expect((await failureOf((sheet) => get(sheet, ` ${address}`).load('address'))).code).toBe(
    'InvalidArgument',
  );
});

test('areas lie on one sheet', async () => {
  const error = await failureOf((sheet) => sheet.getRanges('A1,二!A1').load('address'));
  expect(error.code).toBe('InvalidArgument');
});

test('an Excel before ExcelApi 1.18 has no selection of areas', async () => {
  excel = await startExcel({ requirementSets: { ExcelApi: '1.17' } });
  await expect(select('A1,C9')).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('a table tells of all its selected parts', async () => {
  const told: string[] = [];
  await onSheet((sheet) => {
    sheet.tables.add('A1:B2', true).onSelectionChanged.add((event) => {
      told.push(event.address);
      return Promise.resolve();
    });
  });
  await excel.select('A1,B1:B9');
  await excel.idle();
  expect(told).toEqual(['A1,B1:B2']);
});
