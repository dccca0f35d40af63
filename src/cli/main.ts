import { writeSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CheckTask } from './checked';
import { run } from './run';

/** The entry of the program and of its threads; bundled into dist/cli/ziping.cjs. */
if (isMainThread) void main();
else if ((workerData as { ziping?: string } | null)?.ziping === 'check') serve();

async function main(): Promise<void> {
  // The reader may close early, as in `ziping check … | head`.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
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
    void import('./checked').then(({ checkFile }) => {
      parentPort?.postMessage(checkFile(task));
    });
  });
}
