import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startExcel } from '.';
import { gridOf } from '../forms/load';
import { bookOf } from './workbook/from-grid';
import { bookOfXlsx } from './workbook/from-xlsx';
import { xlsxOf } from './workbook/to-xlsx';
import type { Book, BookSheet } from './workbook/book';
import { blankSheet } from './workbook/book';

const form = readFileSync(join(__dirname, '../forms/yuelu-2022.xlsx'));

test('a form from a file shows what the form from its rows shows', async () => {
  await startExcel({ workbook: form });
  const grid = gridOf('yuelu-2022');
  const shown = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true).load('text,address');
    await context.sync();
    return range.text;
  });
  for (const cell of grid.cells) expect(shown[cell.row]?.[cell.column]).toBe(cell.text);
});

const styled: BookSheet = {
  ...blankSheet('表'),
  cells: [
    {
      row: 0,
      column: 0,
      value: 0.5,
      formula: null,
      style: {
        numberFormat: '0.0%',
        bold: true,
        fontName: '宋体',
        fontSize: 12,
        fontColor: '#FF0000',
        fill: '#FFFF00',
        horizontal: 'Center',
        vertical: 'Center',
        wrap: true,
        borders: { top: { style: 'Continuous', weight: 'Thin', color: '#00FF00' } },
      },
    },
    { row: 1, column: 1, value: 1, formula: '=A1*2' },
    { row: 2, column: 0, value: '<甲> & "乙"\n', formula: null },
    { row: 3, column: 0, value: true, formula: null },
  ],
  merges: [{ row: 4, column: 0, rows: 2, columns: 2 }],
  rowHeights: new Map([[0, 40]]),
  columnWidths: new Map([[1, 152]]),
  hiddenRows: [3],
  isProtected: true,
};

const contents = ({ cells }: BookSheet) =>
  cells.map(({ row, column, value, formula }) => ({ row, column, value, formula }));

test('what is saved is read again: contents, looks, merges, sizes, hidden rows, protection, names', () => {
  const book: Book = {
    ...bookOf('b', [styled, { ...blankSheet('藏'), hidden: 'VeryHidden' }]),
    names: [{ name: '合计', formula: '=表!$A$1' }],
    settings: new Map([['journal', '{"a":"<二>"}']]),
    xmlParts: ['<p xmlns="urn:x"/>'],
  };
  const again = bookOfXlsx(xlsxOf(book), 'b');
  const [sheet, hidden] = again.sheets;
  expect(contents(sheet!)).toEqual(contents(styled));
  expect(sheet!.cells[0]!.style).toEqual(styled.cells[0]!.style);
  expect(sheet!.merges).toEqual(styled.merges);
  expect([sheet!.rowHeights.get(0), sheet!.columnWidths.get(1)]).toEqual([40, 152]);
  expect([sheet!.hiddenRows, sheet!.isProtected, hidden!.hidden]).toEqual([[3], true, 'VeryHidden']);
  expect(again.names).toEqual(book.names);
  expect(again.settings).toEqual(book.settings);
  expect(again.xmlParts).toEqual(book.xmlParts);
});

test('the engine keeps what it was given', async () => {
  const excel = await startExcel({ workbook: xlsxOf(bookOf('b', [styled])) });
  const [sheet] = excel.book().sheets;
  expect(sheet!.cells[0]).toEqual(styled.cells[0]);
  expect(sheet!.merges).toEqual(styled.merges);
  expect([sheet!.rowHeights.get(0), sheet!.columnWidths.get(1)]).toEqual([40, 152]);
  expect([sheet!.hiddenRows, sheet!.isProtected]).toEqual([[3], true]);
});

test('a form keeps its looks through the engine and a file', async () => {
  const book = bookOfXlsx(form, 'form.xlsx');
  const excel = await startExcel({ workbook: form });
  const again = bookOfXlsx(excel.save(), 'form.xlsx');
  const looks = (from: Book) =>
    new Map(from.sheets[0]!.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const kept = looks(again);
  for (const [place, cell] of looks(book)) {
    if (cell.value === null && !cell.style) continue;
    expect(kept.get(place)).toMatchObject({
      value: cell.value,
      ...(cell.style ? { style: cell.style } : {}),
    });
  }
  expect(again.sheets[0]!.merges).toHaveLength(book.sheets[0]!.merges.length);
});
