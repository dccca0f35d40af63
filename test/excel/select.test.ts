import { startExcel, type RunningExcel, type StartOptions } from '../../excel-host';
import { makeExcelHost, type WatchEvent } from '../../src/excel';
import { parseCell } from '../../src/grid';

const TWO_SHEETS = [
  { sheetName: 'a', rows: [[1]] },
  { sheetName: 'b', rows: [[2]], merges: ['G5:G7'] },
];

let excelHost = makeExcelHost();

function start(options: StartOptions = {}): Promise<RunningExcel> {
  excelHost = makeExcelHost();
  return startExcel({ workbook: TWO_SHEETS, ...options });
}

const cells = (...names: readonly string[]) => names.map((name) => parseCell(name)!);

it('activates the sheet and selects the cell', async () => {
  const excel = await start();
  await excelHost.selectCells('b', cells('H9'));
  expect([excel.activeSheet, excel.selection]).toEqual(['b', 'b!H9']);
});

it('selects several cells, each with its merge, and each once', async () => {
  const excel = await start();
  await excelHost.selectCells('b', cells('H9', 'G5', 'A1', 'H9'));
  expect(excel.selection).toBe('b!H9,b!G5:G7,b!A1');
  expect(excel.missing).toEqual([]);
});

it('reports the first of several cells as selected', async () => {
  await start();
  const heard: WatchEvent[] = [];
  await excelHost.watch((event) => heard.push(event));
  await excelHost.selectCells('b', cells('C3', 'A1'));
  const selected = heard.filter(({ kind }) => kind === 'selected');
  expect(selected).toEqual([expect.objectContaining({ cell: { row: 2, column: 2 } })]);
});

it('keeps what Ctrl+Z can undo', async () => {
  const excel = await start();
  await excel.typeInto('a!A1', 5);
  await excelHost.selectCells('b', cells('A1', 'C3'));
  expect(excel.undoList).toEqual(['typed a!A1']);
});

it('selects the first cell in an Excel that cannot select several', async () => {
  const excel = await start({ requirementSets: { ExcelApi: '1.17' } });
  const before = excel.roundTrips;
  await excelHost.selectCells('b', cells('C3', 'A1'));
  expect(excel.selection).toBe('b!C3');
  expect(excel.roundTrips - before).toBe(2);
});

it('selects the first cell where Excel refuses the others', async () => {
  const excel = await start();
  excel.setFault({ kind: 'failAt', member: 'RangeAreas.select', code: 'GeneralException' });
  await excelHost.selectCells('b', cells('C3', 'A1'));
  expect(excel.selection).toBe('b!C3');
});

it.each([
  // An address from row 100 to 999 of column A or B has five characters with its comma: 8,189 and 8,194 in all.
  [1638, 1638],
  [1639, 1],
])('selects the first cell if addresses are longer than 8,192 characters: %d', async (count, selected) => {
  const excel = await start();
  const many = Array.from({ length: count }, (_, index) => ({
    row: 99 + (index % 900),
    column: Math.floor(index / 900),
  }));
  await excelHost.selectCells('b', many);
  expect(excel.selection.split(',')).toHaveLength(selected);
});

it('calls the method of a newer office.js', async () => {
  await start();
  const select = jest.fn();
  const areas = Excel.RangeAreas.prototype as { select?: () => void };
  areas.select = select;
  await excelHost.selectCells('b', cells('C3', 'A1'));
  delete areas.select;
  expect(select).toHaveBeenCalledTimes(1);
});

it('goes to the sheet alone where no cell is named', async () => {
  const excel = await start();
  await excelHost.selectCells('b', []);
  expect(excel.activeSheet).toBe('b');
});

it('fails with a specific fault if the sheet is hidden', async () => {
  const excel = await start();
  await excel.hideSheet('b');
  await expect(excelHost.selectCells('b', cells('A1', 'C3'))).rejects.toMatchObject({
    kind: 'sheet-hidden',
  });
});
