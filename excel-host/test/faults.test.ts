import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({ workbook: { rows: [[1]] } });
});

const write = (value: unknown, options: Excel.RunOptions = {}) =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]];
    await context.sync();
  });

test('while a person types in a cell requests fail, or wait where they may', async () => {
  const end = excel.setFault({ kind: 'cellEditMode' });
  await expect(write(2)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  const waiting = write(3, { delayForCellEdit: true });
  setTimeout(end, 10);
  await waiting;
  expect(excel.values('A1')).toEqual([[3]]);
});

test('while a chart sheet is in front only the active sheet fails', async () => {
  const end = excel.setFault({ kind: 'chartSheet' });
  await expect(write(2)).rejects.toMatchObject({ code: 'GeneralException' });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[3]];
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(['Sheet1']);
  });
  expect(excel.values('A1')).toEqual([[3]]);
  end();
  await write(4);
  expect(excel.values('A1')).toEqual([[4]]);
});

test.each(['GeneralException', 'InvalidSelection'] as const)(
  'while the workbook is not in front every request fails with %s, and nothing is done',
  async (code) => {
    await excel.typeInto('A1', 1);
    const end = excel.setFault({ kind: 'notInFront', code });
    await expect(write(2)).rejects.toMatchObject({ code });
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code });
    end();
    expect([excel.values('A1'), excel.undoList]).toEqual([[[1]], ['typed A1']]);
    await write(4);
    expect(excel.values('A1')).toEqual([[4]]);
  },
);

test('a protected sheet and a read-only workbook deny writes and let read', async () => {
  await excel.protectSheet('Sheet1');
  await expect(write(2)).rejects.toMatchObject({
    code: 'AccessDenied',
    debugInfo: { errorLocation: 'Range.values' },
  });
  await excel.protectSheet('Sheet1', false);
  const end = excel.setFault({ kind: 'readOnly' });
  await expect(write(2)).rejects.toMatchObject({ code: 'AccessDenied' });
  end();
  await write(2);
  expect(excel.values('A1')).toEqual([[2]]);
});

test('unlocked cells of a protected sheet can be written', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  await write(5);
  expect(excel.values('A1')).toEqual([[5]]);
});

test('a request fails at a member or at an action', async () => {
  excel.setFault({ kind: 'failAt', member: 'Range.values', code: 'GeneralException', times: 1 });
  await expect(write(2)).rejects.toMatchObject({ code: 'GeneralException' });
  await write(3);
  excel.setFault({ kind: 'failAt', action: 0, code: 'InvalidRequest' });
  await expect(write(4)).rejects.toMatchObject({ code: 'InvalidRequest' });
  expect(excel.values('A1')).toEqual([[3]]);
});

test.each(['ActivityLimitReached', 'InvalidOrTimedOutSession', 'AccessDenied'] as const)(
  'the host refuses: %s',
  async (code) => {
    excel.setFault({ kind: 'refuse', code, times: 1 });
    await expect(write(2)).rejects.toMatchObject({ code });
    await write(3);
  },
);

test('requests and answers can be too large', async () => {
  const end = excel.setFault({ kind: 'payloadLimit', request: 5000 });
  await expect(write('长'.repeat(6000))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  end();
  await excel.typeInto('A1', '长'.repeat(6000));
  excel.setFault({ kind: 'payloadLimit', response: 5000 });
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('a slow host answers later than what is not as slow', async () => {
  excel.setFault({ kind: 'slow', ms: 60 });
  const order: string[] = [];
  const answered = write(2).then(() => order.push('answer'));
  setTimeout(() => order.push('timer'), 5);
  await answered;
  expect(order).toEqual(['timer', 'answer']);
});

test('a sheet can vanish between two requests', async () => {
  await excel.addSheet('新');
  const first = excel.roundTrips + 1;
  excel.onRequest(async (count) => {
    if (count === first + 1) await excel.deleteSheet('新');
  });
  const names: string[] = [];
  const read = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('新').load('name');
    await context.sync();
    names.push(sheet.name);
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(names).toEqual(['新']);
});

test('a request that fails in the middle leaves what came before', async () => {
  excel.setFault({ kind: 'failAt', member: 'Range.formulas', code: 'GeneralException', times: 1 });
  const error = await failureOf((sheet) => {
    sheet.getRange('A1').values = [['先']];
    sheet.getRange('B1').formulas = [['=1']];
    sheet.getRange('C1').values = [['后']];
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(['GeneralException', 'Range.formulas']);
  expect(excel.values('A1:C1')).toEqual([['先', '', '']]);
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
  ['values', (sheet) => (sheet.getRange('A1').values = [[2]])],
  ['a look', (sheet) => (sheet.getRange('A1').format.fill.color = 'red')],
  ['a comment', (sheet) => sheet.comments.add('A1', '甲')],
  ['a name', (sheet, { workbook }) => workbook.names.add('数', sheet.getRange('A1'))],
  ['a sheet', (_sheet, { workbook }) => workbook.worksheets.add('新')],
  ['a table', (sheet) => sheet.tables.add('A1:B2', true)],
  ['a setting', (_sheet, { workbook }) => workbook.settings.add('k', 1)],
  [
    'rows',
    (sheet) => {
      sheet.getRange('1:1').delete('Up');
    },
  ],
  [
    'the file',
    (_sheet, { workbook }) => {
      workbook.save();
    },
  ],
])('a read-only workbook denies %s', async (_name, run) => {
  excel.setFault({ kind: 'readOnly' });
  expect((await failureOf(run)).code).toBe('AccessDenied');
  const range = await onSheet((sheet, { workbook }) => {
    sheet.getRange('A1').select();
    workbook.load('readOnly');
    return sheet.getRange('A1').load('values');
  });
  expect(range.values).toEqual([[1]]);
});

test('protection may allow single actions', async () => {
  await onSheet((sheet) => {
    sheet.protection.protect({ allowInsertRows: true, allowFormatCells: true });
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('A1').format.fill.color = 'red';
  });
  const codes = [
    await failureOf((sheet) => {
      sheet.getRange('1:1').delete('Up');
    }),
    await failureOf((sheet) => (sheet.getRange('A1').format.columnWidth = 90)),
    await failureOf((sheet) => (sheet.getRange('A1').hyperlink = { address: 'https://example.org/' })),
  ].map(({ code }) => code);
  expect(codes).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied']);
});

test('a coauthor’s change is told as such, whatever the add-in does meanwhile', async () => {
  const sources: string[] = [];
  await onSheet((sheet) => {
    sheet.onChanged.add(({ source, address }) => {
      sources.push(`${source} ${address}`);
      return Promise.resolve();
    });
  });
  await Promise.all([excel.coauthorTypes('B1', 7), write(2)]);
  await excel.idle();
  expect(sources.sort()).toEqual(['Local A1', 'Remote B1']);
});
