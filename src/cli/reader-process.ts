import { fork, type ChildProcess } from 'node:child_process';
import { Worker } from 'node:worker_threads';

/** How a process ended, or was ended, before it answered. */
export type ReaderEnd = 'memory' | 'time' | 'crash';

/** What a process may use. */
export interface Cost {
  readonly megabytes: number;
  readonly milliseconds: number;
}

/** The word by which the program knows that it is to read files for another process. */
export const READER = 'read-for-another-process';

/**
 * Starts the program as a reader. A thread would not do: where one large list takes the rest of its memory, the whole
 * program ends with it. The remarks of SheetJS, and what is printed at such an end, are for nobody.
 */
export function startedReader(script: string, { megabytes }: Cost): ChildProcess {
  const reader = fork(script, [READER, String(process.pid)], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // One that can't be started, or has ended, is told by its exit as well.
  return reader.on('error', ignored);
}

/** Gives a reader a task and waits for its answer, or its end. One that takes too long is ended. */
export function askReader<Answer extends object>(
  reader: ChildProcess,
  task: object,
  { milliseconds }: Cost,
): Promise<Answer | ReaderEnd> {
  return new Promise((resolve) => {
    const settle = (outcome: Answer | ReaderEnd): void => {
      clearTimeout(timer);
      reader.off('message', answered).off('exit', ended);
      keepAlive(reader, false);
      resolve(outcome);
    };
    const answered = (answer: unknown): void => {
      settle(answer as Answer);
    };
    const ended = (status: number | null, signal: NodeJS.Signals | null): void => {
      settle(signal === 'SIGABRT' || status === OUT_OF_MEMORY ? 'memory' : 'crash');
    };
    const timer = setTimeout(() => {
      settle('time');
      reader.kill('SIGKILL');
    }, milliseconds);
    reader.on('message', answered).on('exit', ended);
    keepAlive(reader, true);
    reader.send(task, ignored);
  });
}

/** The status of Node where it runs out of memory and the system knows no signals. */
const OUT_OF_MEMORY = 134;

function ignored(): void {
  // The exit is what counts.
}

/** Only a reader that is at work keeps the program alive. */
function keepAlive(reader: ChildProcess, isAtWork: boolean): void {
  if (isAtWork) {
    reader.ref();
    reader.channel?.ref();
  } else {
    reader.unref();
    reader.channel?.unref();
  }
}

/** What a reader does: it answers task after task, until the process that started it is gone. */
export function serveTasks(answerTo: (task: object) => Promise<object>): void {
  // Not process.ppid: a program that was stopped while its reader started is no longer the parent.
  new Worker(WATCH, { eval: true, workerData: Number(process.argv[3]) }).unref();
  process.on('message', (task: object) => {
    void answerTo(task).then((answer) => process.send?.(answer));
  });
}

/**
 * Ends the process when the one it reads for is gone. A thread has to watch: a file that never ends leaves the process no
 * moment to hear of it, and a program that was stopped can't end its reader.
 */
const WATCH = `
const { workerData: parent } = require('node:worker_threads');
const isThere = () => {
  try {
    process.kill(parent, 0);
    return process.ppid === parent;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
setInterval(() => isThere() || process.kill(process.pid, 'SIGKILL'), 500);
`;
