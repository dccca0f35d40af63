import { cellName } from '../../src/grid';
import { outdatedBy, shownReview, slotsOf, standingReport, type State } from '../../src/taskpane';
import { reportOf } from '../../src/taskpane/report-of';
import { formFile } from '../forms/load';
import { start, startIn, until, type Running } from './running';

const REPORT = '自评报告';

/** The form with its report, and the tab that shows it. */
async function written(): Promise<Running> {
  const running = await start({
    workbook: [formFile('yuelu-2022'), { sheetName: '备注', rows: [['无', 1]] }],
  });
  const { excel, controller, store } = running;
  await controller.do({ type: 'check' });
  await controller.do({ type: 'show-tab', tab: 'report' });
  await controller.do({ type: 'write-report' });
  await until(() => on(store.state) !== null);
  await excel.activateSheet('自评表');
  await excel.idle();
  return running;
}

const on = (state: State) => standingReport(state)?.on ?? null;

function outdated(state: State) {
  const [review, standing] = [shownReview(state), standingReport(state)];
  return review && standing ? outdatedBy(review, standing) : null;
}

function slots(state: State): readonly string[] {
  const [review, standing] = [shownReview(state), standingReport(state)];
  if (!review || !standing?.on) return [];
  const found = slotsOf(reportOf(review, standing.outline), standing.on.grid);
  return [...found.values()].flat().map(({ cell, text }) => `${cellName(cell)} ${text}`);
}

const told = (state: State) =>
  outdated(state)?.figures.map(
    ({ name, before, after, cell, told: places }) =>
      `${cellName(cell)} ${name.zh} ${before} → ${after}: ${places.map(({ number, cell: at }) => `${number ?? '表'} ${cellName(at)}`).join(', ')}`,
  );

const left = (state: State) =>
  outdated(state)?.plan.left.map(({ cell, reason, change }) => [
    cellName(cell),
    reason.zh,
    change?.before.trim(),
    change?.after.trim(),
  ]);

/** The paragraph on 项目支出 in the report of this form. */
const PROJECT = (spent: string, rate: string) =>
  `项目支出${spent}万元（全年预算数5235.78万元，执行率${rate}），系为完成特定行政工作任务或事业发展目标而发生的支出。`;
const INDENT = '　　';

/** Types into the report and lets the pane see it. */
async function edit({ excel, store }: Running, cell: string, text: string) {
  const before = on(store.state);
  await excel.typeInto(`${REPORT}!${cell}`, text);
  await until(() => on(store.state) !== before);
}

async function spend({ excel, store }: Running, value: number) {
  await excel.typeInto('自评表!F12', value);
  await until(() => store.state.grid?.at(11, 5)?.value === value);
}

describe('figures that changed since the report', () => {
  it('are told with the cell of the form and the paragraphs that tell them', async () => {
    const running = await written();
    expect([told(running.store.state), outdated(running.store.state)?.plan.edits]).toEqual([[], []]);
    await spend(running, 13000);
    expect(told(running.store.state)).toEqual([
      'F12 项目支出 全年执行数 13016.12 → 13000.00: 8 A13, 13 A21',
      'F12 项目支出 执行率 248.60% → 248.29%: 8 A13, 13 A21',
    ]);
    await running.excel.typeInto('自评表!H24', 8);
    await until(() => running.store.state.grid?.at(23, 7)?.value === 8);
    expect(told(running.store.state)?.at(-1)).toMatch(/^H24 机关与湘麓金座.* 9 → 8: 22 A33, 24 A36, 表 I54$/);
  });

  it('are not told of a paragraph that was deleted, or that tells the new ones', async () => {
    const running = await written();
    await running.excel.deleteRows(REPORT, 12, 1);
    await edit(running, 'A20', INDENT + PROJECT('13000.00', '248.29%'));
    await spend(running, 13000);
    expect([told(running.store.state), left(running.store.state)]).toEqual([[], []]);
    expect(outdated(running.store.state)?.plan.edits).toEqual([]);
  });

  it('follow the sheet of the report, not each keystroke of the form', async () => {
    const running = await written();
    // The sheet's own events, after it was written, lead to one more reading.
    await running.excel.idle();
    const grid = on(running.store.state)?.grid;
    await spend(running, 13000);
    await spend(running, 13001);
    expect(on(running.store.state)?.grid).toBe(grid);
  });
});

describe('the slots of a report', () => {
  it('are those that stand in its sheet: filled and deleted ones are gone', async () => {
    const running = await written();
    const { excel, store } = running;
    const before = slots(store.state);
    expect([before.length, before[1]]).toEqual([12, 'A10 年度中预算调整（追加）情况']);
    await edit(running, 'A10', '　　年中追加100万元。');
    await edit(running, 'A12', '　　没有上年结转。【待补充：核对账簿】');
    await excel.deleteRows(REPORT, 40, 1);
    await until(() => slots(store.state).length === 10);
    expect(slots(store.state)).toEqual([before[0], 'A12 核对账簿', ...before.slice(3, -1)]);
  });

  it('lead to their paragraphs, also on a renamed sheet and beside another of the old name', async () => {
    const running = await written();
    const { excel, controller, store } = running;
    await excel.renameSheet(REPORT, '定稿');
    await excel.addSheet(REPORT);
    await excel.activateSheet('自评表');
    await until(() => on(store.state)?.sheetName === '定稿');
    expect(on(store.state)?.sheetName).toBe('定稿');
    await controller.do({ type: 'go-in-report', cell: { row: 9, column: 0 } });
    expect([excel.activeSheet, excel.selection]).toEqual(['定稿', expect.stringContaining('A10')]);
  });
});

describe('an update of a report', () => {
  it('leaves what was rewritten and tells it where it stands, with both texts', async () => {
    const running = await written();
    const { excel, controller, store } = running;
    const own = '项目支出共13016.12万元，执行率248.60%，主要用于物业管理。';
    await excel.insertRows(REPORT, 15, 1);
    await edit(running, 'A22', INDENT + own);
    await spend(running, 13000);
    const expected = [['A22', '由您改过，未更新。', own, PROJECT('13000.00', '248.29%')]];
    expect(left(store.state)).toEqual(expected);
    await controller.do({ type: 'plan-report-update' });
    await controller.do({ type: 'write' });
    expect(store.state.outcome).toMatchObject({
      sentence: { zh: '报告已更新 1 处，1 处由您改过、未更新。' },
      unchanged: [],
      isDone: false,
    });
    expect(store.state.announcement).toBe(store.state.outcome?.sentence);
    await until(() => outdated(store.state)?.plan.edits.length === 0);
    expect([outdated(store.state)?.plan.edits, left(store.state)]).toEqual([[], expected]);
    expect(excel.values(`${REPORT}!A22`)).toEqual([[INDENT + own]]);
  });

  it('is written under the present name of a sheet that was renamed meanwhile', async () => {
    const running = await written();
    const { excel, controller, store } = running;
    await spend(running, 13000);
    await controller.do({ type: 'plan-report-update' });
    await excel.renameSheet(REPORT, '定稿');
    await excel.addSheet(REPORT);
    await controller.do({ type: 'write' });
    expect(store.state.outcome?.sentence.zh).toBe('报告已更新 2 处。');
    expect(excel.values('定稿!A21')).toEqual([[INDENT + PROJECT('13000.00', '248.29%')]]);
    expect(excel.values(`${REPORT}!A1:A30`).flat().filter(Boolean)).toEqual([]);
  });

  it('writes nothing where the sheet was deleted meanwhile', async () => {
    const running = await written();
    const { excel, controller, store } = running;
    await spend(running, 13000);
    await controller.do({ type: 'plan-report-update' });
    await excel.deleteSheet(REPORT);
    await controller.do({ type: 'write' });
    expect([store.state.outcome, store.state.fault?.zh]).toEqual([null, expect.stringContaining('未写入')]);
  });
});

describe('a report whose sheet was deleted', () => {
  it('is told as not found, and another one takes its place', async () => {
    const { excel, controller, store } = await written();
    await excel.deleteSheet(REPORT);
    await until(() => on(store.state) === null);
    expect(standingReport(store.state)).toMatchObject({ on: null });
    await controller.do({ type: 'go-in-report', cell: { row: 9, column: 0 } });
    expect(excel.activeSheet).toBe('自评表');
    await controller.do({ type: 'write-report' });
    await until(() => on(store.state) !== null);
    expect(on(store.state)?.sheetName).toBe(REPORT);
  });

  it('is none for another form, nor where no report was written', async () => {
    const running = await start({
      workbook: [formFile('yuelu-2022'), { ...formFile('jishan-2020'), sheetName: '项目' }],
    });
    const { excel, controller, store } = running;
    await controller.do({ type: 'check' });
    await controller.do({ type: 'show-tab', tab: 'report' });
    await controller.do({ type: 'write-report' });
    await until(() => on(store.state) !== null);
    await excel.activateSheet('项目');
    await until(() => store.state.sheet?.name === '项目');
    await excel.idle();
    expect([store.state.sheet?.name, standingReport(store.state)]).toEqual(['项目', null]);
    await excel.activateSheet('自评表');
    await until(() => on(store.state) !== null);
    expect(on(store.state)?.sheetName).toBe(REPORT);
  });
});

test('a workbook that is opened again shows its report as soon as the tab is shown', async () => {
  const { excel } = await written();
  await excel.reload();
  const { controller, store } = await startIn(excel);
  await controller.do({ type: 'check' });
  expect(standingReport(store.state)).toBeNull();
  await controller.do({ type: 'show-tab', tab: 'report' });
  await until(() => on(store.state) !== null);
  expect(slots(store.state)).toHaveLength(12);
});

test('looking at the report keeps what can be undone in Excel', async () => {
  const running = await written();
  const { excel, controller } = running;
  await edit(running, 'A10', '　　年中追加100万元。');
  const kept = excel.undoList;
  expect(kept).toHaveLength(1);
  await controller.do({ type: 'show-tab', tab: 'check' });
  await controller.do({ type: 'show-tab', tab: 'report' });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await excel.idle();
  expect(excel.undoList).toEqual(kept);
});
