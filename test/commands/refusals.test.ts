import { formFile } from '../forms/load';
import { start, startIn, until } from './running';
import { startExcel } from '../../excel-host';

/** What Excel refuses for a while: at the start, while reading along, and at a button. */
const FORM = { workbook: formFile('yuelu-2022') };

async function checked() {
  const running = await start(FORM);
  await running.controller.do({ type: 'check' });
  await running.excel.idle();
  return running;
}

test('listening that was refused at the start begins later', async () => {
  const excel = await startExcel(FORM);
  const end = excel.setFault({
    kind: 'failAt',
    member: 'WorksheetCollection._RegisterDataChangedEvent',
    code: 'GeneralException',
  });
  const { store, controller } = await startIn(excel);
  expect(store.state.fault).toBeNull();
  await controller.do({ type: 'check' });
  end();
  await until(() => excel.events.hasHandler(10, 'Workbook'));
  await excel.idle();
  await excel.typeInto('F6', 12000);
  await until(() => store.state.grid?.at(5, 5)?.value === 12000);
  expect(store.state.grid?.at(5, 5)?.value).toBe(12000);
}, 15_000);

test('listening begins later whatever the refusal was', async () => {
  const excel = await startExcel(FORM);
  excel.setFault({ kind: 'refuse', code: 'RequestPayloadSizeLimitExceeded', times: 1 });
  const { store, controller } = await startIn(excel);
  await controller.do({ type: 'check' });
  await until(() => excel.events.hasHandler(10, 'Workbook'));
  await excel.idle();
  await excel.typeInto('F6', 12000);
  await until(() => store.state.grid?.at(5, 5)?.value === 12000);
  expect([store.state.grid?.at(5, 5)?.value, store.state.fault]).toEqual([12000, null]);
}, 15_000);

test.each(['GeneralException', 'InvalidOperation', 'InvalidRequest'] as const)(
  'a %s while reading along leaves no notice, and the value is read in the end',
  async (code) => {
    const { excel, store } = await checked();
    excel.setFault({ kind: 'failAt', action: 0, code, times: 1 });
    await excel.paste('H22', [[4], [4]]);
    await excel.idle();
    expect(store.state.fault).toBeNull();
    await until(() => store.state.grid?.at(21, 7)?.value === 4);
    expect([store.state.grid?.at(21, 7)?.value, store.state.fault, store.state.stale]).toEqual([
      4,
      null,
      false,
    ]);
  },
);

test('an open dialog is told at a button', async () => {
  const { excel, store, controller } = await checked();
  excel.setFault({ kind: 'refuse', code: 'WriteNotSupportedWhenModalDialogOpen', times: 1 });
  await controller.do({ type: 'check' });
  expect(store.state.fault?.zh).toBe('Excel 中有对话框未关闭。请先关闭对话框，然后再试。');
});

test('a hidden pane reads nothing, and catches up when it is shown', async () => {
  const { excel, store, controller } = await checked();
  controller.shown(false);
  const trips = excel.roundTrips;
  await excel.paste('H22', [[4], [4]]);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(excel.roundTrips).toBe(trips);
  controller.shown(true);
  await until(() => store.state.grid?.at(21, 7)?.value === 4);
  expect(store.state.grid?.at(21, 7)?.value).toBe(4);
});

test('two presses of 生成报告 make one report, and a third asks', async () => {
  const { excel, store, controller } = await checked();
  await Promise.all([excel.pressRibbon('writeReport'), excel.pressRibbon('writeReport')]);
  expect(excel.sheetNames).toEqual(['自评表', '自评报告']);
  await excel.activateSheet('自评表');
  await excel.pressRibbon('writeReport');
  expect(excel.sheetNames).toEqual(['自评表', '自评报告']);
  expect(store.state.outcome).toMatchObject({
    asksForReport: true,
    sentence: { zh: '这份自评表已有报告“自评报告”，没有再写一份。要更新它，还是另写一份？' },
  });
  await controller.do({ type: 'write-report', another: true });
  expect(excel.sheetNames).toContain('自评报告 (2)');
});
