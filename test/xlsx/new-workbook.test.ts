import { crc32 } from 'node:zlib';
import { read, type CellObject } from '@e965/xlsx';
import { decimal } from '../../src/grid';
import { cellXml, newPackage, newWorkbook, readWorkbook } from '../../src/xlsx';
import { unzipped } from './workbook-files';

const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="10"/></cellXfs>';

const at = (column: number) => ({ row: 0, column });
const CELLS = [
  cellXml({ at: at(0), style: 0, value: '=1+1 <甲> & "乙"\u0001', formula: null }),
  cellXml({ at: at(1), style: 1, value: decimal('0.95'), formula: null }),
  cellXml({ at: at(2), style: 0, value: true, formula: null }),
  cellXml({ at: at(3), style: 0, value: '#N/A', formula: '=NA()', isError: true }),
  cellXml({ at: at(4), style: 0, value: '#N/A', formula: null }),
  cellXml({ at: at(5), style: 0, value: null, formula: 'B1*2' }),
  cellXml({ at: at(6), style: 1, value: null, formula: null }),
];

const bytes = newWorkbook({
  sheets: [
    {
      name: '一 & 二',
      visibility: 'visible',
      inside: `<sheetData><row r="1">${CELLS.join('')}</row></sheetData>`,
    },
    { name: '藏', visibility: 'veryHidden', inside: '<sheetData/>' },
  ],
  styles: STYLES,
  names: [
    { name: '全', formula: "'一 & 二'!$A$1", sheet: null },
    { name: '此', formula: '藏!$A$1', sheet: 1 },
  ],
});

test('another reader finds what was written', () => {
  const book = read(bytes, { cellNF: true });
  const sheet = book.Sheets['一 & 二']!;
  const values = ['A1', 'B1', 'C1', 'E1'].map((name) => (sheet[name] as CellObject).v);
  expect(values).toEqual(['=1+1 <甲> & "乙"\u0001', 0.95, true, '#N/A']);
  expect(sheet['B1']).toMatchObject({ t: 'n', w: '95.00%' });
  expect(sheet['D1']).toMatchObject({ t: 'e', w: '#N/A', f: 'NA()' });
  expect(sheet['E1']).toMatchObject({ t: 's' });
  expect(book.SheetNames).toEqual(['一 & 二', '藏']);
  expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2]);
  expect(book.Workbook?.Names).toEqual([
    { Name: '全', Ref: "'一 & 二'!$A$1" },
    { Name: '此', Ref: '藏!$A$1', Sheet: 1 },
  ]);
});

test('the own reader finds it as well', () => {
  const workbook = readWorkbook(bytes, 'a.xlsx');
  if (workbook.kind === 'refusal') throw new Error(workbook.why);
  const { cells } = workbook.sheets[0]!.grid;
  expect(cells.map(({ value, formula, text }) => [value, formula, text])).toEqual([
    ['=1+1 <甲> & "乙"\u0001', null, '=1+1 <甲> & "乙"\u0001'],
    [0.95, null, '95.00%'],
    [true, null, 'TRUE'],
    ['#N/A', '=NA()', '#N/A'],
    ['#N/A', null, '#N/A'],
    ['', '=B1*2', ''],
  ]);
});

test('checksums and sizes of a zip are those of its parts', () => {
  const made = Buffer.from(newPackage([{ name: 'a.xml', xml: `<a>${'绩'.repeat(1000)}</a>` }]));
  const parts = unzipped(made);
  let found = 0;
  for (
    let entry = made.indexOf('PK\u0001\u0002');
    entry >= 0;
    entry = made.indexOf('PK\u0001\u0002', entry + 4)
  ) {
    const name = made.toString('utf8', entry + 46, entry + 46 + made.readUInt16LE(entry + 28));
    const content = Buffer.from(parts[name]!, 'utf8');
    expect([made.readUInt32LE(entry + 16), made.readUInt32LE(entry + 24)]).toEqual([
      crc32(content),
      content.length,
    ]);
    found += 1;
  }
  expect(found).toBe(3);
});

test('the address of a relation is left as it is', () => {
  const target = 'https://example.org/_x0041_?a=1&b="2"';
  const relations = [{ id: 'r1', type: 'hyperlink', target, external: true }];
  const parts = unzipped(newPackage([{ name: 'xl/a.xml', xml: '<a/>', relations }]));
  expect(parts['xl/_rels/a.xml.rels']).toContain(
    'Target="https://example.org/_x0041_?a=1&amp;b=&quot;2&quot;" TargetMode="External"',
  );
});
