import { cellName } from '../../src/grid';
import { readForeign } from '../../src/foreign';
import { zipped } from '../xlsx/workbook-files';
import { CIPHERS, gridOf, gridsOf, shownIn } from './foreign-files';

const SPACES = ['office', 'table', 'text', 'style', 'number', 'calcext']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');
const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** A document from its automatic styles and what is in its body; common styles may be given. */
function ods(body: string, styles = '', common = ''): Uint8Array {
  return Uint8Array.from(
    zipped({
      mimetype: TYPE,
      'content.xml': `<office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
      'styles.xml': `<office:document-styles ${SPACES}><office:styles>${common}</office:styles></office:document-styles>`,
    }),
  );
}

const table = (inner: string, attributes = ''): string =>
  `<table:table table:name="表" ${attributes}>${inner}</table:table>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (inner: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${inner}</text:p></table:table-cell>`;
const number = (value: string, attributes = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}/>`;
const style = (name: string, format: string): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}"/>`;

test('texts: spaces, paragraphs, runs; no remarks and no guides of pronunciation', () => {
  const cells = [
    text('其中：<text:s text:c="2"/>人员\n  经费'),
    text('一</text:p><text:p>二<text:line-break/>三'),
    text('预<text:span>算</text:span> 数'),
    text(
      '<text:ruby><text:ruby-base>岳麓</text:ruby-base><text:ruby-text>yuelu</text:ruby-text></text:ruby>',
    ),
    '<table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation><text:p>正文</text:p></table:table-cell>',
  ];
  expect(shownIn(gridOf(ods(table(row(cells.join('')))), 'ods'))).toEqual({
    A1: '其中：  人员 经费',
    B1: '一\n二\n三',
    C1: '预算 数',
    D1: '岳麓',
    E1: '正文',
  });
});

test('numbers by their formats, those of parents and common styles included', () => {
  const percent =
    '<number:percentage-style style:name="N1"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>';
  const money =
    '<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text>万元</number:text></number:number-style>';
  const day =
    '<number:date-style style:name="N3"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>';
  const own = `${money}${day}${style('c1', 'N1')}${style('c2', 'N2')}${style('c3', 'N3')}<style:style style:name="c4" style:family="table-cell" style:parent-style-name="c2"/>`;
  const cells = [
    '<table:table-cell table:style-name="c1" office:value-type="percentage" office:value="0.985"/>',
    number('6838.18', 'table:style-name="c2"'),
    '<table:table-cell table:style-name="c3" office:value-type="date" office:date-value="2022-03-01"/>',
    number('1234.5', 'table:style-name="c4"'),
    number('1234.5'),
    '<table:table-cell office:value-type="percentage" office:value="0.5"/>',
    '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
    '<table:table-cell office:value-type="time" office:time-value="PT12H30M00S"/>',
  ];
  const grid = gridOf(ods(table(row(cells.join(''))), own, percent), 'ods');
  expect(shownIn(grid)).toEqual({
    A1: '98.5%',
    B1: '6,838.18万元',
    C1: '2022年3月1日',
    D1: '1,234.50万元',
    E1: '1234.5',
    F1: '50.00%',
    G1: 'TRUE',
    H1: '12:30:00',
  });
  expect(grid.cells.map(({ value }) => value)).toEqual([
    0.985,
    6838.18,
    44621,
    1234.5,
    1234.5,
    0.5,
    true,
    0.5208333333333334,
  ]);
});

test('what repeats, what is merged, what is covered, what is hidden', () => {
  const body = table(
    `<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>${row(
      `${text('合并', 'table:number-columns-spanned="2" table:number-rows-spanned="1"')}<table:covered-table-cell office:value-type="string"><text:p>盖住</text:p></table:covered-table-cell>${number('3')}`,
    )}${row('<table:table-cell table:number-columns-repeated="2"/>', 'table:number-rows-repeated="2"')}<table:table-header-rows>${row(
      number('7', 'table:number-columns-repeated="2"'),
      'table:visibility="filter" table:number-rows-repeated="2"',
    )}</table:table-header-rows>`,
  );
  const grid = gridOf(ods(body), 'ods');
  expect(shownIn(grid)).toEqual({ A1: '合并', B1: '盖住', C1: '3', A4: '7', B4: '7', A5: '7', B5: '7' });
  expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[3, 4], [2]]);
});

test('formulas as Excel writes them; one without a result is not taken for blank', () => {
  const cells = [
    number('9', 'table:formula="of:=SUM([.E5:.E8];[$&apos;表 2&apos;.B3])"'),
    '<table:table-cell table:formula="of:=IF([.A1]=&quot;a;b&quot;;1;2)"/>',
    '<table:table-cell office:value-type="string" office:string-value="" table:formula="of:=&quot;&quot;"/>',
    '<table:table-cell office:value-type="string" calcext:value-type="error" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string" calcext:value-type="error" table:formula="of:=x"><text:p>Err:502</text:p></table:table-cell>',
  ];
  const grid = gridOf(ods(table(row(cells.join('')))), 'ods');
  expect(
    grid.cells.map((cell) => [cellName(cell), cell.formula, cell.text, cell.uncomputed, cell.error]),
  ).toEqual([
    ['A1', "=SUM(E5:E8,'表 2'!B3)", '9', false, null],
    ['B1', '=IF(A1="a;b",1,2)', '', true, null],
    ['C1', '=""', '', false, null],
    ['D1', '=1/0', '#DIV/0!', false, '#DIV/0!'],
    ['E1', '=x', '#VALUE!', false, '#VALUE!'],
  ]);
});

test('hidden tables are listed as hidden, tables in drawings not at all', () => {
  const hidden =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const inner = `<table:shapes>${table(row(text('图')))}</table:shapes>`;
  const body = `${table(`${inner}${row(text('甲'))}`)}${table(row(text('乙')), 'table:style-name="ta1"').replace('表', '藏')}`;
  const sheets = readForeign(ods(body, hidden), 'ods', CIPHERS);
  expect('why' in sheets ? sheets.why : sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['表', 'visible'],
    ['藏', 'hidden'],
  ]);
});

test('days count from 1904 where the document says so', () => {
  const settings =
    '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
  const cell = '<table:table-cell office:value-type="date" office:date-value="2022-03-01"/>';
  const grid = gridOf(ods(`${settings}${table(row(cell))}`), 'ods');
  expect([grid.cells[0]?.value, grid.cells[0]?.text]).toEqual([43159, '2022/3/1']);
});

test('a value that repeats over all the sheet is read as far as the limit goes', () => {
  const endless = row(
    number('1', 'table:number-columns-repeated="16384"'),
    'table:number-rows-repeated="1048576"',
  );
  const grid = gridOf(ods(table(endless)), 'ods');
  expect([grid.cells.length, grid.bounds]).toEqual([200_000, { top: 0, left: 0, bottom: 1999, right: 99 }]);
  expect(gridsOf(ods(table(endless).repeat(6)), 'ods')).toBe('too-large-unpacked');
});

test('a password, and parts that are not there', () => {
  const manifest = { mimetype: TYPE, 'META-INF/manifest.xml': '<m><encryption-data/></m>' };
  expect(gridsOf(Uint8Array.from(zipped(manifest)), 'ods')).toBe('encrypted');
  expect(gridsOf(Uint8Array.from(zipped({ mimetype: TYPE })), 'ods')).toBe('damaged');
  expect(gridsOf(ods(''), 'ods')).toBe('no-sheets');
});
