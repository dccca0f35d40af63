import type { RunningExcel } from '../../excel-host';
import { formFile } from '../forms/load';
import { start } from './running';

/** Writes a report; as soon as its sheet is there, something happens to it. */
async function writtenWhile(happens: (excel: RunningExcel) => Promise<unknown>) {
  const { excel, store, controller } = await start({ workbook: formFile('yuelu-2022') });
  await controller.do({ type: 'check' });
  const happening = { isDone: false };
  excel.onRequest(async () => {
    if (happening.isDone || !excel.sheetNames.includes('自评报告')) return;
    happening.isDone = true;
    await happens(excel);
  });
  await controller.do({ type: 'write-report' });
  excel.onRequest(null);
  expect(happening.isDone).toBe(true);
  return { excel, store };
}

test('a report renamed while it is written is told by its name, with its page set up', async () => {
  const { store } = await writtenWhile((excel) => excel.renameSheet('自评报告', '报告定稿'));
  expect(store.state.outcome?.sentence.zh).toContain('报告已写入工作表“报告定稿”');
  expect(store.state.outcome?.sentence.zh).not.toContain('打印机');
});

test('a report deleted while it is written is told as that', async () => {
  const { excel, store } = await writtenWhile((excel) => excel.deleteSheet('自评报告'));
  expect(excel.sheetNames).toEqual(['自评表']);
  expect([store.state.fault?.zh, store.state.outcome]).toEqual([
    '新工作表刚写好就被删除了，请重新生成。',
    null,
  ]);
});
