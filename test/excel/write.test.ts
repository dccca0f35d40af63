import { startExcel } from '../excel-host';
import { excelHost } from '../../src/excel';
import { cellName, decimal, parseCell, type Grid } from '../../src/grid';
import { planEdits, type Edit } from '../../src/edits';
import { review } from '../../src/rules';
import { formFile } from '../forms/load';

/** An edit of a cell as a plan would give it. */
function edit(grid: Grid, name: string, after: Partial<Edit['after']>): Edit {
  const cell = parseCell(name)!;
  const now = grid.at(cell.row, cell.column);
  return {
    sheetName: grid.sheetName,
    cell,
    before: {
      value: now?.value ?? null,
      text: now?.text ?? '',
      formula: now?.formula ?? null,
      numberFormat: now?.numberFormat ?? 'General',
    },
    after: { value: null, text: '', formula: null, numberFormat: null, ...after },
    reason: { zh: '理由', en: 'reason' },
  };
}

async function open(rows: Parameters<typeof startExcel>[0]) {
  const excel = await startExcel(rows);
  const { grid } = await excelHost.readActiveSheet();
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
  ])('keeps the text %s a text', async (text) => {
    const { excel, grid } = await open({ workbook: { rows: [[1]] } });
    await excelHost.applyEdits([edit(grid, 'A1', { value: text })]);
    expect(excel.values('A1:A1')).toEqual([[text]]);
    const after = await excelHost.readActiveSheet();
    expect(after.grid.at(0, 0)).toMatchObject({ value: text, formula: null });
  });

  it('makes a number of a cell that was formatted as text', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[{ v: '100', fmt: '@' }]] } });
    await excelHost.applyEdits([edit(grid, 'A1', { value: decimal(100) })]);
    expect(excel.values('A1:A1')).toEqual([[100]]);
    await excelHost.undo();
    expect(excel.values('A1:A1')).toEqual([['100']]);
  });

  it('leaves a cell alone that changed since, and lists it', async () => {
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

  it('writes what a plan for a real form says, and nothing else', async () => {
    const excel = await startExcel({ workbook: formFile('yuelu-2022') });
    const { grid } = await excelHost.readActiveSheet();
    const [first] = review(grid);
    const plan = planEdits(grid, first!, { fix: true, overwrite: true, formulas: false });
    expect(plan.edits.length).toBeGreaterThan(2);
    const { written, refused } = await excelHost.applyEdits(plan.edits);
    expect(refused).toEqual([]);
    expect(written).toHaveLength(plan.edits.length);
    const after = (await excelHost.readActiveSheet()).grid;
    const touched = new Set(plan.edits.map(({ cell }) => cellName(cell)));
    for (const cell of grid.cells) {
      if (touched.has(cellName(cell)) || cell.formula !== null) continue;
      expect(after.at(cell.row, cell.column)?.value).toBe(cell.value);
    }
    expect(excel.text('G5:G5')).toEqual([['213.78%']]);
  });

  it('tries again while a cell is being edited, and says so in the end', async () => {
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

  it('tries again when Excel is busy, and writes once', async () => {
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

  it('can undo what was written before the batch broke off', async () => {
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
  it('brings back value, formula and number format', async () => {
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

  it('leaves what a person changed afterwards, and lists it', async () => {
    const { excel, grid } = await open({ workbook: { rows: [[1, 2]] } });
    await excelHost.applyEdits([
      edit(grid, 'A1', { value: decimal(5) }),
      edit(grid, 'B1', { value: decimal(6) }),
    ]);
    await excel.typeInto('A1', 77);
    const undone = await excelHost.undo();
    expect(undone?.restored.map(cellName)).toEqual(['B1']);
    expect(undone?.kept.map(({ cell }) => cellName(cell))).toEqual(['A1']);
    expect(excel.values('A1:B1')).toEqual([[77, 2]]);
  });

  it('takes writings back one by one, the last first', async () => {
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
});
