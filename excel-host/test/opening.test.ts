import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startExcel } from '..';
import { onSheet } from './on-sheet';
import { blankSheet, type BookSheet } from '../src/workbook/book';
import { bookOf } from '../src/workbook/from-grid';
import { bookOfXlsx } from '../src/workbook/from-xlsx';
import { xlsxOf } from '../src/workbook/to-xlsx';

const form: Uint8Array = readFileSync(join(__dirname, '../../test/forms/yuelu-2022.xlsx'));

/** The sample form with other parts than it has. */
function formWith(change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files = { ...unzipSync(form) };
  change(files);
  return zipSync(files);
}

const contents = (bytes: Uint8Array) =>
  bookOfXlsx(bytes, 'b').sheets[0]!.cells.flatMap(({ row, column, value }) =>
    value === null ? [] : [`${row} ${column} ${String(value)}`],
  );

test('a file without its styles opens with all that it holds', () => {
  const bare = formWith((files) => delete files['xl/styles.xml']);
  expect(contents(bare)).toEqual(contents(form));
});

const one = { row: 0, column: 0, value: 1, formula: null };
const WHOLE = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
const COLUMN = { row: 4, column: 0, rows: 1_048_572, columns: 1 };

describe('a sheet that reaches far', () => {
  const opened = async (sheet: Partial<BookSheet>) => {
    const began = performance.now();
    const excel = await startExcel({
      workbook: xlsxOf(bookOf('b', [{ ...blankSheet('表'), cells: [one], ...sheet }])),
    });
    expect(performance.now() - began).toBeLessThan(5000);
    return excel;
  };
  const refs = (saved: Uint8Array) =>
    [...strFromU8(unzipSync(saved)['xl/worksheets/sheet1.xml']!).matchAll(/<mergeCell ref="([^"]*)"/g)].map(
      ([, ref]) => ref,
    );

  test('with merges over all of it opens, tells of them whole, and is saved with them', async () => {
    const excel = await opened({ merges: [WHOLE] });
    expect(excel.book().sheets[0]!.merges).toEqual([WHOLE]);
    const merged = await onSheet((sheet) =>
      sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address'),
    );
    expect(merged.address).toBe('表!1:1048576');
    expect(refs(excel.save())).toEqual(['A1:XFD1048576']);
    await onSheet((sheet) => {
      sheet.getRange('A1').unmerge();
    });
    expect(excel.book().sheets[0]!.merges).toEqual([]);
  });

  test('with many far merges, and one that is made by an add-in', async () => {
    const rows = Array.from({ length: 200 }, (_each, row) => ({
      row: row + 1,
      column: 1,
      rows: 1,
      columns: 16_383,
    }));
    const excel = await opened({ merges: rows });
    expect(excel.book().sheets[0]!.merges).toEqual(rows);
    await onSheet((sheet) => {
      sheet.getRange('A5:A1048576').merge();
    });
    expect(excel.book().sheets[0]!.merges.at(-1)).toEqual(COLUMN);
    await excel.insertRows('表', 2, 2);
    expect(excel.book().sheets[0]!.merges).toContainEqual({ ...COLUMN, row: 6, rows: 1_048_570 });
    expect(excel.book().sheets[0]!.merges).toContainEqual({ ...rows[199]!, row: 202 });
    await excel.deleteRows('表', 0, 2);
    expect(excel.book().sheets[0]!.merges).toContainEqual({ ...COLUMN, rows: 1_048_570 });
  });

  test('with single cells at its ends is fitted by its cells, not by its lines', async () => {
    const far = [one, { ...one, row: 1_048_575 }, { ...one, row: 99_999, column: 16_383 }];
    const excel = await opened({ cells: far });
    const began = performance.now();
    await onSheet((sheet) => {
      sheet.getRange().format.autofitRows();
      sheet.getRange().format.autofitColumns();
    });
    expect(performance.now() - began).toBeLessThan(5000);
    const [sheet] = bookOfXlsx(excel.save(), 'b').sheets;
    expect(sheet!.cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [99_999, 16_383],
      [1_048_575, 0],
    ]);
    expect([...sheet!.rowHeights.keys()]).toEqual([0, 99_999, 1_048_575]);
  });

  test('with more styled rows than a call takes arguments is read', () => {
    const files = {
      ...unzipSync(
        xlsxOf(bookOf('b', [{ ...blankSheet('表'), cells: [{ ...one, style: { bold: true } }] }])),
      ),
    };
    const path = 'xl/worksheets/sheet1.xml';
    const rows = Array.from(
      { length: 130_000 },
      (_each, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="1"/></row>`,
    );
    files[path] = strToU8(strFromU8(files[path]!).replace(/<row .*<\/row>/, rows.join('')));
    const file = zipSync(files, { level: 0 });
    expect(bookOfXlsx(file, 'b').sheets[0]!.cells).toHaveLength(130_000);
  });
});
