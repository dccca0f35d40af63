import { startExcel, type RunningExcel as OpenExcel } from '../../excel-host';
import { makeExcelHost } from '../../src/excel';
import { cellName, decimal, type Sentence } from '../../src/grid';
import type { Edit } from '../../src/edits';
import { edit } from './edit';

/** What somebody does between the moment when the cells are compared and the one when they are written. */
type Act = (excel: OpenExcel) => Promise<void>;

const FORM = [
  ['指标', '实际完成值', '得分'],
  ['培训人数', '100人', null],
  ['满意度', '95%', null],
  ['总分', null, null],
];

const number = (value: number): Partial<Edit['after']> => ({ value: decimal(value), text: String(value) });

/** Opens a form and listens to it, as the pane does. */
async function open(rows: (string | number | null)[][] = FORM) {
  const excel = await startExcel({ workbook: { rows } });
  const host = makeExcelHost();
  const { grid } = await host.readActiveSheet('by-person');
  await host.watch(() => undefined);
  await excel.idle();
  return { excel, host, grid };
}

/** Does something just before the request after the next one: when the cells have been compared. */
function beforeWriting(excel: OpenExcel, act: Act, request = 2): void {
  const first = excel.roundTrips;
  excel.onRequest(async (count) => {
    if (count === first + request) await act(excel);
  });
}

const told = (list: readonly { readonly edit: Edit; readonly reason: Sentence }[]) =>
  list.map(({ edit: { cell }, reason }) => [cellName(cell), reason.zh]);

describe('what is typed between comparison and write', () => {
  it('is kept, told, and not part of the undo', async () => {
    const { excel, host, grid } = await open();
    beforeWriting(excel, () => excel.typeInto('C2', 45));
    const result = await host.applyEdits([edit(grid, 'C2', number(50)), edit(grid, 'C3', number(10))]);
    expect(result.written.map(({ cell }) => cellName(cell))).toEqual(['C3']);
    expect(told(result.refused)).toEqual([['C2', '写入的同时，此单元格填了“45”，已予保留。']]);
    expect(result.doubtful).toEqual([]);
    expect(excel.values('C2:C3')).toEqual([[45], [10]]);
    const undone = await host.undo();
    expect(undone?.restored.map(cellName)).toEqual(['C3']);
    expect(excel.values('C2:C3')).toEqual([[45], ['']]);
  });

  it('leaves no entry in the journal if nothing else was written', async () => {
    const { excel, host, grid } = await open();
    beforeWriting(excel, () => excel.typeInto('C2', '暂不计分'));
    await host.applyEdits([edit(grid, 'C2', number(50))]);
    expect(excel.values('C2:C2')).toEqual([['暂不计分']]);
    expect(await host.undoable()).toBe(0);
  });

  it('takes the sum along that rests on the cell', async () => {
    const { excel, host, grid } = await open();
    beforeWriting(excel, () => excel.typeInto('C2', 45));
    const { written, refused } = await host.applyEdits([
      edit(grid, 'C2', number(50)),
      edit(grid, 'C3', number(10)),
      edit(grid, 'C4', number(60), ['C2', 'C3']),
    ]);
    expect(written.map(({ cell }) => cellName(cell))).toEqual(['C3']);
    expect(told(refused).map(([cell]) => cell)).toEqual(['C2', 'C4']);
    expect(excel.values('C2:C4')).toEqual([[45], [10], ['']]);
  });

  it('keeps a clearing', async () => {
    const { excel, host, grid } = await open([
      ['指标', '得分'],
      ['培训人数', 30],
    ]);
    beforeWriting(excel, () => excel.typeInto('B2', ''));
    const { refused } = await host.applyEdits([edit(grid, 'B2', number(50))]);
    expect(told(refused)).toEqual([['B2', '写入的同时，此单元格被清空，已予保留。']]);
    expect(excel.values('B2:B2')).toEqual([['']]);
  });

  it('keeps what is pasted over several cells', async () => {
    const { excel, host, grid } = await open();
    beforeWriting(excel, () => excel.paste('C2', [[1], [2]]));
    const { written } = await host.applyEdits([edit(grid, 'C2', number(50)), edit(grid, 'C3', number(10))]);
    expect(written).toEqual([]);
    expect(excel.values('C2:C3')).toEqual([[1], [2]]);
  });

  it('is nothing to tell if it is elsewhere, or the same', async () => {
    const { excel, host, grid } = await open([
      ['指标', '得分', '说明'],
      ['培训人数', 30, null],
    ]);
    beforeWriting(excel, async () => {
      await excel.typeInto('C2', '已核');
      await excel.typeInto('B2', 30);
    });
    const { written, refused, doubtful } = await host.applyEdits([edit(grid, 'B2', number(50))]);
    expect([written.length, refused, doubtful]).toEqual([1, [], []]);
    expect(excel.values('B2:B2')).toEqual([[50]]);
  });

  it('is not suspected of a formula that is calculated anew', async () => {
    const { excel, host } = await open([
      ['指标', '得分', '率'],
      ['培训人数', 30, null],
    ]);
    await excel.typeInto('C2', '=B2*2');
    const { grid } = await host.readActiveSheet('by-person');
    const { written, refused, doubtful } = await host.applyEdits([
      edit(grid, 'B2', number(50)),
      edit(grid, 'C2', { formula: '=B2*3' }),
    ]);
    expect([written.length, refused, doubtful]).toEqual([2, [], []]);
  });

  it('gives all back if the rows moved away', async () => {
    const { excel, host, grid } = await open();
    beforeWriting(excel, () => excel.insertRows('Sheet1', 1, 1));
    const { written, refused } = await host.applyEdits([
      edit(grid, 'C2', number(50)),
      edit(grid, 'C3', number(10)),
    ]);
    expect(written).toEqual([]);
    expect(told(refused)).toEqual([
      ['C2', '写入的同时行列有移动，未写入。'],
      ['C3', '写入的同时行列有移动，未写入。'],
    ]);
    expect(excel.values('C1:C5')).toEqual([['得分'], [''], [''], [''], ['']]);
    expect(await host.undoable()).toBe(0);
  });

  it('does not mind rows that moved below', async () => {
    const { excel, host, grid } = await open();
    beforeWriting(excel, () => excel.insertRows('Sheet1', 4, 2));
    const { written, refused, doubtful } = await host.applyEdits([edit(grid, 'C2', number(50))]);
    expect([written.length, refused, doubtful]).toEqual([1, [], []]);
  });

  it('is named if it can no longer be given back', async () => {
    const { excel, host, grid } = await open();
    const first = excel.roundTrips;
    excel.onRequest(async (count) => {
      if (count === first + 2) await excel.typeInto('C2', 45);
      if (count === first + 4)
        excel.setFault({ kind: 'failAt', member: 'Range.values', code: 'GeneralException' });
    });
    const { written, doubtful } = await host.applyEdits([edit(grid, 'C2', number(50))]);
    expect(written).toHaveLength(1);
    expect(told(doubtful)).toEqual([['C2', '写入的同时，此单元格填了“45”，已被覆盖，请核对。']]);
    excel.clearFaults();
    expect(await host.undoable()).toBe(1);
  });

  it('is kept while an undo writes', async () => {
    const { excel, host, grid } = await open();
    await host.applyEdits([edit(grid, 'C2', number(50)), edit(grid, 'C3', number(10))]);
    await excel.idle();
    // The undo first reads the journal, the sheets and the sheet, then compares.
    const first = excel.roundTrips;
    let typed = false;
    excel.onRequest(async (_, body) => {
      const writes = JSON.stringify(body).includes('"Values"') || JSON.stringify(body).includes('"Value"');
      if (typed || !writes || excel.roundTrips === first) return;
      typed = true;
      await excel.typeInto('C2', 45);
    });
    const undone = await host.undo();
    expect(typed).toBe(true);
    expect(undone?.restored.map(cellName)).toEqual(['C3']);
    expect(undone?.unchanged.map(({ reason }) => reason.zh)).toEqual([
      '写入的同时，此单元格填了“45”，已予保留。',
    ]);
    expect(excel.values('C2:C3')).toEqual([[45], ['']]);
  });

  it('is not suspected of what the add-in wrote, though it is told as written by somebody else', async () => {
    const { excel, host, grid } = await open();
    const edits = [edit(grid, 'C2', number(50)), edit(grid, 'C3', { formula: '=C2/5' })];
    const { written, refused } = await excel.asAnotherAddIn(() => host.applyEdits(edits));
    expect(written).toHaveLength(2);
    expect(refused).toEqual([]);
    expect(excel.formulas('C2:C3')).toEqual([[50], ['=C2/5']]);
    expect((await host.undo())?.restored.map(cellName)).toEqual(['C2', 'C3']);
  });

  it('keeps a formula that somebody typed, also one with the result that was there', async () => {
    const { excel, host, grid } = await open([
      ['指标', '得分', '率'],
      ['培训人数', 30, 1],
      ['满意度', 10, 1],
    ]);
    beforeWriting(excel, async () => {
      await excel.typeInto('B2', '=10*4');
      await excel.typeInto('C2', '=B3/B3');
    });
    const { written, refused } = await host.applyEdits([
      edit(grid, 'B2', number(50)),
      edit(grid, 'B3', number(20)),
      edit(grid, 'C2', number(2)),
    ]);
    expect(written.map(({ cell }) => cellName(cell))).toEqual(['B3']);
    expect(told(refused)).toEqual([
      ['B2', '写入的同时，此单元格填了“=10*4”，已予保留。'],
      ['C2', '写入的同时，此单元格填了“=B3/B3”，已予保留。'],
    ]);
    expect(excel.formulas('B2:C3')).toEqual([
      ['=10*4', '=B3/B3'],
      [20, 1],
    ]);
  });

  it('keeps a formula that somebody typed over another one, and a value', async () => {
    const { excel, host } = await open([
      ['指标', '得分', '率'],
      ['培训人数', 30, null],
      ['满意度', 10, null],
    ]);
    await excel.typeInto('C2', '=B2*2');
    await excel.typeInto('C3', '=B3*2');
    const { grid } = await host.readActiveSheet('by-person');
    await excel.idle();
    beforeWriting(excel, async () => {
      await excel.typeInto('C2', '=B2*5');
      await excel.typeInto('C3', 7);
    });
    const { written } = await host.applyEdits([
      edit(grid, 'C2', { formula: '=B2*3' }),
      edit(grid, 'C3', { formula: '=B3*3' }),
    ]);
    expect(written).toEqual([]);
    expect(excel.formulas('C2:C3')).toEqual([['=B2*5'], [7]]);
  });

  it('tells where Excel reports nothing of what it wrote', async () => {
    const { excel, host, grid } = await open();
    excel.setFault({ kind: 'eventsLost' });
    beforeWriting(excel, () => excel.typeInto('C2', 45));
    const { written, doubtful } = await host.applyEdits([edit(grid, 'C2', number(50))]);
    expect(written).toHaveLength(1);
    expect(told(doubtful)).toEqual([['C2', 'Excel 没有报告写入前的内容：如果同时有人改过这里，请核对。']]);
  });

  it('refuses cells whose rows moved before they were compared', async () => {
    const { excel, host, grid } = await open();
    await excel.deleteRows('Sheet1', 1, 1);
    await excel.idle();
    // C3, for which 10 was meant, now holds what was C4: blank as well.
    const { written, refused } = await host.applyEdits([edit(grid, 'C3', number(10))], grid);
    expect(written).toEqual([]);
    expect(told(refused)).toEqual([['C3', '行列已有移动，这一行不在原处，未写入。']]);
  });

  it('leaves an undo to be done again where rows moved away from it', async () => {
    const { excel, host, grid } = await open();
    await host.applyEdits([edit(grid, 'C2', number(50)), edit(grid, 'C3', number(10))]);
    await excel.idle();
    let moved = false;
    excel.onRequest(async (_, body) => {
      const writes = (body.Actions ?? []).some(({ Name }) => Name === 'Values');
      if (moved || !writes) return;
      moved = true;
      await excel.insertRows('Sheet1', 1, 1);
    });
    const first = await host.undo();
    excel.onRequest(null);
    expect(moved).toBe(true);
    expect(first?.restored).toEqual([]);
    expect(first?.unchanged.map(({ reason }) => reason.zh)).toEqual([
      '写入的同时行列有移动，未写入。',
      '写入的同时行列有移动，未写入。',
    ]);
    expect(excel.values('C1:C4')).toEqual([['得分'], [''], [50], [10]]);
    await excel.idle();
    const second = await host.undo();
    expect(second?.restored.map(cellName)).toEqual(['C3', 'C4']);
    expect(excel.values('C1:C4')).toEqual([['得分'], [''], [''], ['']]);
  });
});
