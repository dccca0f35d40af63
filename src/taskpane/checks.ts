import { sameGrid, type Grid } from '../grid';
import { review, type Review } from '../rules';
import { settle } from './corrections';
import { chosenPolicy, type State } from './state';
import type { Store } from './store';

/** A sheet as it was read, and what was found in it. */
export interface Checked {
  readonly grid: Grid;
  readonly reviews: readonly Review[];
}

/** What a review rests on besides the sheet. */
type Ground = Pick<State, 'corrections' | 'policy' | 'custom'>;

/**
 * Reviews sheets by the policy and the corrections that hold. Excel tells of one keystroke more than once, as a change,
 * a calculation and a move of the selection: a sheet that was read as before is not reviewed again, and what is given
 * is the same as before, grid and all.
 */
export function makeChecks(store: Store): (sheetId: string, grid: Grid) => Checked {
  let last: (Checked & { readonly sheetId: string; readonly ground: Ground }) | null = null;
  return (sheetId, grid) => {
    const { corrections, policy, custom } = store.state;
    const ground = { corrections, policy, custom };
    if (last?.sheetId === sheetId && sameGround(last.ground, ground) && sameGrid(last.grid, grid))
      return last;
    const chosen = chosenPolicy(store.state);
    const said = settle(corrections.get(sheetId) ?? [], grid).applied.map(({ now }) => now);
    const reviews = review(grid, { corrections: said, ...(chosen === null ? {} : { policy: chosen }) });
    last = { sheetId, ground, grid, reviews };
    return last;
  };
}

const sameGround = (one: Ground, other: Ground) =>
  one.corrections === other.corrections && one.policy === other.policy && one.custom === other.custom;
