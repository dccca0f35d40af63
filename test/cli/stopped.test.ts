import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder';

const ROOT = join(__dirname, '../..');
const SECONDS = 20;

const onLinux = process.platform === 'linux' ? describe : describe.skip;

/** Whether a process is at work; one that ended and was not waited for is not. */
function isRunning(id: number): boolean {
  const path = `/proc/${id}/stat`;
  return existsSync(path) && !/\) [ZX] /.test(readFileSync(path, 'utf8'));
}

async function until(isSo: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < SECONDS * 10 && !isSo(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return isSo();
}

/** A program that reads a file which never ends; the id of its reader, and its folder for temporary files. */
async function reading() {
  const folder = temporaryFolder();
  const script = join(temporaryFolder(), 'read.cjs');
  writeFileSync(
    script,
    `const children = require('node:child_process');
     const { fork } = children;
     children.fork = (...all) => {
       const reader = fork(...all);
       console.log(reader.pid);
       return reader;
     };
     const { readForeignFile } = require(${JSON.stringify(join(ROOT, 'src/cli/foreign-file.ts'))});
     const reader = ${JSON.stringify(join(__dirname, 'readers/endless-reader.cjs'))};
     void readForeignFile({ bytes: Buffer.from(''), format: 'xls' }, reader);`,
  );
  const program = spawn(process.execPath, ['-r', join(ROOT, 'scripts/typescript.cjs'), script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(program.stdout, 'data')) as [Buffer];
  return { program, reader: Number(String(said).trim()), folder };
}

onLinux('a program that is stopped while it reads a file of another format', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    '%s: its reader ends, and no temporary file is left',
    async (signal) => {
      const { program, reader, folder } = await reading();
      // Long enough for the reader to be at work.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect([program.exitCode, isRunning(reader)]).toEqual([null, true]);
      program.kill(signal);
      expect(await until(() => !isRunning(reader))).toBe(true);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('a reader that dies leaves no temporary file either', async () => {
    const { program, reader, folder } = await reading();
    process.kill(reader, 'SIGKILL');
    expect(await until(() => program.exitCode !== null)).toBe(true);
    expect([program.exitCode, isRunning(reader), readdirSync(folder)]).toEqual([0, false, []]);
  });
});
