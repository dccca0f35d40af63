import { listedForms } from '../../src/taskpane';
import { formFile } from '../forms/load';
import { start, startIn, until, type Running } from './running';

const FORM = { workbook: formFile('yuelu-2022') };

/** The form without the scores of its first two indicators. */
function withBlanks() {
  const file = formFile('yuelu-2022');
  file.rows[15]![7] = null;
  file.rows[16]![7] = null;
  return { workbook: file };
}

async function reloaded(excel: Running['excel']): Promise<Running['excel']> {
  await excel.reload();
  return excel;
}

describe('the ribbon', () => {
  it('核对本表 checks the sheet and opens the pane if there are findings', async () => {
    const { excel, store, panes } = await start(FORM);
    await excel.pressRibbon('checkSheet');
    expect(store.state.reviews[0]?.findings.length).toBeGreaterThan(0);
    expect(panes()).toBe(1);
    expect(excel.missing).toEqual([]);
  });

  it('核对本表 reports a sheet without a form and names the sheets that hold one', async () => {
    const { excel, store, panes } = await start({
      workbook: [{ sheetName: '目录', rows: [['目录']] }, formFile('yuelu-2022')],
    });
    await excel.pressRibbon('checkSheet');
    expect(store.state.reviews).toEqual([]);
    expect(listedForms(store.state).map(({ sheetName }) => sheetName)).toEqual(['自评表']);
    expect(panes()).toBe(1);
  });

  it('填写得分 previews what it would write and writes nothing', async () => {
    const { excel, store, panes } = await start(withBlanks());
    const before = excel.values('自评表!A1:I40');
    await excel.pressRibbon('fillScores');
    expect(store.state.tab).toBe('scores');
    expect(store.state.preview?.plan.edits.length).toBeGreaterThanOrEqual(2);
    expect(panes()).toBe(1);
    expect(excel.values('自评表!A1:I40')).toEqual(before);
  });

  it('撤销填写 shows what another pane wrote before it restores it', async () => {
    const { excel, host, store } = await start(withBlanks());
    await excel.pressRibbon('fillScores');
    await host.applyEdits(store.state.preview!.plan.edits);
    const again = await startIn(await reloaded(excel));
    const opened = again.panes();
    await excel.pressRibbon('undoFill');
    expect(again.panes()).toBe(opened + 1);
    expect(again.store.state.preview?.kind).toBe('undo');
    expect(
      again.store.state.preview?.plan.edits.map(({ before, after }) => [before.text, after.text]),
    ).toContainEqual(['20', '']);
    expect(excel.values('自评表!H16:H17')).toEqual([[20], [10]]);
    await again.controller.do({ type: 'check' });
    await excel.pressRibbon('undoFill');
    await again.controller.do({ type: 'include', cell: 'H17' });
    await again.controller.do({ type: 'write' });
    // What was left out stays, and can be undone later.
    expect(excel.values('自评表!H16:H17')).toEqual([[''], [10]]);
    expect(again.store.state.undoable).toBe(1);
  });

  it('撤销填写 undoes the last writing without opening the pane', async () => {
    const { excel, host, store, panes } = await start(withBlanks());
    await excel.pressRibbon('fillScores');
    await host.applyEdits(store.state.preview!.plan.edits);
    expect(excel.values('自评表!H16:H17')).not.toEqual([[''], ['']]);
    const opened = panes();
    await excel.pressRibbon('undoFill');
    expect(excel.values('自评表!H16:H17')).toEqual([[''], ['']]);
    expect(store.state.outcome?.sentence.zh).toContain('已撤销');
    expect(panes()).toBe(opened);
  });

  it('生成报告 writes a sheet, and 更新报告 then offers the changes of the form', async () => {
    const { excel, store, panes } = await start(FORM);
    await excel.pressRibbon('writeReport');
    expect(excel.sheetNames).toEqual(['自评表', '自评报告']);
    expect(panes()).toBe(0);

    await excel.pressRibbon('updateReport');
    expect(store.state.outcome?.sentence.zh).toContain('没有要更新的段落');

    await excel.typeInto('自评表!E5', 15000);
    await excel.pressRibbon('updateReport');
    const edits = store.state.preview?.plan.edits ?? [];
    expect(edits.length).toBeGreaterThan(0);
    expect(edits.every(({ sheetName }) => sheetName === '自评报告')).toBe(true);
    expect(edits.some(({ after }) => after.text.includes('15000'))).toBe(true);
  });

  it('写入 reports that nothing was written while a cell is edited', async () => {
    const { excel, store, controller } = await start(withBlanks());
    await excel.pressRibbon('fillScores');
    const before = excel.values('自评表!A1:I40');
    const end = excel.setFault({ kind: 'cellEditMode' });
    await controller.do({ type: 'write' });
    expect(store.state.fault?.zh).toBe('单元格正在编辑，请按 Enter 完成后再试；未写入任何内容。');
    end();
    expect(excel.values('自评表!A1:I40')).toEqual(before);
    expect(store.state.preview).not.toBeNull();
  });

  it('shows at once that the sheet was protected, even though its content is the same', async () => {
    const { excel, store, controller } = await start(FORM);
    await controller.do({ type: 'check' });
    await excel.protectSheet('自评表');
    await until(() => store.state.sheet?.protected === true);
    expect([store.state.sheet?.protected, store.state.stale]).toEqual([true, false]);
  });

  it('更新报告 reports that there is no report yet', async () => {
    const { excel, store, panes } = await start(FORM);
    await excel.pressRibbon('updateReport');
    expect(store.state.outcome?.sentence.zh).toContain('没有由本表生成的报告');
    expect(panes()).toBe(1);
  });

  it('使用说明 opens the guide but not the pane', async () => {
    const { excel, panes, guides } = await start(FORM);
    await excel.pressRibbon('openGuide');
    expect(guides()).toBe(1);
    expect(panes()).toBe(0);
  });
});

describe('the pane over Excel', () => {
  it('reads once after a storm of typing', async () => {
    const { excel, store } = await start(FORM);
    await excel.pressRibbon('checkSheet');
    const count = () => store.state.reviews[0]!.findings.length;
    const before = count();
    await excel.idle();
    const trips = excel.roundTrips;
    excel.setFault({ kind: 'eventStorm', copies: 20 });
    await excel.typeInto('G12', '249%');
    await until(() => count() !== before);
    await excel.idle();
    expect(count()).toBe(before - 1);
    expect(excel.roundTrips - trips).toBeLessThanOrEqual(2);
    expect(store.state.announcement?.zh).toContain('已解决 1 个问题');
  });

  it('keeps showing the form when another sheet without one is activated', async () => {
    const { excel, store } = await start({
      workbook: [formFile('yuelu-2022'), { sheetName: '备注', rows: [['备注']] }],
    });
    await excel.pressRibbon('checkSheet');
    await excel.activateSheet('备注');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await excel.idle();
    expect(store.state.sheet?.name).toBe('自评表');
    expect(store.state.reviews).toHaveLength(1);
  });

  it('keeps the last result when a read fails, and says why', async () => {
    const { excel, store } = await start(FORM);
    await excel.pressRibbon('checkSheet');
    const { reviews } = store.state;
    await excel.idle();
    excel.setFault({ kind: 'refuse', code: 'InvalidOrTimedOutSession' });
    await excel.pressRibbon('checkSheet').catch(() => undefined);
    expect(store.state.reviews).toBe(reviews);
    expect(store.state.fault?.zh).toContain('稍后再试');
    excel.clearFaults();
    await excel.pressRibbon('checkSheet');
    expect(store.state.fault).toBeNull();
  });
});
