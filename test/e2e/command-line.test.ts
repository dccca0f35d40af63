import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../cli/temporary-folder';
import { formWorkbook, written } from '../foreign/foreign-files';

const ROOT = join(__dirname, '../..');
const YUELU = join(ROOT, 'test/forms/yuelu-2022.xlsx');

/** The command takes a thread by itself from 32 files on; what it prints of them is more than a pipe holds. */
const FORMS = 33;

/** The project folder as far as the command needs it. */
function installed(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bin'));
  copyFileSync(join(ROOT, 'bin/ziping.cjs'), join(folder, 'bin/ziping.cjs'));
  return folder;
}

test('the bundle: run, checked by threads, read by a pipe that closes', () => {
  const folder = installed();
  const bin = join(folder, 'bin/ziping.cjs');
  const before = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
  expect([before.status, before.stdout]).toEqual([2, '']);
  expect(before.stderr).toContain('npm ci');
  cpSync(join(ROOT, 'dist/cli'), join(folder, 'dist/cli'), { recursive: true });
  expect(spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' }).stdout).toMatch(
    /^\d+\.\d+\.\d+/,
  );

  const forms = join(folder, '区直 单位');
  mkdirSync(forms);
  for (let i = 0; i < FORMS; i += 1) copyFileSync(YUELU, join(forms, `单位${i}.xlsx`));
  writeFileSync(join(forms, '坏.xlsx'), 'PK');
  // Read by a process of the thread that checks it.
  writeFileSync(join(forms, '旧.xls'), written(formWorkbook('yuelu-2022'), 'xls'));
  const check = (...jobs: string[]) =>
    spawnSync(process.execPath, [bin, 'check', forms, '--format', 'json', ...jobs], {
      encoding: 'utf8',
      timeout: 60000,
      maxBuffer: 1 << 27,
    });
  const threads = check('--jobs', '3');
  expect(threads.status).toBe(2);
  expect(threads.stdout).toBe(check('--jobs', '1').stdout);
  expect(threads.stdout).toBe(check().stdout);
  expect((JSON.parse(threads.stdout) as { summary: object }).summary).toMatchObject({
    files: FORMS + 2,
    forms: FORMS + 1,
    unreadable: 1,
  });

  // What a shell has opened for the list of findings is no unit's file, and is none the next time.
  const unit = join(folder, '一个单位');
  mkdirSync(unit);
  writeFileSync(join(unit, '坏.xlsx'), 'PK');
  const list = join(unit, '问题.csv');
  const listed = () =>
    spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" check "${unit}" --format csv > "${list}"`], {
      encoding: 'utf8',
    }).stderr;
  expect(listed()).toMatch(/^[^\n]*坏\.xlsx: [^\n]*\n$/);
  expect(listed()).toMatch(/^[^\n]*坏\.xlsx: [^\n]*\n$/);
  expect(readFileSync(list, 'utf8')).not.toContain('问题.csv');

  const piped = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${bin}" check "${forms}" --format json | head -c 10`],
    {
      encoding: 'utf8',
      timeout: 60000,
    },
  );
  expect(piped.stdout).toBe('{\n  "tool"');
  expect(piped.stderr).toMatch(/结果没有全部输出：接收结果的程序已关闭。\n$/);

  const full = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" check "${unit}" > /dev/full`], {
    encoding: 'utf8',
  });
  expect(full.status).toBe(2);
  expect(full.stderr).toMatch(/结果没有全部输出（ENOSPC），请检查磁盘是否已满、是否有权限。\n$/);
  expect(full.stderr).not.toMatch(/^\s+at /m);
}, 120000);
