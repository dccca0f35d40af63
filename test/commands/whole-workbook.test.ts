import { makeExcelHost } from '../../src/excel';
import { findingsOf, goalsOf, listedForms, shownReview, standing, type State } from '../../src/taskpane';
import { formFile } from '../forms/load';
import { GOALS, OWN, sheet } from './goal-sheets';
import { start, until, type Running } from './running';

type Sheet = ReturnType<typeof formFile> & { readonly hidden?: 'Hidden' };
const form = (name: string, sheetName: string): Sheet => ({ ...formFile(name), sheetName });
const NOTE: Sheet = { sheetName: '说明', rows: [['填报说明']], merges: [] };
const FORMS = ['yuelu-2022', 'jishan-2020', 'hainan-2023', 'xinjiang-project-2023', 'transfer-2023'];

const book = (running: Pick<Running, 'store'>) => running.store.state.workbook!;
/** How many sheets are read so far. */
const rowsRead = ({ store }: Pick<Running, 'store'>) => store.state.workbook?.rows.length ?? 0;
const namesIn = (running: Pick<Running, 'store'>) => book(running).rows.map(({ name }) => name);
const oldIn = (running: Pick<Running, 'store'>) =>
  book(running)
    .rows.filter(({ isOld }) => isOld)
    .map(({ name }) => name);

/** What the header and the list of findings show of the form in front. */
function shownIn(state: State) {
  const { standing: found } = findingsOf(state);
  const of = (severity: string) => found.filter(({ finding }) => finding.severity === severity).length;
  return [of('error'), of('warning'), standing(state)?.zh ?? null];
}
const listed = ({ counts, standing: total }: ReturnType<typeof listedForms>[number]) => [
  counts.errors,
  counts.warnings,
  total?.zh ?? null,
];

async function checkedAll(workbook: readonly Sheet[]): Promise<Running> {
  const running = await start({ workbook: [...workbook] });
  await running.controller.do({ type: 'check-workbook' });
  return running;
}

describe('a check of all sheets', () => {
  it('shows of each form what the pane shows once its sheet is opened', async () => {
    const running = await checkedAll([NOTE, ...FORMS.map((name) => form(name, name))]);
    const { controller, store, excel } = running;
    const all = listedForms(store.state);
    expect(all.length).toBeGreaterThanOrEqual(FORMS.length);
    expect([...new Set(all.map(({ sheetName }) => sheetName))]).toEqual(FORMS);
    const errors = all.reduce((sum, { counts }) => sum + counts.errors, 0);
    expect(errors).toBeGreaterThan(5);
    for (const each of all) {
      await controller.do({ type: 'show-workbook', open: true });
      await controller.do({ type: 'open-form', sheetId: each.sheetId, index: each.index });
      expect(excel.activeSheet).toBe(each.sheetName);
      expect([each.sheetName, ...shownIn(store.state)]).toEqual([each.sheetName, ...listed(each)]);
      expect([store.state.chosen, store.state.workbook?.isOpen]).toEqual([each.index, false]);
    }
    expect(excel.missing).toEqual([]);
  });

  it('leaves out what is ignored, and reads by corrections and chosen goals of each sheet', async () => {
    const running = await start({ workbook: [form('yuelu-2022', '甲'), form('jishan-2020', '乙')] });
    const { controller, store, excel } = running;
    await controller.do({ type: 'check' });
    const first = findingsOf(store.state).standing.find(({ finding }) => finding.severity === 'error')!;
    const before = shownIn(store.state);
    await controller.do({ type: 'ignore', finding: first.finding, reason: '已核实' });
    await controller.do({ type: 'correct', correction: { what: 'year', value: 2031 } });
    const shown = shownIn(store.state);
    expect(shown[0]).toBe((before[0] as number) - 1);
    await excel.activateSheet('乙');
    await until(() => store.state.sheet?.name === '乙');
    await controller.do({ type: 'check-workbook' });
    const [one] = listedForms(store.state);
    expect(listed(one!)).toEqual(shown);
    expect(book(running).rows[0]?.reviews[0]?.form.year).toBe(2031);
    // What is restored elsewhere counts again in the list.
    await controller.do({ type: 'restore', ignored: store.state.ignored });
    expect(listed(listedForms(store.state)[0]!)[0]).toBe((shown[0] as number) + 1);
  });

  it('names hidden sheets and counts those without a form', async () => {
    const running = await checkedAll([
      form('yuelu-2022', '甲'),
      NOTE,
      { ...form('jishan-2020', '藏'), hidden: 'Hidden' as const },
    ]);
    expect([book(running).hidden, namesIn(running), book(running).all]).toEqual([['藏'], ['甲', '说明'], 2]);
    expect([book(running).phase, book(running).isOpen]).toEqual(['done', true]);
    expect(running.store.state.announcement?.zh).toMatch(/^2 张工作表，有 1 份自评表：\d+ 个错误/);
    expect(running.store.state.sheet).toBeNull();
  });

  it('does not take the score table of a report for a form', async () => {
    const running = await start({ workbook: [form('yuelu-2022', '甲')] });
    await running.controller.do({ type: 'check' });
    await running.controller.do({ type: 'write-report' });
    await running.controller.do({ type: 'check-workbook' });
    expect(namesIn(running)).toEqual(['甲', '自评报告']);
    expect(listedForms(running.store.state).map(({ sheetName }) => sheetName)).toEqual(['甲']);
  });

  it('writes nothing: every cell, name and setting stays', async () => {
    const running = await start({ workbook: [form('yuelu-2022', '甲'), form('jishan-2020', '乙'), NOTE] });
    const before = running.excel.book();
    await running.controller.do({ type: 'check-workbook' });
    expect(running.excel.book()).toEqual(before);
    expect(await makeExcelHost().settings.get('ziping.sheets')).toBeNull();
  });

  it('tells a sheet that cannot be read with the reason, and reads the others', async () => {
    const running = await start({ workbook: [form('yuelu-2022', '甲'), NOTE, form('jishan-2020', '乙')] });
    const { excel, controller, store } = running;
    let end: (() => void) | null = null;
    store.subscribe(() => {
      const length = rowsRead(running);
      // The second sheet is refused, also in fewer rows.
      if (length === 1) end ??= excel.setFault({ kind: 'refuse', code: 'ResponsePayloadSizeLimitExceeded' });
      if (length === 2) end?.();
    });
    await controller.do({ type: 'check-workbook' });
    expect(book(running).rows.map(({ name, fault }) => [name, fault?.zh.slice(0, 18) ?? null])).toEqual([
      ['甲', null],
      ['说明', '工作表内容超过 Excel 一次能传'],
      ['乙', null],
    ]);
    expect([book(running).phase, running.store.state.fault]).toEqual(['done', null]);
  });

  it('goes on without a sheet that is deleted meanwhile', async () => {
    const running = await start({ workbook: [form('yuelu-2022', '甲'), NOTE, form('jishan-2020', '乙')] });
    const { excel, controller } = running;
    let isDone = false;
    excel.onRequest(async () => {
      if (isDone || rowsRead(running) === 0) return;
      isDone = true;
      await excel.deleteSheet('说明');
    });
    await controller.do({ type: 'check-workbook' });
    excel.onRequest(null);
    expect([namesIn(running), book(running).all, book(running).phase]).toEqual([['甲', '乙'], 2, 'done']);
  });

  it('stops after the sheet in hand and keeps what was found', async () => {
    const sheets = Array.from({ length: 60 }, (_, index) => ({ ...NOTE, sheetName: `表${index}` }));
    const running = await start({ workbook: [form('yuelu-2022', '甲'), ...sheets] });
    const { controller, store, excel } = running;
    excel.onRequest(() => {
      // The fourth sheet is asked for.
      if (rowsRead(running) === 3) void controller.do({ type: 'stop-workbook' });
    });
    await controller.do({ type: 'check-workbook' });
    excel.onRequest(null);
    expect([namesIn(running), book(running).phase, book(running).all]).toEqual([
      ['甲', '表0', '表1', '表2'],
      'stopped',
      61,
    ]);
    expect(store.state.announcement?.zh).toMatch(/^已停止，读了 4 \/ 61 张工作表，有 1 份自评表/);
  });

  it('reads all of 60 sheets, and announces only the end', async () => {
    const sheets = Array.from({ length: 60 }, (_, index) => ({ ...NOTE, sheetName: `表${index}` }));
    const running = await start({ workbook: sheets });
    const announced = new Set<string>();
    running.store.subscribe(() => {
      const { announcement } = running.store.state;
      if (announcement) announced.add(announcement.zh);
    });
    await running.controller.do({ type: 'check-workbook' });
    expect(namesIn(running)).toHaveLength(60);
    expect([...announced]).toEqual(['60 张工作表，没有识别到自评表。']);
  });
});

describe('the list of all sheets, afterwards', () => {
  const two = () => checkedAll([form('yuelu-2022', '甲'), form('jishan-2020', '乙'), NOTE]);

  it('marks a sheet that changes, and no other', async () => {
    const running = await two();
    expect(oldIn(running)).toEqual([]);
    await running.excel.typeInto('乙!A1', '改');
    await until(() => oldIn(running).length > 0);
    expect(oldIn(running)).toEqual(['乙']);
    await running.controller.do({ type: 'check-workbook' });
    expect(oldIn(running)).toEqual([]);
  });

  it('follows the shown sheet, which is read again', async () => {
    const running = await two();
    const { controller, excel, store } = running;
    await controller.do({ type: 'check' });
    await excel.typeInto('甲!F6', 12000);
    const isNew = () =>
      book(running).rows[0]?.reviews[0]?.findings.some(({ message }) => message.zh.includes('12000')) ===
      true;
    await until(() => isNew() && oldIn(running).length === 0);
    expect([isNew(), oldIn(running)]).toEqual([true, []]);
    expect(listed(listedForms(store.state)[0]!)).toEqual(shownIn(store.state));
  });

  it('marks the shown sheet where nothing is checked while typing', async () => {
    const running = await two();
    const { controller, excel } = running;
    await controller.do({ type: 'check' });
    await controller.do({ type: 'set-live', on: false });
    await excel.typeInto('甲!F6', 12000);
    await until(() => oldIn(running).length > 0);
    expect(oldIn(running)).toEqual(['甲']);
    await controller.do({ type: 'check' });
    expect(oldIn(running)).toEqual([]);
  });

  it('marks a sheet in which a writing is undone while another one is shown', async () => {
    const blank = form('yuelu-2022', '甲');
    blank.rows[15]![7] = null;
    const running = await start({ workbook: [blank, form('jishan-2020', '乙')] });
    const { controller, excel, store } = running;
    await controller.do({ type: 'check' });
    await controller.do({ type: 'plan-fill' });
    await controller.do({ type: 'write' });
    await controller.do({ type: 'check-workbook' });
    await excel.activateSheet('乙');
    await until(() => store.state.sheet?.name === '乙');
    expect(oldIn(running)).toEqual([]);
    await controller.do({ type: 'undo' });
    await until(() => oldIn(running).length > 0);
    expect([excel.values('甲!H16'), oldIn(running)]).toEqual([[['']], ['甲']]);
  });

  it('takes a new name and loses a deleted sheet', async () => {
    const running = await two();
    const { excel } = running;
    await excel.renameSheet('乙', '丙');
    await until(() => namesIn(running).includes('丙'));
    expect(namesIn(running)).toEqual(['甲', '丙', '说明']);
    await excel.deleteSheet('丙');
    await until(() => namesIn(running).length === 2);
    expect([namesIn(running), book(running).all]).toEqual([['甲', '说明'], 2]);
  });

  it('takes up a sheet that came later, once the pane shows it', async () => {
    const running = await two();
    const { excel, store, controller } = running;
    await controller.do({ type: 'check' });
    await excel.addSheet('新');
    await excel.paste(
      '新!A1',
      formFile('hainan-2023').rows.map((row) =>
        row.map((cell) => (typeof cell === 'object' ? (cell?.v ?? '') : cell)),
      ),
    );
    await excel.activateSheet('新');
    await controller.do({ type: 'check' });
    expect(store.state.sheet?.name).toBe('新');
    expect(namesIn(running)).toContain('新');
  });

  it('marks what was read under another policy, but for the shown form', async () => {
    const running = await two();
    await running.controller.do({ type: 'check' });
    await running.controller.do({ type: 'set-policy', id: 'system' });
    expect(oldIn(running)).toEqual(['乙', '说明']);
  });

  it('marks a form that is held against a sheet of goals when that changes', async () => {
    const running = await start({ workbook: [sheet('自评', OWN), sheet('目标', GOALS), NOTE] });
    const { controller, store, excel } = running;
    await controller.do({ type: 'check' });
    await controller.do({ type: 'unfold', section: 'goals', open: true });
    const goals = store.state.offered.find(({ name }) => name === '目标')!.id;
    await controller.do({ type: 'choose-goals', sheetId: goals });
    const shown = shownIn(store.state);
    expect(shownReview(store.state)?.findings.some(({ rule }) => rule === 'target-changed')).toBe(true);
    await excel.activateSheet('说明');
    await controller.do({ type: 'set-live', on: false });
    await controller.do({ type: 'check-workbook' });
    expect(listed(listedForms(store.state)[0]!)).toEqual(shown);
    await excel.typeInto('目标!D4', '≥100人');
    await until(() => oldIn(running).length > 1);
    expect(oldIn(running)).toEqual(['自评', '目标']);
    await controller.do({ type: 'check-workbook' });
    expect(oldIn(running)).toEqual([]);
    expect(goalsOf(store.state, store.state.sheet?.id)?.sheetName).toBe('目标');
    expect(listedForms(store.state)[0]?.counts.warnings).toBe((shown[1] as number) - 1);
  });
});

describe('typing while all sheets are checked', () => {
  it('comes first: no further sheet is read until the typed value is checked', async () => {
    const sheets = Array.from({ length: 40 }, (_, index) => ({ ...NOTE, sheetName: `表${index}` }));
    const running = await start({ workbook: [form('yuelu-2022', '甲'), ...sheets] });
    const { controller, excel, store } = running;
    await controller.do({ type: 'check' });
    // A percentage must be read; the second value comes within the storm of the first, which ends later.
    const type = async () => {
      await excel.typeInto('甲!G6', '94%');
      await new Promise((resolve) => setTimeout(resolve, 60));
      typedAt = rowsRead(running);
      await excel.typeInto('甲!G6', '95%');
    };
    const typing: Promise<unknown>[] = [];
    let rowsThen: number | null = null;
    let typedAt = 0;
    store.subscribe(() => {
      if (rowsRead(running) >= 3 && typing.length === 0) typing.push(type());
      if (store.state.grid?.at(5, 6)?.value === 0.95) rowsThen ??= rowsRead(running);
    });
    await controller.do({ type: 'check-workbook' });
    await Promise.all(typing);
    expect(rowsThen).not.toBeNull();
    expect(rowsThen! - typedAt).toBeLessThanOrEqual(3);
    expect([book(running).rows.length, book(running).phase]).toEqual([41, 'done']);
  });

  it('has its finding at once by what was typed', async () => {
    const sheets = Array.from({ length: 10 }, (_, index) => ({ ...NOTE, sheetName: `表${index}` }));
    const running = await start({ workbook: [form('yuelu-2022', '甲'), ...sheets] });
    const { controller, excel, store } = running;
    await controller.do({ type: 'check' });
    let begun = false;
    let rowsThen: number | null = null;
    store.subscribe(() => {
      const length = rowsRead(running);
      if (length === 3 && !begun) {
        begun = true;
        void excel.typeInto('甲!F6', 12000);
      }
      const isFound = shownReview(store.state)?.findings.some(({ message }) => message.zh.includes('12000'));
      if (isFound === true) rowsThen ??= length;
    });
    await controller.do({ type: 'check-workbook' });
    expect(rowsThen).toBeLessThanOrEqual(5);
    await until(() => oldIn(running).length === 0);
    expect(listed(listedForms(store.state)[0]!)).toEqual(shownIn(store.state));
  });

  it('can be taken back with Ctrl+Z: the sheets after it are read without asking for their merges', async () => {
    const sheets = Array.from({ length: 10 }, (_, index) => ({ ...NOTE, sheetName: `表${index}` }));
    const running = await start({
      workbook: [form('yuelu-2022', '甲'), ...sheets, form('jishan-2020', '乙')],
    });
    const { controller, excel, store } = running;
    await controller.do({ type: 'check' });
    const typing: Promise<unknown>[] = [];
    store.subscribe(() => {
      if (rowsRead(running) === 3 && typing.length === 0) typing.push(excel.typeInto('甲!F6', 12000));
    });
    await controller.do({ type: 'check-workbook' });
    await Promise.all(typing);
    expect(excel.undoList).toEqual(['typed 甲!F6']);
    expect(book(running).rows.filter(({ fault }) => fault !== null)).toEqual([]);
    const last = listedForms(store.state).at(-1)!;
    await controller.do({ type: 'open-form', sheetId: last.sheetId, index: last.index });
    expect(shownIn(store.state)).toEqual(listed(last));
  });

  it('does not fail the run: it waits while a cell is edited', async () => {
    const running = await start({ workbook: [form('yuelu-2022', '甲'), NOTE] });
    const { controller, excel, store } = running;
    let end: (() => void) | null = null;
    store.subscribe(() => {
      if (rowsRead(running) !== 1 || end) return;
      end = excel.setFault({ kind: 'cellEditMode' });
      setTimeout(end, 2500);
    });
    await controller.do({ type: 'check-workbook' });
    expect([namesIn(running), book(running).phase, store.state.fault]).toEqual([
      ['甲', '说明'],
      'done',
      null,
    ]);
  });

  it('can be stopped while it waits', async () => {
    const running = await start({ workbook: [form('yuelu-2022', '甲'), NOTE] });
    const { controller, excel, store } = running;
    let end: (() => void) | null = null;
    store.subscribe(() => {
      if (rowsRead(running) === 1) end ??= excel.setFault({ kind: 'cellEditMode' });
    });
    const run = controller.do({ type: 'check-workbook' });
    await until(() => end !== null);
    await controller.do({ type: 'stop-workbook' });
    await run;
    expect([namesIn(running), book(running).phase]).toEqual([['甲'], 'stopped']);
  });
});

describe('forms on other sheets, where the shown one holds none', () => {
  it('are found as the person goes there, and the list is kept', async () => {
    const running = await start({ workbook: [form('yuelu-2022', '甲'), NOTE] });
    const { controller, excel, store } = running;
    await excel.activateSheet('说明');
    await controller.do({ type: 'check' });
    expect(listedForms(store.state).map(({ sheetName }) => sheetName)).toEqual(['甲']);
    expect([book(running).isOpen, store.state.announcement]).toEqual([false, null]);
    const kept = book(running);
    await excel.activateSheet('甲');
    await until(() => store.state.sheet?.name === '甲');
    expect(book(running).rows[1]).toBe(kept.rows[1]);
  });
});
