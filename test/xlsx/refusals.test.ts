import { readWorkbook, type RefusalKind } from '../../src/xlsx';
import { partsOf, sheetData, workbookBytes, zipped } from './workbook-files';

const GOOD = { sheets: [{ name: '表', inner: sheetData({ 1: '<c r="A1"><v>1</v></c>' }) }] };

function ole(...streams: string[]): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
    Buffer.alloc(512),
  ]);
}

function why(bytes: Uint8Array, name = '表.xlsx'): RefusalKind | 'read' {
  const result = readWorkbook(bytes, name);
  return result.kind === 'refusal' ? result.why : 'read';
}

/** A package whose directory announces another unpacked size for one part. */
function lying(bytes: Buffer, part: string, size: number): Buffer {
  const copy = Buffer.from(bytes);
  let at = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  while (at >= 0) {
    const length = copy.readUInt16LE(at + 28);
    if (copy.toString('utf8', at + 46, at + 46 + length) === part) copy.writeUInt32LE(size, at + 24);
    at = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 46);
  }
  return copy;
}

describe('what a file is, not what it is called', () => {
  test.each<[RefusalKind, string, Buffer]>([
    ['empty', '空.xlsx', Buffer.alloc(0)],
    ['xls', '旧.xls', ole('Root Entry', 'Workbook')],
    ['xls', '改名.xlsx', ole('Root Entry', 'Workbook')],
    ['xls', '裸.xls', Buffer.from([9, 8, 16, 0, 0, 6, 5, 0, 1, 2, 3, 4, 5, 6, 7, 8])],
    ['et', '表.et', ole('Root Entry', 'Workbook')],
    ['encrypted', '密.xlsx', ole('EncryptionInfo', 'EncryptedPackage')],
    ['doc', '报告.doc', ole('WordDocument')],
    ['csv', '表.csv', Buffer.from('合计,100,100\n')],
    ['text', '表.xlsx', Buffer.from('合计\t100\t100\n')],
    ['text', '宽.xlsx', Buffer.from('\ufeff合计\t100', 'utf16le')],
    ['html', '表.xls', Buffer.from('<html><body><table><tr><td>合计</td></tr></table></body></html>')],
    ['html', '表.xlsx', Buffer.from('\ufeff<!DOCTYPE html><p>请登录</p>')],
    [
      'xml-spreadsheet',
      '表.xls',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
    ],
    ['pdf', '表.xlsx', Buffer.from('%PDF-1.7\n')],
    ['damaged', '表.xlsx', Buffer.from([1, 2, 0, 3, 4, 5, 6, 7, 8, 9])],
    ['unknown', '图.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ])('%s: %s', (kind, name, bytes) => {
    expect(why(bytes, name)).toBe(kind);
  });

  test('zips of other kinds', () => {
    const type = (content: string, part: string) =>
      zipped({
        '[Content_Types].xml': `<Types><Override PartName="/${part}" ContentType="${content}"/></Types>`,
        '_rels/.rels': `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${part}"/></Relationships>`,
        [part]: '<d/>',
      });
    expect(
      why(
        type(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'word/document.xml',
        ),
      ),
    ).toBe('word');
    expect(
      why(
        type(
          'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
          'ppt/presentation.xml',
        ),
      ),
    ).toBe('presentation');
    expect(why(type('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'))).toBe(
      'xlsb',
    );
    expect(
      why(zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' })),
    ).toBe('ods');
    expect(why(zipped({ '说明.txt': '见附件' }))).toBe('zip-without-workbook');
  });
});

test('a zip of workbooks says how many, those in folders too, without what a Mac or Office leaves', () => {
  const book = workbookBytes(GOOD);
  const zip = zipped({
    '甲.xlsx': book,
    '各单位/乙.XLS': 'x',
    '各单位/~$乙.xls': 'x',
    '__MACOSX/._甲.xlsx': 'x',
    '说明.docx': 'x',
  });
  expect(readWorkbook(zip, '包.zip')).toEqual({ kind: 'refusal', why: 'zip-of-workbooks', count: 2 });
});

/** The head of a compound file with sectors of 512 bytes; its directory, in sector 2, names a workbook. */
function compound(length: number): Buffer {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(2, 48);
  Buffer.from('Workbook\0', 'utf16le').copy(bytes, 512 * 3);
  return bytes.subarray(0, length);
}

test.each<[RefusalKind, number]>([
  ['xls', 2048],
  ['damaged', 1536],
  ['damaged', 600],
  ['damaged', 20],
])('a compound file: %s at %i of 2048 bytes', (kind, length) => {
  expect(why(compound(length), '旧.xls')).toBe(kind);
  expect(why(compound(length), '旧')).toBe(kind);
});

describe('damage', () => {
  const good = workbookBytes(GOOD);

  test('a file cut short anywhere is damaged', () => {
    for (let length = 4; length < good.length; length += 97) {
      expect(why(good.subarray(0, length))).toBe('damaged');
    }
  });

  test('any single byte changed reads as a workbook or is refused, and never throws', () => {
    for (let at = 0; at < good.length; at += 7) {
      const copy = Buffer.from(good);
      copy[at] = copy[at]! ^ 0x5a;
      expect(() => why(copy)).not.toThrow();
    }
  });

  test('XML that is not well-formed, a sheet that is missing, a workbook without sheets', () => {
    const parts = partsOf(GOOD);
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(why(zipped({ ...parts, [sheet]: parts[sheet]!.replace('</sheetData>', '') }))).toBe('damaged');
    const rest = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== sheet));
    expect(why(zipped(rest))).toBe('damaged');
    expect(why(workbookBytes({ sheets: [] }))).toBe('no-sheets');
  });

  test('an entity that doubles itself is refused and not expanded', () => {
    const parts = partsOf(GOOD);
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(why(zipped({ ...parts, 'xl/worksheets/sheet1.xml': bomb }))).toBe('damaged');
  });

  test('an encrypted entry asks for the password to be removed', () => {
    const copy = Buffer.from(good);
    const central = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    copy.writeUInt16LE(copy.readUInt16LE(central + 8) | 1, central + 8);
    expect(why(copy)).toBe('encrypted');
  });
});

describe('size', () => {
  test('a part of more than 100 MB is refused by the directory, before anything is unpacked', () => {
    // Unpacked, it would be found to be smaller than it says, and damaged.
    const bytes = lying(zipped({ ...partsOf(GOOD), 'xl/bomb.bin': 'x' }), 'xl/bomb.bin', 101 * 1024 * 1024);
    expect(why(bytes)).toBe('too-large-unpacked');
  });

  test('a part that is larger than the directory says is not unpacked any further', () => {
    const parts = partsOf(GOOD);
    parts['xl/worksheets/sheet1.xml'] = parts['xl/worksheets/sheet1.xml']! + ' '.repeat(5_000_000);
    expect(why(lying(zipped(parts), 'xl/worksheets/sheet1.xml', 1000))).toBe('damaged');
  });

  test('a small part of a million elements is refused', () => {
    const parts = partsOf(GOOD);
    const workbook = parts['xl/workbook.xml']!.replace('<sheets>', `${'<a/>'.repeat(1_000_000)}<sheets>`);
    expect(why(zipped({ ...parts, 'xl/workbook.xml': workbook }))).toBe('damaged');
  });

  test('elements that are never closed are refused at the first hundred, however many follow', () => {
    const parts = partsOf(GOOD);
    const name = 'xl/worksheets/sheet1.xml';
    const open = Buffer.alloc(99 * 1024 * 1024, '<x>');
    const before = process.memoryUsage().rss;
    expect(
      why(zipped({ ...parts, [name]: Buffer.concat([Buffer.from('<worksheet><sheetData>'), open]) })),
    ).toBe('damaged');
    // The part itself, as bytes and as text; each element kept would take more than a hundred bytes.
    expect(process.memoryUsage().rss - before).toBeLessThan(1500 * 1024 * 1024);
    expect(why(zipped({ ...parts, 'xl/workbook.xml': '<x>'.repeat(100_000) }))).toBe('damaged');
  });

  test('merges that overlap a thousandfold are refused', () => {
    const merges = '<mergeCell ref="A1:A1048576"/>'.repeat(5000);
    expect(
      why(
        workbookBytes({ sheets: [{ name: '表', inner: `<sheetData/><mergeCells>${merges}</mergeCells>` }] }),
      ),
    ).toBe('damaged');
  });
});
