import { startExcel, type RunningExcel } from '..';

/** What office.js's own tables say of members: which write, and which of those Excel can undo. */
let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({ workbook: { rows: [[1, 2]], merges: ['A3:B3'] } });
  await excel.typeInto('A1', 5);
});

const onSheet = async (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) => {
  const context = new Excel.RequestContext();
  act(context.workbook.worksheets.getActiveWorksheet(), context);
  await context.sync();
};

test('a person takes back what was typed, pasted and inserted, the last first', async () => {
  await excel.paste('A1', [[7, 8]]);
  await excel.insertRows('Sheet1', 0, 1);
  expect(excel.undoList).toEqual(['typed A1', 'pasted A1', 'inserted rows']);
  await excel.pressUndo();
  expect(excel.values('A1:B1')).toEqual([[7, 8]]);
  await excel.pressUndo();
  expect(excel.values('A1:B1')).toEqual([[5, 2]]);
  await excel.pressUndo();
  expect([excel.values('A1:B1'), excel.undoList]).toEqual([[[1, 2]], []]);
  await excel.pressUndo();
});

test('a percentage typed into a plain cell is taken back with its format', async () => {
  await excel.typeInto('B1', '95%');
  expect(excel.text('B1')).toEqual([['95%']]);
  await excel.pressUndo();
  expect(excel.text('B1')).toEqual([['2']]);
});

test('a co-author adds nothing to it', async () => {
  await excel.coauthorTypes('A1', 6);
  expect(excel.undoList).toEqual(['typed A1']);
});

test('a deleted sheet cannot be taken back, nor what was done before', async () => {
  await excel.addSheet('第二张');
  await excel.deleteSheet('第二张');
  expect(excel.undoList).toEqual([]);
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ['cells', (sheet) => sheet.getRange('A1:B1').load('values,formulas,text,numberFormat,rowHidden')],
  ['the used range', (sheet) => sheet.getUsedRangeOrNullObject(true).load('address')],
  ['the protection', (sheet) => sheet.load('name,protection/protected')],
  ['a setting', (_sheet, { workbook }) => workbook.settings.getItemOrNullObject('a').load('value')],
])('reading %s keeps it', async (_, act) => {
  await onSheet(act);
  expect(excel.undoList).toEqual(['typed A1']);
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ['writing a value', (sheet) => void (sheet.getRange('B1').values = [[3]])],
  ['reading merges', (sheet) => sheet.getRange('A1:B9').getMergedAreasOrNullObject().load('address')],
  ['writing a setting', (_sheet, { workbook }) => workbook.settings.add('a', '1')],
  [
    'listening to calculation',
    (_sheet, { workbook }) =>
      workbook.worksheets.onCalculated.add(async () => {
        await Promise.resolve();
      }),
  ],
])('%s clears it, though nothing may change', async (_, act) => {
  await onSheet(act);
  expect(excel.undoList).toEqual([]);
});

test('in an Excel that can undo it, reading merges keeps it', async () => {
  excel = await startExcel({
    workbook: { rows: [[1]] },
    requirementSets: { RichApiRuntimeFlag: '1.1', ExcelApiUndo: '1.8' },
  });
  await excel.typeInto('A1', 5);
  await onSheet((sheet) => sheet.getRange('A1:B9').getMergedAreasOrNullObject().load('address'));
  expect(excel.undoList).toEqual(['typed A1']);
});

test('a request that is refused changes nothing of it', async () => {
  excel.setFault({ kind: 'cellEditMode' });
  await expect(
    onSheet((sheet) => {
      sheet.getRange('B1').values = [[3]];
    }),
  ).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  expect(excel.undoList).toEqual(['typed A1']);
});
