import { startExcel, type WorkbookInput } from '../../excel-host';
import { excelHost, type WatchEvent } from '../../src/excel';
import { cellName, foreseen, sameGrid, type Grid, type Typed } from '../../src/grid';
import { review } from '../../src/rules';
import { formFile } from '../forms/load';

/** A form in Excel, what is heard of typing in it, and the sheet as it is read. */
async function open(workbook: WorkbookInput) {
  const excel = await startExcel({ workbook });
  const heard: WatchEvent[] = [];
  await excelHost.watch((event) => heard.push(event));
  const read = async () => (await excelHost.readActiveSheet()).grid;
  const told = () => heard.splice(0).flatMap((event) => (event.kind === 'changed' && event.typed) || []);
  return {
    excel,
    told,
    /** Types into a cell; gives the sheet before and after, and what was told of it. */
    typing: async (address: string, input: string | number) => {
      const before = await read();
      told();
      await excel.typeInto(address, input);
      await excel.idle();
      return { before, told: told(), after: await read() };
    },
  };
}

describe('what is told of typing', () => {
  it('is the cell, what it held and what it holds', async () => {
    const { typing } = await open([{ sheetName: 'a', rows: [['年度', 12]] }]);
    expect((await typing('B1', 15)).told).toEqual([{ row: 0, column: 1, before: 12, after: 15 }]);
    expect((await typing('B1', '')).told).toEqual([{ row: 0, column: 1, before: 15, after: '' }]);
    expect((await typing('A1', '预算')).told).toEqual([{ row: 0, column: 0, before: '年度', after: '预算' }]);
  });

  it('is nothing where many cells change, rows come and go, or another person types', async () => {
    const { excel, told } = await open([{ sheetName: 'a', rows: [[1, 2], [3]] }]);
    await excel.paste('A1', [
      [5, 6],
      [7, 8],
    ]);
    await excel.insertRows('a', 0, 1);
    await excel.coauthorTypes('A2', 9);
    await excel.idle();
    expect(told()).toEqual([]);
  });
});

/** What staff type over a figure, and the ways in which Excel makes something else of it. */
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
/** What Excel shows in another way than we foresee: what is found is the same but for the figures in its words. */
const SHOWN_OTHERWISE = ['12,001.50'];
const found = (grid: Grid) =>
  review(grid).flatMap(({ findings }) =>
    findings.map(({ rule, cells }) => [rule, ...cells.map(cellName)].join()),
  );

const FORMS = ['yuelu-2022', 'huangshi-2022', 'langfang-2019', 'chongqing-2021'];

describe('what is foreseen of typing in a published form', () => {
  it.each(FORMS)('is what is read then: %s', async (name) => {
    const { typing } = await open(formFile(name));
    const figures = (await excelHost.readActiveSheet()).grid.cells.filter(
      ({ value }) => typeof value === 'number',
    );
    const seen: string[] = [];
    for (const [index, input] of INPUTS.entries()) {
      const cell = figures[(index * 5) % figures.length]!;
      const { before, told, after } = await typing(cellName(cell), input);
      const [typed] = told as [Typed];
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

  it('is the value of a formula that somebody types: that it is one, a reading tells', async () => {
    const { typing } = await open(formFile('yuelu-2022'));
    const { before, told, after } = await typing('F6', '=6838.18+1000');
    const [typed] = told as [Typed];
    const next = foreseen(before, typed);
    expect(next?.at(5, 5)).toMatchObject({ value: 7838.18, formula: null });
    expect(after.at(5, 5)).toMatchObject({ value: 7838.18, formula: '=6838.18+1000' });
  });
});
