import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startExcel } from '..';
import { failureOf, onSheet } from './on-sheet';
import { gridOf } from '../../test/forms/load';
import { bookOf } from '../src/workbook/from-grid';
import { bookOfXlsx } from '../src/workbook/from-xlsx';
import { xlsxOf } from '../src/workbook/to-xlsx';
import type { Book, BookSheet } from '../src/workbook/book';
import { blankSheet } from '../src/workbook/book';

const form = readFileSync(join(__dirname, '../../test/forms/yuelu-2022.xlsx'));

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

const area = { row: 0, column: 0, rows: 2, columns: 2 };
const alert = { message: '超出满分', title: '得分', style: 'Warning', showAlert: true } as const;
const prompt = { message: '0 到 100', title: '', showPrompt: true };

const beside: BookSheet = {
  ...blankSheet('表'),
  cells: [{ row: 0, column: 0, value: 1, formula: null }],
  comments: [
    {
      row: 0,
      column: 1,
      authorName: '复核',
      authorEmail: 'fuhe@example.org',
      created: Date.UTC(2023, 0, 5, 8, 30),
      content: '请补充 <偏差> & 措施',
      mentions: [],
      resolved: true,
      replies: [{ authorName: '填报', authorEmail: '', created: null, content: '已补', mentions: [] }],
    },
  ],
  notes: [{ row: 4, column: 0, author: '旧', content: '两行\n批注' }],
  validations: [
    {
      areas: [area],
      rule: { type: 'List', source: '优,良,差', inCellDropDown: true },
      ignoreBlanks: true,
      prompt,
      errorAlert: alert,
    },
    {
      areas: [
        { row: 5, column: 0, rows: 1, columns: 1 },
        { row: 7, column: 0, rows: 2, columns: 1 },
      ],
      rule: { type: 'Decimal', operator: 'Between', formula1: '=0', formula2: '=$B$1' },
      ignoreBlanks: false,
      prompt,
      errorAlert: { ...alert, style: 'Stop' },
    },
    {
      areas: [{ row: 9, column: 0, rows: 1, columns: 1 }],
      rule: { type: 'Custom', formula: '=LEN(A10)<5' },
      ignoreBlanks: true,
      prompt: { ...prompt, showPrompt: false },
      errorAlert: { ...alert, showAlert: false },
    },
  ],
  conditionalFormats: [
    {
      type: 'CellValue',
      areas: [area],
      stopIfTrue: true,
      settings: { rule: { formula1: '=0', operator: 'GreaterThanOrEqual' } },
      look: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true },
    },
    {
      type: 'Custom',
      areas: [area],
      stopIfTrue: false,
      settings: { formula: '=$A1>"x"' },
      look: { numberFormat: '0.0%', borders: { EdgeTop: { style: 'Dash', color: '#00FF00' } } },
    },
    {
      type: 'ContainsText',
      areas: [area],
      stopIfTrue: false,
      settings: { rule: { operator: 'EndsWith', text: '差"' } },
      look: { italic: true },
    },
    {
      type: 'PresetCriteria',
      areas: [area],
      stopIfTrue: false,
      settings: { rule: { criterion: 'EqualOrBelowAverage' } },
      look: { strikethrough: true },
    },
    {
      type: 'ColorScale',
      areas: [area],
      stopIfTrue: false,
      settings: {
        criteria: {
          minimum: { formula: null, type: 'LowestValue', color: '#F8696B' },
          maximum: { formula: '=90', type: 'Percentile', color: '#63BE7B' },
        },
      },
      look: {},
    },
  ],
  links: [
    { areas: [area], address: 'https://example.org/?a=1&b=2', documentReference: null, screenTip: '看' },
    {
      areas: [{ row: 8, column: 4, rows: 1, columns: 1 }],
      address: null,
      documentReference: '表!A1',
      screenTip: null,
    },
  ],
};

const parts = ({ comments, notes, validations, conditionalFormats, links }: BookSheet) => ({
  comments,
  notes,
  validations,
  conditionalFormats,
  links,
});

test('comments, notes, validation, conditional formats and links are saved and read again', () => {
  const [sheet] = bookOfXlsx(xlsxOf(bookOf('b', [beside])), 'b').sheets;
  expect(parts(sheet!)).toEqual(parts(beside));
});

test('the host gives them to an add-in, and saves what it changes', async () => {
  const excel = await startExcel({ workbook: xlsxOf(bookOf('b', [beside])) });
  const [comment, validation, format, link] = await onSheet(
    (sheet) =>
      [
        sheet.comments.getItemByCell('B1').load('content,authorName,resolved,replies/items/content'),
        sheet.getRange('A8').dataValidation.load('type,rule'),
        sheet.getRange('A1').conditionalFormats.getItemAt(0).load('type,stopIfTrue'),
        sheet.getRange('A1').load('hyperlink'),
      ] as const,
  );
  expect([comment.content, comment.authorName, comment.resolved]).toEqual([
    '请补充 <偏差> & 措施',
    '复核',
    true,
  ]);
  expect(comment.replies.items.map(({ content }) => content)).toEqual(['已补']);
  expect([validation.type, format.type, format.stopIfTrue]).toEqual(['Decimal', 'CellValue', true]);
  expect(link.hyperlink.address).toBe('https://example.org/?a=1&b=2');
  await onSheet((sheet) => {
    sheet.comments.getItemByCell('B1').resolved = false;
    sheet.getRange('1:1').insert('Down');
  });
  const [saved] = bookOfXlsx(excel.save(), 'b').sheets;
  expect(saved!.comments.map(({ row, resolved }) => [row, resolved])).toEqual([[1, false]]);
  expect(saved!.validations[2]!.areas).toEqual([{ row: 10, column: 0, rows: 1, columns: 1 }]);
  expect(saved!.notes[0]!.row).toBe(5);
});

test('looks that are not drawn, names of sheets', () => {
  const style = {
    fontName: '宋体',
    fontSize: 11,
    orientation: -45,
    script: 'Superscript',
    underline: true,
    vertical: 'Center',
    borders: { up: { style: 'Continuous', weight: 'Thin', color: '#FF0000' } },
    unseen: {
      indent: 2,
      shrink: true,
      unlocked: true,
      formulaHidden: true,
      underline: 'Double',
      readingOrder: 'RightToLeft',
      vertical: 'Justify',
    },
  } as const;
  const sheet = { ...blankSheet('表'), cells: [{ row: 0, column: 0, value: 1, formula: null, style }] };
  const book: Book = {
    ...bookOf('b', [sheet, blankSheet('二')]),
    names: [{ name: '本表', formula: '=二!$A$1', sheet: 1 }],
  };
  const again = bookOfXlsx(xlsxOf(book), 'b');
  expect(again.sheets[0]!.cells[0]!.style).toEqual(style);
  expect(again.names).toEqual(book.names);
});

test('unlocked cells of a file can be written while its sheet is protected', async () => {
  const unlocked = { unseen: { unlocked: true } };
  const sheet: BookSheet = {
    ...blankSheet('表'),
    cells: [
      { row: 0, column: 0, value: 1, formula: null },
      { row: 0, column: 1, value: 2, formula: null, style: unlocked },
    ],
    isProtected: true,
  };
  await startExcel({ workbook: xlsxOf(bookOf('b', [sheet])) });
  await onSheet((on) => (on.getRange('B1').values = [[5]]));
  expect((await failureOf((on) => (on.getRange('A1').values = [[5]]))).code).toBe('AccessDenied');
});
