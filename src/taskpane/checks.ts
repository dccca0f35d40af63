import { sameGrid, type Grid } from '../grid';
import { reviewing, type Review } from '../rules';
import { reviewOptions } from './review-options';
import { goalsOf, type State } from './state';
import type { Store } from './store';

/** A sheet as read, and its reviews. */
export interface Checked {
  readonly grid: Grid;
  readonly reviews: readonly Review[];
}

/** What a review depends on besides the sheet. */
type Ground = Pick<State, 'corrections' | 'policy' | 'custom'> & {
  readonly goals: ReturnType<typeof goalsOf>;
};

/** Milliseconds of work without a pause. A form takes a few; a sheet of thousands of rows must not hold up the pane. */
const PIECE = 20;

/**
 * Reviews sheets under the current policy and corrections. Excel reports one keystroke several times (change,
 * calculation, selection), so an unchanged sheet is not reviewed again: the result is the same object as before, grid
 * included. If the sheet is to be checked anew before its review is done, that one takes its place.
 * @param pause lets the page do what waits
 */
export function makeChecks(
  store: Store,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
): (sheetId: string, grid: Grid) => Promise<Checked> {
  interface Check extends Checked {
    readonly sheetId: string;
    readonly ground: Ground;
  }
  let last: Check | null = null;
  const newestOf = new Map<string, Promise<Checked>>();

  async function check(
    sheetId: string,
    grid: Grid,
    replacement: () => Promise<Checked> | null,
  ): Promise<Checked> {
    const ground = groundOf(store.state, sheetId);
    if (last?.sheetId === sheetId && sameGround(last.ground, ground) && sameGrid(last.grid, grid))
      return last;
    const steps = reviewing(grid, reviewOptions(store.state, sheetId, grid));
    let begun = performance.now();
    for (;;) {
      // The person may have decided otherwise meanwhile.
      if (!sameGround(ground, groundOf(store.state, sheetId))) return check(sheetId, grid, replacement);
      const step = steps.next();
      if (step.done) {
        last = { sheetId, ground, grid, reviews: step.value };
        return last;
      }
      if (performance.now() - begun < PIECE) continue;
      await pause();
      const instead = replacement();
      if (instead) return instead;
      begun = performance.now();
    }
  }

  return (sheetId, grid) => {
    const done: Promise<Checked> = check(sheetId, grid, () => {
      const newest = newestOf.get(sheetId);
      return newest === undefined || newest === done ? null : newest;
    });
    newestOf.set(sheetId, done);
    return done;
  };
}

const groundOf = (state: State, sheetId: string): Ground => ({
  corrections: state.corrections,
  policy: state.policy,
  custom: state.custom,
  goals: goalsOf(state, sheetId),
});

const sameGround = (one: Ground, other: Ground) =>
  one.corrections === other.corrections &&
  one.policy === other.policy &&
  one.custom === other.custom &&
  one.goals === other.goals;
