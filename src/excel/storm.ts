/**
 * A signal out of the calm is answered at once: a person who types one value sees what came of it in the next frame.
 * Those that follow it closely are a storm, answered by one run when it is over, and never by two at once.
 */
export interface Storm {
  signal(): void;
  /** Runs now, after a run that is under way; resolves when done. */
  now(): Promise<void>;
  stop(): void;
}

/**
 * @param run what is to be done once things are calm; it must not throw
 * @param quiet milliseconds without a signal that count as calm
 * @param longest milliseconds after which a storm that doesn't end is answered all the same
 */
export function calmly(run: () => Promise<void>, quiet: number, longest: number): Storm {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since: number | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let heardAt = -Infinity;
  let stopped = false;

  const start = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    since = null;
    again = false;
    const under = run().finally(() => {
      running = null;
      if (again && !stopped) wait();
    });
    running = under;
    return under;
  };
  const wait = () => {
    const now = Date.now();
    since ??= now;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void start(), Math.max(0, Math.min(quiet, since + longest - now)));
  };
  return {
    signal() {
      if (stopped) return;
      const calm = Date.now() - heardAt > quiet;
      heardAt = Date.now();
      if (running) again = true;
      else if (calm && timer === null) void start();
      else wait();
    },
    async now() {
      while (running) await running;
      await start();
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
