import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder';

const ROOT = join(__dirname, '../..');
/** Only a process that never ends is waited for that long: on a busy machine, a reader takes long to start. */
const SECONDS = 100;
const LIMIT = 3 * SECONDS * 1000;

const readers: number[] = [];

afterEach(() => {
  for (const reader of readers.splice(0)) if (isRunning(reader)) process.kill(reader, 'SIGKILL');
});

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
async function reading(environment: NodeJS.ProcessEnv = {}) {
  const folder = temporaryFolder();
  const atWork = join(temporaryFolder(), 'at-work');
  const script = join(temporaryFolder(), 'read.cjs');
  writeFileSync(
    script,
    `const children = require('node:child_process');
     const { fork } = children;
     children.fork = (...all) => {
       const reader = fork(...all);
       // After it was given its task.
       setImmediate(() => console.log(reader.pid));
       return reader;
     };
     const { readForeignFile } = require(${JSON.stringify(join(ROOT, 'src/cli/foreign-file.ts'))});
     const reader = ${JSON.stringify(join(__dirname, 'readers/endless-reader.cjs'))};
     void readForeignFile({ bytes: Buffer.from(''), format: 'xls' }, reader);`,
  );
  const program = spawn(process.execPath, ['-r', join(ROOT, 'scripts/typescript.cjs'), script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder, AT_WORK: atWork, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(program.stdout, 'data')) as [Buffer];
  const reader = Number(String(said).trim());
  readers.push(reader);
  return { program, reader, folder, isAtWork: () => existsSync(atWork) };
}

onLinux('a program that is stopped while it reads a file of another format', () => {
  const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;

  test.each(signals)(
    '%s: its reader ends, and no temporary file is left',
    async (signal) => {
      const { program, reader, folder, isAtWork } = await reading();
      expect(await until(isAtWork)).toBe(true);
      expect([program.exitCode, isRunning(reader)]).toEqual([null, true]);
      program.kill(signal);
      expect(await until(() => !isRunning(reader))).toBe(true);
      expect(readdirSync(folder)).toEqual([]);
    },
    LIMIT,
  );

  test.each(signals)(
    '%s while its reader starts: the reader ends all the same',
    async (signal) => {
      const { program, reader, folder } = await reading({ SLOW_START: 'yes' });
      program.kill(signal);
      expect(await until(() => !isRunning(reader))).toBe(true);
      expect(readdirSync(folder)).toEqual([]);
    },
    LIMIT,
  );

  test(
    'a reader that dies leaves no temporary file either',
    async () => {
      const { program, reader, folder } = await reading();
      process.kill(reader, 'SIGKILL');
      expect(await until(() => program.exitCode !== null)).toBe(true);
      expect([program.exitCode, isRunning(reader), readdirSync(folder)]).toEqual([0, false, []]);
    },
    LIMIT,
  );
});
