import type { RunningExcel } from '../../excel-host';
import { startExcel } from '../../excel-host';
import { formFile } from '../forms/load';
import { atOnce, passTimeAtOnce, passUntil } from './at-once';
import { anotherPane, start, startIn, until, type Running } from './running';

const WORKBOOK = {
  workbook: [formFile('yuelu-2022'), { ...formFile('jishan-2020'), sheetName: '项目' }],
};

/** The first check of a pane, with something that happens once Excel has read the cells. */
async function checkedWhile(happens: (excel: RunningExcel) => Promise<unknown>): Promise<Running> {
  const running = await start(WORKBOOK);
  const { excel, store, controller } = running;
  // Decisions were read at the start; the second request of a check reads the sheet.
  const first = excel.roundTrips;
  const happening = { isDone: false };
  excel.onRequest(async (request) => {
    if (happening.isDone || request < first + 3) return;
    happening.isDone = true;
    expect(store.state.sheet).toBeNull();
    await happens(excel);
  });
  await controller.do({ type: 'check' });
  excel.onRequest(null);
  expect(happening.isDone).toBe(true);
  return running;
}

describe('what happens during the first check of a pane', () => {
  it('is read: a typed figure', async () => {
    const { store } = await checkedWhile((excel) => excel.typeInto('自评表!F6', 12000));
    await until(() => store.state.grid?.at(5, 5)?.value === 12000);
    expect(store.state.grid?.at(5, 5)?.value).toBe(12000);
  });

  it('is read: a new name of the sheet', async () => {
    const { store } = await checkedWhile((excel) => excel.renameSheet('自评表', '改了名'));
    await until(() => store.state.sheet?.name === '改了名');
    expect(store.state.sheet?.name).toBe('改了名');
  });

  it('is followed: the sheet was deleted, and another form is in front', async () => {
    const { store } = await checkedWhile((excel) => excel.deleteSheet('自评表'));
    await until(() => store.state.sheet?.name === '项目');
    expect([store.state.sheet?.name, store.state.fault]).toEqual(['项目', null]);
  });

  it('is followed: another form in front', async () => {
    const { store } = await checkedWhile((excel) => excel.activateSheet('项目'));
    await until(() => store.state.sheet?.name === '项目');
    expect(store.state.sheet?.name).toBe('项目');
  });

  it('marks the result as old where nothing is checked while typing', async () => {
    const running = await start(WORKBOOK);
    const { excel, store, controller } = running;
    await controller.do({ type: 'set-live', on: false });
    const first = excel.roundTrips;
    excel.onRequest(async (request) => {
      if (request === first + 3) await excel.typeInto('自评表!F6', 12000);
    });
    await controller.do({ type: 'check' });
    excel.onRequest(null);
    await until(() => store.state.stale);
    expect(store.state.stale).toBe(true);
  });
});

describe('a pane that opens while Excel refuses', () => {
  passTimeAtOnce();

  it.each([
    { kind: 'cellEditMode' },
    { kind: 'notInFront', code: 'GeneralException' },
    { kind: 'notInFront', code: 'InvalidSelection' },
    { kind: 'refuse', code: 'WriteNotSupportedWhenModalDialogOpen' },
    { kind: 'refuse', code: 'ActivityLimitReached' },
  ] as const)('tells it, and begins when the refusal has ended: %j', async (fault) => {
    const excel = await atOnce(startExcel(WORKBOOK));
    const end = excel.setFault(fault);
    const { store } = await atOnce(anotherPane());
    expect(store.state.fault).not.toBeNull();
    end();
    await passUntil(excel, () => store.state.reviews.length > 0);
    await passUntil(excel, () => excel.events.hasHandler(10, 'Workbook'));
    expect([store.state.fault, store.state.reviews.length]).toEqual([null, 1]);
    await atOnce(excel.idle());
    await atOnce(excel.typeInto('自评表!F6', 12000));
    await passUntil(excel, () => store.state.grid?.at(5, 5)?.value === 12000);
    expect(store.state.grid?.at(5, 5)?.value).toBe(12000);
  });

  it('takes the notice away where no check was asked for', async () => {
    const excel = await atOnce(startExcel(WORKBOOK));
    const end = excel.setFault({ kind: 'cellEditMode' });
    const { store } = await atOnce(startIn(excel));
    expect(store.state.fault).not.toBeNull();
    end();
    await passUntil(excel, () => store.state.fault === null);
    expect([store.state.fault, store.state.sheet]).toEqual([null, null]);
  });
});
