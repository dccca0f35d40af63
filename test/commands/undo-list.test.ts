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

/** As what is shown would be lost if the pane read the merges of a sheet that was added since. */
async function withNewSheet(rows: readonly (readonly (string | number)[])[]) {
  const running = await checked();
  const { excel } = running;
  await excel.typeInto('H24', 8);
  await until(() => running.store.state.grid?.at(23, 7)?.value === 8);
  await excel.addSheet('新表');
  await excel.activateSheet('新表');
  await excel.paste('新表!A1', rows);
  await excel.idle();
  // What is asked for after a refusal comes after two seconds.
  await new Promise((resolve) => setTimeout(resolve, 600));
  await excel.idle();
  return running;
}

test('a sheet that was added since leaves the result of the form as fresh as it is', async () => {
  const { excel, store } = await withNewSheet([['合计'], [3]]);
  expect(store.state).toMatchObject({ stale: false, fault: null, outcome: null, sheet: { name: '自评表' } });
  expect(excel.undoList).toEqual(['typed H24', 'pasted 新表!A1']);
  await excel.activateSheet('自评表');
  await excel.typeInto('H24', 9);
  await until(() => store.state.grid?.at(23, 7)?.value === 9);
  expect([store.state.grid?.at(23, 7)?.value, store.state.stale]).toEqual([9, false]);
});

test('a form that was added since asks for a check instead of being read', async () => {
  const { excel, store, controller } = await withNewSheet([
    ['2022年度项目支出绩效自评表', '', '', '', '', ''],
    ['项目名称', '便民服务', '', '', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
    ['产出指标', '数量指标', '培训人次', '≥10人次', '12人次', 50],
  ]);
  expect([store.state.stale, store.state.sheet?.name, store.state.outcome?.sentence.zh]).toEqual([
    false,
    '自评表',
    '“新表”里的自评表还没有核对：请按“核对本表”。',
  ]);
  expect(excel.undoList).toEqual(['typed H24', 'pasted 新表!A1']);
  await controller.do({ type: 'check' });
  expect([store.state.sheet?.name, store.state.stale]).toEqual(['新表', false]);
});

test('a form whose own merges have become unknown is marked as old when it is in front again', async () => {
  const { excel, store, controller } = await checked();
  await excel.activateSheet('另一张');
  await excel.idle();
  // More changes than are followed.
  for (let count = 0; count < 13; count += 1) await excel.insertRows('自评表', 26, 1);
  await excel.activateSheet('自评表');
  await until(() => store.state.stale);
  expect(store.state.staleBecause.zh).toBe('这张表的合并单元格有变动或还没有读过，请按“核对”。');
  await controller.do({ type: 'check' });
  expect(store.state.stale).toBe(false);
});
