import { writeSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CheckTask } from './checked';
import type { ForeignTask } from './foreign-file';
import { READER, serveTasks } from './reader-process';
import { run } from './run';
import { MESSAGES } from './strings';

/** The entry of the program, of its threads and of its readers; bundled into dist/cli/ziping.cjs. */
if (process.argv[2] === READER && process.send) {
  serveTasks(async (task) => (await import('./foreign-file')).readHere(task as ForeignTask));
} else if (isMainThread) void main();
else if ((workerData as { ziping?: string } | null)?.ziping === 'check') serve();

async function main(): Promise<void> {
  const answer = { isCut: false };
  // The reader may close early, as in `ziping check … | head`; a disk may be full.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!answer.isCut) {
      const { zh, en } = MESSAGES.answerCut(error.code ?? error.message);
      writeError(`${process.argv.includes('en') || process.argv.includes('--lang=en') ? en : zh}\n`);
    }
    answer.isCut = true;
    process.exitCode = 2;
  });
  // There is nobody to tell.
  process.stderr.on('error', () => undefined);
  const status = await run(
    process.argv.slice(2),
    {
      out: (text) => void process.stdout.write(text),
      err: (text) => {
        writeError(text);
      },
      isTerminal: process.stderr.isTTY,
    },
    __filename,
  );
  process.exitCode = answer.isCut ? 2 : status;
}

/** Writes at once, so that messages and progress keep their order. stderr may be closed. */
function writeError(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    process.stderr.write(text);
  }
}

function serve(): void {
  parentPort?.on('message', (task: CheckTask) => {
    void import('./checked')
      .then(({ checkFile }) => checkFile(task, __filename))
      .then((checked) => {
        parentPort?.postMessage(checked);
      });
  });
}
