import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkFile, failedFile, type CheckTask, type CheckedFile } from './checked';
import { MESSAGES } from './strings';

/** From so many files on they are done by a thread: one that takes all the memory then costs itself only. */
const WORTH_A_THREAD = 32;
/** Fewer files than this are done before a further thread has loaded the program and its compiler has warmed up. */
const WORTH_A_FURTHER = 100;
const MOST_THREADS = 8;

/**
 * The threads that so many files are worth; 0 where they are best done here. One thread keeps nearly half a core more
 * busy with compiling and clearing memory: on two cores a second one was measured to be no gain.
 */
export function threadsFor(files: number, cores = availableParallelism()): number {
  if (files < WORTH_A_THREAD) return 0;
  return Math.max(1, Math.min(MOST_THREADS, cores - 1, Math.floor(files / WORTH_A_FURTHER)));
}

/** As many as were asked for and there are files; one alone is none. */
function threadsAsked(jobs: number, files: number): number {
  return Math.min(jobs, files) < 2 ? 0 : Math.min(jobs, files);
}

/**
 * Checks files, some at a time; `onDone` is told as each is done, the result is in the order of the tasks.
 * Threads are used where this program is a bundle that a thread can start (`script`); else all is done here. `jobs` is
 * how many were asked for, null for as many as the files are worth.
 */
export async function checkFiles(
  tasks: readonly CheckTask[],
  jobs: number | null,
  script: string | null,
  onDone: (file: CheckedFile, done: number) => void,
): Promise<readonly CheckedFile[]> {
  const threads = jobs === null ? threadsFor(tasks.length) : threadsAsked(jobs, tasks.length);
  const results: CheckedFile[] = [];
  let done = 0;
  const keep = (index: number, file: CheckedFile): void => {
    results[index] = file;
    done += 1;
    onDone(file, done);
  };
  if (script === null || threads === 0) {
    tasks.forEach((task, index) => {
      keep(index, checkFile(task));
    });
    return results;
  }
  let next = 0;
  const take = (): number | null => (next < tasks.length ? next++ : null);
  await Promise.all(Array.from({ length: threads }, () => workThrough(script, tasks, take, keep)));
  return results;
}

/** One thread, given one task after another until none is left. A thread that dies costs its file only. */
async function workThrough(
  script: string,
  tasks: readonly CheckTask[],
  take: () => number | null,
  keep: (index: number, file: CheckedFile) => void,
): Promise<void> {
  let worker: Worker | null = null;
  for (let index = take(); index !== null; index = take()) {
    const task = tasks[index];
    if (!task) continue;
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
    // One by one: removeAllListeners would also take away what keeps the thread's port open.
    const settle = (answer: CheckedFile | null): void => {
      worker.off('message', answered).off('error', died).off('exit', died);
      resolve(answer);
    };
    worker.on('message', answered).on('error', died).on('exit', died);
    worker.postMessage(task);
  });
}
