import { formFile } from '../forms/load';
import { start } from './running';

/** A form whose blank score was filled. */
async function filled() {
  const form = formFile('yuelu-2022');
  const rows = form.rows.map((row, index) =>
    index === 15 ? [...row.slice(0, 7), null, ...row.slice(8)] : row,
  );
  const running = await start({ workbook: { ...form, rows } });
  await running.excel.pressRibbon('checkSheet');
  await running.controller.do({ type: 'plan-fill' });
  await running.controller.do({ type: 'write' });
  expect(running.store.state.outcome?.sentence.zh).toContain('已写入');
  return running;
}

test('an undo in a read-only workbook says that nothing was restored, and nothing of the filling before', async () => {
  const { excel, store, controller } = await filled();
  excel.setFault({ kind: 'readOnly' });
  await controller.do({ type: 'undo' });
  expect([store.state.fault?.zh, store.state.outcome]).toEqual([
    '工作簿以只读方式打开，未恢复任何内容。',
    null,
  ]);
});

test('an undo of locked cells says how they can be restored', async () => {
  const { excel, store, controller } = await filled();
  await excel.protectSheet('自评表');
  await controller.do({ type: 'undo' });
  expect([store.state.fault?.zh, store.state.outcome, store.state.undoable]).toEqual([
    '工作表受保护，未恢复。取消保护后可再撤销。',
    null,
    1,
  ]);
});
