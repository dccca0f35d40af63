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
  // The reader may close early, as in `ziping check … | head`.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      const { zh, en } = MESSAGES.outputFailed('stdout', error.code ?? error.message);
      writeError(`${process.argv.includes('en') ? en : zh}\n`);
      process.exitCode = 2;
    });
  }
  process.exitCode = await run(
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
