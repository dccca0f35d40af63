import fc from 'fast-check';
import { startExcel, type RunningExcel } from '../../excel-host';
import { planEdits } from '../../src/edits';
import { makeExcelHost } from '../../src/excel';
import { cellName, parseCell } from '../../src/grid';
import { review } from '../../src/rules';
import { formFile, type FormFile } from '../forms/load';

/** Undo after rows or columns moved: each cell is found by the words of its line, or left. */
let host = makeExcelHost();
beforeEach(() => {
  host = makeExcelHost();
});

const SCORES = ['I5', 'H16', 'H18', 'H21', 'H24', 'H25'];

function withBlanks(name: string, cells: readonly string[]): FormFile {
  const file = formFile(name);
  const rows = file.rows.map((row) => [...row]);
  for (const cell of cells) {
    const { row, column } = parseCell(cell)!;
    rows[row]![column] = null;
  }
  return { ...file, rows };
}

/** The sample with some scores blank, which the add-in then fills. */
async function filled(cells: readonly string[] = SCORES): Promise<RunningExcel> {
  const excel = await startExcel({ workbook: withBlanks('yuelu-2022', cells) });
  await host.watch(() => undefined);
  const { grid } = await host.readActiveSheet('by-person');
  const [reviewed] = review(grid);
  const { edits } = planEdits(grid, reviewed!, { fix: false, overwrite: false, formulas: false });
  const { written } = await host.applyEdits(edits);
  expect(written.map(({ cell }) => cellName(cell))).toEqual([...cells]);
  return excel;
}

const undone = async () => {
  const result = await host.undo();
  return [result?.restored.map(cellName), result?.unchanged.map(({ cell }) => cellName(cell))];
};

test('rows inserted above and between are no hindrance', async () => {
  const excel = await filled();
  await excel.insertRows('自评表', 1, 2);
  await excel.insertRows('自评表', 20, 1);
  expect(await undone()).toEqual([['I7', 'H18', 'H20', 'H24', 'H27', 'H28'], []]);
  expect(excel.values('H18:H28').flat()).toEqual(['', 10, '', '', 10, 10, '', 5, 5, '', '']);
});

test('a deleted line is left, and the score that moved to its place stays', async () => {
  const excel = await filled();
  await excel.deleteRows('自评表', 17, 1); // the line of H18; H19, which a person gave, is now there
  const result = await host.undo();
  expect(result?.restored.map(cellName)).toEqual(['I5', 'H16', 'H20', 'H23', 'H24']);
  expect(result?.unchanged.map(({ reason }) => reason.zh)).toEqual([
    '这一行已移动、改名或删除，无法确定位置，未恢复。',
  ]);
  expect(excel.values('H18')).toEqual([[10]]);
});

test('a column inserted before the scores is no hindrance', async () => {
  await filled(['H16', 'H24']);
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getActiveWorksheet().getRange('C:C').insert('Right');
  await context.sync();
  expect(await undone()).toEqual([['I16', 'I24'], []]);
});

test('a name that was corrected since still tells its line', async () => {
  const excel = await filled(['H24']);
  await excel.typeInto('F24', '九成以上职工满意');
  expect(await undone()).toEqual([['H24'], []]);
});

test('after another program gave the sheet another id and the person another name, its content tells it', async () => {
  const excel = await filled();
  const book = excel.save();
  const again = await startExcel({ workbook: book });
  await again.addSheet('备注');
  await again.renameSheet('自评表', '2022 年自评');
  host = makeExcelHost();
  await expect(host.undo()).resolves.toMatchObject({ sheetName: '2022 年自评' });
  expect(again.values('2022 年自评!H16')).toEqual([['']]);
});

test('two panes that write at once lose no entry', async () => {
  const excel = await startExcel({ workbook: withBlanks('yuelu-2022', ['H16', 'H18']) });
  const other = makeExcelHost();
  const { grid } = await host.readActiveSheet('by-person');
  const { edits } = planEdits(grid, review(grid)[0]!, { fix: false, overwrite: false, formulas: false });
  await Promise.all([host.applyEdits(edits.slice(0, 1)), other.applyEdits(edits.slice(1))]);
  expect(await host.undoable()).toBe(2);
  await host.undo();
  await host.undo();
  expect(excel.values('H16:H18').flat()).toEqual(['', 10, '']);
});

test('what another pane wrote is planned, not taken for its own', async () => {
  await filled(['H16']);
  expect(await host.planUndo()).toMatchObject({ isOwn: true, left: [] });
  const plan = await makeExcelHost().planUndo();
  expect(plan).toMatchObject({
    isOwn: false,
    edits: [{ before: { text: '20' }, after: { value: '', text: '', formula: null } }],
  });
});

test('a journal edited by hand writes nowhere but where its words are, and blocks nothing', async () => {
  const excel = await filled(['H16']);
  const cell = (changes: object) => ({
    row: 3,
    column: 3,
    line: { label: '没有这一行', heading: '', header: '', turn: 0, of: 1 },
    before: { content: { formula: '=HYPERLINK("x")' }, numberFormat: 'General' },
    wrote: { content: { value: 20 }, numberFormat: null },
    ...changes,
  });
  const sheet = { id: '{x}', name: '自评表' };
  const values = {
    'ziping.journal.7.a': { sheet, cells: [cell({ row: 1e9 })] },
    'ziping.journal.8.b': { sheet, cells: [cell({})] },
  };
  for (const [key, value] of Object.entries(values)) {
    const context = new Excel.RequestContext();
    context.workbook.settings.add(key, JSON.stringify(value));
    await context.sync();
  }
  const before = JSON.stringify(excel.formulas('A1:I30'));
  expect(await undone()).toEqual([[], ['D4']]);
  expect(JSON.stringify(excel.formulas('A1:I30'))).toBe(before);
  expect(await undone()).toEqual([['H16'], []]);
});

test('whatever rows come, go and change, no cell is touched that the add-in did not write', async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('insert' as const),
      at: fc.nat(26),
      count: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({
      kind: fc.constant('delete' as const),
      at: fc.nat(26),
      count: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({ kind: fc.constant('type' as const), at: fc.nat(26), count: fc.integer({ min: 1, max: 20 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      host = makeExcelHost();
      const excel = await filled();
      /** The row that each row of the sheet was when the scores were filled; null for a new one. */
      let origin: (number | null)[] = Array.from({ length: 40 }, (_, row) => row);
      for (const { kind, at, count } of steps) {
        if (kind === 'insert') {
          await excel.insertRows('自评表', at, count);
          origin = [...origin.slice(0, at), ...Array<null>(count).fill(null), ...origin.slice(at)];
        } else if (kind === 'delete') {
          await excel.deleteRows('自评表', at, count);
          origin.splice(at, count);
        } else await excel.typeInto(`H${at + 1}`, count);
      }
      await excel.idle();
      const before = excel.values('A1:I40');
      const result = await host.undo();
      const after = excel.values('A1:I40');
      const own = new Set(SCORES.map((name) => JSON.stringify(parseCell(name))));
      after.forEach((cells, row) => {
        cells.forEach((value, column) => {
          if (value === before[row]![column]) return;
          expect([own.has(JSON.stringify({ row: origin[row], column })), value]).toEqual([true, '']);
        });
      });
      expect((result?.restored.length ?? 0) + (result?.unchanged.length ?? 0)).toBeLessThanOrEqual(
        SCORES.length,
      );
    }),
    { numRuns: 20 },
  );
}, 120_000);

test('a line that is gone from its sheet is not looked for on a copy of it', async () => {
  const excel = await startExcel({
    workbook: [
      { ...withBlanks('yuelu-2022', []), sheetName: '上年' },
      { ...withBlanks('yuelu-2022', ['H18']), sheetName: '今年' },
    ],
  });
  await host.watch(() => undefined);
  await excel.activateSheet('今年');
  const { grid } = await host.readActiveSheet('by-person');
  const { edits } = planEdits(grid, review(grid)[0]!, { fix: false, overwrite: false, formulas: false });
  await host.applyEdits(edits, grid);
  await excel.deleteRows('今年', 17, 1);
  const last = excel.values('上年!H18');
  expect((await host.undo())?.restored).toEqual([]);
  expect(excel.values('上年!H18')).toEqual(last);
});

test('a heading that is gone is not looked for in another header', async () => {
  const excel = await filled(['H16']);
  // The header of the indicators is none any more; that of the funds has 得分 over another column.
  await excel.typeInto('E15', 2022);
  await excel.typeInto('I16', excel.values('H16')[0]![0]!);
  expect(await undone()).toEqual([[], ['H16']]);
  expect(excel.values('I16')).toEqual(excel.values('H16'));
});
