/** A clock that only moves when nothing else can: the seconds for which the add-in waits pass at once. */
export interface Clock {
  /** Waits for work, moving on to the next timer whenever nothing happens without it. */
  until<T>(work: Promise<T>): Promise<T>;
  /** Lets time pass; `settled` resolves when everything that a timer began is done. */
  pass(milliseconds: number, settled: () => Promise<unknown>): Promise<void>;
  /** Forgets all timers: those of a workbook that was closed. */
  clear(): void;
  /** Gives back the real clock. */
  end(): void;
}

interface Timer {
  readonly id: number;
  due: number;
  readonly every: number | null;
  readonly act: () => void;
}

/** Turns of the event loop without a result after which work waits for a timer. */
const QUIET_TURNS = 25;

/** Replaces the timers and the clock of this world; random numbers too, so that a seed repeats a whole day. */
export function startClock(random: () => number): Clock {
  const world = globalThis as unknown as Record<string, unknown>;
  const real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
  };
  const realNow = Date.now;
  const realRandom = Math.random;
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const timers = new Map<number, Timer>();
  let now = 1_700_000_000_000;
  let count = 0;

  const add =
    (every: boolean) =>
    (act: (...args: unknown[]) => void, wait?: number, ...args: unknown[]) => {
      const id = (count += 1);
      const length = Math.max(1, wait ?? 0);
      timers.set(id, {
        id,
        due: now + length,
        every: every ? length : null,
        act: () => {
          act(...args);
        },
      });
      return id;
    };
  const remove = (id: unknown) => void timers.delete(Number(id));
  Object.assign(world, {
    setTimeout: add(false),
    clearTimeout: remove,
    setInterval: add(true),
    clearInterval: remove,
  });
  Date.now = () => now;
  Math.random = random;

  /** Moves to the next timer, if one is due by then, and runs it. */
  function runNext(by: number): boolean {
    let next: Timer | null = null;
    for (const timer of timers.values()) if (!next || timer.due < next.due) next = timer;
    if (!next || next.due > by) return false;
    now = Math.max(now, next.due);
    if (next.every === null) timers.delete(next.id);
    else next.due = now + next.every;
    next.act();
    return true;
  }

  async function until<T>(work: Promise<T>): Promise<T> {
    const state = { isDone: false };
    const done = () => {
      state.isDone = true;
    };
    work.then(done, done);
    for (let quiet = 0; !state.isDone; quiet += 1) {
      await turn();
      if (quiet < QUIET_TURNS) continue;
      quiet = 0;
      // What a host outside of this world waits for takes real time.
      if (!runNext(Infinity)) await new Promise((resolve) => real.setTimeout(resolve, 1));
    }
    return work;
  }

  return {
    until,
    async pass(milliseconds, settled) {
      const end = now + milliseconds;
      do await until(settled());
      while (runNext(end));
      now = Math.max(now, end);
    },
    clear() {
      timers.clear();
    },
    end() {
      Object.assign(world, real);
      Date.now = realNow;
      Math.random = realRandom;
    },
  };
}
