import type { Sentence } from '../grid';
import { draftOf, withField } from './policy-draft';
import { previewAgain, toggledIn } from './previews';
import { findingsOf, type Action, type State } from './state';
import { PHRASE, TEXT } from './strings';
import type { Kept } from './workbook-keeper';

/** The next state. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'started':
      return { ...state, inExcel: action.inExcel, language: action.language, live: action.live };
    case 'busy':
      return { ...state, busy: action.what, slow: action.what === null ? false : state.slow };
    case 'slow':
      return state.busy === null ? state : { ...state, slow: true };
    case 'reviewed':
      return reviewed(state, action);
    case 'elsewhere':
      return { ...state, elsewhere: action.forms };
    case 'failed':
      // The last result stays: a failed read does not make it wrong.
      return { ...state, fault: action.sentence, announcement: action.sentence };
    case 'tab':
      return { ...state, tab: action.tab, preview: action.tab === state.tab ? state.preview : null };
    case 'form':
      return { ...state, chosen: action.index, preview: null, current: null };
    case 'selected':
      return { ...state, selected: action.cell };
    case 'fold':
      return { ...state, folded: toggled(state.folded, action.block) };
    case 'unfold':
      // Browsers fire the event also when the state opened the section itself.
      return (state.unfolded.get(action.section) ?? false) === action.open
        ? state
        : { ...state, unfolded: new Map(state.unfolded).set(action.section, action.open) };
    case 'open':
      return { ...state, opened: toggled(state.opened, action.key), current: action.key };
    case 'current':
      return { ...state, current: action.key };
    case 'ask':
      return { ...state, asking: action.key, current: action.key ?? state.current };
    case 'ignored':
      // An ignored finding must not be fixed.
      return onTheNext(state, { ...state, ignored: action.list, asking: null, preview: null });
    case 'corrections':
      // The plan was made for a different reading of the form.
      return { ...state, corrections: action.corrections, preview: null };
    case 'goal-sheets':
      return { ...state, goalSheets: action.goalSheets, preview: null };
    case 'goals':
      return { ...state, goals: new Map(state.goals).set(action.goals.id, action.goals) };
    case 'offered':
      return { ...state, offered: action.sheets };
    case 'announce-first': {
      const { zh, en } = action.sentence;
      return {
        ...state,
        announcement: { zh: zh + (state.announcement?.zh ?? ''), en: en + (state.announcement?.en ?? '') },
      };
    }
    case 'announce':
      return { ...state, announcement: action.sentence };
    case 'loaded':
      return loaded(state, action.kept);
    case 'dropped':
      return { ...state, dropped: action.sentences };
    case 'preview':
      return {
        ...state,
        preview: { kind: action.kind, asked: action.asked, plan: action.plan, leftOut: [], moved: false },
        outcome: null,
      };
    case 'include':
      return state.preview ? { ...state, preview: toggledIn(state, state.preview, action.cell) } : state;
    case 'dismiss':
      return { ...state, preview: null, outcome: null, fault: null };
    case 'stale':
      return stale(state, action.because ?? TEXT.stale);
    case 'close-fault':
      return { ...state, fault: null };
    case 'close-outcome':
      return { ...state, outcome: null };
    case 'outcome':
      return {
        ...state,
        preview: null,
        outcome: action.outcome,
        fault: null,
        announcement: action.outcome.sentence,
      };
    case 'undoable':
      return { ...state, undoable: action.count };
    case 'language':
      return { ...state, language: action.language };
    case 'live':
      return { ...state, live: action.on };
    case 'formulas':
      return { ...state, formulas: action.on };
    case 'policy':
      return { ...state, policy: action.id };
    case 'custom':
      return { ...state, custom: action.settings, refusedFile: null };
    case 'draft':
      return { ...state, draft: action.draft };
    case 'edit':
      return state.draft ? { ...state, draft: withField(state.draft, action.field, action.value) } : state;
    case 'refused-file': {
      const [first] = action.file?.problems ?? [];
      return { ...state, refusedFile: action.file, announcement: first ?? state.announcement };
    }
    case 'outline':
      return { ...state, outline: action.id };
  }
}

function loaded(state: State, { policy, custom, corrections, ignored, goalSheets, dropped }: Kept): State {
  const isSame =
    corrections === state.corrections && ignored === state.ignored && goalSheets === state.goalSheets;
  return {
    ...state,
    policy,
    custom,
    // What is being typed stays.
    draft: custom === state.custom ? state.draft : custom && draftOf(custom),
    corrections,
    ignored,
    goalSheets,
    preview: isSame ? state.preview : null,
    dropped,
    announcement: dropped === state.dropped ? state.announcement : (dropped[0] ?? state.announcement),
  };
}

function stale(state: State, because: Sentence): State {
  if (state.stale && state.staleBecause === because) return state;
  return { ...state, stale: true, staleBecause: because, announcement: because };
}

function reviewed(state: State, action: Extract<Action, { type: 'reviewed' }>): State {
  const sameSheet = state.sheet?.id === action.sheet.id;
  // Clears the last announcement, so that the same words are announced again.
  if (isAsShown(state, action)) return state.announcement === null ? state : { ...state, announcement: null };
  const next: State = {
    ...state,
    sheet: action.sheet,
    grid: action.grid,
    stale: action.again === true && state.stale,
    reviews: action.reviews,
    chosen: sameSheet && state.chosen < action.reviews.length ? state.chosen : 0,
    elsewhere: sameSheet || action.reviews.length > 0 ? state.elsewhere : null,
    fault: action.again === true ? state.fault : null,
    // The plan was made for another sheet.
    preview: null,
    outcome: sameSheet ? state.outcome : null,
    selected: sameSheet ? state.selected : null,
    current: sameSheet ? state.current : null,
    asking: sameSheet ? state.asking : null,
  };
  const announced: State = { ...next, announcement: sameSheet ? changeAnnouncement(state, next) : null };
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
  { sheet, grid, reviews }: Pick<Extract<Action, { type: 'reviewed' }>, 'sheet' | 'grid' | 'reviews'>,
): boolean {
  return (
    state.grid === grid &&
    state.reviews === reviews &&
    state.sheet?.id === sheet.id &&
    state.sheet.name === sheet.name &&
    state.sheet.protected === sheet.protected &&
    !state.stale &&
    state.fault === null
  );
}

/** If the current finding is gone, the one that took its place becomes current. */
function onTheNext(before: State, after: State): State {
  const keys = (state: State) => findingsOf(state).standing.map(({ key }) => key);
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
  const zh = [gone > 0 ? `已解决 ${gone} 个问题` : '', come > 0 ? `新增 ${come} 个问题` : ''];
  const en = [gone > 0 ? `${gone} resolved` : '', come > 0 ? `${come} new` : ''];
  return {
    zh: `${zh.filter(Boolean).join('，')}，还有 ${left} 个。`,
    en: `${en.filter(Boolean).join(', ')}, ${left} left.`,
  };
}

function countsByRule(state: State): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of findingsOf(state).standing) {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  }
  return counts;
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
