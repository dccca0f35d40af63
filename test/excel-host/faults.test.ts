import { startExcel, type RunningExcel } from '.';

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

test('a slow host is slow, and a sheet can vanish between two requests', async () => {
  excel.setFault({ kind: 'slow', ms: 30 });
  const start = performance.now();
  await write(2);
  expect(performance.now() - start).toBeGreaterThan(25);
  await excel.addSheet('新');
  excel.onRequest(async (count) => {
    if (count === 2) await excel.deleteSheet('新');
  });
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('新').load('name');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: 'ItemNotFound' });
});
