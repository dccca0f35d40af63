import { makeExcelHost } from '../../src/excel';
import { cellName } from '../../src/grid';
import { PHRASE, type State } from '../../src/taskpane';
import { formFile } from '../forms/load';
import { bookOfXlsx, xlsxOf } from '../../excel-host';
import { start, type Running } from './running';

const excelHost = makeExcelHost();

const KEY = 'ziping.report';

/** The form with its report, saved and opened again in a new Excel. */
async function reopened(change: (saved: Uint8Array) => Uint8Array = (saved) => saved): Promise<Running> {
  const { excel, controller } = await start({ workbook: formFile('yuelu-2022') });
  await excel.pressRibbon('checkSheet');
  await controller.do({ type: 'write-report' });
  expect(excel.sheetNames).toEqual(['自评表', '自评报告']);
  return start({ workbook: change(excel.save()) });
}

const outcome = ({ store }: Running) => store.state.outcome?.sentence.zh;

describe('updating a report in a workbook that was saved and opened again', () => {
  it('finds the report and offers the changes of the form', async () => {
    const running = await reopened();
    await running.controller.do({ type: 'plan-report-update' });
    expect(outcome(running)).toBe(PHRASE.reportCurrent.zh);
    await running.excel.typeInto('自评表!F6', 12000);
    await running.controller.do({ type: 'plan-report-update' });
    expect(running.store.state.preview?.kind).toBe('report');
    expect(running.store.state.preview?.plan.edits.map(({ sheetName }) => sheetName)).toContain('自评报告');
  });

  it('finds the report after the user rewrote most of it', async () => {
    const running = await reopened();
    const { excel } = running;
    for (let row = 2; row < 40; row += 1) await excel.typeInto(`自评报告!A${row}`, `自己写的第 ${row} 段`);
    await running.controller.do({ type: 'plan-report-update' });
    expect(outcome(running)).toBe(PHRASE.reportCurrent.zh);
  });

  it('reports that there is no report when its id belongs to another sheet', async () => {
    // As if a program had renumbered the sheets: the report is gone, and a copy of the form has its id.
    const running = await reopened((saved) => {
      const book = bookOfXlsx(saved, 'b.xlsx');
      const [form, report] = book.sheets;
      return xlsxOf({ ...book, sheets: [form!, { ...form!, name: '上年自评表', number: report!.number! }] });
    });
    const { excel, controller, store } = running;
    const [kept] = (await excelHost.settings.get(KEY)) as [{ sheetId: string }];
    expect((await excelHost.sheets()).map(({ id }) => id)).toContain(kept.sheetId);
    await controller.do({ type: 'plan-report-update' });
    expect(outcome(running)).toBe(PHRASE.noReport.zh);
    expect(store.state.preview).toBeNull();
    // The sheet with that id is checked like any other.
    await excel.activateSheet('上年自评表');
    await excel.pressRibbon('checkSheet');
    expect(store.state.sheet?.name).toBe('上年自评表');
  });
});

describe('updating a report', () => {
  const written = async (running: Running) => {
    await running.controller.do({ type: 'plan-report-update' });
    const edits = running.store.state.preview?.plan.edits.length ?? 0;
    if (edits > 0) await running.controller.do({ type: 'write' });
    return edits;
  };

  it('offers the same edits again after an undo, and the old figures when the form is restored', async () => {
    const running = await start({ workbook: formFile('yuelu-2022') });
    const { excel, controller, store } = running;
    await excel.pressRibbon('writeReport');
    const before = excel.values('自评报告!A1:A60');
    await excel.typeInto('自评表!F12', 13000);
    const count = await written(running);
    expect(count).toBeGreaterThan(0);
    const updated = excel.values('自评报告!A1:A60');
    await controller.do({ type: 'undo' });
    expect(excel.values('自评报告!A1:A60')).toEqual(before);
    expect(await written(running)).toBe(count);
    expect(excel.values('自评报告!A1:A60')).toEqual(updated);
    await excel.typeInto('自评表!F12', 13016.12);
    expect(await written(running)).toBe(count);
    expect(excel.values('自评报告!A1:A60')).toEqual(before);
    expect(store.state.outcome?.unchanged).toEqual([]);
  });

  it('updates the report of the active form, each form having its own', async () => {
    const running = await start({
      workbook: [formFile('yuelu-2022'), { ...formFile('jishan-2020'), sheetName: '项目' }],
    });
    const { excel, controller, store } = running;
    await excel.pressRibbon('writeReport');
    await excel.activateSheet('项目');
    await excel.pressRibbon('checkSheet');
    await excel.pressRibbon('updateReport');
    expect(outcome(running)).toBe(PHRASE.noReport.zh);
    await excel.pressRibbon('writeReport');
    await excel.typeInto('自评表!F12', 13000);
    await excel.activateSheet('自评表');
    await excel.pressRibbon('updateReport');
    expect(store.state.sheet?.name).toBe('自评表');
    const names = new Set(store.state.preview?.plan.edits.map(({ sheetName }) => sheetName));
    expect([...names]).toEqual(['自评报告']);
    await controller.do({ type: 'dismiss' });
    await excel.activateSheet('项目');
    await excel.pressRibbon('updateReport');
    expect(outcome(running)).toBe(PHRASE.reportCurrent.zh);
  });
});

const isG12 = ({ row, column }: { readonly row: number; readonly column: number }) =>
  row === 11 && column === 6;

describe('writing a preview', () => {
  it('reads the sheet once more and shows a changed plan instead of writing it', async () => {
    const { excel, controller, store } = await start({ workbook: formFile('yuelu-2022') });
    await excel.pressRibbon('checkSheet');
    const rate = store.state.reviews[0]!.findings.find(({ cells }) => cells.some(isG12))!;
    await controller.do({ type: 'plan-fix', findings: [rate] });
    excel.setFault({ kind: 'eventsLost' });
    await excel.typeInto('自评表!F12', 13000);
    await controller.do({ type: 'write' });
    expect(excel.values('自评表!G12')).toEqual([[1]]);
    expect(store.state.preview?.moved).toBe(true);
    await controller.do({ type: 'write' });
    expect(excel.text('自评表!G12')).toEqual([['248.29%']]);
  });
});

test('a report requested during a write contains the written value', async () => {
  const form = formFile('yuelu-2022');
  const rows = form.rows.map((row, index) =>
    index === 15 ? [...row.slice(0, 7), null, ...row.slice(8)] : row,
  );
  const { excel, controller, store } = await start({ workbook: { ...form, rows } });
  await excel.pressRibbon('checkSheet');
  await controller.do({ type: 'plan-fill' });
  expect(written(store.state)).toContain('H16');
  excel.setFault({ kind: 'slow', ms: 60 });
  await Promise.all([controller.do({ type: 'write' }), controller.do({ type: 'write-report' })]);
  excel.clearFaults();
  await controller.do({ type: 'plan-report-update' });
  expect(store.state.outcome?.sentence.zh).toBe(PHRASE.reportCurrent.zh);
});

const written = ({ preview }: State) => preview?.plan.edits.map(({ cell }) => cellName(cell));

test('a report of 400 indicators is written and found to agree with the form', async () => {
  const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const lines = Array.from({ length: 400 }, (_, at) => [
    '产出指标',
    '数量指标',
    `第${at + 1}类事项完成数`,
    '≥10件',
    '12件',
    0.25,
    0.25,
  ]);
  const running = await start({
    workbook: {
      sheetName: '自评表',
      rows: [['2022年度项目支出绩效自评表'], ['项目名称', '便民服务'], head, ...lines],
    },
  });
  await running.excel.pressRibbon('checkSheet');
  await running.controller.do({ type: 'write-report' });
  expect([running.store.state.fault, running.excel.missing]).toEqual([null, []]);
  expect(running.excel.sheetNames).toEqual(['自评表', '自评报告']);
  await running.controller.do({ type: 'plan-report-update' });
  expect(outcome(running)).toBe(PHRASE.reportCurrent.zh);
});

test('a report that comes to the front does not make the result of its form look old', async () => {
  const { excel, store, controller } = await start({ workbook: formFile('yuelu-2022') });
  await excel.pressRibbon('checkSheet');
  await controller.do({ type: 'write-report' });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await excel.idle();
  expect([excel.activeSheet, store.state.sheet?.name, store.state.stale]).toEqual([
    '自评报告',
    '自评表',
    false,
  ]);
  await excel.activateSheet('自评表');
  await excel.activateSheet('自评报告');
  await new Promise((resolve) => setTimeout(resolve, 600));
  await excel.idle();
  expect([store.state.sheet?.name, store.state.stale]).toEqual(['自评表', false]);
});
