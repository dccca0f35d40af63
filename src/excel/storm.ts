/**
 * Debounces signals. The first one after a quiet spell is answered at once, so a single typed value is checked in the
 * next frame. Signals that follow closely form a storm, answered by one run when it ends. Runs never overlap.
 */
export interface Storm {
  /** A run is due or in progress. */
  readonly isPending: boolean;
  signal(): void;
  /** Runs now, after any run in progress; resolves when done. */
  now(): Promise<void>;
  stop(): void;
}

/**
 * @param run the work to do; it must not throw
 * @param quiet milliseconds without a signal that end a storm
 * @param longest milliseconds after which an ongoing storm is answered anyway
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
    get isPending() {
      return timer !== null || running !== null;
    },
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
