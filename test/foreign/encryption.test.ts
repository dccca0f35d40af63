import { decryptedPackage } from '../../src/foreign';
import { agileFile, encryptedXls, standardFile, XLS_ENCRYPTIONS } from './encryption';
import {
  CIPHERS,
  compound,
  formBytes,
  formWorkbook,
  gridOf,
  gridsOf,
  recordsStream,
  shownIn,
  written,
} from './foreign-files';

const EXCELS_OWN = 'VelvetSweatshop';
const CONTENT = formBytes('yuelu-2022');

/** What comes out of an encrypted package. */
function opened(bytes: Uint8Array): Buffer | string {
  const content = decryptedPackage(bytes, CIPHERS);
  return content instanceof Uint8Array ? Buffer.from(content) : content.why;
}

describe.each([
  ['agile', agileFile],
  ['standard', standardFile],
])('a .xlsx in %s encryption', (_name, encrypt) => {
  test('under the key of Excel itself is the file that was encrypted', () => {
    expect(CONTENT.length).toBeGreaterThan(4096);
    expect(CONTENT.equals(opened(encrypt(CONTENT, EXCELS_OWN)) as Buffer)).toBe(true);
  });

  test('under the password of a person stays closed', () => {
    expect(opened(encrypt(CONTENT, '123456'))).toBe('encrypted');
  });
});

test('a number of turns that would keep the reader busy for minutes is refused', () => {
  const description = (turns: string) => {
    const bytes = Buffer.from(agileFile(CONTENT, EXCELS_OWN, 1000));
    const at = bytes.indexOf('spinCount="1000"');
    bytes.write(`spinCount="${turns}"`, at);
    return bytes;
  };
  expect(opened(description('9e99'))).toBe('encrypted');
  expect(opened(description('-100'))).toBe('encrypted');
  expect(opened(description('none'))).toBe('encrypted');
});

test('descriptions that say nothing or are cut short', () => {
  const EncryptedPackage = Buffer.alloc(64);
  const infos = [
    '',
    '0400040040000000',
    '04000200240000004000000000',
    '0300030000000000',
    '0400040040000000deadbeef',
  ];
  for (const info of infos) {
    const file = compound({ EncryptionInfo: Buffer.from(info, 'hex'), EncryptedPackage });
    expect(opened(file)).toMatch(/^(?:encrypted|damaged)$/);
  }
});

describe.each(Object.keys(XLS_ENCRYPTIONS))('a .xls encrypted by %s', (encryption) => {
  const plain = written(formWorkbook('hainan-2023'), 'xls');
  const stream = recordsStream(plain);

  test('under the key of Excel itself reads as if it were not', () => {
    const grid = gridOf(encryptedXls(stream, encryption, EXCELS_OWN), 'xls');
    expect(grid.cells.length).toBeGreaterThan(50);
    expect(shownIn(grid)).toEqual(shownIn(gridOf(plain, 'xls')));
  });

  test('under the password of a person stays closed', () => {
    expect(gridsOf(encryptedXls(stream, encryption, 'hunan-caizheng1'), 'xls')).toBe('encrypted');
  });
});
