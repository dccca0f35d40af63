import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkFile, failedFile, type CheckTask, type CheckedFile } from './checked';
import { MESSAGES } from './strings';

/** From this many files on a thread checks them, so that a file which takes all the memory ends only its thread. */
const WORTH_A_THREAD = 32;
/** Fewer files are done before another thread has loaded the program and warmed up. */
const WORTH_A_FURTHER = 100;
const MOST_THREADS = 8;

/**
 * How many threads to use; 0 checks the files in this one. A thread keeps half a core more busy with compiling and
 * garbage collection: on two cores, a second thread was measured to gain nothing.
 */
export function threadsFor(files: number, cores = availableParallelism()): number {
  if (files < WORTH_A_THREAD) return 0;
  return Math.max(1, Math.min(MOST_THREADS, cores - 1, Math.floor(files / WORTH_A_FURTHER)));
}

/**
 * Checks files, some at a time, and calls `onDone` as each is done. The result is in the order of the tasks.
 * @param jobs how many at a time were asked for; null decides by the number of files
 * @param script the bundle that a thread can run; null checks all files in this thread
 */
export async function checkFiles(
  tasks: readonly CheckTask[],
  jobs: number | null,
  script: string | null,
  onDone: (file: CheckedFile, done: number) => void,
): Promise<readonly CheckedFile[]> {
  const threads = jobs === null ? threadsFor(tasks.length) : Math.min(jobs, tasks.length);
  const results: CheckedFile[] = [];
  let done = 0;
  const keep = (index: number, file: CheckedFile): void => {
    results[index] = file;
    done += 1;
    onDone(file, done);
  };
  const queue = tasks.entries();
  // A single thread that was asked for is not worth starting.
  if (script === null || threads === 0 || (jobs !== null && threads === 1)) {
    for (const [index, task] of queue) keep(index, await checkFile(task, script));
  } else {
    await Promise.all(Array.from({ length: threads }, () => workThrough(script, queue, keep)));
  }
  return results;
}

/** Gives one thread task after task. If the thread dies, only its current file is lost. */
async function workThrough(
  script: string,
  queue: IterableIterator<[number, CheckTask]>,
  keep: (index: number, file: CheckedFile) => void,
): Promise<void> {
  let worker: Worker | null = null;
  for (const [index, task] of queue) {
    worker ??= new Worker(script, { workerData: { ziping: 'check' } });
    const answer = await ask(worker, task);
    if (!answer) worker = null;
    keep(index, answer ?? failedFile(task, MESSAGES.outOfMemory()));
  }
  await worker?.terminate();
}

function ask(worker: Worker, task: CheckTask): Promise<CheckedFile | null> {
  return new Promise((resolve) => {
    const answered = (answer: CheckedFile): void => {
      settle(answer);
    };
    const died = (): void => {
      settle(null);
    };
    // Not removeAllListeners: it would also remove what keeps the thread's port open.
    const settle = (answer: CheckedFile | null): void => {
      worker.off('message', answered).off('error', died).off('exit', died);
      resolve(answer);
    };
    worker.on('message', answered).on('error', died).on('exit', died);
    worker.postMessage(task);
  });
}
