import { startExcel, type RunningExcel } from '../../excel-host';
import { blankLayouts, blankSheet } from '../../src/blank';
import { makeExcelHost } from '../../src/excel';
import { review } from '../../src/rules';
import { FILLED } from '../blank/filled';
import { formFile } from '../forms/load';

const layouts = blankLayouts.map((layout) => [layout.id, blankSheet(layout)] as const);
const project = layouts[0]![1];

const host = makeExcelHost();

describe.each(layouts)('a blank form of %s', (id, blank) => {
  test('is written in few round trips, read back whole, and calculates once it is filled in', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    await excel.idle();
    const before = excel.roundTrips;
    const { sheet, hasPage } = await host.writeBlankSheet(blank);
    await excel.idle();
    // The sheets, the writing, going there, the page, and what it is called now.
    expect(excel.roundTrips - before).toBe(5);
    expect([sheet.name, hasPage, excel.activeSheet]).toEqual([blank.name, true, blank.name]);
    expect(excel.missing).toEqual([]);

    const empty = await host.readSheet(sheet.id, 'by-person');
    const [unfilled] = review(empty.grid);
    expect(unfilled!.findings.map(({ rule }) => rule)).toEqual(['form-unfilled']);
    expect(unfilled!.form.unread).toEqual([]);
    expect(empty.grid.merges).toHaveLength(blank.merges.length);

    const { typed, calculated } = FILLED[id];
    for (const [name, value] of Object.entries(typed)) await excel.typeInto(name, value);
    await excel.idle();
    const shown = Object.keys(calculated).map((name) => [name, excel.values(name)[0]![0]]);
    expect(Object.fromEntries(shown)).toEqual(calculated);
    const [filled] = review((await host.readSheet(sheet.id, 'by-person')).grid);
    expect(filled!.findings).toEqual([]);
    expect(filled!.form.unread).toEqual([]);
    expect(filled!.form.indicators).toHaveLength(16);
    expect(filled!.form.year).toBe(2024);
    expect(excel.text('A1:I1')[0]![0]).toBe(blank.name);
  });

  test('shows no number before there is one', async () => {
    const excel = await startExcel();
    await host.writeBlankSheet(blank);
    const numbers = excel
      .values('A1:M40')
      .flat()
      .filter((value) => typeof value === 'number');
    expect(numbers).toEqual([10, 100]);
  });
});

const onFirst = async <T>(name: string, act: (sheet: Excel.Worksheet) => T): Promise<T> => {
  const context = new Excel.RequestContext();
  const asked = act(context.workbook.worksheets.getItem(name));
  await context.sync();
  return asked;
};

describe('the sheet of a blank form', () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel();
    await host.writeBlankSheet(project);
  });

  test('prints on A4, one page wide, with the headers of the table on each page', () => {
    const page = excel.book().sheets.at(-1)!.page!;
    expect(page.layout).toMatchObject({
      paperSize: 'A4',
      orientation: 'Portrait',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
    });
    expect(page.titleRows).toMatchObject({ row: 11, rows: 1 });
    expect(page.printArea).toEqual([{ row: 0, column: 0, rows: 29, columns: 9 }]);
  });

  test('has the first cell to fill in selected', () => {
    expect(excel.selection).toBe('项目支出绩效自评表!B3:I3');
  });

  test('takes amounts and points of at least 0, and asks before it keeps others', async () => {
    await excel.typeInto('E7', -5);
    const [amount, score, text, label] = await onFirst(project.name, (sheet) =>
      ['E7', 'H13', 'D13', 'A1'].map((name) =>
        sheet.getRange(name).dataValidation.load('type,rule,errorAlert,valid'),
      ),
    );
    expect(amount!.rule.decimal).toEqual({ operator: 'GreaterThanOrEqualTo', formula1: '=0' });
    expect([amount!.valid, score!.valid]).toEqual([false, true]);
    expect(amount!.errorAlert).toMatchObject({ style: 'Warning', showAlert: true });
    expect([score!.type, text!.type, label!.type]).toEqual(['Decimal', 'None', 'None']);
  });

  test('keeps a date in the words it was typed in, and a percentage as one', async () => {
    await excel.typeInto('F18', '11月20日');
    await excel.typeInto('F16', '95%');
    expect(excel.values('F18')).toEqual([['11月20日']]);
    expect(excel.values('F16')).toEqual([[0.95]]);
  });

  test('sums what a person types over a formula, and what stands as a dash', async () => {
    await excel.typeInto('E7', 50);
    await excel.typeInto('E8', '—');
    await excel.typeInto('F7', '—');
    expect(excel.values('E6')).toEqual([[50]]);
    expect(excel.values('H6:I7')).toEqual([
      ['', ''],
      ['', '—'],
    ]);
    await excel.typeInto('F6', 60);
    // 60 ÷ 50 = 120 %: no more than the full 10 points.
    expect(excel.values('H6:I6')).toEqual([[1.2, 10]]);
  });

  test('a row inserted in the table counts in the total', async () => {
    await excel.typeInto('H14', 5);
    await excel.insertRows(project.name, 14, 1);
    await excel.typeInto('H15', 4);
    await excel.idle();
    expect(excel.values('H30')).toEqual([[9]]);
  });
});

test.each(layouts)('a form of %s is begun with its first amount', async (id, blank) => {
  const excel = await startExcel();
  const { sheet } = await host.writeBlankSheet(blank);
  await excel.typeInto(id === 'department-central' ? 'F6' : 'E9', 80);
  await excel.idle();
  const [begun] = review((await host.readSheet(sheet.id, 'by-person')).grid);
  expect(begun!.findings.map(({ rule }) => rule)).not.toContain('form-unfilled');
});

test('the kind of a project is chosen from a list', async () => {
  await startExcel();
  await host.writeBlankSheet(layouts.find(([id]) => id === 'project-hunan')![1]);
  const { rule } = await onFirst('项目支出绩效自评表', (sheet) =>
    sheet.getRange('G3').dataValidation.load('rule'),
  );
  expect(rule.list).toEqual({ inCellDropDown: true, source: '新增项目,延续项目' });
});

test('a taken name is left alone, and so is every other sheet', async () => {
  const rows = [['本单位自己的表', 1]];
  const excel = await startExcel({
    workbook: [
      { sheetName: '项目支出绩效自评表', rows },
      { sheetName: '目录', rows },
    ],
  });
  const { sheet } = await host.writeBlankSheet(project);
  expect(sheet.name).toBe('项目支出绩效自评表 (2)');
  expect(excel.sheetNames).toEqual(['项目支出绩效自评表', '目录', '项目支出绩效自评表 (2)']);
  for (const name of ['项目支出绩效自评表', '目录'])
    expect(
      excel
        .formulas(`${name}!A1:I40`)
        .flat()
        .filter((each) => each !== ''),
    ).toEqual(['本单位自己的表', 1]);
});

describe('a blank form that cannot be written whole', () => {
  test.each(['Range.formulas', 'Range.numberFormat', 'DataValidation.rule', 'RangeFormat.rowHeight'])(
    'leaves no sheet if it breaks off at %s',
    async (member) => {
      const excel = await startExcel();
      excel.setFault({ kind: 'failAt', member, code: 'GeneralException', times: 1 });
      await expect(host.writeBlankSheet(project)).rejects.toMatchObject({
        sentence: { zh: expect.stringContaining('未写入任何内容') as string },
      });
      expect(excel.sheetNames).toEqual(['Sheet1']);
    },
  );

  test('is named if it cannot be taken away', async () => {
    const excel = await startExcel();
    excel.setFault({ kind: 'failAt', member: 'DataValidation.rule', code: 'GeneralException' });
    excel.setFault({ kind: 'failAt', member: 'Worksheet.delete', code: 'GeneralException' });
    await expect(host.writeBlankSheet(project)).rejects.toMatchObject({
      sentence: { zh: '新工作表“项目支出绩效自评表”没有写完，请删除这张工作表后重试。' },
    });
    expect(excel.sheetNames).toContain('项目支出绩效自评表');
  });

  test('is whole without a printer, and says that its page is not set up', async () => {
    const excel = await startExcel();
    excel.setFault({ kind: 'failAt', member: 'PageLayout.zoom', code: 'GeneralException' });
    await expect(host.writeBlankSheet(project)).resolves.toMatchObject({ hasPage: false });
    expect(excel.values('A1')[0]![0]).not.toBe('');
  });

  test('is not begun in a protected workbook', async () => {
    const excel = await startExcel();
    const context = new Excel.RequestContext();
    context.workbook.protection.protect();
    await context.sync();
    await expect(host.writeBlankSheet(project)).rejects.toMatchObject({ kind: 'structure-protected' });
    expect(excel.sheetNames).toEqual(['Sheet1']);
  });
});
