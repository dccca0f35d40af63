import { excelHost } from '../../src/excel';
import { PHRASE } from '../../src/taskpane/strings';
import { formFile } from '../forms/load';
import { bookOfXlsx } from '../excel-host/workbook/from-xlsx';
import { xlsxOf } from '../excel-host/workbook/to-xlsx';
import { start, type Running } from './running';

const KEY = 'ziping.report';

/** The form with its report, saved and opened in another Excel. */
async function reopened(change: (saved: Uint8Array) => Uint8Array = (saved) => saved): Promise<Running> {
  const { excel, controller } = await start({ workbook: formFile('yuelu-2022') });
  await excel.pressRibbon('checkSheet');
  await controller.do({ type: 'write-report' });
  expect(excel.sheetNames).toEqual(['自评表', '自评报告']);
  return start({ workbook: change(excel.save()) });
}

const said = ({ store }: Running) => store.state.outcome?.sentence.zh;

describe('updating a report in a workbook that was saved and opened again', () => {
  it('knows the report, and offers what the form changed', async () => {
    const running = await reopened();
    await running.controller.do({ type: 'plan-report-update' });
    expect(said(running)).toBe(PHRASE.reportCurrent.zh);
    await running.excel.typeInto('自评表!F6', 12000);
    await running.controller.do({ type: 'plan-report-update' });
    expect(running.store.state.preview?.kind).toBe('report');
    expect(running.store.state.preview?.plan.edits.map(({ sheetName }) => sheetName)).toContain('自评报告');
  });

  it('knows it where staff wrote most of it anew', async () => {
    const running = await reopened();
    const { excel } = running;
    for (let row = 2; row < 40; row += 1) await excel.typeInto(`自评报告!A${row}`, `自己写的第 ${row} 段`);
    await running.controller.do({ type: 'plan-report-update' });
    expect(said(running)).toBe(PHRASE.reportCurrent.zh);
  });

  it('says that there is no report where its id has come to another sheet', async () => {
    // a program that numbers sheets anew: the report is gone, and a sheet with the form's table stands in its place
    const running = await reopened((saved) => {
      const book = bookOfXlsx(saved, 'b.xlsx');
      const [form, report] = book.sheets;
      return xlsxOf({ ...book, sheets: [form!, { ...form!, name: '上年自评表', number: report!.number! }] });
    });
    const { excel, controller, store } = running;
    const kept = (await excelHost.settings.get(KEY)) as { sheetId: string };
    expect((await excelHost.sheets()).map(({ id }) => id)).toContain(kept.sheetId);
    await controller.do({ type: 'plan-report-update' });
    expect(said(running)).toBe(PHRASE.noReport.zh);
    expect(store.state.preview).toBeNull();
    // and what stands there now is read for itself
    await excel.activateSheet('上年自评表');
    await excel.pressRibbon('checkSheet');
    expect(store.state.sheet?.name).toBe('上年自评表');
  });
});
