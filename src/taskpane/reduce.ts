import { cardsByBlock, listed } from './cards';
import type { PaneEvent } from './events';
import { draftOf, withField } from './policy-draft';
import { toggledIn, withFormulas, withLocked } from './previews';
import { peaksAfter } from './progress';
import { onTheNext, reviewed } from './reviewed';
import type { State, Tab } from './state';
import { TEXT } from './words';
import { workbookAfter } from './workbook-forms';

type Reducers = {
  readonly [Type in PaneEvent['type']]: (
    state: State,
    event: Extract<PaneEvent, { readonly type: Type }>,
  ) => State;
};

const REDUCERS: Reducers = {
  'show-tab': (state, { tab }) => onTab(state, tab),
  'choose-form': (state, { index }) => ({ ...state, chosen: index, preview: null, current: null }),
  fold: (state, { block }) => ({ ...state, folded: toggled(state.folded, block) }),
  unfold: (state, { section, open }) =>
    // Browsers fire the event also when the state opened the section itself.
    (state.unfolded.get(section) ?? false) === open
      ? state
      : { ...state, unfolded: new Map(state.unfolded).set(section, open) },
  'open-basis': (state, { key }) => ({ ...state, opened: toggled(state.opened, key), current: key }),
  'stand-on': (state, { key, shown = false }) => ({
    ...state,
    current: key,
    ...(shown ? openedAt(state, key) : {}),
  }),
  'ask-ignore': (state, { key }) => ({ ...state, asking: key, current: key ?? state.current }),
  'set-only-errors': (state, { on }) => ({ ...state, onlyErrors: on }),
  include: (state, { cell }) =>
    state.preview ? { ...state, preview: toggledIn(state, state.preview, cell) } : state,
  dismiss: (state) => ({ ...state, preview: null, outcome: null, fault: null }),
  'show-workbook': (state, { open }) =>
    state.workbook
      ? { ...(open ? onTab(state, 'check') : state), workbook: { ...state.workbook, isOpen: open } }
      : state,
  'close-fault': (state) => ({ ...state, fault: null }),
  'close-refused': (state) => ({ ...state, refusedFile: null }),
  'ask-blank': (state, { on }) => ({
    ...state,
    asksBlank: on,
    ...(on ? { preview: null, outcome: null } : {}),
  }),
  'set-language': (state, { language }) => ({ ...state, language }),
  'set-live': (state, { on }) => ({ ...state, live: on }),
  'set-formulas': (state, { on }) => ({
    ...state,
    formulas: on,
    preview: state.preview && withFormulas(state, state.preview, on),
  }),
  'set-outline': (state, { id }) => ({ ...state, outline: id }),
  'edit-policy': (state, { field, value }) =>
    state.draft ? { ...state, draft: withField(state.draft, field, value) } : state,

  started: (state, { inExcel, language, live }) => ({ ...state, inExcel, language, live }),
  busy: (state, { what }) => ({ ...state, busy: what, slow: what === null ? false : state.slow }),
  slow: (state) => (state.busy === null ? state : { ...state, slow: true }),
  reviewed,
  workbook: (state, { workbook }) => (state.workbook === workbook ? state : { ...state, workbook }),
  // The last result stays: a failed read does not make it wrong.
  failed: (state, { sentence }) => ({ ...state, fault: sentence, outcome: null, announcement: sentence }),
  selected: (state, { cell }) => ({ ...state, selected: cell }),
  stale: (state, { because = TEXT.stale }) =>
    state.stale && state.staleBecause === because
      ? state
      : { ...state, stale: true, staleBecause: because, announcement: because },
  gone: (state) => (state.gone ? state : { ...state, gone: true, preview: null, announcement: TEXT.gone }),
  loaded: (state, { kept: { dropped, ...kept } }) => ({
    ...state,
    ...kept,
    // What is being typed stays.
    draft: kept.custom === state.custom ? state.draft : kept.custom && draftOf(kept.custom),
    preview: READINGS.every((each) => kept[each] === state[each]) ? state.preview : null,
    dropped,
    announcement: dropped === state.dropped ? state.announcement : (dropped[0] ?? state.announcement),
  }),
  decided: (state, { what }) => {
    const next: State = {
      ...state,
      ...what,
      refusedFile: 'custom' in what ? null : state.refusedFile,
      preview: READINGS.some((each) => each in what) ? null : state.preview,
    };
    return 'ignored' in what ? onTheNext(state, { ...next, asking: null }) : next;
  },
  dropped: (state, { sentences }) => ({ ...state, dropped: sentences }),
  drafted: (state, { draft }) => ({ ...state, draft }),
  'refused-file': (state, { file }) => ({
    ...state,
    refusedFile: file,
    announcement: file?.problems[0] ?? state.announcement,
  }),
  goals: (state, { goals }) => ({ ...state, goals: new Map(state.goals).set(goals.id, goals) }),
  offered: (state, { sheets }) => ({ ...state, offered: sheets }),
  announced: (state, { sentence: { zh, en }, first }) => {
    const after = first ? state.announcement : null;
    return { ...state, announcement: { zh: zh + (after?.zh ?? ''), en: en + (after?.en ?? '') } };
  },
  planned: (state, { kind, asked, plan, leftOut = [] }) => ({
    ...state,
    preview: { kind, asked, plan, leftOut, moved: false },
    outcome: null,
  }),
  locked: (state, { asked, cells }) =>
    state.preview?.asked === asked ? { ...state, preview: withLocked(state, state.preview, cells) } : state,
  outcome: (state, { outcome }) =>
    outcome === null
      ? { ...state, outcome }
      : { ...state, preview: null, outcome, fault: null, announcement: outcome.sentence },
  undoable: (state, { journal }) => ({ ...state, undoable: journal.length, journal }),
  report: (state, { report }) => (report === state.report ? state : { ...state, report }),
};

const onTab = (state: State, tab: Tab): State =>
  tab === state.tab ? state : { ...state, tab, preview: null, outcome: null };

/** Decisions about how the form is read and which findings apply; a plan made before one no longer fits. */
const READINGS = ['corrections', 'ignored', 'goalSheets'] as const;

/** What decides how many findings are shown. */
const COUNTED = ['reviews', 'ignored', 'journal', 'chosen', 'sheet'] as const;

/** The next state. Pure. */
export function reduce(state: State, event: PaneEvent): State {
  const reduced = reduceBy(REDUCERS, state, event);
  const workbook = workbookAfter(state, reduced);
  const next = workbook === reduced.workbook ? reduced : { ...reduced, workbook };
  return COUNTED.every((each) => next[each] === state[each])
    ? next
    : { ...next, peaks: peaksAfter(state, next) };
}

/** Typed for one kind of event at a time, which a union does not allow. */
function reduceBy<Type extends PaneEvent['type']>(
  reducers: Pick<Reducers, Type>,
  state: State,
  event: Extract<PaneEvent, { readonly type: Type }>,
): State {
  return reducers[event.type](state, event);
}

/** The state's open blocks and cards, with those of a finding. */
function openedAt(state: State, key: string): Pick<State, 'folded' | 'opened'> {
  const found = cardsByBlock(listed(state)).find(({ cards }) =>
    cards.some(({ findings }) => findings.some((each) => each.key === key)),
  );
  const card = found?.cards.find(({ findings }) => findings.some((each) => each.key === key));
  const isGroup = card !== undefined && card.findings.length > 1;
  return {
    folded: new Set([...state.folded].filter((block) => block !== found?.block)),
    opened: isGroup ? new Set([...state.opened, card.key]) : state.opened,
  };
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
