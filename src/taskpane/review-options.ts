import type { Grid } from '../grid';
import type { ReviewOptions } from '../rules';
import { settle } from './corrections';
import { chosenPolicy, goalsOf, type State } from './state';

/** How the user wants a sheet reviewed. */
export function reviewOptions(state: State, sheetId: string, grid: Grid): ReviewOptions {
  const chosen = chosenPolicy(state);
  const goals = goalsOf(state, sheetId);
  return {
    corrections: settle(state.corrections.get(sheetId) ?? [], grid).applied.map(({ now }) => now),
    ...(chosen === null ? {} : { policy: chosen }),
    ...(goals === null ? {} : { goals: goals.forms.map((form) => ({ form, file: null })) }),
  };
}
