import { writeSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CheckTask } from './checked';
import type { ForeignTask } from './foreign-file';
import { run } from './run';
import { MESSAGES } from './strings';

/** The entry of the program and of its threads; bundled into dist/cli/ziping.cjs. */
if (isMainThread) void main();
else serve((workerData as { ziping?: string } | null)?.ziping);

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

/** What a thread does with each task: it checks a file, or reads one of another format. */
function serve(work: string | undefined): void {
  if (work !== 'check' && work !== 'read') return;
  // SheetJS remarks on records that it does not know.
  console.error = () => undefined;
  parentPort?.on('message', (task: CheckTask | ForeignTask) => {
    const answer = 'bytes' in task ? readIt(task) : checkIt(task);
    void answer.then((answered: object) => {
      parentPort?.postMessage(answered);
    });
  });
}

async function checkIt(task: CheckTask): Promise<object> {
  return (await import('./checked')).checkFile(task, __filename);
}

async function readIt(task: ForeignTask): Promise<object> {
  return (await import('./foreign-file')).readHere(task);
}
