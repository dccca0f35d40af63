import { findingsOf } from '../../src/taskpane';
import { formFile } from '../forms/load';
import { start, until } from './running';

const NOTES = { sheetName: '说明', rows: [['填报说明']], merges: [] };
const WORKBOOK = { workbook: [formFile('yuelu-2022'), NOTES] };

describe('a sheet that is deleted while its form is shown', () => {
  it('leaves the pane to the sheet in front, whatever that holds', async () => {
    const { excel, store } = await start(WORKBOOK);
    await excel.pressRibbon('checkSheet');
    await excel.deleteSheet('自评表');
    await until(() => store.state.sheet?.name === '说明');
    expect(store.state).toMatchObject({ gone: false, fault: null, reviews: [] });
    expect(store.state.sheet?.name).toBe('说明');
  });

  it('leaves its results marked where nothing is checked while typing, and nothing is planned from them', async () => {
    const { excel, store, controller } = await start(WORKBOOK);
    await excel.pressRibbon('checkSheet');
    await controller.do({ type: 'set-live', on: false });
    await excel.deleteSheet('自评表');
    await until(() => store.state.gone);
    expect(store.state.gone).toBe(true);
    expect(store.state.announcement?.zh).toContain('已被删除');
    expect(store.state.reviews).toHaveLength(1);
    await controller.do({ type: 'plan-fill' });
    expect(store.state.preview).toBeNull();
    await excel.pressRibbon('checkSheet');
    expect(store.state).toMatchObject({ gone: false, reviews: [] });
  });

  it('is not taken for a deletion of another sheet', async () => {
    const { excel, store, controller } = await start(WORKBOOK);
    await excel.pressRibbon('checkSheet');
    await controller.do({ type: 'set-live', on: false });
    await excel.deleteSheet('说明');
    await excel.idle();
    expect(store.state).toMatchObject({ gone: false, stale: false });
  });
});

describe('a sheet that has changed while nothing is checked', () => {
  // G12 says 100 %, F12 is the executed amount.
  it('is read before a fix is offered: the fix rests on what it holds now', async () => {
    const { excel, store, controller } = await start(WORKBOOK);
    await excel.pressRibbon('checkSheet');
    await controller.do({ type: 'set-live', on: false });
    await excel.typeInto('F12', 13000);
    await until(() => store.state.stale);
    const findings = findingsOf(store.state).standing.flatMap(({ finding }) =>
      finding.fix?.cell.row === 11 && finding.rule === 'execution-rate' ? [finding] : [],
    );
    await controller.do({ type: 'plan-fix', findings });
    expect(store.state.stale).toBe(false);
    expect(store.state.preview?.plan.edits.map(({ after }) => after.text)).toEqual(['248.29%']);
  });

  it('is offered no fix where it cannot be read', async () => {
    const { excel, store, controller } = await start(WORKBOOK);
    await excel.pressRibbon('checkSheet');
    await controller.do({ type: 'set-live', on: false });
    await excel.typeInto('F12', 13000);
    await until(() => store.state.stale);
    const end = excel.setFault({ kind: 'cellEditMode' });
    await controller.do({ type: 'plan-all-fixes' });
    expect(store.state.preview).toBeNull();
    expect(store.state.fault?.zh).toContain('正在编辑');
    end();
  });
});
