import { startExcel, type RunningExcel } from '..';
import { onSheet } from './on-sheet';
import { registerEvents } from './registered-events';

let excel: RunningExcel;

test('every event that is taken comes; those that never come are refused, and named', async () => {
  excel = await startExcel({
    workbook: [{ rows: [['数'], [3], [1], ['=A2+1']] }, { sheetName: '二', rows: [[1]] }],
  });
  await onSheet((sheet) => (sheet.tables.add('A1:A3', true).name = '表'));
  const heard = new Set<string>();
  const taken = await registerEvents((event) => heard.add(event));
  expect(taken.length).toBeGreaterThan(40);
  await excel.typeInto('A2', 4);
  await excel.typeInto('A4', '=A2+2');
  await excel.select('A2');
  await excel.select('D1');
  await excel.click('A3');
  await excel.addSheet('三');
  await excel.activateSheet('三');
  await excel.activateSheet('Sheet1');
  await excel.renameSheet('Sheet1', '一');
  await excel.hideSheet('一');
  await excel.hideSheet('一', 'Visible');
  await excel.activateSheet('一');
  await excel.deleteSheet('三');
  await excel.protectSheet('一');
  await excel.protectSheet('一', false);
  await excel.activateWorkbook();
  await excel.switchAutoSave(true);
  await onSheet((sheet, { workbook }) => {
    sheet.position = 1;
    sheet.getRange('C1').format.fill.color = '#FF0000';
    sheet.getRange('6:6').rowHidden = true;
    sheet.getRange('D1:D2').values = [[2], [1]];
    sheet.getRange('D1:D2').sort.apply([{ key: 0, ascending: true }]);
    sheet.getRange('D3:E3').values = [[2, 1]];
    sheet.getRange('D3:E3').sort.apply([{ key: 0, ascending: true }], false, false, 'Columns');
    workbook.settings.add('键', 1);
    const comment = sheet.comments.add('D1', '看');
    comment.content = '再看';
    comment.delete();
    const other = sheet.tables.add('F1:F2', true);
    other.delete();
  });
  await excel.idle();
  expect(taken.filter((event) => !heard.has(event))).toEqual([]);
  expect(excel.missing.filter((name) => /EventType|bindings/.test(name))).toEqual([]);
  expect(excel.bugs).toEqual([]);
});

test('the workbook tells when other cells are selected, on any sheet, and only then', async () => {
  excel = await startExcel({ workbook: [{ rows: [[1]] }, { sheetName: '二', rows: [[1]] }] });
  const selected: string[] = [];
  const handler = await onSheet((_sheet, { workbook }) =>
    workbook.onSelectionChanged.add(() => {
      selected.push(excel.selection);
      return Promise.resolve();
    }),
  );
  const next = async (action: Promise<unknown>) => {
    selected.length = 0;
    await action;
    await excel.idle();
    return [...selected];
  };
  expect(await next(excel.select('B2:C3'))).toEqual(['Sheet1!B2:C3']);
  expect(await next(excel.select('B2:C3'))).toEqual([]);
  expect(await next(excel.activateSheet('二'))).toEqual(['二!A1']);
  expect(await next(excel.activateSheet('Sheet1'))).toEqual(['Sheet1!B2:C3']);
  expect(
    await next(
      onSheet((sheet) => {
        sheet.getRange('D4').select();
      }),
    ),
  ).toEqual(['Sheet1!D4']);
  expect(await next(excel.select('二!A2'))).toEqual(['二!A2']);
  excel.setFault({ kind: 'eventsLost' });
  expect(await next(excel.select('二!A3'))).toEqual([]);
  excel.clearFaults();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  expect(await next(excel.select('二!A4'))).toEqual([]);
});

test('the older interface hears of selections, too, and of events that never come it says so', async () => {
  excel = await startExcel();
  let times = 0;
  const add = (type: string) =>
    new Promise<string>((resolve) => {
      Office.context.document.addHandlerAsync(
        type as unknown as Office.EventType,
        () => (times += 1),
        ({ status }: Office.AsyncResult<void>) => {
          resolve(String(status));
        },
      );
    });
  expect(await add('documentSelectionChanged')).toBe('succeeded');
  await excel.select('B2');
  await excel.idle();
  expect(times).toBe(1);
});
