import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageBytes, readWorkbook, type Workbook } from '../../src/xlsx';
import { gridOf } from '../forms/load';
import { partsOf, sheetData, unzipped, workbookBytes, zipped, type WorkbookSpec } from './workbook-files';

function read(spec: WorkbookSpec, name = '表.xlsx'): Workbook {
  const workbook = readWorkbook(workbookBytes(spec), name);
  if (workbook.kind === 'refusal') throw new Error(workbook.why);
  return workbook;
}

function cellsOf(inner: string, spec: Partial<WorkbookSpec> = {}) {
  const { grid } = read({ sheets: [{ name: '表', inner }], ...spec }).sheets[0]!;
  return Object.fromEntries(grid.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
}

const FORMS = [
  'baoshan-2022',
  'hainan-2023',
  'huangshi-2022',
  'hunan-scoring-table',
  'huoshan-2024',
  'jishan-2020',
  'langfang-2019',
  'xiaoxian-2023',
  'yongde-2022',
  'yuelu-2022',
];

describe('the published forms', () => {
  test.each(FORMS)('%s reads as its rows say', (name) => {
    const bytes = readFileSync(join(__dirname, '../forms', `${name}.xlsx`));
    const workbook = readWorkbook(bytes, `${name}.xlsx`);
    if (workbook.kind === 'refusal') throw new Error(workbook.why);
    const expected = gridOf(name);
    const got = workbook.sheets[0]!.grid;
    expect(got.sheetName).toBe(expected.sheetName);
    const shape = (grid: typeof got) => grid.cells.map((c) => [c.row, c.column, c.value, c.formula]);
    expect(shape(got)).toEqual(shape(expected));
    const areas = (grid: typeof got) => grid.merges.map((m) => JSON.stringify(m)).sort();
    expect(areas(got)).toEqual(areas(expected));
  });
});

describe('what a cell holds', () => {
  test('numbers keep their value and show by their format', () => {
    const cells = cellsOf(
      sheetData({
        1: '<c r="A1" s="1"><v>0.95</v></c><c r="B1" s="2"><v>44905</v></c><c r="C1" s="3"><v>1602.4</v></c><c r="D1"><v>0.30000000000000004</v></c>',
      }),
    );
    expect(cells['0,0']).toMatchObject({ value: 0.95, text: '95.00%', numberFormat: '0.00%' });
    expect(cells['0,1']).toMatchObject({ value: 44905, text: '2022年12月' });
    expect(cells['0,2']).toMatchObject({ value: 1602.4, text: '1,602.40万元' });
    expect(cells['0,3']).toMatchObject({ text: '0.3' });
  });

  test('booleans, errors, inline strings, rich text without its phonetic guide, escaped signs', () => {
    const cells = cellsOf(
      sheetData({
        1: '<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="inlineStr"><is><t>得分</t></is></c><c r="D1" t="s"><v>0</v></c><c r="E1" t="s"><v>1</v></c>',
      }),
      {
        strings: [
          '<r><t>产出</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 指标</t></r><rPh sb="0" eb="1"><t>chan</t></rPh>',
          '一_x000D_二',
        ],
      },
    );
    expect(cells['0,0']).toMatchObject({ value: true, text: 'TRUE' });
    expect(cells['0,1']).toMatchObject({ value: '#REF!', error: '#REF!', text: '#REF!' });
    expect(cells['0,2']).toMatchObject({ value: '得分' });
    expect(cells['0,3']).toMatchObject({ value: '产出 指标' });
    expect(cells['0,4']).toMatchObject({ value: '一\r二' });
  });

  test('a cell of 32,767 characters is read whole', () => {
    const long = '绩'.repeat(32767);
    expect(
      cellsOf(sheetData({ 1: `<c r="A1" t="inlineStr"><is><t>${long}</t></is></c>` }))['0,0'],
    ).toMatchObject({
      value: long,
    });
  });

  test('formulas: cached, without a result, with an empty result, shared, in an array', () => {
    const cells = cellsOf(
      sheetData({
        1: '<c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><f>C1</f></c><c r="C1"><f>D1</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c>',
        2: '<c r="A2"><f t="shared" ref="A2:A3" si="0">SUM($B2:B2)/B$1+\'A2 表\'!A2</f><v>1</v></c>',
        3: '<c r="A3"><f t="shared" si="0"/><v>2</v></c>',
        4: '<c r="A4"><f t="array" ref="A4:A5">B4:B5*2</f><v>1</v></c>',
        5: '<c r="A5"><v>2</v></c>',
      }),
    );
    expect(cells['0,0']).toMatchObject({ formula: '=B1*2', value: 4, uncomputed: false });
    expect(cells['0,1']).toMatchObject({ formula: '=C1', value: '', uncomputed: true });
    expect(cells['0,2']).toMatchObject({ uncomputed: true });
    expect(cells['0,3']).toMatchObject({ value: '', uncomputed: false });
    expect(cells['2,0']).toMatchObject({ formula: "=SUM($B3:B3)/B$1+'A2 表'!A3", value: 2 });
    expect(cells['4,0']).toMatchObject({ formula: '=B4:B5*2', value: 2 });
  });

  test('cells and rows without names stand one after the other', () => {
    const cells = cellsOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>',
    );
    expect(cells['0,1']).toMatchObject({ value: 2 });
    expect(cells['1,0']).toMatchObject({ value: 3 });
  });

  test('the 1904 system shows its own dates', () => {
    const cells = cellsOf(sheetData({ 1: '<c r="A1" s="2"><v>43443</v></c>' }), {
      workbookHead: '<workbookPr date1904="1"/>',
    });
    expect(cells['0,0']).toMatchObject({ text: '2022年12月' });
  });
});

describe('the sheet around the cells', () => {
  test('hidden rows, columns, sheets and merges', () => {
    const workbook = read({
      sheets: [
        {
          name: '表',
          inner:
            '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="4" hidden="1"><c r="A4"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
        },
        { name: '藏', inner: sheetData({ 1: '<c r="A1"><v>1</v></c>' }), state: 'veryHidden' },
      ],
    });
    const [first, second] = workbook.sheets;
    expect([...first!.grid.hiddenRows]).toEqual([3]);
    expect([...first!.grid.hiddenColumns]).toEqual([1, 2]);
    expect(first!.grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(first!.isProtected).toBe(true);
    expect(second!.visibility).toBe('veryHidden');
    expect(second!.grid.cells).toHaveLength(1);
  });

  test('a stray value in the last row and column is said, not read', () => {
    const { grid } = read({
      sheets: [
        {
          name: '表',
          inner: `${sheetData({ 1: '<c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c>', 1048576: '<c r="A1048576"><v>3</v></c>' })}<mergeCells><mergeCell ref="B1:C1"/></mergeCells>`,
        },
      ],
    }).sheets[0]!;
    expect(grid.cells).toHaveLength(1);
    expect(grid.bounds).toEqual({ top: 0, left: 0, bottom: 1999, right: 99 });
    expect(grid.merges).toHaveLength(1);
  });

  test('a hundred thousand styled blank rows are passed over, and nothing is said to be unread', () => {
    let rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    for (let row = 2; row <= 100000; row += 1) rows += `<row r="${row}"><c r="A${row}" s="1"/></row>`;
    const bytes = workbookBytes({
      sheets: [
        {
          name: '表',
          inner: `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
        },
      ],
    });
    const workbook = readWorkbook(bytes, '表.xlsx');
    if (workbook.kind === 'refusal') throw new Error(workbook.why);
    expect(workbook.sheets[0]!.grid).toMatchObject({
      bounds: null,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
  });
});

/** The same zip as programs write it that always use 64-bit sizes. */
function wide(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  const start = bytes.readUInt32LE(end + 16);
  const records: Buffer[] = [];
  for (let at = start; at < end;) {
    const record = Buffer.from(bytes.subarray(at, at + 46 + bytes.readUInt16LE(at + 28)));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((field, index) => {
      extra.writeBigUInt64LE(BigInt(record.readUInt32LE(field)), 4 + 8 * index);
      record.writeUInt32LE(0xffffffff, field);
    });
    record.writeUInt16LE(extra.length, 30);
    records.push(record, extra);
    at += record.length;
  }
  const directory = Buffer.concat(records);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(bytes.readUInt16LE(end + 10)), 32);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([bytes.subarray(0, start), directory, end64, locator, tail]);
}

describe('other ways to write the same workbook', () => {
  const inner = sheetData({ 1: '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c>' });
  const expected = { value: 0.5, text: '50.00%' };

  test('strict, absolute targets, macros', () => {
    for (const way of [{ strict: true }, { absolute: true }, { macro: true }]) {
      const cells = cellsOf(inner, { strings: ['表'], ...way });
      expect(cells['0,0']).toMatchObject({ value: '表' });
      expect(cells['0,1']).toMatchObject(expected);
    }
  });

  test('a zip with 64-bit sizes, also where it is written again', () => {
    const sheets = [{ name: '表', inner }];
    const workbook = readWorkbook(wide(workbookBytes({ sheets, strings: ['表'] })), '表.xlsx');
    if (workbook.kind === 'refusal') throw new Error(workbook.why);
    expect(workbook.sheets[0]!.grid.at(0, 1)).toMatchObject(expected);
    expect(unzipped(packageBytes(workbook.pkg))).toEqual(partsOf({ sheets, strings: ['表'] }));
  });

  test('names with a prefix', () => {
    const cells = cellsOf(
      '<x:sheetData><x:row r="1"><x:c r="B1" s="1"><x:f>A1</x:f><x:v>0.5</x:v></x:c></x:row></x:sheetData>',
      { prefix: 'x:' },
    );
    expect(cells['0,1']).toMatchObject({ ...expected, formula: '=A1' });
  });

  test('backslashes and capitals in the names of parts', () => {
    const parts = partsOf({ sheets: [{ name: '表', inner }], strings: ['表'] });
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name.replace('xl/worksheets/sheet1.xml', 'xl\\Worksheets\\Sheet1.xml'),
        part,
      ]),
    );
    expect(readWorkbook(zipped(renamed), 'a.xlsx')).toMatchObject({ kind: 'workbook' });
  });

  test('an ISO date of a strict file becomes its serial number', () => {
    expect(cellsOf(sheetData({ 1: '<c r="A1" t="d" s="2"><v>2022-12-10</v></c>' }))['0,0']).toMatchObject({
      value: 44905,
      text: '2022年12月',
    });
  });
});
