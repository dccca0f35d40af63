import type { SheetBlock } from '../../src/report';
import { addReportSheet, openPackage, packageBytes, readWorkbook, Refused } from '../../src/xlsx';
import { sheetData, unzipped, workbookBytes, type WorkbookSpec } from './workbook-files';

const block = (style: SheetBlock['style'], ...texts: string[]): SheetBlock => ({
  style,
  texts,
  id: null,
  continued: false,
});
const BLOCKS = [
  block('title', '报告'),
  block('body', '=1+1'),
  block('slot', '【待补充：A&B】'),
  block('table-title', '得分表'),
  block('table-header', '指标', '得分'),
  block('table-row', '数量指标', '10'),
];

function add(spec: Partial<WorkbookSpec>, name = '自评报告') {
  const sheets = [
    { name: '甲', inner: sheetData({ 1: '<c r="A1"><v>1</v></c>' }) },
    { name: '乙', inner: sheetData({ 1: '<c r="A1"><v>1</v></c>' }) },
  ];
  const bytes = workbookBytes({ sheets, ...spec });
  const { pkg, name: got } = addReportSheet(
    openPackage(bytes),
    { name, beside: '甲', header: 'A&B 2022年度' },
    BLOCKS,
  );
  const after = packageBytes(pkg);
  const workbook = readWorkbook(after, '表.xlsx');
  if (workbook.kind === 'refusal') throw new Error(workbook.why);
  return { before: unzipped(bytes), after: unzipped(after), workbook, name: got };
}

test('the sheet stands behind the one beside it; names and views of the others still point right', () => {
  const { workbook, after } = add({
    workbookHead: '<bookViews><workbookView activeTab="1"/></bookViews>',
    workbookTail:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1</definedName><definedName name="x" localSheetId="1">乙!$A$1</definedName></definedNames><calcPr calcId="1"/>',
  });
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['甲', '自评报告', '乙']);
  const xml = after['xl/workbook.xml']!;
  expect(xml).toContain('activeTab="2"');
  expect(xml).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">甲!');
  expect(xml).toContain('<definedName name="x" localSheetId="2">');
  expect(xml).toContain(
    "localSheetId=\"1\">'自评报告'!$A$1:$A$3,'自评报告'!$C$4:$D$6</definedName></definedNames>",
  );
  expect(xml).toContain('<sheet name="自评报告" sheetId="3" r:id="rId5"/>');
});

test('body in one wide column, the table in columns of its own; text is text', () => {
  const { workbook, after } = add({});
  const { grid } = workbook.sheets[1]!;
  expect(grid.at(1, 0)).toMatchObject({ value: '=1+1', formula: null });
  expect(grid.at(5, 3)).toMatchObject({ value: '10' });
  expect(grid.merges).toEqual([]);
  const sheet = after['xl/worksheets/sheet3.xml']!;
  expect(sheet).toContain('<oddHeader>&amp;CA&amp;&amp;B 2022年度</oddHeader>');
  expect(sheet).not.toContain('customHeight');
  expect(after['[Content_Types].xml']).toContain('PartName="/xl/worksheets/sheet3.xml"');
});

test('styles are added at the end: those that are there keep their numbers', () => {
  const { before, after } = add({});
  const xfs = (xml: string | undefined) => /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/.exec(xml!)!;
  const [, oldCount, old] = xfs(before['xl/styles.xml']);
  const [, newCount, now] = xfs(after['xl/styles.xml']);
  expect(now!.startsWith(old!)).toBe(true);
  // Nine styles, of which two look the same.
  expect(Number(newCount)).toBe(Number(oldCount) + 8);
  expect(now!.match(/<xf /g)).toHaveLength(Number(newCount));
  expect(after['xl/styles.xml']).toContain(
    '<name val="方正小标宋简体"/><family val="3"/><charset val="134"/>',
  );
});

test('styles that lack lists get them in the order of the schema', () => {
  const { after } = add({ styles: '<numFmts count="0"/><cellXfs><xf/></cellXfs><dxfs/>' });
  const order = [
    ...after['xl/styles.xml']!.matchAll(/<(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|dxfs)\b/g),
  ];
  expect(order.map(([, name]) => name)).toEqual([
    'numFmts',
    'fonts',
    'fills',
    'borders',
    'cellStyleXfs',
    'cellXfs',
    'dxfs',
  ]);
});

test('a strict workbook gets a strict sheet', () => {
  const { after } = add({ strict: true });
  expect(after['xl/worksheets/sheet3.xml']).toContain(
    'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
  );
  expect(after['xl/_rels/workbook.xml.rels']).toContain(
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet3.xml"',
  );
});

test('a workbook whose structure is protected is refused', () => {
  expect(() => add({ workbookHead: '<workbookProtection lockStructure="1"/>' })).toThrow(Refused);
});
