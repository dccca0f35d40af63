import { startExcel } from '../../excel-host';
import { makeExcelHost } from '../../src/excel';
import { cellName, parseCell, decimal } from '../../src/grid';
import { planEdits } from '../../src/edits';
import { review } from '../../src/rules';
import { formFile } from '../forms/load';
import { edit } from './edit';

let excelHost = makeExcelHost();
beforeEach(() => {
  excelHost = makeExcelHost();
});

/** Protects the sheet after unlocking the cells to be filled, as form authors do. */
async function protect(unlocked: string | null, options: Excel.WorksheetProtectionOptions = {}) {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.unprotect();
    sheet.getRange('A1:Z99').format.protection.locked = true;
    if (unlocked !== null) sheet.getRange(unlocked).format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });
}

async function open(rows: Parameters<typeof startExcel>[0]) {
  const excel = await startExcel(rows);
  const { grid } = await excelHost.readActiveSheet('by-person');
  return { excel, grid };
}

describe('writing edits', () => {
  it('writes numbers, text and formulas in two round trips', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 'x', null]] } });
    await excel.idle();
    const before = excel.roundTrips;
    const edits = [
      edit(grid, 'A1', { value: decimal('0.95'), numberFormat: '0.00%' }),
      edit(grid, 'B1', { value: '优' }),
      edit(grid, 'C1', { formula: '=A1*2' }),
    ];
    const { written, refused } = await excelHost.applyEdits(edits);
    await excel.idle();
    expect(excel.roundTrips - before).toBe(2);
    expect(written).toHaveLength(3);
    expect(refused).toEqual([]);
    expect(excel.formulas('A1:C1')).toEqual([[0.95, '优', '=A1*2']]);
    expect(excel.text('A1:A1')).toEqual([['95.00%']]);
    expect(excel.missing).toEqual([]);
  });

  it.each([
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1',
    '@SUM(A1)',
    '12月31日',
    '3-5',
    '0012',
    'TRUE',
    "'quoted",
  ])('keeps the text %s as text', async (text) => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    await excelHost.applyEdits([edit(grid, 'A1', { value: text })]);
    expect(excel.values('A1:A1')).toEqual([[text]]);
    const after = await excelHost.readActiveSheet('by-person');
    expect(after.grid.at(0, 0)).toMatchObject({ value: text, formula: null });
  });

  it('writes a number into a cell that was formatted as text', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[{ v: '100', fmt: '@' }]] } });
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal(100) })]);
    expect(excel.values('A1:A1')).toEqual([[100]]);
    await excelHost.undo();
    expect(excel.values('A1:A1')).toEqual([['100']]);
  });

  it('leaves a cell unchanged that has changed since, and lists it', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    const edits = [edit(grid, 'A1', { value: decimal(5) }), edit(grid, 'B1', { value: decimal(6) })];
    await excel.typeInto('A1', 9);
    const { written, refused } = await excelHost.applyEdits(edits);
    expect(written.map(({ cell }) => cellName(cell))).toEqual(['B1']);
    expect(refused).toEqual([
      { edit: edits[0], reason: expect.objectContaining({ zh: '单元格内容已有变动，未写入。' }) as unknown },
    ]);
    expect(excel.values('A1:B1')).toEqual([[9, 6]]);
  });

  it('does not write under a merge, where a value would be lost', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, null]], merges: ['A1:B1'] } });
    const { written, refused } = await excelHost.applyEdits([edit(grid, 'B1', { value: decimal(5) })]);
    expect(written).toEqual([]);
    expect(refused[0]?.reason.zh).toContain('合并');
    expect(excel.values('A1:B1')).toEqual([[1, '']]);
  });

  it('writes exactly what a plan for a real form contains', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    const { grid } = await excelHost.readActiveSheet('by-person');
    const [first] = review(grid);
    const plan = planEdits(grid, first!, { fix: true, overwrite: true, formulas: false });
    expect(plan.edits.length).toBeGreaterThan(2);
    const { written, refused } = await excelHost.applyEdits(plan.edits);
    expect(refused).toEqual([]);
    expect(written).toHaveLength(plan.edits.length);
    const after = (await excelHost.readActiveSheet('by-person')).grid;
    const touched = new Set(plan.edits.map(({ cell }) => cellName(cell)));
    for (const cell of grid.cells) {
      if (touched.has(cellName(cell)) || cell.formula !== null) continue;
      expect(after.at(cell.row, cell.column)?.value).toBe(cell.value);
    }
    expect(excel.text('G5:G5')).toEqual([['213.78%']]);
  });

  it('retries while a cell is being edited, and reports it if that does not end', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    await excel.idle();
    const end = excel.setFault({ kind: 'cellEditMode' });
    setTimeout(end, 300);
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal(2) })]);
    expect(excel.values('A1:A1')).toEqual([[2]]);

    excel.setFault({ kind: 'cellEditMode' });
    await expect(excelHost.applyEdits([edit(grid, 'A1', { value: decimal(3) })])).rejects.toMatchObject({
      kind: 'editing',
    });
    excel.clearFaults();
    expect(excel.values('A1:A1')).toEqual([[2]]);
  });

  it('retries when Excel is busy, and writes once', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    excel.setFault({ kind: 'refuse', code: 'ActivityLimitReached', times: 2 });
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal(2) })]);
    expect(excel.values('A1:A1')).toEqual([[2]]);
  });

  it('writes nothing to a protected sheet and says what to do', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    await excel.protectSheet('Sheet1');
    await expect(excelHost.applyEdits([edit(grid, 'A1', { value: decimal(2) })])).rejects.toMatchObject({
      kind: 'protected',
      sentence: { zh: '工作表受保护，未写入任何内容。可先取消保护，或复制建议值自行填写。' },
    });
    expect(excel.values('A1:A1')).toEqual([[1]]);
  });

  it('writes unlocked cells of a protected sheet, still in two round trips, and lists the others', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    await protect('A1');
    await excel.idle();
    const trips = excel.roundTrips;
    const edits = [edit(grid, 'A1', { value: decimal(5) }), edit(grid, 'B1', { value: decimal(6) })];
    const { refused } = await excelHost.applyEdits(edits);
    await excel.idle();
    expect(excel.roundTrips - trips).toBe(2);
    expect(refused.map(({ edit: { cell }, reason }) => [cellName(cell), reason.zh])).toEqual([
      ['B1', '工作表受保护，此单元格已锁定，未写入。'],
    ]);
    expect(excel.values('A1:B1')).toEqual([[5, 2]]);
  });

  it('tells locked cells of a protected sheet before anything is written', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    const cells = ['A1', 'B1'].map((name) => parseCell(name)!);
    const locked = async () => (await excelHost.lockedAmong(grid.sheetName, cells)).map(cellName);
    expect(await locked()).toEqual([]);
    await protect('A1');
    const trips = excel.roundTrips;
    expect(await locked()).toEqual(['B1']);
    expect(excel.roundTrips - trips).toBe(1);
  });

  it('writes no total if one of its scores is not written, and can write it later', async () => {
    const file = formFile('yuelu-2022');
    for (const row of [15, 16, 24]) file.rows[row]![7] = null;
    const { excel, grid } = await open({ workbook: file });
    await protect('H17:H25');
    const plan = () => planEdits(grid, review(grid)[0]!, { fix: false, overwrite: false, formulas: false });
    const { written, refused } = await excelHost.applyEdits(plan().edits);
    expect(written.map(({ cell }) => cellName(cell))).toEqual(['H17']);
    expect(refused.map(({ edit: { cell }, reason }) => [cellName(cell), reason.zh])).toEqual([
      ['H16', '工作表受保护，此单元格已锁定，未写入。'],
      ['H25', '其中的 H16 未能写入，合计会与表中不符，未写入。'],
    ]);
    expect(excel.values('H25:H25')).toEqual([['']]);
    await excelHost.undo();
    await protect('H16:H25');
    await excelHost.applyEdits(plan().edits);
    expect(excel.values('H25:H25')).toEqual([[99]]);
  });

  it('writes a total as a formula even if one of its scores is not written', async () => {
    const file = formFile('yuelu-2022');
    for (const row of [15, 24]) file.rows[row]![7] = null;
    const { excel, grid } = await open({ workbook: file });
    await protect('H25');
    const options = { fix: false, overwrite: false, formulas: true };
    const { written } = await excelHost.applyEdits(planEdits(grid, review(grid)[0]!, options).edits);
    expect(written.map(({ cell }) => cellName(cell))).toEqual(['H25']);
    expect(excel.values('H25:H25')).toEqual([[79]]);
  });

  it('skips number formats denied by protection, and values that would be wrong without them', async () => {
    const rows = [[{ v: 1, fmt: '0%' }, 1, { v: '100', fmt: '@' }, 'x', { v: 1, fmt: '0.00%' }]];
    const { excel, grid } = await open({ workbook: { rows } });
    await protect('A1:E1');
    const rate = { value: decimal('2.486'), numberFormat: '0.00%' };
    const edits = [
      edit(grid, 'A1', rate),
      edit(grid, 'B1', rate),
      edit(grid, 'C1', { value: decimal(100) }),
      edit(grid, 'D1', { value: '优', numberFormat: '0.00%' }),
      edit(grid, 'E1', rate),
    ];
    const { written, refused } = await excelHost.applyEdits(edits);
    expect(written.map(({ cell }) => cellName(cell))).toEqual(['A1', 'D1', 'E1']);
    for (const { reason } of refused) expect(reason.zh).toContain('不允许设置单元格格式');
    expect(excel.text('A1:E1')).toEqual([['249%', '1', '100', '优', '248.60%']]);
    await excelHost.undo();
    expect(excel.text('A1:E1')).toEqual([['100%', '1', '100', 'x', '100.00%']]);
  });

  it('sets formats if protection allows it', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    await protect('A1', { allowFormatCells: true });
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal('2.486'), numberFormat: '0.00%' })]);
    expect(excel.text('A1:A1')).toEqual([['248.60%']]);
    await excelHost.undo();
    expect(excel.text('A1:A1')).toEqual([['1']]);
  });

  it('distinguishes a read-only workbook from a protected sheet', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    await protect('A1');
    const end = excel.setFault({ kind: 'readOnly' });
    const edits = [edit(grid, 'A1', { value: decimal(5) })];
    const readOnly = {
      kind: 'read-only',
      sentence: { zh: '工作簿以只读方式打开，未写入任何内容。请另存一份再试。' },
    };
    await excel.idle();
    const trips = excel.roundTrips;
    await expect(excelHost.applyEdits(edits)).rejects.toMatchObject(readOnly);
    await excel.idle();
    // The usual two, one to find out why it was denied, and one to take the journal's entry back.
    expect(excel.roundTrips - trips).toBe(4);
    expect(await excelHost.undoable()).toBe(0);
    end();
    await excelHost.applyEdits(edits);
    excel.setFault({ kind: 'readOnly' });
    await expect(excelHost.undo()).rejects.toMatchObject({
      kind: 'read-only',
      sentence: { zh: '工作簿以只读方式打开，未恢复任何内容。' },
    });
    expect(await excelHost.undoable()).toBe(1);
  });

  it('reports protection if the sheet is protected between reading and writing', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    const first = excel.roundTrips + 1;
    excel.onRequest(async (count) => {
      if (count === first + 1) await excel.protectSheet('Sheet1');
    });
    const writing = excelHost.applyEdits([edit(grid, 'A1', { value: decimal(5) })]);
    await expect(writing).rejects.toMatchObject({ kind: 'protected' });
    // The journal had been written before the cell was denied.
    expect(await excelHost.undoable()).toBe(0);
  });

  it('reports that nothing was written if the first cell fails, and keeps no journal entry', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    excel.setFault({ kind: 'failAt', member: 'Range.values', code: 'GeneralException', times: 1 });
    const edits = [edit(grid, 'A1', { value: decimal(5) }), edit(grid, 'B1', { value: decimal(6) })];
    await expect(excelHost.applyEdits(edits)).rejects.toMatchObject({
      kind: 'unknown',
      code: 'GeneralException',
      sentence: {
        zh: 'Excel 没有完成这一步：可能另一个工作簿在前面，或 Excel 正忙。请回到这张表，稍后再试；未写入任何内容。',
      },
    });
    expect(excel.values('A1:B1')).toEqual([[1, 2]]);
    expect(await excelHost.undoable()).toBe(0);
  });

  it('reports a sheet deleted between reading and writing', async () => {
    const workbook = [
      { sheetName: 'a', rows: [[1]] },
      { sheetName: 'b', rows: [[2]] },
    ];
    const { excel, grid } = await open({ workbook });
    const first = excel.roundTrips + 1;
    excel.onRequest(async (count) => {
      if (count === first + 1) await excel.deleteSheet('a');
    });
    const writing = excelHost.applyEdits([edit(grid, 'A1', { value: decimal(5) })]);
    await expect(writing).rejects.toMatchObject({
      kind: 'sheet-gone',
      sentence: { zh: expect.not.stringContaining('改名') as string },
    });
  });

  it('can undo what was written before the batch was interrupted', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    excel.setFault({ kind: 'failAt', member: 'Range.formulas', code: 'GeneralException', times: 1 });
    const edits = [edit(grid, 'A1', { value: decimal(5) }), edit(grid, 'B1', { formula: '=A1' })];
    await expect(excelHost.applyEdits(edits)).rejects.toMatchObject({ kind: 'interrupted' });
    excel.clearFaults();
    expect(excel.values('A1:B1')).toEqual([[5, 2]]);
    const undone = await excelHost.undo();
    expect(undone?.restored.map(cellName)).toEqual(['A1']);
    expect(excel.values('A1:B1')).toEqual([[1, 2]]);
  });
});

describe('undo', () => {
  it('restores value, formula and number format', async () => {
    const { excel, grid } = await open({
      workbook: { rows: [[{ v: 0.5, fmt: '0%' }, '=A1*2', 'text', null]] },
    });
    await excelHost.applyEdits([
      edit(grid, 'A1', { value: decimal('0.25'), numberFormat: '0.00%' }),
      edit(grid, 'B1', { value: decimal(7) }),
      edit(grid, 'C1', { value: '=new' }),
      edit(grid, 'D1', { value: decimal(1) }),
    ]);
    const undone = await excelHost.undo();
    expect(undone?.restored).toHaveLength(4);
    expect(excel.formulas('A1:D1')).toEqual([[0.5, '=A1*2', 'text', '']]);
    expect(excel.text('A1:A1')).toEqual([['50%']]);
    expect(await excelHost.undo()).toBeNull();
  });

  it('survives closing and opening the pane', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal(2) })]);
    await excel.reload();
    expect(await excelHost.undoable()).toBe(1);
    await excelHost.undo();
    expect(excel.values('A1:A1')).toEqual([[1]]);
    expect(await excelHost.undoable()).toBe(0);
  });

  it('leaves cells unchanged that the user changed afterwards, and lists them', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    await excelHost.applyEdits([
      edit(grid, 'A1', { value: decimal(5) }),
      edit(grid, 'B1', { value: decimal(6) }),
    ]);
    await excel.typeInto('A1', 77);
    const undone = await excelHost.undo();
    expect(undone?.restored.map(cellName)).toEqual(['B1']);
    expect(undone?.unchanged.map(({ cell }) => cellName(cell))).toEqual(['A1']);
    expect(excel.values('A1:B1')).toEqual([[77, 2]]);
  });

  it('undoes writings one by one, the last first', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal(5) })]);
    await excelHost.applyEdits([edit(grid, 'B1', { value: decimal(6) })]);
    await excelHost.undo();
    expect(excel.values('A1:B1')).toEqual([[5, 2]]);
    await excelHost.undo();
    expect(excel.values('A1:B1')).toEqual([[1, 2]]);
  });

  it('finds its sheet after it was renamed', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal(5) })]);
    await excel.renameSheet('Sheet1', '新名');
    await excelHost.undo();
    expect(excel.values('新名!A1:A1')).toEqual([[1]]);
  });

  it('drops an entry whose sheet was deleted, so that the one before can be undone', async () => {
    const workbook = [
      { sheetName: 'a', rows: [[1]] },
      { sheetName: 'b', rows: [[2]] },
    ];
    const { excel, grid } = await open({ workbook });
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal(5) })]);
    const other = (await excelHost.readSheet('b', 'by-person')).grid;
    await excelHost.applyEdits([edit(other, 'A1', { value: decimal(6) })]);
    await excel.deleteSheet('b');
    const reason = expect.objectContaining({ zh: '所在的工作表已被删除，无法恢复。' }) as unknown;
    expect(await excelHost.undo()).toEqual({
      sheetName: null,
      restored: [],
      unchanged: [{ cell: { row: 0, column: 0 }, reason }],
    });
    expect(await excelHost.undoable()).toBe(1);
    expect((await excelHost.undo())?.sheetName).toBe('a');
    expect(excel.values('a!A1:A1')).toEqual([[1]]);
  });

  it('restores unlocked cells of a protected sheet, writing once', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    await protect('A1:B1');
    await excelHost.applyEdits([
      edit(grid, 'A1', { value: decimal(5) }),
      edit(grid, 'B1', { formula: '=A1' }),
    ]);
    await excel.idle();
    const trips = excel.roundTrips;
    expect((await excelHost.undo())?.unchanged).toEqual([]);
    await excel.idle();
    // The journal, the sheets, the sheet with its lines, the cells, the writing.
    expect(excel.roundTrips - trips).toBe(5);
    expect(excel.formulas('A1:B1')).toEqual([[1, 2]]);
  });

  it('lists cells that were locked meanwhile, and restores them once they are unlocked', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    await excelHost.applyEdits([
      edit(grid, 'A1', { value: decimal(5) }),
      edit(grid, 'B1', { value: decimal(6) }),
    ]);
    await protect('A1');
    const undone = await excelHost.undo();
    expect(undone?.restored.map(cellName)).toEqual(['A1']);
    expect(undone?.unchanged.map(({ cell, reason }) => [cellName(cell), reason.zh])).toEqual([
      ['B1', '工作表受保护，此单元格已锁定，未恢复；取消保护后可再撤销。'],
    ]);
    await expect(excelHost.undo()).rejects.toMatchObject({ kind: 'protected' });
    await excel.protectSheet('Sheet1', false);
    await excelHost.undo();
    expect(excel.values('A1:B1')).toEqual([[1, 2]]);
    expect(await excelHost.undoable()).toBe(0);
  });

  it('does not restore a number into a format that shows it wrongly', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[95]] } });
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal('0.95'), numberFormat: '0.00%' })]);
    await protect('A1');
    await expect(excelHost.undo()).rejects.toMatchObject({ kind: 'protected' });
    expect(excel.text('A1:A1')).toEqual([['95.00%']]);
  });

  it('skips cells that an interrupted writing never reached, and restores formats', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2, 3]] } });
    // Excel fails at the first formula, after its cell already has the new format.
    excel.setFault({ kind: 'failAt', member: 'Range.formulas', code: 'GeneralException', times: 1 });
    const edits = [
      edit(grid, 'A1', { value: decimal('0.5'), numberFormat: '0.00%' }),
      edit(grid, 'B1', { formula: '=A1', numberFormat: '0.00%' }),
      edit(grid, 'C1', { value: decimal(9), numberFormat: '0.00%' }),
    ];
    await expect(excelHost.applyEdits(edits)).rejects.toMatchObject({ kind: 'interrupted' });
    expect(excel.text('A1:C1')).toEqual([['50.00%', '200.00%', '3']]);
    const undone = await excelHost.undo();
    expect(undone?.restored.map(cellName)).toEqual(['A1', 'B1']);
    expect(undone?.unchanged).toEqual([]);
    expect(excel.text('A1:C1')).toEqual([['1', '2', '3']]);
  });

  it('restores the number format of a cell that was blank', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, null]] } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B1').numberFormat = [['0%']];
      await context.sync();
    });
    await excelHost.applyEdits([edit(grid, 'B1', { value: decimal('0.5'), numberFormat: '0.00%' })]);
    await excelHost.undo();
    await excel.typeInto('B1', 0.25);
    expect(excel.text('B1:B1')).toEqual([['25%']]);
  });
});
