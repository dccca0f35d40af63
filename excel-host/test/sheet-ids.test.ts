import { strFromU8, unzipSync } from 'fflate';
import { startExcel } from '..';
import type { Engine } from '../src/engine/engine';
import { Host } from '../src/host';
import { storedSettings } from '../src/objects/settings';
import { onSheet } from './on-sheet';
import { bookOfHost } from '../src/workbook/of-host';
import { blankSheet } from '../src/workbook/book';
import { bookOf } from '../src/workbook/from-grid';
import { bookOfXlsx } from '../src/workbook/from-xlsx';
import { sheetIdOf, sheetNumberOf, sheetNumbers } from '../src/workbook/sheet-numbers';
import { xlsxOf } from '../src/workbook/to-xlsx';

async function idsByName(): Promise<Record<string, string>> {
  const sheets = await onSheet((_sheet, { workbook }) => workbook.worksheets.load('items/name,items/id'));
  return Object.fromEntries(sheets.items.map(({ name, id }) => [name, id]));
}

test('an id is made of the number in the file, and read back from it', () => {
  expect([sheetIdOf(1), sheetIdOf(27)]).toEqual([
    '{00000000-0001-0000-0000-000000000000}',
    '{00000000-0001-0000-001A-000000000000}',
  ]);
  expect(sheetNumberOf(sheetIdOf(27))).toBe(27);
  expect(sheetNumberOf('grid-sheet')).toBeNull();
});

test('sheets without a number, or with one that is taken, get one behind the highest', () => {
  const numbers = (given: (number | undefined)[]) =>
    sheetNumbers(given.map((number) => (number === undefined ? {} : { number })));
  expect(numbers([undefined, undefined])).toEqual([1, 2]);
  expect(numbers([7, undefined, 7, 2, 0, 1.5])).toEqual([7, 8, 9, 2, 10, 11]);
});

test('ids stay through saving and opening, wherever a sheet stands, and new ones take none of them', async () => {
  const excel = await startExcel({
    workbook: [
      { sheetName: '甲', rows: [[1]] },
      { sheetName: '乙', rows: [[2]] },
    ],
  });
  await onSheet((sheet, { workbook }) => {
    workbook.worksheets.add('丙').position = 0;
    workbook.worksheets.add('弃');
    sheet.copy('Before', workbook.worksheets.getItem('乙'));
    workbook.worksheets.getItem('弃').delete();
  });
  const before = await idsByName();
  expect(new Set(Object.values(before)).size).toBe(4);
  const saved = excel.save();
  expect(strFromU8(unzipSync(saved)['xl/workbook.xml']!)).toContain('name="丙" sheetId="3"');
  const again = await startExcel({ workbook: saved });
  expect(await idsByName()).toEqual(before);
  await onSheet((sheet, { workbook }) => {
    sheet.copy('Beginning');
    workbook.worksheets.add('丁');
  });
  const after = await idsByName();
  expect(after).toMatchObject(before);
  expect(new Set(Object.values(after)).size).toBe(6);
  await startExcel({ workbook: again.save() });
  expect(await idsByName()).toEqual(after);
});

test('random ids are others each time the file is opened, and what was stored of them stays as it was', async () => {
  const workbook = [
    { sheetName: '甲', rows: [[1]] },
    { sheetName: '乙', rows: [[2]] },
  ];
  const excel = await startExcel({ workbook, sheetIds: 'random' });
  await excel.addSheet('丙');
  const before = await idsByName();
  await onSheet((_sheet, { workbook: { settings } }) => settings.add('表', before['乙']));
  for (const id of Object.values(before))
    expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  await startExcel({ workbook: excel.save(), sheetIds: 'random' });
  const after = await idsByName();
  expect(Object.keys(after)).toEqual(['甲', '乙', '丙']);
  expect(new Set([...Object.values(before), ...Object.values(after)]).size).toBe(6);
  const kept = await onSheet((_sheet, { workbook: { settings } }) => settings.getItem('表').load('value'));
  expect(kept.value).toBe(before['乙']);
});

test('a file is read with its numbers', async () => {
  const sheets = [
    { ...blankSheet('甲'), number: 9 },
    { ...blankSheet('乙'), number: 4 },
  ];
  const file = xlsxOf(bookOf('b', sheets));
  expect(bookOfXlsx(file, 'b').sheets.map(({ number }) => number)).toEqual([9, 4]);
  await startExcel({ workbook: file });
  expect(await idsByName()).toEqual({ 甲: sheetIdOf(9), 乙: sheetIdOf(4) });
});

test('what knows a sheet by an id that the grid gave it follows when it is saved', () => {
  const book = { ...bookOf('b', []), sheets: [{ ...blankSheet('甲'), number: 2 }] };
  const engine = {
    save: () => book,
    sheetIds: () => ['of-the-grid'],
    sheet: () => ({ hidden: false }),
    activeSheet: () => 'of-the-grid',
    selection: () => ({
      sheet: 'of-the-grid',
      areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
      active: { row: 0, column: 0 },
    }),
    listen: () => () => undefined,
  } as unknown as Engine;
  const host = new Host({ engine, deliver: () => undefined });
  storedSettings(host).set('表', JSON.stringify({ id: 'of-the-grid' }));
  expect(bookOfHost(host).settings.get('表')).toBe(JSON.stringify({ id: sheetIdOf(2) }));
});
