import type { Host } from '../excel';
import type { makeChecks } from './checks';
import type { Decisions } from './decisions';
import type { Handlers } from './intent';
import type { Reading } from './reading';
import type { ReportKeeper } from './report-keeper';
import type { ReportMemory } from './report-memory';
import { shownReview, type Outcome } from './state';
import type { Step } from './steps';
import type { Store } from './store';
import { PHRASE } from './words';

/** What reports need from the rest of the controller. */
export interface ReportingTools {
  readonly step: Step;
  readonly checked: ReturnType<typeof makeChecks>;
  readonly reading: Reading;
  readonly report: ReportKeeper;
  readonly decisions: Decisions;
}

/** Writes reports, and plans their updates. */
export interface Reporting {
  readonly handlers: Handlers<'write-report' | 'ask-which-form' | 'plan-report-update'>;
}

export function makeReporting(
  store: Store,
  host: Host,
  { step, checked, reading, report, decisions }: ReportingTools,
): Reporting {
  function tell(outcome: Partial<Outcome> & Pick<Outcome, 'sentence'>): void {
    store.dispatch({ type: 'outcome', outcome: { unchanged: [], ...outcome } });
  }

  async function writeReport(another: boolean): Promise<void> {
    const { sheet, outline, chosen } = store.state;
    const of = shownReview(store.state);
    if (!of || !sheet) return;
    if (of.form.stage !== 'self-assessment') {
      tell({ sentence: PHRASE.nothingToReport });
      return;
    }
    await step('writing', async () => {
      const present = another ? null : await presentReport(sheet.id, chosen);
      if (present !== null) {
        tell({ sentence: PHRASE.reportAgain(present), asksForReport: true });
        return;
      }
      const { sheetName, missing, hasPage } = await report.write({
        review: of,
        sheet,
        form: chosen,
        outline,
      });
      tell({ sentence: PHRASE.reportWritten(sheetName, missing, hasPage), isDone: true });
    });
  }

  /** The name of the sheet that holds the form's report; null if it has none. */
  async function presentReport(sheetId: string, form: number): Promise<string | null> {
    const known = (await report.load()).find((one) => one.formSheetId === sheetId && one.form === form);
    if (!known) return null;
    return (await host.sheets()).find(({ id }) => id === known.sheetId)?.name ?? null;
  }

  /**
   * The report to update: the one in front, or the one of the form in front; from a sheet without a form, the last
   * one written.
   */
  async function reportInFront(): Promise<ReportMemory | null> {
    const memories = await report.load();
    const { sheet, grid } = await host.readActiveSheet('by-person');
    const own = memories.filter(({ sheetId }) => sheetId === sheet.id);
    const ofForm = memories.filter(({ formSheetId }) => formSheetId === sheet.id);
    const { chosen } = store.state;
    const isChosen = ({ form }: ReportMemory) => store.state.sheet?.id === sheet.id && form === chosen;
    const found = own.at(-1) ?? ofForm.find(isChosen) ?? (chosen === 0 ? ofForm.at(-1) : undefined);
    if (found) return found;
    return (await checked(sheet.id, grid)).reviews.length > 0 ? null : (memories.at(-1) ?? null);
  }

  async function planUpdate(): Promise<void> {
    await step('reading', async () => {
      await decisions.loadAgain();
      const memory = await reportInFront();
      if (memory) await reading.read(() => host.readSheet(memory.formSheetId, 'by-person'));
      const of = memory && store.state.reviews[memory.form];
      if (of && memory.form !== store.state.chosen)
        store.dispatch({ type: 'choose-form', index: memory.form });
      const plan = of ? await report.plan(of, memory) : null;
      if (plan && plan.edits.length + plan.left.length > 0) {
        store.dispatch({ type: 'planned', kind: 'report', asked: null, plan });
      } else {
        tell({ sentence: plan ? PHRASE.reportCurrent : PHRASE.noReport });
      }
    });
  }

  return {
    handlers: {
      'write-report': ({ another = false }) => writeReport(another),
      'ask-which-form'() {
        tell({ sentence: PHRASE.whichForm(store.state.reviews.length) });
      },
      'plan-report-update': planUpdate,
    },
  };
}
