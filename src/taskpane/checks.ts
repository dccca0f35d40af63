import { sameGrid, type Grid } from '../grid';
import { review, type Review } from '../rules';
import { settle } from './corrections';
import { chosenPolicy, type State } from './state';
import type { Store } from './store';

/** A sheet as read, and its reviews. */
export interface Checked {
  readonly grid: Grid;
  readonly reviews: readonly Review[];
}

/** What a review depends on besides the sheet. */
type Ground = Pick<State, 'corrections' | 'policy' | 'custom'>;

/**
 * Reviews sheets under the current policy and corrections. Excel reports one keystroke several times (change,
 * calculation, selection), so an unchanged sheet is not reviewed again: the result is the same object as before, grid
 * included.
 */
export function makeChecks(store: Store): (sheetId: string, grid: Grid) => Checked {
  let last: (Checked & { readonly sheetId: string; readonly ground: Ground }) | null = null;
  return (sheetId, grid) => {
    const { corrections, policy, custom } = store.state;
    const ground = { corrections, policy, custom };
    if (last?.sheetId === sheetId && sameGround(last.ground, ground) && sameGrid(last.grid, grid))
      return last;
    const chosen = chosenPolicy(store.state);
    const applied = settle(corrections.get(sheetId) ?? [], grid).applied.map(({ now }) => now);
    const reviews = review(grid, { corrections: applied, ...(chosen === null ? {} : { policy: chosen }) });
    last = { sheetId, ground, grid, reviews };
    return last;
  };
}

const sameGround = (one: Ground, other: Ground) =>
  one.corrections === other.corrections && one.policy === other.policy && one.custom === other.custom;
