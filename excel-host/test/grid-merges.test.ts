import { startExcel } from '..';
import { spell } from '../src/address';
import { bookOfXlsx } from '../src/workbook/from-xlsx';

type Lines = readonly [command: string, from: number, to: number];

const isRows = (command: string) => command.includes('row');

const paramsOf = ([command, from, to]: Lines) => ({
  range: isRows(command)
    ? { startRow: from - 1, endRow: to - 1, startColumn: 0, endColumn: 39 }
    : { startRow: 0, endRow: 199, startColumn: from - 1, endColumn: to - 1 },
  direction: isRows(command) ? 0 : 3,
});

async function open(merges: readonly string[]) {
  const excel = await startExcel({ workbook: { rows: [['甲'], [1], [2], [3], [4], [5], [6]], merges } });
  const mergesNow = () => excel.book().sheets[0]!.merges.map(spell).sort();
  const run = (lines: Lines) => excel.inGrid(`sheet.command.${lines[0]}`, paramsOf(lines));
  return { excel, mergesNow, run };
}

describe('a merge in which a person', () => {
  it.each<readonly [string, readonly string[], Lines, readonly string[]]>([
    ['inserts rows grows', ['B3:C6'], ['insert-row', 5, 6], ['B3:C8']],
    ['inserts a row at its first one moves', ['B3:C6'], ['insert-row', 3, 3], ['B4:C7']],
    ['inserts a row below it stays', ['B3:C6'], ['insert-row', 7, 7], ['B3:C6']],
    ['deletes a row inside shrinks', ['B3:C6'], ['remove-row', 4, 4], ['B3:C5']],
    ['deletes its first rows shrinks and moves', ['B3:C6'], ['remove-row', 2, 4], ['B2:C3']],
    ['deletes its last rows shrinks', ['B3:C6'], ['remove-row', 5, 9], ['B3:C4']],
    ['deletes all rows goes', ['B3:C6', 'A1:B1'], ['remove-row', 3, 6], ['A1:B1']],
    ['leaves one cell is none', ['B3:B4'], ['remove-row', 4, 4], []],
    ['inserts columns grows', ['B3:C6'], ['insert-col', 3, 4], ['B3:E6']],
    ['deletes a column shrinks', ['B3:D6'], ['remove-col', 2, 2], ['B3:C6']],
  ])('%s', async (_name, merges, lines, after) => {
    const { excel, mergesNow, run } = await open(merges);
    await run(lines);
    expect(mergesNow()).toEqual(after);
    expect(bookOfXlsx(excel.save(), 'b').sheets[0]!.merges.map(spell).sort()).toEqual(after);
    await excel.inGrid('univer.command.undo');
    expect(mergesNow()).toEqual([...merges].sort());
    await excel.inGrid('univer.command.redo');
    expect(mergesNow()).toEqual(after);
  });
});

test('lines of one sheet leave the merges of others', async () => {
  const excel = await startExcel({
    workbook: [
      { sheetName: '一', rows: [[1]], merges: ['A3:B6'] },
      { sheetName: '二', rows: [[1]], merges: ['A3:B6'] },
    ],
  });
  await excel.inGrid('sheet.command.remove-row', paramsOf(['remove-row', 4, 4]));
  expect(excel.book().sheets.map(({ merges }) => merges.map(spell))).toEqual([['A3:B5'], ['A3:B6']]);
});

test('merges after an undo are those before, also where others changed in between', async () => {
  const { excel, mergesNow, run } = await open(['B3:C6']);
  await run(['remove-row', 4, 4]);
  await run(['insert-row', 1, 1]);
  await excel.inGrid('univer.command.undo');
  await excel.inGrid('univer.command.undo');
  expect(mergesNow()).toEqual(['B3:C6']);
});

test('an add-in is told of the lines and reads the resized merge', async () => {
  const { excel, run } = await open(['B3:C6']);
  const told: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ changeType, address }) => {
      told.push(`${changeType} ${address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  await run(['remove-row', 4, 4]);
  await excel.idle();
  const merged = await Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getActiveWorksheet().getRange('A1:E9');
    const all = areas.getMergedAreasOrNullObject().load('address');
    await context.sync();
    return all.address;
  });
  expect(told).toEqual(['RowDeleted 4:4']);
  expect(merged).toBe('Sheet1!B3:C5');
});
