import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder';

const ROOT = join(__dirname, '../..');

/**
 * Writes 新.txt into an empty folder, in a process of its own in which `fails` has changed what node:fs does; gives
 * how the process ended, what it said, and what the folder holds.
 */
function written(
  fails: string,
  { force = false, before = {} }: { force?: boolean; before?: Record<string, string> } = {},
) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(before)) writeFileSync(join(folder, name), text);
  const script = join(temporaryFolder(), 'write.cjs');
  const path = join(folder, '新.txt');
  writeFileSync(
    script,
    `const fs = require('node:fs');
     const failing = (code) => { throw Object.assign(new Error(code), { code }); };
     ${fails}
     const { writeOutput } = require(${JSON.stringify(join(ROOT, 'src/cli/output.ts'))});
     try { writeOutput(${JSON.stringify(path)}, '内容', ${force}); console.log('written'); }
     catch (error) { console.log(error.sentence ? error.sentence.zh : error.stack); }
     setTimeout(() => console.log('went on'), 50);`,
  );
  const compiler = join(ROOT, 'scripts/typescript.cjs');
  const { status, stdout } = spawnSync(process.execPath, ['-r', compiler, script], {
    encoding: 'utf8',
    cwd: ROOT,
  });
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  return { status, said: stdout.replaceAll(folder, '').split('\n')[0], files };
}

test('a full disk: nothing is left, and nothing is said to be written', () => {
  const full = `const write = fs.writeFileSync;
    fs.writeFileSync = (path, content, options) => { write(path, content.slice(0, 1), options); failing('ENOSPC'); };`;
  const said = '磁盘已满，“/新.txt”没有写入；请腾出空间后再试。';
  expect(written(full)).toEqual({ status: 0, said, files: {} });
  const before = { '新.txt': '旧' };
  expect(written(full, { force: true, before })).toEqual({ status: 0, said, files: before });
});

test('a disk without links', () => {
  const without = "fs.linkSync = () => failing('EPERM');";
  expect(written(without)).toMatchObject({ said: 'written', files: { '新.txt': '内容' } });
  expect(written(without, { before: { '新.txt': '旧' } })).toMatchObject({ files: { '新.txt': '旧' } });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('%s while it is written: the draft goes, and the program ends', (signal, status) => {
  const stopped = `const link = fs.linkSync;
    fs.linkSync = (...paths) => { process.kill(process.pid, '${signal}'); link(...paths); };`;
  expect(written(stopped)).toMatchObject({ status, files: { '新.txt': '内容' } });
  const broken = `fs.linkSync = () => { process.kill(process.pid, '${signal}'); failing('EIO'); };
    fs.renameSync = () => failing('EIO');`;
  expect(written(broken)).toMatchObject({ status, files: {} });
});
