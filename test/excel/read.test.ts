import { startExcel } from '../../excel-host';
import { makeExcelHost } from '../../src/excel';
import { cellName } from '../../src/grid';
import { review } from '../../src/rules';
import { formFile, gridOf } from '../forms/load';

let excelHost = makeExcelHost();
beforeEach(() => {
  excelHost = makeExcelHost();
});

describe('reading a sheet', () => {
  it('reads a real form in one round trip and one for the other sheets, equal to its file', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    await excel.idle();
    const before = excel.roundTrips;
    const { grid, sheet } = await excelHost.readActiveSheet('by-person');
    await excel.idle();
    expect(excel.roundTrips - before).toBe(2);
    expect(excel.missing).toEqual([]);
    expect(sheet).toMatchObject({ name: '自评表', hidden: false });
    const file = gridOf('yuelu-2022');
    expect(grid.cells.map(cellName)).toEqual(file.cells.map(cellName));
    expect(grid.at(4, 5)?.value).toBe(14618.52);
    expect(grid.merges).toHaveLength(file.merges.length);
    expect(grid.bounds).toBeNull();
  });

  it('gives the same findings as the file', async () => {
    await startExcel({ workbook: formFile('yuelu-2022') });
    const { grid } = await excelHost.readActiveSheet('by-person');
    const messages = (of: typeof grid) =>
      review(of).flatMap(({ findings }) => findings.map(({ message }) => message.zh));
    expect(messages(grid).length).toBeGreaterThan(5);
    expect(messages(grid)).toEqual(messages(gridOf('yuelu-2022')));
  });

  it('distinguishes formulas from text that starts with an equals sign', async () => {
    const excel = await startExcel({ workbook: { rows: [[1, '=A1+1']] } });
    await excel.typeInto('A2', "'=A1");
    const { grid } = await excelHost.readActiveSheet('by-person');
    expect(grid.at(0, 1)).toMatchObject({ value: 2, formula: '=A1+1' });
    expect(grid.at(1, 0)).toMatchObject({ value: '=A1', formula: null });
  });

  it('does not read down to a stray cell far below, and reports the limit', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    await excel.typeInto('A1048576', 'x');
    const { grid } = await excelHost.readActiveSheet('by-person');
    expect(grid.bounds).toEqual({ top: 0, left: 0, bottom: 1999, right: 99 });
    expect(grid.rows.at(-1)).toBeLessThan(100);
  });

  it('reads an empty sheet as an empty grid', async () => {
    await startExcel();
    const { grid } = await excelHost.readActiveSheet('by-person');
    expect(grid.cells).toEqual([]);
    expect(grid.merges).toEqual([]);
  });

  it('makes one more round trip only if rows or columns are hidden', async () => {
    const excel = await startExcel({
      workbook: {
        rows: [
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
          ['g', 'h', 'i'],
        ],
        hiddenRows: [1],
        hiddenColumns: [2],
      },
    });
    await excel.idle();
    const before = excel.roundTrips;
    const { grid } = await excelHost.readActiveSheet('by-person');
    expect([...grid.hiddenRows]).toEqual([1]);
    expect([...grid.hiddenColumns]).toEqual([2]);
    await excel.idle();
    expect(excel.roundTrips - before).toBe(3);
  });

  it('reads fewer rows if Excel cannot transfer so many', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    excel.setFault({ kind: 'refuse', code: 'ResponsePayloadSizeLimitExceeded', times: 1 });
    const { grid } = await excelHost.readActiveSheet('by-person');
    expect(grid.cells.length).toBeGreaterThan(50);
  });

  it('finds a sheet by its id after it was renamed', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    const { sheet } = await excelHost.readActiveSheet('by-person');
    await excel.renameSheet('自评表', '2022 自评');
    expect((await excelHost.readSheet(sheet.id, 'by-person')).sheet.name).toBe('2022 自评');
  });

  it('reports a deleted sheet in words', async () => {
    await startExcel();
    await expect(excelHost.readSheet('没有', 'by-person')).rejects.toMatchObject({
      name: 'HostFault',
      kind: 'sheet-gone',
      sentence: { zh: expect.stringContaining('已不在工作簿中') as string },
    });
  });

  it('rules out renaming only if the sheet was looked up by id', async () => {
    const excel = await startExcel({
      workbook: [
        { sheetName: 'a', rows: [[1]] },
        { sheetName: 'b', rows: [[2]] },
      ],
    });
    const { sheet } = await excelHost.readSheet('b', 'by-person');
    await excel.deleteSheet('b');
    await expect(excelHost.readSheet(sheet.id, 'by-person')).rejects.toMatchObject({
      sentence: { zh: '这张工作表已不在工作簿中，可能已被删除。请切换到自评表后重试。' },
    });
    await expect(excelHost.selectCells(sheet.id, [{ row: 0, column: 0 }])).rejects.toMatchObject({
      sentence: { zh: expect.not.stringContaining('改名') as string },
    });
  });

  it('does not mention writing when a read fails', async () => {
    const excel = await startExcel();
    const faults = [{ kind: 'cellEditMode' }, { kind: 'refuse', code: 'AccessDenied' }] as const;
    for (const fault of faults) {
      const end = excel.setFault(fault);
      await expect(excelHost.readActiveSheet('by-person')).rejects.toMatchObject({
        sentence: { zh: expect.not.stringMatching(/写入|保护/) as string },
      });
      end();
    }
  });
});
