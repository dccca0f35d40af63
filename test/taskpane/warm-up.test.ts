import { warmUp } from '../../src/taskpane';

/** Runs what asks for idle time, spell by spell, with so many milliseconds left in each. */
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
  it('runs once in each idle spell, and a hundred and twenty times at most', () => {
    expect(idle([50, 50, 50])).toBe(3);
    expect(idle(Array<number>(500).fill(50))).toBe(120);
  });

  it('counts the runs, so that each can work on something else', () => {
    const turns: number[] = [];
    idle([50, 2, 50, 50], (turn) => turns.push(turn));
    expect(turns).toEqual([0, 1, 2]);
  });

  it('leaves a spell alone that is nearly over, and waits for the next', () => {
    expect(idle([2, 7, 2])).toBe(0);
    expect(idle([2, 50, 2, 50])).toBe(2);
  });

  it('stops after a second of work on a slow computer', () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    expect(idle(Array<number>(500).fill(50), () => (now += 150))).toBe(7);
    clock.mockRestore();
  });

  it('does nothing where a browser tells of no idle time', () => {
    const work = jest.fn();
    warmUp(work);
    expect(work).not.toHaveBeenCalled();
  });
});
