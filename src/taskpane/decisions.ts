import type { Correction } from '../form';
import type { Host } from '../excel';
import { ignoring, type Finding, type Ignored } from '../rules';
import type { Sentence } from '../scoring';
import { withCorrection, type KeptCorrection } from './corrections';
import type { Intent } from './intent';
import { correctionsOf, shownReview } from './state';
import type { Store } from './store';
import { correctionWords, READING_PHRASE } from './strings-reading';
import { keepInWorkbook } from './workbook-keeper';

/** What a person decides for the forms of this workbook: it is kept in the workbook and used at once. */
export interface Decisions {
  /** Reads what was decided before, once; a button of the ribbon may be pressed before it was. */
  load(): Promise<void>;
  do(intent: Decision): Promise<void>;
}

export type Decision = Extract<
  Intent,
  {
    readonly type: 'set-policy' | 'correct' | 'take-back' | 'ignore' | 'restore' | 'close-told';
  }
>;

/** What decisions need of the pane. */
export interface Deciding {
  /** Runs what asks the workbook; what it refuses is told to the user. */
  readonly step: (work: () => Promise<void>) => Promise<void>;
  /** Reviews what was read last anew. */
  readonly reviewAgain: () => void;
}

export function makeDecisions(store: Store, host: Host, { step, reviewAgain }: Deciding): Decisions {
  const keeper = keepInWorkbook(host.settings);
  let loaded: Promise<void> | null = null;

  function load(): Promise<void> {
    loaded ??= keeper
      .load()
      .then((kept) => {
        store.dispatch({ type: 'kept', kept });
      })
      .catch((error: unknown) => {
        loaded = null;
        throw error;
      });
    return loaded;
  }

  async function setPolicy(id: string | null): Promise<void> {
    store.dispatch({ type: 'policy', id });
    reviewAgain();
    await step(() => keeper.policy(id));
  }

  async function correct(correction: Correction): Promise<void> {
    const { grid } = store.state;
    const of = shownReview(store.state);
    if (!grid || !of) return;
    const list = withCorrection(correctionsOf(store.state), correction, grid, of.form.rows);
    await setCorrections(list, READING_PHRASE.saidNow(wordsOf(list.at(-1))));
  }

  async function takeBack(kept: KeptCorrection): Promise<void> {
    const list = correctionsOf(store.state).filter((one) => one !== kept);
    await setCorrections(list, READING_PHRASE.takenBack(wordsOf(kept)));
  }

  async function setCorrections(list: readonly KeptCorrection[], sentence: Sentence): Promise<void> {
    const { sheet } = store.state;
    if (!sheet) return;
    const corrections = new Map(store.state.corrections);
    if (list.length === 0) corrections.delete(sheet.id);
    else corrections.set(sheet.id, list);
    store.dispatch({ type: 'corrections', corrections });
    reviewAgain();
    store.dispatch({ type: 'said', sentence });
    await step(() => keeper.corrections(corrections));
  }

  async function ignore(finding: Finding, reason: string): Promise<void> {
    const { sheet, grid, ignored } = store.state;
    if (sheet && grid) await setIgnored([...ignored, ignoring(grid, finding, sheet.id, reason)]);
  }

  async function setIgnored(list: readonly Ignored[]): Promise<void> {
    store.dispatch({ type: 'ignored', list });
    await step(() => keeper.ignored(list));
  }

  /** What could not be used was told: the workbook need not carry it on. */
  async function closeTold(): Promise<void> {
    const { ignored, corrections } = store.state;
    store.dispatch({ type: 'told', sentences: [] });
    await step(async () => {
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
        case 'correct':
          return correct(intent.correction);
        case 'take-back':
          return takeBack(intent.kept);
        case 'ignore':
          return ignore(intent.finding, intent.reason);
        case 'restore':
          return setIgnored(store.state.ignored.filter((one) => !intent.ignored.includes(one)));
        case 'close-told':
          return closeTold();
      }
    },
  };
}

function wordsOf(kept: KeptCorrection | undefined): Sentence {
  return kept ? correctionWords(kept.correction, kept.anchor?.text ?? null) : { zh: '', en: '' };
}
