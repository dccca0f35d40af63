import { cellName } from '../../src/grid';
import type { RunningExcel } from '../../excel-host';
import { formFile } from '../forms/load';
import { start } from './running';

const REPORT = '自评报告';

/** A report that was updated after a figure of the form changed, and what it held before. */
async function updated() {
  const running = await start({ workbook: formFile('yuelu-2022') });
  const { excel, controller } = running;
  await excel.pressRibbon('writeReport');
  const texts = () => excel.values(`${REPORT}!A1:A70`).flat();
  const before = texts();
  await excel.activateSheet('自评表');
  await excel.typeInto('自评表!F12', 13000);
  await controller.do({ type: 'plan-report-update' });
  await controller.do({ type: 'write' });
  const after = texts();
  const changed = after.flatMap((text, row) => (text === before[row] ? [] : [row]));
  expect(changed.length).toBeGreaterThan(1);
  return { ...running, texts, before, after, changed };
}

describe('undoing the update of a report', () => {
  it.each<[string, (excel: RunningExcel) => Promise<unknown>, string[]]>([
    [
      'a paragraph was added above',
      async (excel) => {
        await excel.insertRows(REPORT, 2, 1);
        await excel.typeInto(`${REPORT}!A3`, '新段落');
      },
      ['新段落'],
    ],
    [
      'a paragraph was added at the end',
      async (excel) => {
        await excel.typeInto(`${REPORT}!A70`, '新段落');
      },
      ['新段落'],
    ],
    ['a paragraph was removed', (excel) => excel.deleteRows(REPORT, 4, 1), []],
  ])('restores every paragraph after %s', async (_, change, added) => {
    const { excel, store, controller, texts, before, after, changed } = await updated();
    await change(excel);
    await controller.do({ type: 'undo' });
    expect(store.state.outcome?.unchanged).toEqual([]);
    const now = texts();
    for (const row of changed)
      expect([now.includes(before[row]!), now.includes(after[row]!)]).toEqual([true, false]);
    expect(now).toEqual(expect.arrayContaining(added));
  });

  it('names the cells that stay, with their sheet and the reason', async () => {
    const { excel, store, controller, changed } = await updated();
    const cell = cellName({ row: changed[0]!, column: 0 });
    await excel.typeInto(`${REPORT}!${cell}`, '我改写了这一段');
    await controller.do({ type: 'undo' });
    expect(store.state.outcome).toMatchObject({
      sentence: { zh: `“${REPORT}”：已恢复 ${changed.length - 1} 个单元格，1 个保持不变。` },
      unchanged: [
        { cell: { row: changed[0] }, sheetName: REPORT, reason: { zh: '写入后又有改动，保持现在的内容。' } },
      ],
    });
    await controller.do({ type: 'go', cells: [{ row: changed[0]!, column: 0 }], sheetName: REPORT });
    expect([excel.activeSheet, excel.selection]).toEqual([REPORT, expect.stringContaining(cell)]);
  });

  it('restores nothing where two paragraphs are alike', async () => {
    const { excel, store, controller, after, changed, texts } = await updated();
    await excel.typeInto(`${REPORT}!A70`, after[changed[0]!]!);
    const now = texts();
    await controller.do({ type: 'undo' });
    expect(texts()[changed[0]!]).toEqual(now[changed[0]!]);
    expect(store.state.outcome?.unchanged).toMatchObject([
      { sheetName: REPORT, reason: { zh: '这一行已移动、改名或删除，无法确定位置，未恢复。' } },
    ]);
  });
});

test('an undo whose sheet was deleted promises earlier ones only where there are some', async () => {
  const { excel, store, controller } = await updated();
  await excel.deleteSheet(REPORT);
  await controller.do({ type: 'undo' });
  expect([store.state.undoable, store.state.outcome?.sentence.zh]).toEqual([
    0,
    '最近一次填写所在的工作表已被删除，无法恢复。',
  ]);
});
