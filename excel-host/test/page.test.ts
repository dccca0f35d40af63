import { startExcel } from '..';
import { failureOf, onSheet } from './on-sheet';
import { elementsOf, openPackage, partText } from '../../src/xlsx';
import { bookOf } from '../src/workbook/from-grid';
import { bookOfXlsx } from '../src/workbook/from-xlsx';
import { xlsxOf } from '../src/workbook/to-xlsx';
import { blankSheet, type BookPage, type BookSheet } from '../src/workbook/book';

const noText = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};
const odd = { ...noText, leftHeader: '甲&&乙', centerHeader: '&"宋体,常规"表', rightFooter: '第 &P 页' };

const page: BookPage = {
  layout: {
    orientation: 'Landscape',
    paperSize: 'A3',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    leftMargin: 36,
    rightMargin: 36,
    topMargin: 72,
    bottomMargin: 18,
    headerMargin: 9,
    footerMargin: 9,
    centerHorizontally: true,
    centerVertically: false,
    blackAndWhite: true,
    draftMode: false,
    printGridlines: true,
    printHeadings: false,
    printOrder: 'OverThenDown',
    printErrors: 'Dash',
    printComments: 'EndSheet',
    firstPageNumber: 3,
  },
  texts: {
    group: { state: 'FirstOddAndEven', useSheetMargins: false, useSheetScale: true },
    pages: {
      defaultForAllPages: odd,
      oddPages: odd,
      evenPages: { ...noText, centerFooter: '偶' },
      firstPage: { ...noText, centerHeader: '首' },
    },
  },
  printArea: [
    { row: 0, column: 0, rows: 9, columns: 4 },
    { row: 19, column: 0, rows: 1, columns: 1 },
  ],
  titleRows: { row: 1, column: 0, rows: 2, columns: 16_384 },
  titleColumns: { row: 0, column: 0, rows: 1_048_576, columns: 1 },
  rowBreaks: [5, 12],
  columnBreaks: [3],
};

const sheet: BookSheet = { ...blankSheet("表,'一'"), page };

const partOf = (bytes: Uint8Array, name: string) => partText(openPackage(bytes), name) ?? '';

test('a page set-up is kept from file to file', () => {
  expect(bookOfXlsx(xlsxOf(bookOf('b', [sheet])), 'b').sheets[0]!.page).toMatchObject({
    ...page,
    layout: { orientation: 'Landscape', zoom: page.layout['zoom'], firstPageNumber: 3, topMargin: 72 },
  });
});

test('and through the emulated Excel, where its rows come and go', async () => {
  const excel = await startExcel({ workbook: xlsxOf(bookOf('b', [sheet])) });
  expect(excel.book().sheets[0]!.page).toEqual(page);
  const layout = await onSheet((on) => on.pageLayout.load('orientation,paperSize,leftMargin,zoom'));
  expect([layout.orientation, layout.paperSize, layout.leftMargin]).toEqual(['Landscape', 'A3', 36]);
  await excel.insertRows("表,'一'", 0, 1);
  expect(bookOfXlsx(excel.save(), 'b').sheets[0]!.page!.rowBreaks).toEqual([6, 13]);
});

test('what an add-in sets is in the file, in the words and the order that Excel reads', async () => {
  const excel = await startExcel();
  await onSheet((on) => {
    const { pageLayout } = on;
    pageLayout.orientation = 'Landscape';
    pageLayout.topMargin = 36;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea('A1:B9,A12');
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.headersFooters.defaultForAllPages.centerHeader = '某局 && 某处';
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P';
    on.horizontalPageBreaks.add('A6');
    on.getRange('A1').hyperlink = { address: 'https://example.org/' };
  });
  const xml = partOf(excel.save(), 'xl/worksheets/sheet1.xml');
  const [root] = elementsOf(xml, 'worksheet');
  expect(root!.children.map(({ name }) => name)).toEqual([
    'sheetPr',
    'sheetFormatPr',
    'sheetData',
    'hyperlinks',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'rowBreaks',
  ]);
  expect(elementsOf(xml, 'pageSetup')[0]!.attributes).toMatchObject({
    paperSize: '9',
    orientation: 'landscape',
    fitToWidth: '1',
    fitToHeight: '0',
  });
  expect(elementsOf(xml, 'pageMargins')[0]!.attributes).toMatchObject({ top: '0.5', left: '0.7' });
  expect(elementsOf(xml, 'oddHeader')[0]!.text).toBe('&C某局 && 某处');
  expect(elementsOf(xml, 'oddFooter')[0]!.text).toBe('&C&P');
  expect(elementsOf(xml, 'brk')[0]!.attributes).toMatchObject({ id: '5', man: '1' });
  const names = elementsOf(partOf(excel.save(), 'xl/workbook.xml'), 'definedName');
  expect(names.map(({ attributes, text }) => [attributes['name'], attributes['localSheetId'], text])).toEqual(
    [
      ['_xlnm.Print_Area', '0', 'Sheet1!$A$1:$B$9,Sheet1!$A$12'],
      ['_xlnm.Print_Titles', '0', 'Sheet1!$1:$2'],
    ],
  );
});

test('a sheet on which nothing was set has no page set-up in its file', async () => {
  const excel = await startExcel();
  await onSheet((on) => on.pageLayout.load('orientation,zoom'));
  expect(excel.book().sheets[0]!.page).toBeNull();
  expect(partOf(excel.save(), 'xl/worksheets/sheet1.xml')).not.toContain('page');
});

test.each<[string, (page: Excel.PageLayout) => unknown]>([
  ['a scale below 10', (page) => (page.zoom = { scale: 9 })],
  ['half a page', (page) => (page.zoom = { horizontalFitToPages: 0.5 })],
  ['a negative margin', (page) => (page.leftMargin = -1)],
  ['an unknown paper', (page) => Object.assign(page, { paperSize: 'A9' })],
  ['an unknown orientation', (page) => Object.assign(page, { orientation: 'Upright' })],
  [
    'a header of 256 characters',
    (page) => (page.headersFooters.defaultForAllPages.centerHeader = '字'.repeat(256)),
  ],
])('a page takes no %s', async (_name, set) => {
  await startExcel();
  expect((await failureOf((on) => set(on.pageLayout))).code).toBe('InvalidArgument');
});

test('margins in inches with the error of binary fractions are read as they were set', () => {
  const layout = { ...page.layout, headerMargin: 21.6 };
  const again = bookOfXlsx(xlsxOf(bookOf('b', [{ ...sheet, page: { ...page, layout } }])), 'b');
  expect(again.sheets[0]!.page!.layout['headerMargin']).toBe(21.6);
});

test.each(['setPrintTitleRows', 'setPrintTitleColumns'] as const)(
  '%s takes whole lines only',
  async (method) => {
    await startExcel();
    const failure = failureOf((on) => {
      on.pageLayout[method]('A1:B2');
    });
    expect(await failure).toMatchObject({ code: 'InvalidArgument' });
  },
);
