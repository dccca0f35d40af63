import { startExcel, type RunningExcel } from '../../excel-host';
import { makeExcelHost, type WatchEvent } from '../../src/excel';
import { sheetBlocks, writeReport } from '../../src/report';
import { review } from '../../src/rules';
import { formFile } from '../forms/load';

let excelHost = makeExcelHost();
beforeEach(() => {
  excelHost = makeExcelHost();
});

describe('watching', () => {
  it('reports typing, recalculation, other sheets and the selection, with one round trip to register', async () => {
    const excel = await startExcel({
      workbook: [
        { sheetName: 'a', rows: [[1]] },
        { sheetName: 'b', rows: [[2]] },
      ],
    });
    const heard: WatchEvent[] = [];
    await excel.idle();
    const before = excel.roundTrips;
    const stop = await excelHost.watch((event) => heard.push(event));
    await excel.idle();
    expect(excel.roundTrips - before).toBe(1);
    await excel.typeInto('A1', 5);
    await excel.idle();
    expect(heard.some(({ kind }) => kind === 'changed')).toBe(true);
    await excel.select('B7');
    await excel.activateSheet('b');
    await excel.idle();
    expect(heard).toContainEqual(expect.objectContaining({ kind: 'selected', cell: { row: 6, column: 1 } }));
    expect(heard.some(({ kind }) => kind === 'activated')).toBe(true);
    await stop();
    heard.length = 0;
    await excel.typeInto('A1', 6);
    await excel.idle();
    expect(heard).toEqual([]);
    expect(excel.missing).toEqual([]);
  });

  it('reports a renamed sheet', async () => {
    const excel = await startExcel({ workbook: [{ sheetName: 'a', rows: [[1]] }] });
    const heard: WatchEvent[] = [];
    await excelHost.watch((event) => heard.push(event));
    const [sheet] = await excelHost.sheets();
    await excel.renameSheet('a', '自评表');
    await excel.idle();
    expect(heard).toContainEqual({ kind: 'sheet', sheetId: sheet!.id });
  });

  it('reports a sheet being protected and unprotected', async () => {
    const excel = await startExcel({ workbook: [{ sheetName: 'a', rows: [[1]] }] });
    const heard: WatchEvent[] = [];
    await excelHost.watch((event) => heard.push(event));
    const [sheet] = await excelHost.sheets();
    for (const on of [true, false]) {
      heard.length = 0;
      await excel.protectSheet('a', on);
      await excel.idle();
      expect(heard).toContainEqual({ kind: 'sheet', sheetId: sheet!.id });
    }
  });

  it('reports typing in an Excel version that does not report renaming', async () => {
    const excel = await startExcel({
      workbook: [{ sheetName: 'a', rows: [[1]] }],
      requirementSets: { ExcelApi: '1.13' },
    });
    const heard: WatchEvent[] = [];
    await excelHost.watch((event) => heard.push(event));
    await excel.typeInto('A1', 5);
    await excel.idle();
    expect(heard.some(({ kind }) => kind === 'changed')).toBe(true);
  });

  it('does not report its own writes', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    const { grid } = await excelHost.readActiveSheet('by-person');
    const heard: WatchEvent[] = [];
    await excelHost.watch((event) => heard.push(event));
    const cell = { row: 60, column: 0 };
    await excelHost.applyEdits([
      {
        sheetName: grid.sheetName,
        cell,
        before: { value: null, text: '', formula: null, numberFormat: 'General' },
        after: { value: 'x', text: 'x', formula: null, numberFormat: null },
        reason: { zh: '', en: '' },
      },
    ]);
    await excel.idle();
    expect(excel.values('A61:A61')).toEqual([['x']]);
    expect(heard.filter(({ kind }) => kind === 'changed')).toEqual([]);
  });
});

describe('the report sheet', () => {
  const target = { name: '自评报告', beside: '自评表', header: '某局 & 某处 2022 年度' };

  async function blocksOf() {
    const { grid } = await excelHost.readActiveSheet('by-person');
    return sheetBlocks(writeReport(review(grid)[0]!));
  }

  it('is written beside the form, every text unchanged', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    const blocks = await blocksOf();
    await excel.idle();
    const before = excel.roundTrips;
    const made = await excelHost.writeReportSheet(blocks, target);
    await excel.idle();
    // The sheets, the writing, going there, the page, and what it is called now.
    expect(excel.roundTrips - before).toBe(5);
    expect(excel.missing).toEqual([]);
    expect(excel.sheetNames).toEqual(['自评表', '自评报告']);
    expect(made.sheet.name).toBe('自评报告');
    const body = blocks.filter(({ style }) => !style.startsWith('table-'));
    expect(excel.values(`自评报告!A1:A${body.length}`).map(([text]) => text)).toEqual(
      body.map(({ texts }) => texts[0] ?? ''),
    );
    expect(excel.activeSheet).toBe('自评报告');
  });

  it('takes a free name and never writes over a sheet', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    const blocks = await blocksOf();
    await excelHost.writeReportSheet(blocks, target);
    const second = await excelHost.writeReportSheet(blocks, target);
    expect(second.sheet.name).toBe('自评报告 (2)');
    expect(excel.sheetNames).toContain('自评报告');
  });
});

describe('a report that cannot be written whole', () => {
  const target = { name: '自评报告', beside: '自评表', header: '' };
  const write = async (fault: Parameters<RunningExcel['setFault']>[0]) => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    const { grid } = await excelHost.readActiveSheet('by-person');
    const blocks = sheetBlocks(writeReport(review(grid)[0]!));
    excel.setFault(fault);
    return { excel, writing: excelHost.writeReportSheet(blocks, target) };
  };

  it.each(['Range.values', 'RangeFormat.wrapText'])(
    'leaves no sheet if it breaks off at %s',
    async (member) => {
      const { excel, writing } = await write({ kind: 'failAt', member, code: 'GeneralException', times: 1 });
      await expect(writing).rejects.toMatchObject({
        sentence: { zh: expect.stringContaining('未写入') as string },
      });
      expect(excel.sheetNames).toEqual(['自评表']);
    },
  );

  it('names the sheet that it cannot take away', async () => {
    const { excel, writing } = await write({
      kind: 'failAt',
      member: 'Range.values',
      code: 'GeneralException',
    });
    excel.setFault({ kind: 'failAt', member: 'Worksheet.delete', code: 'GeneralException' });
    await expect(writing).rejects.toMatchObject({
      kind: 'sheet-left',
      sentence: { zh: '新工作表“自评报告”没有写完，请删除这张工作表后重试。' },
    });
  });

  it('is whole though no page can be set up, as without a printer', async () => {
    const { excel, writing } = await write({
      kind: 'failAt',
      member: 'PageLayout.zoom',
      code: 'GeneralException',
    });
    await expect(writing).resolves.toMatchObject({ sheet: { name: '自评报告' }, hasPage: false });
    expect(excel.book().sheets[1]!.page).toMatchObject({
      layout: { paperSize: 'A4' },
      texts: { pages: { defaultForAllPages: { centerFooter: '— &P —' } } },
    });
    expect(excel.values('自评报告!A1')[0]![0]).not.toBe('');
  });

  it('is not begun in a workbook whose structure is protected', async () => {
    await startExcel({ workbook: formFile('yuelu-2022') });
    const context = new Excel.RequestContext();
    context.workbook.protection.protect();
    await context.sync();
    await expect(excelHost.writeReportSheet([], target)).rejects.toMatchObject({
      kind: 'structure-protected',
      sentence: { zh: expect.stringContaining('结构受保护') as string },
    });
  });
});

describe('settings', () => {
  it('survive closing the pane, and can be removed', async () => {
    const excel = await startExcel();
    await excelHost.settings.set('ziping.policy', { id: 'system' });
    await excel.reload();
    expect(await excelHost.settings.get('ziping.policy')).toEqual({ id: 'system' });
    await excelHost.settings.set('ziping.policy', null);
    expect(await excelHost.settings.get('ziping.policy')).toBeNull();
    await excelHost.settings.set('never', null);
  });

  it('are not written to a read-only workbook, and neither is the report', async () => {
    const excel = await startExcel();
    excel.setFault({ kind: 'readOnly' });
    const target = { name: '自评报告', beside: 'Sheet1', header: '' };
    for (const writing of [excelHost.settings.set('k', 1), excelHost.writeReportSheet([], target)]) {
      await expect(writing).rejects.toMatchObject({
        kind: 'read-only',
        sentence: { zh: '工作簿以只读方式打开，未写入任何内容。请另存一份再试。' },
      });
    }
    expect(excel.sheetNames).toEqual(['Sheet1']);
  });
});
