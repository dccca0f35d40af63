import { zipped } from '../xlsx/workbook-files';
import { compound, formWorkbook, gridsOf, recordsStream, workbookOf, written } from './foreign-files';

const KINDS = ['xls', 'xlsb', 'ods'] as const;
/** What a damaged file may be called; anything else than these is an exception, which fails the test. */
const REASON = /^(?:damaged|encrypted|too-large-unpacked|no-sheets|word|presentation)$/;
const good = Object.fromEntries(
  KINDS.map((kind) => [kind, written(formWorkbook('hainan-2023'), kind)]),
) as Record<(typeof KINDS)[number], Uint8Array>;

beforeAll(() => {
  // SheetJS remarks on what it does not know.
  jest.spyOn(console, 'error').mockReturnValue(undefined);
});

describe.each(KINDS)('a .%s', (kind) => {
  const tell = (bytes: Uint8Array) => {
    const grids = gridsOf(bytes, kind);
    return typeof grids === 'string' ? grids : 'read';
  };

  test('cut short anywhere is read or refused, and never throws', () => {
    const bytes = good[kind];
    for (let length = 8; length < bytes.length; length += Math.ceil(bytes.length / 60))
      expect(tell(bytes.subarray(0, length))).toMatch(/^read$|damaged|no-sheets/);
  });

  test('with bytes changed is read or refused, and never throws', () => {
    for (let at = 8; at < good[kind].length; at += Math.ceil(good[kind].length / 120)) {
      const bytes = Uint8Array.from(good[kind]);
      bytes[at] = bytes[at]! ^ 0xa5;
      expect(tell(bytes)).toMatch(new RegExp(`^read$|${REASON.source}`));
    }
  });

  test('of nothing but its first bytes is damaged', () => {
    expect(tell(good[kind].subarray(0, 8))).toMatch(REASON);
  });
});

describe('a compound file', () => {
  const bytes = compound({ Workbook: new Uint8Array(20_000).fill(9) });
  const view = new DataView(bytes.buffer);
  const tableAt = 512 + view.getUint32(76, true) * 512;

  test('keeps a small stream in small sectors', () => {
    const stream = recordsStream(written(workbookOf({ A1: { t: 's', v: '小' } }), 'xls'));
    const sheets = gridsOf(compound({ Workbook: stream }), 'xls');
    expect([stream.length < 4096, sheets.length]).toEqual([true, 1]);
  });

  test('whose sectors lead in a circle is damaged, and not copied for ever', () => {
    const circle = Uint8Array.from(bytes);
    const table = new DataView(circle.buffer);
    for (let sector = 0; sector < 128; sector += 1) {
      const next = table.getUint32(tableAt + sector * 4, true);
      if (next < 0xfffffff0) table.setUint32(tableAt + sector * 4, sector, true);
    }
    expect(gridsOf(circle, 'xls')).toBe('damaged');
  });

  test('whose sectors lead out of it is damaged', () => {
    const outside = Uint8Array.from(bytes);
    new DataView(outside.buffer).setUint32(48, 0x00fffff0, true);
    expect(gridsOf(outside, 'xls')).toBe('damaged');
  });
});

test('a .xls of merges that overlap a thousandfold is damaged', () => {
  const stream = recordsStream(written(workbookOf({ A1: { t: 'n', v: 1 } }), 'xls'));
  const cell = Buffer.from(stream).indexOf(Buffer.from([0x03, 0x02, 14, 0]));
  const merges = Buffer.alloc(4 + 2 + 1000 * 8);
  merges.writeUInt16LE(0xe5, 0);
  merges.writeUInt16LE(merges.length - 4, 2);
  merges.writeUInt16LE(1000, 4);
  for (let index = 0; index < 1000; index += 1) merges.writeUInt16LE(65535, 6 + index * 8 + 2);
  const changed = Buffer.concat([stream.slice(0, cell), merges, stream.slice(cell)]);
  expect(gridsOf(changed, 'xls')).toBe('damaged');
});

test('a .xls that declares all of a sheet as used costs no more than its cells', () => {
  const stream = recordsStream(written(workbookOf({ A1: { t: 'n', v: 1 } }), 'xls'));
  const dimensions = Buffer.from(stream).indexOf(Buffer.from([0x00, 0x02, 14, 0]));
  const changed = Buffer.from(stream);
  changed.writeUInt32LE(65536, dimensions + 8);
  changed.writeUInt16LE(256, dimensions + 14);
  expect(gridsOf(changed, 'xls')).toHaveLength(1);
});

test('a .ods that unpacks to hundreds of megabytes is refused unread', () => {
  const content = '<a/>'.padEnd(101 * 1024 * 1024);
  const bytes = zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': content,
  });
  expect(gridsOf(Uint8Array.from(bytes), 'ods')).toBe('too-large-unpacked');
});

test('a .ods nested a hundred thousand deep is refused', () => {
  const deep = `${'<b>'.repeat(100_000)}${'</b>'.repeat(100_000)}`;
  const bytes = zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<document-content><body><spreadsheet>${deep}</spreadsheet></body></document-content>`,
  });
  expect(gridsOf(Uint8Array.from(bytes), 'ods')).toBe('damaged');
});
