import { documentOf } from '../../src/docx';
import type { Report } from '../../src/report';
import { unzipped } from '../xlsx/workbook-files';

const REPORT: Report = {
  title: '自评报告',
  unitName: null,
  year: 2022,
  outline: 'test',
  sections: [
    {
      id: 'one',
      title: '一、概况',
      level: 1,
      paragraphs: [
        {
          id: 'one.a',
          runs: [
            { kind: 'words', text: '收入 < 支出 & “其他”\n另起' },
            { kind: 'slot', id: 's', text: '人员情况' },
          ],
        },
      ],
    },
    { id: 'two', title: '（一）得分', level: 2, paragraphs: [] },
  ],
  scores: {
    title: '得分表',
    header: ['指标', '得分'],
    rows: [
      [
        { text: '数量', cell: { row: 1, column: 1 } },
        { text: '10', cell: null },
      ],
    ],
  },
  missing: [],
  warnings: [],
};

const bodyOf = (reports: readonly Report[]) => unzipped(documentOf(reports))['word/document.xml'] ?? '';
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inside = '']) => [
    /w:pStyle w:val="(\w+)"/.exec(inside)?.[1],
    [...inside.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, text]) => text).join('|'),
  ]);

test('each piece of a report is a paragraph of its style; text is escaped, a slot is tinted', () => {
  const xml = bodyOf([REPORT]);
  expect(paragraphsOf(xml)).toEqual([
    ['ReportTitle', '自评报告'],
    ['Level1', '一、概况'],
    ['Body', '收入 &lt; 支出 &amp; “其他”|另起|【待补充：人员情况】'],
    ['Level2', '（一）得分'],
    ['TableTitle', '得分表'],
    ['TableHead', '指标'],
    ['TableHead', '得分'],
    ['TableText', '数量'],
    ['TableText', '10'],
    ['TableText', ''],
  ]);
  expect(xml).toContain('w:fill="FFF4CE"/></w:rPr><w:t xml:space="preserve">【待补充：人员情况】');
});

test('A4 with the margins of GB/T 9704; the header of the table is repeated on each page', () => {
  const xml = bodyOf([REPORT]);
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(xml).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
});

test('several reports each begin on a page of their own', () => {
  const xml = bodyOf([
    { ...REPORT, scores: null },
    { ...REPORT, scores: null },
  ]);
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
});

test('the package names its parts, and nothing else', () => {
  const parts = unzipped(documentOf([REPORT]));
  expect(Object.keys(parts)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/styles.xml',
    'word/footer1.xml',
    'word/_rels/document.xml.rels',
  ]);
  for (const name of ['document', 'styles', 'footer1'])
    expect(parts['[Content_Types].xml']).toContain(`PartName="/word/${name}.xml"`);
});
