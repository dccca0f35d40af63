import { makeExcelHost } from '../../src/excel';
import { cellName } from '../../src/grid';
import type { Correction } from '../../src/form';
import { correctionsOf, settle, shownReview, type State } from '../../src/taskpane';
import { formFile } from '../forms/load';
import { bare, withNote } from '../taskpane/forms';
import { anotherPane, start, startAgain, startIn, until, type Running } from './running';

const excelHost = makeExcelHost();

const KEY = 'ziping.corrections';
const shown = (state: State) => shownReview(state)!;
const suggested = (state: State) => shown(state).scorecard.indicators[0]?.suggested?.toFixed();
const say = ({ controller }: Pick<Running, 'controller'>, correction: Correction) =>
  controller.do({ type: 'correct', correction });
const LOWER: Correction = { what: 'direction', cell: 'D13', value: 'lower' };

describe('a correction by the user', () => {
  it('applies at once, without a read, and is announced', async () => {
    const running = await start({ workbook: bare() });
    const { excel, store } = running;
    await excel.pressRibbon('checkSheet');
    const trips = excel.roundTrips;
    await say(running, { what: 'amount-unit', value: '元' });
    await say(running, { what: 'kind', value: 'department' });
    await say(running, { what: 'year', value: 2021 });
    const { form, assumed } = shown(store.state);
    expect([form.amountUnit, form.kind, form.year]).toEqual(['元', 'department', 2021]);
    expect(assumed.filter(({ what }) => what !== 'direction')).toEqual([]);
    expect(store.state.announcement?.zh).toContain('已更正：年度：2021。');
    // For each correction, one round trip to see what another pane stored, one to store; none to read the sheet.
    expect(excel.roundTrips - trips).toBe(6);
    expect(excel.missing).toEqual([]);
  });

  it('is stored in the workbook by sheet and applies for the next user', async () => {
    const running = await start({
      workbook: [withNote(), { ...formFile('jishan-2020'), sheetName: '另一张' }],
    });
    const { excel, store } = running;
    await excel.pressRibbon('checkSheet');
    await say(running, LOWER);
    expect(suggested(store.state)).toBe('20');
    const { store: later } = await startAgain(excel);
    expect(suggested(later.state)).toBe('20');
    expect(correctionsOf(later.state).map(({ correction }) => correction)).toEqual([LOWER]);
    await excel.activateSheet('另一张');
    await until(() => later.state.sheet?.name === '另一张');
    expect(correctionsOf(later.state)).toEqual([]);
  });

  it('can be taken back', async () => {
    const running = await start({ workbook: withNote() });
    const { excel, store, controller } = running;
    await excel.pressRibbon('checkSheet');
    const before = suggested(store.state);
    await say(running, LOWER);
    await controller.do({ type: 'take-back', kept: correctionsOf(store.state)[0]! });
    expect(suggested(store.state)).toBe(before);
    expect(store.state.announcement?.zh).toContain('已撤回更正：“科普活动场次”越低越好。');
    expect(await excelHost.settings.get(KEY)).toBeNull();
  });

  it('stands beside one that another pane made meanwhile', async () => {
    const running = await start({ workbook: bare() });
    await running.excel.pressRibbon('checkSheet');
    const other = await anotherPane();
    await say(running, { what: 'year', value: 2021 });
    await say(other, { what: 'kind', value: 'department' });
    const { form } = shown((await startAgain(running.excel)).store.state);
    expect([form.year, form.kind]).toEqual([2021, 'department']);
    expect(shown(other.store.state).form.year).toBe(2021);
  });

  it('moves with its row and does not apply to another cell at its old place', async () => {
    const running = await start({ workbook: withNote() });
    const { excel, store } = running;
    await excel.pressRibbon('checkSheet');
    const unread = () => shown(store.state).form.unread.map(({ cell, text }) => `${cellName(cell)} ${text}`);
    expect(unread()).toEqual(['K13 请处室核对']);
    await say(running, { what: 'ignore-cell', cell: 'K13' });
    expect(unread()).toEqual([]);
    await excel.idle();
    await excel.insertRows('自评表', 3, 1);
    await until(() => shown(store.state).form.rows.last === 20);
    expect(unread()).toEqual([]);
    await excel.idle();
    await excel.typeInto('自评表!K14', '已由处室核对');
    await until(() => unread().length > 0);
    expect(unread()).toEqual(['K14 已由处室核对']);
    expect(settle(correctionsOf(store.state), store.state.grid!).lost).toHaveLength(1);
  });

  it('sets the total row', async () => {
    const running = await start({ workbook: formFile('gansu-department-2022') });
    const { excel, store } = running;
    await excel.pressRibbon('checkSheet');
    expect(shown(store.state).scorecard.total.given?.toFixed()).toBe('98.5');
    await say(running, { what: 'total-row', row: 19 });
    expect(shown(store.state).scorecard.total.given?.toFixed()).toBe('89');
    await say(running, { what: 'total-row', row: 20 });
    expect(shown(store.state).scorecard.total.given?.toFixed()).toBe('98.5');
    expect(correctionsOf(store.state)).toHaveLength(1);
  });
});

describe('the ribbon', () => {
  it('applies corrections no matter how early a button is pressed', async () => {
    const running = await start({ workbook: withNote() });
    const { excel } = running;
    await excel.pressRibbon('checkSheet');
    await say(running, LOWER);
    await excel.reload();
    // The first request of the new pane is refused, so it starts without the workbook's settings.
    const end = excel.setFault({ kind: 'refuse', code: 'InvalidOrTimedOutSession' });
    const again = await startIn(excel);
    expect(again.store.state.fault).not.toBeNull();
    end();
    await excel.pressRibbon('fillScores');
    expect(suggested(again.store.state)).toBe('20');
  });

  it('fills and reports with corrections applied', async () => {
    const file = withNote();
    file.rows[12]![7] = null;
    const running = await start({ workbook: file });
    const { excel, store } = running;
    await excel.pressRibbon('checkSheet');
    await say(running, LOWER);
    await excel.pressRibbon('fillScores');
    const edit = store.state.preview?.plan.edits.find(({ cell }) => cellName(cell) === 'H13');
    expect(edit?.after.text).toBe('20');
    await say(running, { what: 'year', value: 2031 });
    expect(store.state.preview).toBeNull();
    await excel.pressRibbon('writeReport');
    const report = excel.values('自评报告!A1:A60').flat().join('\n');
    expect(report).toContain('2031');
    expect(report).not.toContain('2023年度');
  });
});

describe('the stored corrections', () => {
  it('are dropped with a notice if they are invalid', async () => {
    const { store, excel } = await start({ workbook: withNote() });
    await excel.pressRibbon('checkSheet');
    const id = store.state.sheet!.id;
    await excelHost.settings.set(KEY, { [id]: [LOWER, { what: 'unit', value: '元' }], x: 'y' });
    const later = await startAgain(excel);
    expect(later.store.state.dropped.map(({ zh }) => zh)).toEqual([
      '工作簿里有 2 项读取更正不是有效的内容，已略去。',
    ]);
    expect(suggested(later.store.state)).toBe('20');
    await later.controller.do({ type: 'close-dropped' });
    expect(await excelHost.settings.get(KEY)).toEqual({ [id]: [LOWER] });
  });
});
