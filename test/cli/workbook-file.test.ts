import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/cli';
import { sheetData, workbookBytes } from '../xlsx/workbook-files';
import { ziping } from './call';
import { temporaryFolder } from './temporary-folder';

const GOOD = { sheets: [{ name: '表', inner: sheetData({ 1: '<c r="A1"><v>1</v></c>' }) }] };

test('a file of more than 50 MB is not read', async () => {
  const path = join(temporaryFolder(), '大.xlsx');
  const file = openSync(path, 'w');
  ftruncateSync(file, 51 * 1024 * 1024);
  closeSync(file);
  expect(await readWorkbookFile(path, null)).toMatchObject({ kind: 'refusal', why: 'too-large' });
});

test('missing, a folder, unreadable', async () => {
  const folder = temporaryFolder();
  expect(await readWorkbookFile(join(folder, '无.xlsx'), null)).toMatchObject({ why: 'missing' });
  mkdirSync(join(folder, '夹.xlsx'));
  expect(await readWorkbookFile(join(folder, '夹.xlsx'), null)).toMatchObject({ why: 'directory' });
  const locked = join(folder, '锁.xlsx');
  writeFileSync(locked, workbookBytes(GOOD));
  chmodSync(locked, 0);
  // Root reads anything: the refusal can be seen only by others.
  const result = await readWorkbookFile(locked, null);
  expect(process.getuid?.() === 0 ? 'permission' : (result as { why?: string }).why).toBe('permission');
});

test.each([
  ['zh', '这个文件其实是纯文本，不是工作簿；请用 Excel 或 WPS 打开后另存为 .xlsx。'],
  ['en', 'This file is plain text and no workbook: open it in Excel or WPS and save it as .xlsx.'],
])('each sentence says what to do, in both languages: %s', async (language, sentence) => {
  const path = join(temporaryFolder(), '旧.xls');
  writeFileSync(path, '合计\t100\n');
  expect((await ziping('check', path, '--lang', language)).err).toBe(`${path}: ${sentence}\n`);
});
