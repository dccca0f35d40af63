import { faultOf, type Host, type Occasion } from '../excel';
import { readForms } from '../form';
import { makeDecided } from './decided';
import { heldWords } from './held-words';
import { goalsOf, shownReview } from './state';
import type { SheetNames } from './sheet-names';
import type { Step } from './steps';
import type { Store } from './store';
import { GOAL_PHRASE } from './words';
import type { GoalSheetIds, WorkbookKeeper } from './workbook-keeper';

/** The sheets with the goals (绩效目标表) that the forms of other sheets are held against, as the user chose them. */
export interface GoalSheets {
  /** Reads the goals of a sheet, unless they were read and nothing has changed on their sheet since. */
  ready(sheetId: string, occasion: Occasion): Promise<void>;
  /** Call when a sheet has changed. Returns whether the shown sheet's goals are on it. */
  changed(sheetId: string): boolean;
  /** Shows the workbook's sheets to choose from. */
  offer(): Promise<void>;
  /** Holds the shown sheet's forms against the goals on another sheet; null ends it. */
  choose(goalSheetId: string | null): Promise<void>;
}

/** What a choice of goals needs from the pane. */
export interface GoalSheetTools {
  readonly keeper: WorkbookKeeper;
  readonly names: SheetNames;
  readonly step: Step;
  readonly reviewAgain: () => Promise<void>;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

export function keepGoalSheets(
  store: Store,
  host: Host,
  { keeper, names, step, reviewAgain, inTurn }: GoalSheetTools,
): GoalSheets {
  /** Goal sheets whose goals are as they were read. */
  const known = new Set<string>();
  const chosen = makeDecided(
    () => store.state.goalSheets,
    async (goalSheets) => {
      store.dispatch({ type: 'decided', what: { goalSheets } });
      await reviewAgain();
    },
  );

  async function readGoals(id: string, occasion: Occasion): Promise<void> {
    const { sheet, grid } = await host.readSheet(id, occasion);
    const forms = readForms(grid).filter(({ stage }) => stage === 'goal');
    known.add(id);
    store.dispatch({ type: 'goals', goals: { id, sheetName: sheet.name, forms } });
  }

  async function ready(sheetId: string, occasion: Occasion): Promise<void> {
    const id = store.state.goalSheets.get(sheetId);
    if (id === undefined || (known.has(id) && occasion === 'by-event')) return;
    try {
      await readGoals(id, occasion);
    } catch (error) {
      const { kind } = faultOf(error);
      // The form itself is checked all the same; the pane says that its goals are not known.
      if (kind === 'sheet-gone') store.dispatch({ type: 'goals', goals: { id, sheetName: null, forms: [] } });
      else if (kind !== 'merges-unknown') throw error;
    }
  }

  async function choose(goalSheetId: string | null): Promise<void> {
    const { sheet } = store.state;
    if (!sheet) return;
    if (goalSheetId !== null) {
      await readGoals(goalSheetId, 'by-person');
      const goals = store.state.goals.get(goalSheetId);
      if (goals?.forms.length === 0) {
        const sentence = GOAL_PHRASE.noGoals(goals.sheetName ?? '');
        store.dispatch({ type: 'outcome', outcome: { sentence, unchanged: [] } });
        return;
      }
    }
    const change = (all: GoalSheetIds): GoalSheetIds => {
      const others = [...all].filter(([id]) => id !== sheet.id);
      return new Map(goalSheetId === null ? others : [...others, [sheet.id, goalSheetId]]);
    };
    names.note(sheet);
    const named = goalSheetId === null ? undefined : store.state.goals.get(goalSheetId);
    if (named?.sheetName) names.note({ id: named.id, name: named.sheetName });
    const keep = () =>
      inTurn(async () => {
        const all = change((await keeper.load()).goalSheets);
        await keeper.goalSheets(all);
        return all;
      });
    await chosen.decide(change, keep, () => {
      const review = shownReview(store.state);
      const goals = goalsOf(store.state, sheet.id);
      if (review && goals)
        store.dispatch({ type: 'announced', sentence: heldWords(goals, review), first: true });
    });
  }

  return {
    ready,
    changed(sheetId) {
      known.delete(sheetId);
      return store.state.sheet !== null && store.state.goalSheets.get(store.state.sheet.id) === sheetId;
    },
    async offer() {
      const visible = (await host.sheets()).filter(({ hidden }) => !hidden);
      store.dispatch({ type: 'offered', sheets: visible.map(({ id, name }) => ({ id, name })) });
    },
    choose: (id) => step('reading', () => choose(id)).then(() => undefined),
  };
}
