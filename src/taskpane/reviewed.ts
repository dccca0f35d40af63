import type { Sentence } from '../grid';
import { inListOrder } from './cards';
import type { Reviewed } from './events';
import { previewAgain } from './previews';
import { findingsOf } from './found';
import { type State } from './state';
import { around, PHRASE } from './words';

/** The state with a new result. */
export function reviewed(state: State, event: Reviewed): State {
  const sameSheet = state.sheet?.id === event.sheet.id;
  // Clears the last announcement, so that the same words are announced again.
  if (isAsShown(state, event)) return state.announcement === null ? state : { ...state, announcement: null };
  const next: State = {
    ...state,
    isFirstRun: state.isFirstRun && event.reviews.length === 0,
    sheet: event.sheet,
    grid: event.grid,
    stale: event.again === true && state.stale,
    gone: event.again === true && state.gone,
    reviews: event.reviews,
    chosen: sameSheet && state.chosen < event.reviews.length ? state.chosen : 0,
    fault: event.again === true ? state.fault : null,
    // The plan was made for another sheet.
    preview: null,
    outcome: sameSheet ? state.outcome : null,
    selected: sameSheet ? state.selected : null,
    current: sameSheet ? state.current : null,
    asking: sameSheet ? state.asking : null,
  };
  const announced: State = { ...next, announcement: sameSheet ? announcementOf(state, next) : null };
  if (!sameSheet || !state.preview) return announced;
  const preview = previewAgain(state, announced);
  if (!preview) return outdated(announced);
  return {
    ...announced,
    preview,
    announcement: preview === state.preview ? announced.announcement : PHRASE.previewMoved,
  };
}

/** Whether a reading found exactly what is shown. */
export function isAsShown(
  state: State,
  { sheet, grid, reviews }: Pick<Reviewed, 'sheet' | 'grid' | 'reviews'>,
): boolean {
  return (
    state.grid === grid &&
    state.reviews === reviews &&
    state.sheet?.id === sheet.id &&
    state.sheet.name === sheet.name &&
    state.sheet.protected === sheet.protected &&
    !state.stale &&
    !state.gone &&
    state.fault === null
  );
}

/** If the current finding is gone, the one that took its place becomes current. */
export function onTheNext(before: State, after: State): State {
  const keys = (state: State) => inListOrder(state).map(({ key }) => key);
  const [was, is] = [keys(before), keys(after)];
  const at = before.current === null ? -1 : was.indexOf(before.current);
  if (at < 0 || before.current === null || is.includes(before.current)) return after;
  return { ...after, current: is[Math.min(at, is.length - 1)] ?? null };
}

/** The offered plan no longer fits the sheet: it is closed and the user is informed. */
function outdated(state: State): State {
  const sentence = PHRASE.previewOutdated;
  return { ...state, preview: null, outcome: { sentence, unchanged: [] }, announcement: sentence };
}

/** What has changed, behind the outcome that led to it: that is told once, and a screen reader may not have read it yet. */
function announcementOf(before: State, after: State): Sentence | null {
  const changed = changeAnnouncement(before, after);
  const outcome = before.outcome?.sentence ?? null;
  if (outcome === null || before.announcement !== outcome) return changed;
  return changed ? around((done, then) => PHRASE.doneThen(done, then), outcome, changed) : outcome;
}

/**
 * The announcement of a new result: how many findings were resolved and how many are new. They are counted per rule,
 * so that a finding that only names other cells counts as neither. Null if nothing changed.
 */
export function changeAnnouncement(before: State, after: State): Sentence | null {
  const was = countsByRule(before);
  const is = countsByRule(after);
  let gone = 0;
  let come = 0;
  for (const rule of new Set([...was.keys(), ...is.keys()])) {
    const change = (is.get(rule) ?? 0) - (was.get(rule) ?? 0);
    if (change < 0) gone -= change;
    else come += change;
  }
  if (gone === 0 && come === 0) return null;
  const left = findingsOf(after).standing.length;
  return PHRASE.changed(gone, come, left);
}

function countsByRule(state: State): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of findingsOf(state).standing) {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  }
  return counts;
}
