import { startExcel, type WorkbookInput } from '../../excel-host';
import { makeExcelHost, type WatchEvent } from '../../src/excel';
import { cellName, foreseen, sameGrid, type Grid, type Typed } from '../../src/grid';
import { review } from '../../src/rules';
import { formFile } from '../forms/load';

let excelHost = makeExcelHost();
beforeEach(() => {
  excelHost = makeExcelHost();
});

/** A form in Excel, the events about typing in it, and a way to read the sheet. */
async function open(workbook: WorkbookInput) {
  const excel = await startExcel({ workbook });
  const heard: WatchEvent[] = [];
  await excelHost.watch((event) => heard.push(event));
  const read = async () => (await excelHost.readActiveSheet('by-person')).grid;
  const reported = () => heard.splice(0).flatMap((event) => (event.kind === 'changed' && event.typed) || []);
  return {
    excel,
    reported,
    /** Types into a cell; returns the sheet before and after, and what the events reported. */
    typing: async (address: string, input: string | number) => {
      const before = await read();
      reported();
      await excel.typeInto(address, input);
      await excel.idle();
      return { before, reported: reported(), after: await read() };
    },
  };
}

describe('what events report about typing', () => {
  it('is the cell, its old value and its new value', async () => {
    const { typing } = await open([{ sheetName: 'a', rows: [['年度', 12]] }]);
    expect((await typing('B1', 15)).reported).toEqual([{ row: 0, column: 1, before: 12, after: 15 }]);
    expect((await typing('B1', '')).reported).toEqual([{ row: 0, column: 1, before: 15, after: '' }]);
    expect((await typing('A1', '预算')).reported).toEqual([
      { row: 0, column: 0, before: '年度', after: '预算' },
    ]);
  });

  it('is nothing if several cells change, rows are inserted, or a co-author types', async () => {
    const { excel, reported } = await open([{ sheetName: 'a', rows: [[1, 2], [3]] }]);
    await excel.paste('A1', [
      [5, 6],
      [7, 8],
    ]);
    await excel.insertRows('a', 0, 1);
    await excel.coauthorTypes('A2', 9);
    await excel.idle();
    expect(reported()).toEqual([]);
  });
});

/** What users type over a figure, including input that Excel converts. */
const INPUTS = [
  12001,
  '12,001.50',
  8.5,
  9,
  2,
  0,
  '',
  '95%',
  '250%',
  '200%',
  '3-5',
  '2024-5-1',
  '2024年5月',
  '12:30',
  '30:00',
  '1/2',
  '3 1/2',
  '无',
  '已完成',
  '－',
  "'15",
  '１５',
  'TRUE',
  '#N/A',
];
/** Inputs that Excel displays differently than foreseen; the findings differ only in the figures they quote. */
const SHOWN_OTHERWISE = ['12,001.50'];
const found = (grid: Grid) =>
  review(grid).flatMap(({ findings }) =>
    findings.map(({ rule, cells }) => [rule, ...cells.map(cellName)].join()),
  );

const FORMS = ['yuelu-2022', 'huangshi-2022', 'langfang-2019', 'chongqing-2021'];

describe('foreseeing what is typed into a published form', () => {
  it.each(FORMS)('gives the same sheet as reading it afterwards: %s', async (name) => {
    const { typing } = await open(formFile(name));
    const figures = (await excelHost.readActiveSheet('by-person')).grid.cells.filter(
      ({ value }) => typeof value === 'number',
    );
    const seen: string[] = [];
    for (const [index, input] of INPUTS.entries()) {
      const cell = figures[(index * 5) % figures.length]!;
      const { before, reported, after } = await typing(cellName(cell), input);
      const [typed] = reported as [Typed];
      const next = foreseen(before, typed);
      if (!next) continue;
      seen.push(String(input));
      if (SHOWN_OTHERWISE.includes(String(input)))
        expect([input, found(next)]).toEqual([input, found(after)]);
      else expect([cellName(cell), input, sameGrid(next, after)]).toEqual([cellName(cell), input, true]);
    }
    expect(seen).toEqual(expect.arrayContaining(['12001', '']));
    for (const share of ['95%', '200%', '250%', '3-5', '2024年5月', '12:30', '1/2'])
      expect(seen).not.toContain(share);
  });

  it("gives a formula's value; only a read shows that it is a formula", async () => {
    const { typing } = await open(formFile('yuelu-2022'));
    const { before, reported, after } = await typing('F6', '=6838.18+1000');
    const [typed] = reported as [Typed];
    const next = foreseen(before, typed);
    expect(next?.at(5, 5)).toMatchObject({ value: 7838.18, formula: null });
    expect(after.at(5, 5)).toMatchObject({ value: 7838.18, formula: '=6838.18+1000' });
  });
});
