import { formFile } from '../forms/load';
import { atOnce, passTimeAtOnce, passUntil } from './at-once';
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

describe('what Excel refuses for a while', () => {
  passTimeAtOnce();

  test('listening that was refused at the start begins later', async () => {
    const excel = await atOnce(startExcel(FORM));
    const end = excel.setFault({
      kind: 'failAt',
      member: 'WorksheetCollection._RegisterDataChangedEvent',
      code: 'GeneralException',
    });
    const { store, controller } = await atOnce(startIn(excel));
    expect(store.state.fault).toBeNull();
    await atOnce(controller.do({ type: 'check' }));
    end();
    await passUntil(excel, () => excel.events.hasHandler(10, 'Workbook'));
    await atOnce(excel.idle());
    await atOnce(excel.typeInto('F6', 12000));
    await passUntil(excel, () => store.state.grid?.at(5, 5)?.value === 12000);
    expect(store.state.grid?.at(5, 5)?.value).toBe(12000);
  });

  test('listening begins later whatever the refusal was', async () => {
    const excel = await atOnce(startExcel(FORM));
    excel.setFault({ kind: 'refuse', code: 'RequestPayloadSizeLimitExceeded', times: 1 });
    const { store, controller } = await atOnce(startIn(excel));
    await atOnce(controller.do({ type: 'check' }));
    await passUntil(excel, () => excel.events.hasHandler(10, 'Workbook'));
    await atOnce(excel.idle());
    await atOnce(excel.typeInto('F6', 12000));
    await passUntil(excel, () => store.state.grid?.at(5, 5)?.value === 12000);
    expect([store.state.grid?.at(5, 5)?.value, store.state.fault]).toEqual([12000, null]);
  });

  test.each(['GeneralException', 'InvalidOperation', 'InvalidRequest'] as const)(
    'a %s while reading along leaves no notice, and the value is read in the end',
    async (code) => {
      const { excel, store } = await atOnce(checked());
      excel.setFault({ kind: 'failAt', action: 0, code, times: 1 });
      await atOnce(excel.paste('H22', [[4], [4]]));
      await atOnce(excel.idle());
      expect(store.state.fault).toBeNull();
      await passUntil(excel, () => store.state.grid?.at(21, 7)?.value === 4);
      expect([store.state.grid?.at(21, 7)?.value, store.state.fault, store.state.stale]).toEqual([
        4,
        null,
        false,
      ]);
    },
  );
});

test('an open dialog is told at a button', async () => {
  const { excel, store, controller } = await checked();
  excel.setFault({ kind: 'refuse', code: 'WriteNotSupportedWhenModalDialogOpen', times: 1 });
  await controller.do({ type: 'check' });
  expect(store.state.fault?.zh).toBe('Excel 中有对话框未关闭。请先关闭对话框，然后再试。');
});

describe('a chart sheet in front', () => {
  it('is told at a button, with what to do', async () => {
    const { excel, store, controller } = await checked();
    const end = excel.setFault({ kind: 'chartSheet' });
    await controller.do({ type: 'check' });
    expect(store.state.fault?.zh).toBe(
      '读不到当前工作表，它可能是没有单元格的图表工作表。请切换到自评表后再试。',
    );
    expect(store.state.sheet?.name).toBe('自评表');
    end();
    await controller.do({ type: 'check' });
    expect(store.state.fault).toBeNull();
  });

  it('is no notice where nobody asked, and the form behind it is still read along', async () => {
    const running = await start({ workbook: [formFile('yuelu-2022'), { sheetName: '图', rows: [] }] });
    const { excel, store, controller } = running;
    await controller.do({ type: 'check' });
    await excel.idle();
    excel.setFault({ kind: 'chartSheet' });
    await excel.activateSheet('图');
    await excel.coauthorTypes('自评表!F6', 12000);
    await until(() => store.state.grid?.at(5, 5)?.value === 12000);
    expect([store.state.sheet?.name, store.state.grid?.at(5, 5)?.value]).toEqual(['自评表', 12000]);
    expect([store.state.fault, store.state.stale]).toEqual([null, false]);
  });
});

test.each(['GeneralException', 'InvalidSelection'] as const)(
  'a workbook that is not in front (%s) is told at a button, and not as a chart sheet',
  async (code) => {
    const { excel, store, controller } = await checked();
    excel.setFault({ kind: 'notInFront', code });
    await controller.do({ type: 'check' });
    expect(store.state.fault?.zh).toBe(
      code === 'InvalidSelection'
        ? '暂时读不到这个工作簿：可能另一个工作簿在前面，或同时选中了多张工作表。请回到这张表再试。'
        : 'Excel 没有完成这一步：可能另一个工作簿在前面，或 Excel 正忙。请回到这张表，稍后再试。',
    );
  },
);

test('a result that could not be read again stays marked as old when the notice is closed', async () => {
  const { excel, store, controller } = await checked();
  excel.setFault({ kind: 'payloadLimit', response: 2000 });
  await excel.paste('H22', [[4], [4]]);
  await until(() => store.state.fault !== null);
  await controller.do({ type: 'close-fault' });
  expect([store.state.fault, store.state.stale, store.state.grid?.at(21, 7)?.value]).toEqual([null, true, 5]);
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
