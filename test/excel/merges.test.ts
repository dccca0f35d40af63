import fc from 'fast-check';
import { startExcel } from '../../excel-host';
import { makeExcelHost } from '../../src/excel';
import { areaName } from '../../src/grid';

/** Merges stay known while a person works, because asking for them takes Ctrl+Z away. */
let host = makeExcelHost();
beforeEach(() => {
  host = makeExcelHost();
});

const ROWS = Array.from({ length: 12 }, (_, row) =>
  ['甲', '乙', '丙', '丁', '戊'].map((text) => `${text}${row}`),
);

/** Watches, and reads the only sheet once as a person would. */
async function opened(merges: readonly string[]) {
  const excel = await startExcel({ workbook: { sheetName: '表', rows: ROWS, merges } });
  await host.watch(() => undefined);
  await host.readActiveSheet('by-person');
  return excel;
}

async function merges(occasion: 'by-person' | 'by-event', of = host): Promise<readonly string[]> {
  return (await of.readSheet('表', occasion)).grid.merges.map(areaName).sort();
}

test('a reading by an event keeps what the person can take back, one by a button does not', async () => {
  const excel = await opened(['A1:B1']);
  await excel.typeInto('C5', 7);
  expect(await merges('by-event')).toEqual(['A1:B1']);
  expect(excel.undoList).toEqual(['typed C5']);
  await merges('by-person');
  expect(excel.undoList).toEqual([]);
});

test('in an Excel that can undo past it, merges are always read', async () => {
  const excel = await startExcel({
    workbook: { sheetName: '表', rows: ROWS, merges: ['A1:B1'] },
    requirementSets: { RichApiRuntimeFlag: '1.1', ExcelApiUndo: '1.8' },
  });
  await excel.typeInto('C5', 7);
  expect(await merges('by-event')).toEqual(['A1:B1']);
  expect(excel.undoList).toEqual(['typed C5']);
});

test.each([
  ['above', (excel: Awaited<ReturnType<typeof opened>>) => excel.insertRows('表', 0, 2), ['A3:B3', 'C6:C8']],
  ['within', (excel: Awaited<ReturnType<typeof opened>>) => excel.insertRows('表', 4, 1), ['A1:B1', 'C4:C7']],
  [
    'away above',
    (excel: Awaited<ReturnType<typeof opened>>) => excel.deleteRows('表', 1, 1),
    ['A1:B1', 'C3:C5'],
  ],
  [
    'away within',
    (excel: Awaited<ReturnType<typeof opened>>) => excel.deleteRows('表', 4, 1),
    ['A1:B1', 'C4:C5'],
  ],
  ['away with it', (excel: Awaited<ReturnType<typeof opened>>) => excel.deleteRows('表', 0, 1), ['C3:C5']],
  [
    'away but for a cell',
    (excel: Awaited<ReturnType<typeof opened>>) => excel.deleteRows('表', 4, 4),
    ['A1:B1'],
  ],
] as const)('rows %s move merges along', async (_, act, expected) => {
  const excel = await opened(['A1:B1', 'C4:C6']);
  await act(excel);
  await excel.idle();
  expect(await merges('by-event')).toEqual(expected);
});

test('whatever rows come and go, the merges are those that Excel would give', async () => {
  const step = fc.record({ at: fc.nat(9), count: fc.integer({ min: 1, max: 3 }), inserts: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const excel = await opened(['A1:B1', 'A3:A6', 'C2:D3', 'B8:C9', 'D5:E9']);
      for (const { at, count, inserts } of steps)
        await (inserts ? excel.insertRows('表', at, count) : excel.deleteRows('表', at, count));
      await excel.idle();
      expect(await merges('by-event')).toEqual(await merges('by-person', makeExcelHost()));
    }),
    { numRuns: 25 },
  );
});

const MERGES = ['A1:B1', 'A3:A6', 'C8:D9'];

test('a change that is reported twice moves merges once', async () => {
  const excel = await opened(MERGES);
  excel.setFault({ kind: 'eventStorm', copies: 3 });
  await excel.insertRows('表', 3, 1);
  await excel.deleteRows('表', 0, 1);
  await excel.idle();
  expect(await merges('by-event')).toEqual(['A2:A6', 'C8:D9']);
});

test('a change that is reported after the reading that shows it moves nothing twice', async () => {
  const excel = await opened(MERGES);
  const end = excel.setFault({ kind: 'eventsLate', ms: 60 });
  await excel.insertRows('表', 4, 2);
  expect(await merges('by-person')).toEqual(['A1:B1', 'A3:A8', 'C10:D11']);
  end();
  await excel.idle();
  expect(await merges('by-event')).toEqual(['A1:B1', 'A3:A8', 'C10:D11']);
  await excel.deleteRows('表', 0, 1);
  await excel.idle();
  expect(await merges('by-event')).toEqual(['A2:A7', 'C9:D10']);
});

test('a change that nothing on the sheet tells of asks for a check', async () => {
  const excel = await opened(['A20:B21']);
  await excel.insertRows('表', 15, 1);
  await excel.idle();
  await expect(merges('by-event')).rejects.toMatchObject({ kind: 'merges-unknown' });
});

test('a sheet that was never read needs a person, unless it is blank', async () => {
  const excel = await startExcel({
    workbook: [
      { sheetName: '表', rows: ROWS },
      { sheetName: '空', rows: [] },
    ],
  });
  await expect(host.readSheet('表', 'by-event')).rejects.toMatchObject({
    kind: 'merges-unknown',
    sentence: { zh: expect.stringContaining('请按“核对”') as string },
  });
  expect((await host.readSheet('空', 'by-event')).grid.cells).toEqual([]);
  // A check of any sheet looks at the others as well, so that the person can go there.
  await host.readActiveSheet('by-person');
  expect(await merges('by-event')).toEqual([]);
  expect(excel.missing).toEqual([]);
});

test('600 merges are read, though Excel does not give more than 512 at once', async () => {
  const many = Array.from({ length: 600 }, (_, at) => `A${at * 2 + 1}:B${at * 2 + 2}`);
  await startExcel({ workbook: { sheetName: '表', rows: [['1']], merges: many } });
  const read = await merges('by-person');
  expect(read).toEqual([...many].sort());
  expect(await merges('by-event')).toEqual(read);
});

test('a sheet is read for its texts without asking for merges, and what is known of them stays', async () => {
  const excel = await opened(['A3:A8']);
  await excel.typeInto('表!E1', 5);
  const { undoList } = excel;
  const { grid } = await host.readSheet('表', 'for-texts');
  expect([grid.at(0, 4)?.value, grid.merges, excel.undoList]).toEqual([5, [], undoList]);
  expect(await merges('by-event')).toEqual(['A3:A8']);
});
