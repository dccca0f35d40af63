import type { Worker } from 'node:worker_threads';

/** How a thread ended, or was ended, before it answered. */
export type ThreadEnd = 'memory' | 'time' | 'crash';

/**
 * Gives a thread a task and waits for its answer. A thread that takes too long is ended.
 * @param milliseconds how long it may take; without it, as long as it needs
 */
export function ask<Answer extends object>(
  worker: Worker,
  task: object,
  milliseconds = Infinity,
): Promise<Answer | ThreadEnd> {
  return new Promise((resolve) => {
    const settle = (outcome: Answer | ThreadEnd): void => {
      clearTimeout(timer);
      // Not removeAllListeners: it would also remove what keeps the thread's port open.
      worker.off('message', answered).off('error', failed).off('exit', ended);
      resolve(outcome);
    };
    const answered = (answer: Answer): void => {
      settle(answer);
    };
    const failed = (error: NodeJS.ErrnoException): void => {
      // A thread that is being ended reports errors that nobody waits for.
      worker.on('error', () => undefined);
      settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash');
    };
    const ended = (): void => {
      settle('crash');
    };
    const timer = Number.isFinite(milliseconds)
      ? setTimeout(() => {
          worker.on('error', () => undefined);
          settle('time');
          void worker.terminate();
        }, milliseconds)
      : undefined;
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(task);
  });
}
