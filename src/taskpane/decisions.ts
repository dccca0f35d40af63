import type { Correction } from '../form';
import type { Host } from '../excel';
import { ignoring, type Finding, type Ignored } from '../rules';
import type { Sentence } from '../grid';
import { isSame, makeDecided } from './decided';
import { keepGoalSheets, type GoalSheets } from './goal-sheets';
import { withCorrection, type KeptCorrection, type KeptCorrections } from './corrections';
import type { Decision, Handlers } from './intent';
import { originalOf } from './own-scores';
import { shownReview, type State } from './state';
import type { SheetNames } from './sheet-names';
import type { Step } from './steps';
import type { Store } from './store';
import { correctionWords } from './correction-words';
import { around, READING_PHRASE } from './words';
import { decidePolicies } from './policy-decisions';
import { keepInWorkbook, type Kept } from './workbook-keeper';

/** The user's decisions about the forms in this workbook: stored in the workbook and applied at once. */
export interface Decisions {
  /**
   * Reads earlier decisions once. Ribbon buttons call it too because they can be pressed before the pane has loaded
   * them.
   */
  load(): Promise<void>;
  /** Reads them once more, in one request, and shows what another pane has decided since. */
  loadAgain(): Promise<void>;
  readonly handlers: Handlers<Decision['type']>;
  readonly goalSheets: GoalSheets;
}

/** What decisions need from the pane. */
export interface Deciding {
  readonly step: Step;
  /** Reviews the last reading again. */
  readonly reviewAgain: () => Promise<void>;
  readonly names: SheetNames;
}

export function makeDecisions(store: Store, host: Host, { step, reviewAgain, names }: Deciding): Decisions {
  const keeper = keepInWorkbook(host.settings, names);
  let loaded: Promise<void> | null = null;
  let isLoaded = false;

  function load(): Promise<void> {
    loaded ??= keeper
      .load()
      .then((kept) => {
        store.dispatch({ type: 'loaded', kept });
        isLoaded = true;
      })
      .catch((error: unknown) => {
        loaded = null;
        throw error;
      });
    return loaded;
  }

  async function loadAgain(): Promise<void> {
    const wasLoaded = isLoaded;
    await load();
    if (!wasLoaded) return;
    await inTurn(async () => {
      const before = store.state;
      const kept = withoutRepeats(await keeper.load(), before);
      // A decision that was taken meanwhile is newer than what was read.
      const isStill = DECIDED.every((each) => store.state[each] === before[each]);
      if (isStill && DECIDED.some((each) => kept[each] !== before[each]))
        store.dispatch({ type: 'loaded', kept });
    });
  }

  let lastStored: Promise<unknown> = Promise.resolve();

  /** Decisions are stored one after another, so that each one is stored beside those before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastStored.then(work);
    lastStored = turn.catch(() => undefined);
    return turn;
  }

  const policies = decidePolicies(store, keeper, { step, reviewAgain, inTurn });
  const corrections = makeDecided(
    () => store.state.corrections,
    async (value) => {
      store.dispatch({ type: 'decided', what: { corrections: value } });
      await reviewAgain();
    },
  );
  const goalSheets = keepGoalSheets(store, host, { keeper, names, step, reviewAgain, inTurn });
  const ignored = makeDecided(
    () => store.state.ignored,
    (value) => {
      store.dispatch({ type: 'decided', what: { ignored: value } });
      return Promise.resolve();
    },
  );

  async function correct(correction: Correction): Promise<void> {
    const { grid } = store.state;
    const of = shownReview(store.state);
    if (!grid || !of) return;
    const added = withCorrection([], correction, grid, of.form.rows).at(-1);
    await setCorrections(
      (list) => withCorrection(list, correction, grid, of.form.rows),
      around(READING_PHRASE.correctedNow, wordsOf(added)),
    );
  }

  async function takeBack(kept: KeptCorrection): Promise<void> {
    await setCorrections(
      (list) => list.filter((one) => !isSame(one, kept)),
      around(READING_PHRASE.takenBack, wordsOf(kept)),
    );
  }

  async function setCorrections(
    change: (list: readonly KeptCorrection[]) => readonly KeptCorrection[],
    sentence: Sentence,
  ): Promise<void> {
    const { sheet } = store.state;
    if (!sheet) return;
    const changed = (all: KeptCorrections): KeptCorrections => {
      const list = change(all.get(sheet.id) ?? []);
      const others = [...all].filter(([id]) => id !== sheet.id);
      return new Map(list.length === 0 ? others : [...others, [sheet.id, list]]);
    };
    names.note(sheet);
    const keep = () =>
      inTurn(async () => {
        const all = changed((await keeper.load()).corrections);
        await keeper.corrections(all);
        return all;
      });
    await step(null, () =>
      corrections.decide(changed, keep, () => {
        store.dispatch({ type: 'announced', sentence, first: true });
      }),
    );
  }

  async function ignore(finding: Finding, reason: string): Promise<void> {
    const { sheet, grid } = store.state;
    if (!sheet || !grid) return;
    names.note(sheet);
    const added = ignoring(grid, originalOf(finding), sheet.id, reason);
    await setIgnored((list) => [...list, added]);
  }

  async function setIgnored(change: (list: readonly Ignored[]) => readonly Ignored[]): Promise<void> {
    const keep = () =>
      inTurn(async () => {
        const list = change((await keeper.load()).ignored);
        await keeper.ignored(list);
        return list;
      });
    await step(null, () => ignored.decide(change, keep));
  }

  /** The user has seen what could not be used, so the workbook need not keep it. */
  async function closeDropped(): Promise<void> {
    const { dropped, ...decided } = store.state;
    store.dispatch({ type: 'dropped', sentences: [] });
    await step(null, async () => {
      try {
        await inTurn(async () => {
          await keeper.policy({ policy: decided.policy, custom: decided.custom });
          await keeper.ignored(decided.ignored);
          await keeper.corrections(decided.corrections);
          await keeper.goalSheets(decided.goalSheets);
        });
      } catch (error) {
        store.dispatch({ type: 'dropped', sentences: dropped });
        throw error;
      }
    });
  }

  return {
    load,
    loadAgain,
    goalSheets,
    handlers: {
      ...policies.handlers,
      correct: ({ correction }) => correct(correction),
      'take-back': ({ kept }) => takeBack(kept),
      ignore: ({ finding, reason }) => ignore(finding, reason),
      restore: ({ ignored: restored }) =>
        setIgnored((list) => list.filter((one) => !restored.some((each) => isSame(each, one)))),
      'choose-goals': ({ sheetId }) => goalSheets.choose(sheetId),
      'close-dropped': closeDropped,
    },
  };
}

const DECIDED = ['policy', 'custom', 'corrections', 'ignored', 'goalSheets'] as const;

/** What was read, with what is shown already in place of its equals, so that nothing is reviewed without need. */
function withoutRepeats(kept: Kept, shown: State): Kept {
  const either = <T>(read: T, other: T) => (isSame(read, other) ? other : read);
  return {
    policy: either(kept.policy, shown.policy),
    custom: either(kept.custom, shown.custom),
    corrections: either(kept.corrections, shown.corrections),
    ignored: either(kept.ignored, shown.ignored),
    goalSheets: either(kept.goalSheets, shown.goalSheets),
    // Those were told when the workbook was opened.
    dropped: shown.dropped,
  };
}

function wordsOf(kept: KeptCorrection | undefined): Sentence {
  return kept ? correctionWords(kept.correction, kept.anchor?.text ?? null) : { zh: '', en: '' };
}
