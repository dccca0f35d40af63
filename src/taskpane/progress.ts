import { findingsOf } from './found';
import { type Peaks, type State } from './state';

/** The peaks after a change of the state; those of another sheet begin anew. */
export function peaksAfter(before: State, after: State): Peaks {
  const isSame = before.sheet?.id === after.sheet?.id;
  const peaks = new Map(isSame ? before.peaks : []);
  for (const [key, count] of countsOf(after)) peaks.set(key, Math.max(count, peaks.get(key) ?? 0));
  return peaks;
}

/** How many findings of the shown form were corrected or ignored since its sheet is shown, and of how many. */
export function progressOf(state: State): { readonly done: number; readonly all: number } {
  const all = [...state.peaks]
    .filter(([key]) => key.startsWith(`${state.chosen}/`))
    .reduce((sum, [, peak]) => sum + peak, 0);
  return { done: all - findingsOf(state).standing.length, all };
}

function countsOf(state: State): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of findingsOf(state).standing) {
    const key = `${state.chosen}/${finding.rule}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
