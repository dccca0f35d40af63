import { formFile } from '../forms/load';
import { start, until } from './running';

/** What a person typed can still be taken back with Ctrl+Z while the add-in reads along. */
async function checked() {
  const running = await start({
    workbook: [formFile('yuelu-2022'), { sheetName: '另一张', rows: [['备注', 1]] }],
  });
  await running.controller.do({ type: 'check' });
  await running.excel.idle();
  return running;
}

test('three typed figures are checked, and all three can be taken back', async () => {
  const { excel, store } = await checked();
  for (const [cell, value] of [
    ['F6', 12000],
    ['F12', '95%'],
    ['H24', 8],
  ] as const) {
    await excel.typeInto(cell, value);
    await excel.idle();
  }
  await until(() => store.state.grid?.at(23, 7)?.value === 8);
  expect(excel.undoList).toEqual(['typed F6', 'typed F12', 'typed H24']);
  for (let presses = 0; presses < 3; presses += 1) await excel.pressUndo();
  expect([excel.values('F6'), excel.values('H24')]).toEqual([[[14618.52]], [[9]]]);
  await until(() => store.state.grid?.at(23, 7)?.value === 9);
  expect(store.state.grid?.at(5, 5)?.value).toBe(14618.52);
});

test('moving to another sheet and back, pasting and inserting rows keep it', async () => {
  const { excel, store } = await checked();
  await excel.typeInto('H24', 8);
  await excel.activateSheet('另一张');
  await excel.idle();
  await excel.activateSheet('自评表');
  await excel.paste('H22', [[4], [4]]);
  await excel.insertRows('自评表', 13, 1);
  await excel.select('A1');
  await excel.idle();
  await until(() => store.state.grid?.at(24, 7)?.value === 8);
  expect(excel.undoList).toEqual(['typed H24', 'pasted H22', 'inserted rows']);
  expect([store.state.stale, store.state.fault]).toEqual([false, null]);
  // The table is still read as one: its merged names moved down with their rows.
  expect(store.state.reviews[0]?.form.indicators.map(({ category }) => category?.name)).toContain(
    '满意度指标',
  );
});

test('a sheet that was added since asks for a check instead of reading its merges', async () => {
  const { excel, store, controller } = await checked();
  await excel.typeInto('H24', 8);
  await excel.addSheet('新表');
  await excel.activateSheet('新表');
  await excel.typeInto('A1', '合计');
  await excel.idle();
  await until(() => store.state.stale);
  expect(store.state.staleBecause.zh).toBe('这张表的合并单元格有变动或还没有读过，请按“核对”。');
  expect([store.state.fault, excel.undoList]).toEqual([null, ['typed H24', 'typed A1']]);
  await controller.do({ type: 'check' });
  expect(store.state.stale).toBe(false);
});
