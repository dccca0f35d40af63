import { formFile } from '../forms/load';
import { start, until } from './running';

const FORM = { workbook: formFile('yuelu-2022') };

describe('新建自评表', () => {
  it('opens the pane at the choice, and writes nothing', async () => {
    const { excel, store, panes } = await start(FORM);
    await excel.pressRibbon('newForm');
    expect(store.state).toMatchObject({ asksBlank: true, tab: 'check' });
    expect(panes()).toBe(1);
    expect(excel.sheetNames).toEqual(['自评表']);
  });

  it('writes the chosen layout, checks it at once and tells it once', async () => {
    const { excel, store, controller } = await start(FORM);
    const told: string[] = [];
    store.subscribe(() => {
      const words = store.state.announcement?.zh ?? '';
      if (words !== told.at(-1)) told.push(words);
    });
    await excel.pressRibbon('newForm');
    await controller.do({ type: 'write-blank', layout: 'department-hunan' });
    await excel.idle();
    // The new sheet in front is followed too.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await excel.idle();
    expect(excel.activeSheet).toBe('部门整体支出绩效自评表');
    expect(store.state).toMatchObject({
      asksBlank: false,
      sheet: { name: '部门整体支出绩效自评表' },
      outcome: { isDone: true },
      busy: null,
      fault: null,
    });
    expect(store.state.reviews[0]!.findings.map(({ rule }) => rule)).toEqual(['form-unfilled']);
    const sentence = '已新建工作表“部门整体支出绩效自评表”，可以开始填写。';
    expect(store.state.outcome?.sentence.zh).toBe(sentence);
    expect(told.filter((words) => words === sentence)).toHaveLength(1);
    // What is typed is followed like in any form.
    await excel.typeInto('E8', 100);
    await until(() => store.state.reviews[0]!.findings.every(({ rule }) => rule !== 'form-unfilled'));
    expect(store.state.reviews[0]!.findings.map(({ rule }) => rule)).not.toContain('form-unfilled');
  });

  it('writes one form for two presses in a row', async () => {
    const { excel, controller } = await start(FORM);
    const press = () => controller.do({ type: 'write-blank', layout: 'project-hunan' });
    await Promise.all([press(), press()]);
    expect(excel.sheetNames).toEqual(['自评表', '项目支出绩效自评表']);
    await press();
    expect(excel.sheetNames).toContain('项目支出绩效自评表 (2)');
  });

  it('says what was in the way, and leaves the choice open', async () => {
    const { excel, store, controller } = await start(FORM);
    excel.setFault({ kind: 'readOnly' });
    await controller.do({ type: 'ask-blank', on: true });
    await controller.do({ type: 'write-blank', layout: 'project-central' });
    expect(store.state.fault?.zh).toContain('只读');
    expect(store.state.asksBlank).toBe(true);
    expect(excel.sheetNames).toEqual(['自评表']);
  });

  it('says that the form is there though it could not be read', async () => {
    const { excel, store, controller } = await start(FORM);
    let since = 0;
    // Going there, the page and the name come before the reading.
    excel.onRequest(() => {
      if (excel.sheetNames.includes('项目支出绩效自评表')) since += 1;
      if (since === 3) excel.setFault({ kind: 'refuse', code: 'AccessDenied' });
    });
    await controller.do({ type: 'write-blank', layout: 'project-central' });
    expect(excel.sheetNames).toContain('项目支出绩效自评表');
    expect(store.state.outcome).toMatchObject({
      isDone: false,
      sentence: { zh: expect.stringContaining('已新建工作表“项目支出绩效自评表”') as string },
    });
  });
});
