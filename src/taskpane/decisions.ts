import type { Correction } from '../form';
import type { Host } from '../excel';
import {
  customPolicy,
  defaultPolicy,
  policyById,
  settingsOf,
  type Policy,
  type PolicySettings,
} from '../policy';
import { ignoring, type Finding, type Ignored } from '../rules';
import type { Sentence } from '../grid';
import { withCorrection, type KeptCorrection, type KeptCorrections } from './corrections';
import type { Intent } from './intent';
import { draftOf, jsonIn, settingsIn, withGrade, withoutGrade, type PolicyDraft } from './policy-draft';
import { chosenPolicy, shownReview, type State } from './state';
import type { SheetNames } from './sheet-names';
import type { Store } from './store';
import { POLICY, POLICY_PHRASE } from './strings-policy';
import { correctionWords, READING_PHRASE } from './strings-reading';
import { keepInWorkbook, type Kept } from './workbook-keeper';

/** The user's decisions about the forms in this workbook: stored in the workbook and applied at once. */
export interface Decisions {
  /**
   * Reads earlier decisions once. Ribbon buttons call it too because they can be pressed before the pane has loaded
   * them.
   */
  load(): Promise<void>;
  do(intent: Decision): Promise<void>;
}

export type Decision = Extract<
  Intent,
  {
    readonly type:
      | 'set-policy'
      | 'commit-policy'
      | 'add-grade'
      | 'remove-grade'
      | 'start-policy'
      | 'import-policy'
      | 'correct'
      | 'take-back'
      | 'ignore'
      | 'restore'
      | 'close-dropped';
  }
>;

/** What decisions need from the pane. */
export interface Deciding {
  /** Runs a step that uses the workbook; faults are shown to the user. */
  readonly step: (work: () => Promise<void>) => Promise<void>;
  /** Reviews the last reading again. */
  readonly reviewAgain: () => Promise<void>;
  readonly names: SheetNames;
}

export function makeDecisions(store: Store, host: Host, { step, reviewAgain, names }: Deciding): Decisions {
  const keeper = keepInWorkbook(host.settings, names);
  let loaded: Promise<void> | null = null;

  function load(): Promise<void> {
    loaded ??= keeper
      .load()
      .then((kept) => {
        store.dispatch({ type: 'loaded', kept });
      })
      .catch((error: unknown) => {
        loaded = null;
        throw error;
      });
    return loaded;
  }

  let lastStored: Promise<unknown> = Promise.resolve();

  /** Stores a decision beside those that the workbook holds by now: another pane may have decided too. */
  function storeBeside(change: (now: Kept) => Promise<void>): Promise<void> {
    const turn = lastStored.then(async () => change(await keeper.load()));
    lastStored = turn.catch(() => undefined);
    return turn;
  }

  async function setPolicy(id: string | null): Promise<void> {
    if (id === 'custom' && !store.state.custom) return startPolicy(policyInUse(store.state));
    store.dispatch({ type: 'policy', id });
    await reviewAgain();
    await step(() => keeper.policy(id));
  }

  /** A custom policy starts as a copy without the title, because it is no longer the regulation. */
  async function startPolicy(from: Policy): Promise<void> {
    await takePolicy({ ...settingsOf(from), title: '' });
  }

  /** Adopts settings as the custom policy and starts editing them; returns the problems if they are invalid. */
  async function takePolicy(settings: unknown): Promise<readonly Sentence[]> {
    const { policy, problems } = customPolicy(settings);
    if (!policy) return problems;
    const taken = settingsOf(policy);
    store.dispatch({ type: 'draft', draft: draftOf(taken) });
    await usePolicy(taken);
    return [];
  }

  async function usePolicy(settings: PolicySettings): Promise<void> {
    const isChosen = store.state.policy === 'custom';
    store.dispatch({ type: 'custom', settings });
    store.dispatch({ type: 'policy', id: 'custom' });
    await reviewAgain();
    store.dispatch({ type: 'announce-first', sentence: POLICY.inUse });
    await step(async () => {
      await keeper.custom(settings);
      if (!isChosen) await keeper.policy('custom');
    });
  }

  /** Applies the draft once it is valid; until then the last valid policy stays. */
  async function commitPolicy(): Promise<void> {
    const { draft, custom } = store.state;
    if (!draft) return;
    const { policy, problems } = customPolicy(settingsIn(draft));
    if (!policy) {
      store.dispatch({ type: 'announce', sentence: POLICY_PHRASE.problems(problems.length) });
      return;
    }
    const settings = settingsOf(policy);
    if (JSON.stringify(settings) !== JSON.stringify(custom)) await usePolicy(settings);
  }

  async function editDraft(change: (draft: PolicyDraft) => PolicyDraft): Promise<void> {
    const { draft } = store.state;
    if (!draft) return;
    store.dispatch({ type: 'draft', draft: change(draft) });
    await commitPolicy();
  }

  async function importPolicy(name: string, text: string): Promise<void> {
    const problems = await takePolicy(jsonIn(text));
    store.dispatch({ type: 'refused-file', file: problems.length === 0 ? null : { name, problems } });
  }

  async function correct(correction: Correction): Promise<void> {
    const { grid } = store.state;
    const of = shownReview(store.state);
    if (!grid || !of) return;
    const added = withCorrection([], correction, grid, of.form.rows).at(-1);
    await setCorrections(
      (list) => withCorrection(list, correction, grid, of.form.rows),
      READING_PHRASE.correctedNow(wordsOf(added)),
    );
  }

  async function takeBack(kept: KeptCorrection): Promise<void> {
    await setCorrections(
      (list) => list.filter((one) => !isSame(one, kept)),
      READING_PHRASE.takenBack(wordsOf(kept)),
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
    const mine = changed(store.state.corrections);
    names.note(sheet);
    store.dispatch({ type: 'corrections', corrections: mine });
    await reviewAgain();
    store.dispatch({ type: 'announce-first', sentence });
    await step(() =>
      storeBeside(async (now) => {
        const all = changed(now.corrections);
        await keeper.corrections(all);
        if (store.state.corrections !== mine || isSame([...all], [...mine])) return;
        store.dispatch({ type: 'corrections', corrections: all });
        await reviewAgain();
      }),
    );
  }

  async function ignore(finding: Finding, reason: string): Promise<void> {
    const { sheet, grid } = store.state;
    if (!sheet || !grid) return;
    names.note(sheet);
    const added = ignoring(grid, finding, sheet.id, reason);
    await setIgnored((list) => [...list, added]);
  }

  async function setIgnored(change: (list: readonly Ignored[]) => readonly Ignored[]): Promise<void> {
    const mine = change(store.state.ignored);
    store.dispatch({ type: 'ignored', list: mine });
    await step(() =>
      storeBeside(async (now) => {
        const list = change(now.ignored);
        await keeper.ignored(list);
        if (store.state.ignored === mine && !isSame(list, mine)) store.dispatch({ type: 'ignored', list });
      }),
    );
  }

  /** The user has seen what could not be used, so the workbook need not keep it. */
  async function closeDropped(): Promise<void> {
    const { policy, custom, ignored, corrections } = store.state;
    store.dispatch({ type: 'dropped', sentences: [] });
    await step(async () => {
      await keeper.policy(policy);
      await keeper.custom(custom);
      await keeper.ignored(ignored);
      await keeper.corrections(corrections);
    });
  }

  return {
    load,
    async do(intent) {
      switch (intent.type) {
        case 'set-policy':
          return setPolicy(intent.id);
        case 'commit-policy':
          return commitPolicy();
        case 'add-grade':
          return editDraft(withGrade);
        case 'remove-grade':
          return editDraft((draft) => withoutGrade(draft, intent.index));
        case 'start-policy':
          return startPolicy(policyById(intent.id) ?? defaultPolicy);
        case 'import-policy':
          return importPolicy(intent.name, intent.text);
        case 'correct':
          return correct(intent.correction);
        case 'take-back':
          return takeBack(intent.kept);
        case 'ignore':
          return ignore(intent.finding, intent.reason);
        case 'restore':
          return setIgnored((list) =>
            list.filter((one) => !intent.ignored.some((each) => isSame(each, one))),
          );
        case 'close-dropped':
          return closeDropped();
      }
    },
  };
}

/** Whether two decisions are the same as stored: those of another pane are other objects. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The policy of the shown form's review; if no form is shown, the chosen one. */
function policyInUse(state: State): Policy {
  const chosen = chosenPolicy(state);
  return (
    shownReview(state)?.policy ?? (typeof chosen === 'string' ? policyById(chosen) : chosen) ?? defaultPolicy
  );
}

function wordsOf(kept: KeptCorrection | undefined): Sentence {
  return kept ? correctionWords(kept.correction, kept.anchor?.text ?? null) : { zh: '', en: '' };
}
