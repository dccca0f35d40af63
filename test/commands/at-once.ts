import type { RunningExcel } from '../../excel-host';
import { startClock, type Clock } from '../soak/clock';

let clock: Clock | null = null;

/** In the tests of this describe or file, the seconds for which the add-in waits pass at once. */
export function passTimeAtOnce(): void {
  beforeEach(() => {
    clock = startClock(Math.random);
  });
  afterEach(() => {
    clock?.clear();
    clock?.end();
    clock = null;
  });
}

function running(): Clock {
  if (!clock) throw new Error('Time passes at once only where passTimeAtOnce was called.');
  return clock;
}

/** Does what waits for timers. */
export function atOnce<T>(work: Promise<T>): Promise<T> {
  return running().until(work);
}

/** Lets time pass, with all that happens in it, until something is so, at most four seconds. */
export async function passUntil(excel: RunningExcel, is: () => boolean): Promise<void> {
  for (let passed = 0; !is() && passed < 4000; passed += 20) await running().pass(20, () => excel.idle());
}
