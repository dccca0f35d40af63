import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { bookOf, bookOfXlsx, xlsxOf } from '../../excel-host';
import { bookOrSentence } from '../../workbench/refusal';

const form: Uint8Array = readFileSync(join(__dirname, '../forms/yuelu-2022.xlsx'));

const ole = (name: string) =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(100).fill(0),
    ...Buffer.from(name, 'utf16le'),
  ]);
const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const encrypted = () => {
  const bytes = Buffer.from(zipOf('xl/workbook.xml'));
  // The first bit of the flags, in the header of the part and in the directory.
  bytes[6] = 1;
  bytes[bytes.indexOf('PK\u0001\u0002') + 8] = 1;
  return bytes;
};

test.each<[string, string, () => Uint8Array, RegExp]>([
  [
    'an old workbook',
    'a.xls',
    () => ole('Workbook'),
    /旧版 \.xls 格式，不能写入；请先用 Excel 或 WPS 打开，另存为 \.xlsx/,
  ],
  ['an old workbook named .xlsx', 'a.xlsx', () => ole('Workbook'), /旧版 \.xls 格式/],
  ['a workbook with a password', 'a.xlsx', () => ole('EncryptedPackage'), /设有打开密码/],
  ['a zip with a password', 'a.xlsx', encrypted, /设有打开密码/],
  ['a WPS workbook', 'a.et', () => ole('Workbook'), /\.et 格式/],
  [
    'a workbook without a sheet',
    'a.xlsx',
    () => xlsxOf({ ...bookOf('b', []), sheets: [] }),
    /没有可读取的工作表/,
  ],
  ['half of a file', 'a.xlsx', () => form.subarray(0, 5000), /已损坏或不完整/],
  ['noise', 'a.xlsx', () => new Uint8Array([1, 0, 2, 0, 3]), /已损坏或不完整/],
  ['nothing', 'a.xlsx', () => new Uint8Array(), /空的/],
  ['text', 'a.xlsx', () => strToU8('no workbook'), /纯文本/],
  ['a CSV file', 'a.csv', () => strToU8('一,二'), /\.csv/],
  ['a web page', 'a.xls', () => strToU8('<html><table>'), /网页/],
  ['a binary workbook', 'a.xlsb', () => zipOf('xl/workbook.bin'), /\.xlsb/],
  ['a document', 'a.docx', () => zipOf('word/document.xml'), /Word/],
  ['a zip without a workbook', 'a.zip', () => zipOf('a.txt'), /压缩包/],
])('%s is refused with advice', (_what, name, bytes, sentence) => {
  expect(bookOrSentence(() => bookOfXlsx(bytes(), name))).toMatch(sentence);
});

test('a workbook is accepted', () => {
  expect(bookOrSentence(() => bookOfXlsx(form, 'a.xlsx'))).toMatchObject({ name: 'a.xlsx' });
});
