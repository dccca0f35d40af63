import { strToU8, Zip, ZipDeflate } from 'fflate';
import { SaxesParser } from 'saxes';
import { decimal, parseCell } from '../../src/grid';
import type { SheetBlock } from '../../src/report';
import {
  addReportSheet,
  openPackage,
  packageBytes,
  readWorkbook,
  writeCells,
  type Workbook,
} from '../../src/xlsx';
import {
  MAIN,
  partsOf,
  sheetData,
  unzipped,
  workbookBytes,
  zipped,
  type WorkbookSpec,
} from './workbook-files';

/** Workbooks as programs other than Excel write them: read, and written into. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';

function open(bytes: Uint8Array): Workbook {
  const workbook = readWorkbook(bytes, '表.xlsx');
  if (workbook.kind === 'refusal') throw new Error(workbook.why);
  return workbook;
}

function valueAt(bytes: Uint8Array, name: string) {
  const { row, column } = parseCell(name)!;
  return open(bytes).sheets[0]!.grid.at(row, column);
}

function filled(bytes: Uint8Array, name = 'B1'): Buffer {
  const write = { cell: parseCell(name)!, value: decimal('0.5'), formula: null, numberFormat: '0.00%' };
  const workbook = open(bytes);
  return Buffer.from(
    packageBytes(writeCells(workbook, [{ ...write, sheetName: workbook.sheets[0]!.name }]).pkg),
  );
}

const BLOCKS: SheetBlock[] = (['title', 'body', 'table-header'] as const).map((style) => ({
  style,
  texts: ['报告'],
  id: null,
  continued: false,
}));

function reported(bytes: Uint8Array): Buffer {
  const beside = open(bytes).sheets[0]!.name;
  return Buffer.from(
    packageBytes(addReportSheet(openPackage(bytes), { name: '自评报告', beside, header: '' }, BLOCKS).pkg),
  );
}

/** Fails unless every part of XML is well-formed and binds the prefixes that it uses. */
function expectBound(bytes: Uint8Array): void {
  for (const [name, text] of Object.entries(unzipped(bytes))) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(text).close();
  }
}

const one = (inner: string): WorkbookSpec => ({ sheets: [{ name: '表', inner }] });
const CELLS = sheetData({ 1: '<c r="A1"><v>1</v></c><c r="B1"/>' });

/** A workbook with one of its parts changed. */
function changed(spec: WorkbookSpec, name: string, change: (xml: string) => string | Uint8Array): Buffer {
  const parts = partsOf(spec);
  return zipped({ ...parts, [name]: change(parts[name]!) });
}

/** The workbook of the Open XML SDK: the prefix r is bound on each sheet, not on the root. */
const LOCAL = changed(one(CELLS), 'xl/workbook.xml', (xml) =>
  xml.replace(` xmlns:r="${OFFICE}"`, '').replace('r:id=', `xmlns:r="${OFFICE}" r:id=`),
);

const ALL_PREFIXED = (() => {
  const parts = partsOf({ ...one(CELLS.replace(/<(\/?)(?=[a-z])/g, '<$1x:')), prefix: 'x:' });
  const styles = parts['xl/styles.xml']!.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(
    'xmlns=',
    'xmlns:x=',
  );
  return zipped({ ...parts, 'xl/styles.xml': styles });
})();

/** Without styles and shared strings, as small libraries write. */
const BARE = (() => {
  const parts = partsOf(one(CELLS));
  delete parts['xl/styles.xml'];
  delete parts['xl/sharedStrings.xml'];
  parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels']!.replace(
    /<Relationship Id="rId[23]"[^>]*>/g,
    '',
  );
  parts['[Content_Types].xml'] = parts['[Content_Types].xml']!.replace(
    /<Override PartName="\/xl\/styles[^>]*>/,
    '',
  );
  return zipped(parts);
})();

/** Sizes behind the data, as programs write that pack while they go. */
const STREAMED = (() => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, text] of Object.entries(partsOf(one(CELLS)))) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(chunks);
})();

/** Backslashes and capitals in the names of parts, as old .NET programs write. */
const BACKSLASHES = zipped(
  Object.fromEntries(
    Object.entries(partsOf(one(CELLS))).map(([name, part]) => [
      name.replace('xl/worksheets/s', 'xl\\Worksheets\\S'),
      part,
    ]),
  ),
);

const MAKERS: Readonly<Record<string, Buffer>> = {
  'relations bound on each sheet': LOCAL,
  'all elements with a prefix': ALL_PREFIXED,
  'neither styles nor shared strings': BARE,
  'cells and rows without names': workbookBytes(one('<sheetData><row><c><v>1</v></c><c/></row></sheetData>')),
  strict: workbookBytes({ ...one(CELLS), strict: true }),
  'absolute targets': workbookBytes({ ...one(CELLS), absolute: true }),
  'styles without anything': changed(
    one(CELLS),
    'xl/styles.xml',
    () => `<styleSheet xmlns="${MAIN}" xml:space="preserve"/>`,
  ),
  'sizes behind the data': STREAMED,
  'backslashes and capitals': BACKSLASHES,
  'CDATA, comments and blanks between elements': workbookBytes(
    one(
      '<!-- a -->\n<sheetData>\n <row r="1">\n  <c r="A1" t="str"><v><![CDATA[<1>]]></v></c>\n  <!-- b --></row>\n</sheetData>\n',
    ),
  ),
  'quotes of the other kind, and blanks in tags': workbookBytes(
    one("<sheetData ><row r='1' spans='1:1' ><c r='A1' s='1' ><v >1</v ></c ></row ></sheetData >"),
  ),
  'a chart sheet, and a macro sheet without a part': changed(
    {
      ...one(CELLS),
      relations: `<Relationship Id="rId8" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
      parts: { 'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>` },
    },
    'xl/workbook.xml',
    (xml) =>
      xml.replace(
        '</sheets>',
        '<sheet name="图" sheetId="8" r:id="rId8"/><sheet name="宏" sheetId="9" state="veryHidden" r:id=""/></sheets>',
      ),
  ),
  'no rows at all': workbookBytes(one('<sheetData/>')),
  'empty rows': workbookBytes(one(sheetData({ 1: '', 2: '' }))),
  'a very hidden sheet with names of its own': workbookBytes({
    ...one(CELLS),
    sheets: [
      { name: '表', inner: CELLS },
      { name: '藏', inner: '<sheetData/>', state: 'veryHidden' },
    ],
    workbookTail:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">藏!$A$1</definedName></definedNames>',
  }),
};

describe.each(Object.entries(MAKERS))('%s', (_, bytes) => {
  test('a cell is written, and the rest stays byte for byte', () => {
    const after = filled(bytes);
    expectBound(after);
    expect(valueAt(after, 'B1')).toMatchObject({ value: 0.5 });
    const [before, now] = [unzipped(bytes), unzipped(after)];
    expect(Object.keys(now)).toEqual(Object.keys(before));
    const differing = Object.keys(now).filter((name) => now[name] !== before[name]);
    expect(differing.every((name) => /sheet1\.xml$|styles\.xml$/i.test(name))).toBe(true);
  });

  test('a report is added, twice with the same styles', () => {
    const first = reported(bytes);
    const second = reported(first);
    for (const each of [first, second]) expectBound(each);
    expect(
      open(second)
        .sheets.map(({ name }) => name)
        .slice(0, 3),
    ).toEqual(['表', '自评报告 (2)', '自评报告']);
    expect(unzipped(second)['xl/styles.xml']).toBe(unzipped(first)['xl/styles.xml']);
  });
});

describe('number formats', () => {
  const styles = (numFmts: string) =>
    `<numFmts count="1">${numFmts}</numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>`;

  test('an empty code is General', () => {
    const bytes = workbookBytes({ ...one(CELLS), styles: styles('<numFmt numFmtId="0" formatCode=""/>') });
    expect(valueAt(bytes, 'A1')).toMatchObject({ numberFormat: 'General', text: '1' });
  });

  test('a built-in number with another code is not used for its own code', () => {
    const spec = { ...one(CELLS), styles: styles('<numFmt numFmtId="10" formatCode="0.0%"/>') };
    expect(valueAt(filled(workbookBytes(spec)), 'B1')).toMatchObject({ text: '50.00%' });
  });
});

describe('the beginning of days', () => {
  const cell = sheetData({ 1: '<c r="A1" s="2"><v>43443</v></c>' });

  test('what the workbook says counts, not an extension of it', () => {
    const bytes = workbookBytes({
      ...one(cell),
      workbookHead: '<workbookPr date1904="1"/>',
      workbookTail:
        '<extLst><ext uri="u" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>',
    });
    expect(valueAt(bytes, 'A1')).toMatchObject({ text: '2022年12月' });
  });
});

describe('encodings', () => {
  const wide = (text: string, isBig: boolean, mark: boolean): Uint8Array => {
    const bytes = Buffer.from(
      `${mark ? '\ufeff' : ''}${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`,
      'utf16le',
    );
    return isBig ? bytes.swap16() : bytes;
  };

  test.each([
    ['UTF-16LE', false, false],
    ['UTF-16LE with a mark', false, true],
    ['UTF-16BE', true, false],
    ['UTF-16BE with a mark', true, true],
  ])('%s', (_, isBig, mark) => {
    const spec = one(sheetData({ 1: '<c r="A1" t="inlineStr"><is><t>绩效</t></is></c><c r="B1"/>' }));
    const bytes = changed(spec, SHEET, (xml) => wide(xml, isBig, mark));
    expect(valueAt(bytes, 'A1')).toMatchObject({ value: '绩效' });
    const after = filled(bytes);
    expectBound(after);
    expect(valueAt(after, 'A1')).toMatchObject({ value: '绩效' });
  });

  test('a declaration of UTF-16 over single bytes is not believed', () => {
    const bytes = changed(one(CELLS), SHEET, (xml) => xml.replace('UTF-8', 'utf-16'));
    expect(valueAt(bytes, 'A1')).toMatchObject({ value: 1 });
  });

  test('the Chinese encodings that a declaration names', () => {
    const gbk = Buffer.from('bca8d0a7', 'hex');
    const bytes = changed(one(CELLS), SHEET, () =>
      Buffer.concat([
        Buffer.from(
          `<?xml version="1.0" encoding="GBK"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>`,
        ),
        gbk,
        Buffer.from('</v></c></row></sheetData></worksheet>'),
      ]),
    );
    expect(valueAt(bytes, 'A1')).toMatchObject({ value: '绩效' });
  });
});

describe('values', () => {
  const valuesOf = (cells: string, spec: Partial<WorkbookSpec> = {}) =>
    open(workbookBytes({ ...one(sheetData({ 1: cells })), ...spec })).sheets[0]!.grid.cells.map(
      ({ value }) => value,
    );

  test('types, blanks around numbers, numbers beyond what there are', () => {
    expect(
      valuesOf(
        '<c r="A1" t="n"><v> 1.50 </v></c><c r="B1" t="b"><v> 1 </v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="str"><v>一</v></c><c r="E1"><v>1e999</v></c><c r="F1" t="b"><v>true</v></c>',
      ),
    ).toEqual([1.5, true, '#N/A', '一', '1e999', true]);
  });

  test('CDATA, comments, processing instructions and blanks between elements', () => {
    expect(
      valuesOf(
        '\n <c r="A1" t="str">\n <v><![CDATA[<一>]]>二<!-- 三 --></v>\n</c>\n<?x y?><c r="B1" t="inlineStr"><is><r><t>四</t></r><rPh sb="0" eb="1"><t>si</t></rPh><r><t xml:space="preserve"> 五</t></r></is></c>',
      ),
    ).toEqual(['<一>二', '四 五']);
  });

  test('escapes of characters, and of what looks like one', () => {
    expect(valuesOf('<c r="A1" t="str"><v>一_x000D_二_x005F_x000D_</v></c>')).toEqual(['一\r二_x000D_']);
  });

  test('days and times of strict files', () => {
    expect(
      valuesOf(
        '<c r="A1" t="d"><v>2022-12-10</v></c><c r="B1" t="d"><v>2022-12-10T18:00:00</v></c><c r="C1" t="d"><v>12:00:00</v></c><c r="D1" t="d"><v>昨天</v></c>',
      ),
    ).toEqual([44905, 44905.75, 0.5, '昨天']);
  });

  test('a number of a shared string that is not there', () => {
    expect(valuesOf('<c r="A1" t="s"><v>7</v></c><c r="B1"><v>1</v></c>')).toEqual([1]);
  });
});
