import { warmUp } from '../../src/taskpane';

/** Calls idle callbacks with the given milliseconds left in each period; returns how often the work ran. */
function idle(spells: readonly number[], work: (turn: number) => void = () => {}): number {
  let asked: ((deadline: IdleDeadline) => void)[] = [];
  let runs = 0;
  globalThis.requestIdleCallback = (run) => asked.push(run);
  try {
    warmUp((turn) => {
      runs += 1;
      work(turn);
    });
    for (const left of spells) {
      const due = asked;
      asked = [];
      for (const run of due) run({ didTimeout: false, timeRemaining: () => left });
    }
  } finally {
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
  }
  return runs;
}

describe('warming up', () => {
  it('runs once per idle period, at most a hundred and twenty times', () => {
    expect(idle([50, 50, 50])).toBe(3);
    expect(idle(Array<number>(500).fill(50))).toBe(120);
  });

  it('numbers the runs, so that each can work on something else', () => {
    const turns: number[] = [];
    idle([50, 2, 50, 50], (turn) => turns.push(turn));
    expect(turns).toEqual([0, 1, 2]);
  });

  it('skips an idle period that is nearly over, and waits for the next', () => {
    expect(idle([2, 7, 2])).toBe(0);
    expect(idle([2, 50, 2, 50])).toBe(2);
  });

  it('stops after a second of work on a slow computer', () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    expect(idle(Array<number>(500).fill(50), () => (now += 150))).toBe(7);
    clock.mockRestore();
  });

  it('does nothing if the browser has no idle callbacks', () => {
    const work = jest.fn();
    warmUp(work);
    expect(work).not.toHaveBeenCalled();
  });
});
