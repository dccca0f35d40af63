import { cellName } from '../grid';
import { faultOf, HostFault, type Host, type SheetReading } from '../excel';
import { fixesOf, type Finding } from '../rules';
import type { makeChecks } from './checks';
import { outcomeOfUndo } from './outcomes';
import { planned } from './previews';
import type { ReportKeeper } from './report-keeper';
import type { ReportMemory } from './report-memory';
import { findingsOf, shownReview, type Action, type Asked, type Preview } from './state';
import type { Store } from './store';
import { PHRASE } from './strings';

/** What the person lets the add-in write: plans with their previews, writing, undo, and reports. */
export interface Writing {
  planFix(finding: Finding): void;
  planAllFixes(): void;
  /** Blanks whose values are certain, or also scores that differ from the suggestion. */
  planFill(): void;
  planSuggestions(): void;
  write(): Promise<void>;
  undo(): Promise<void>;
  /** @param another whether a form that has a report gets another one without a question */
  writeReport(another: boolean): Promise<void>;
  planUpdate(): Promise<void>;
}

/** What writing needs of the rest of the controller. */
export interface WritingTools {
  readonly report: ReportKeeper;
  readonly checked: ReturnType<typeof makeChecks>;
  /** Runs one step; if the host fails, the user is informed. */
  readonly step: (busy: 'reading' | 'writing', work: () => Promise<void>) => Promise<unknown>;
  /** Reads a sheet and shows its review. */
  readonly read: (ask: () => Promise<SheetReading>) => Promise<void>;
  /** Reads the shown sheet again after changes. */
  readonly refresh: () => Promise<void>;
  /** Reads what was decided in this workbook by now. */
  readonly loadDecisions: () => Promise<void>;
}

export function makeWriting(
  store: Store,
  host: Host,
  { report, checked, step, read, refresh, loadDecisions }: WritingTools,
): Writing {
  const dispatch = (action: Action) => {
    store.dispatch(action);
  };

  function offer(kind: Preview['kind'], asked: Asked): void {
    const found = planned(store.state, asked, new Set());
    if (found) dispatch({ type: 'preview', kind, asked, plan: found.plan });
  }

  /** A request about the form's blanks and scores, with formulas if the user wants them. */
  const asking = (options: Partial<Asked['options']>, cells: Asked['cells'] = null): Asked => ({
    options: { fix: false, overwrite: false, formulas: store.state.formulas, ...options },
    cells,
  });

  /** Offers every fix of the findings; a finding that covers several cells is fixed in all of them. */
  function planFixes(kind: 'fix' | 'fix-all', findings: readonly Finding[]): void {
    const fixes = findings.flatMap(fixesOf);
    const cells = new Set(fixes.map(({ cell }) => cellName(cell)));
    offer(kind, asking({ fix: true }, cells));
    // A fix that consists only of a formula exists only when formulas are written.
    const onlyFormulas = kind === 'fix' && fixes.some(({ formula }) => formula !== undefined);
    if (onlyFormulas && store.state.preview?.plan.edits.length === 0)
      offer(kind, asking({ fix: true, formulas: true }, cells));
  }

  /**
   * Writes exactly what is shown. The sheet is read once more first because it may have changed without an event; if
   * the plan differs now, it is shown instead of written.
   */
  async function write(): Promise<void> {
    const { preview, sheet } = store.state;
    if (!preview || !sheet) return;
    if (preview.kind === 'undo') {
      await undoing(() => restore(new Set(preview.leftOut.map(({ cell }) => cellName(cell)))));
      return;
    }
    await step('writing', async () => {
      try {
        await read(() => host.readSheet(sheet.id, 'by-person'));
      } catch (error) {
        const { kind, code } = faultOf(error);
        throw new HostFault(kind, code, { cause: error, nothingWritten: true, sheet: sheet.id });
      }
      if (store.state.preview !== preview) return;
      // A report is on a sheet of its own, and each of its paragraphs is compared as a whole.
      const planned = preview.kind === 'report' ? undefined : (store.state.grid ?? undefined);
      const { written, refused, doubtful } = await afterTrouble(
        sheet.id,
        host.applyEdits(preview.plan.edits, planned),
      );
      if (preview.kind === 'report') await report.written(written);
      dispatch({
        type: 'outcome',
        outcome: {
          sentence: PHRASE.written(written.length, refused.length),
          unchanged: [...refused, ...doubtful].map(({ edit, reason }) => ({ cell: edit.cell, reason })),
          wrote: true,
        },
      });
      dispatch({ type: 'undoable', count: await host.undoable() });
    });
    await refreshShown();
  }

  /** Undoes what this pane wrote; what it only found in the workbook is shown first. */
  async function undo(): Promise<void> {
    await undoing(async () => {
      const plan = await host.planUndo();
      if (plan && !plan.isOwn && plan.edits.length > 0)
        dispatch({ type: 'preview', kind: 'undo', asked: null, plan });
      else await restore(new Set());
    });
  }

  async function restore(leftOut: ReadonlySet<string>): Promise<void> {
    const undone = await afterTrouble(store.state.sheet?.id ?? null, host.undo(leftOut));
    const left = await host.undoable();
    dispatch({ type: 'outcome', outcome: outcomeOfUndo(undone, store.state.sheet, left) });
    dispatch({ type: 'undoable', count: left });
  }

  async function undoing(work: () => Promise<void>): Promise<void> {
    await step('writing', async () => {
      try {
        await work();
      } catch (error) {
        // What was written before must not stand beside the refusal as if it were its result.
        dispatch({ type: 'close-outcome' });
        throw error;
      }
    });
    await refreshShown();
  }

  /** An interrupted writing may be partly done, so the present state is shown before the fault. */
  async function afterTrouble<Result>(sheetId: string | null, writing: Promise<Result>): Promise<Result> {
    try {
      return await writing;
    } catch (error) {
      try {
        if (sheetId !== null) await read(() => host.readSheet(sheetId, 'by-event'));
        dispatch({ type: 'undoable', count: await host.undoable() });
      } catch {
        // The first fault is the one to show.
      }
      throw error;
    }
  }

  /** Reads again after our own writes, unless a fault was just shown: a new result would remove it. */
  async function refreshShown(): Promise<void> {
    if (store.state.fault === null) await refresh();
  }

  async function writeReport(another: boolean): Promise<void> {
    const { sheet, outline, chosen } = store.state;
    const of = shownReview(store.state);
    if (!of || !sheet) return;
    if (of.form.stage !== 'self-assessment') {
      dispatch({ type: 'outcome', outcome: { sentence: PHRASE.nothingToReport, unchanged: [] } });
      return;
    }
    await step('writing', async () => {
      const present = another ? null : await presentReport(sheet.id, chosen);
      if (present !== null) {
        const sentence = PHRASE.reportAgain(present);
        dispatch({ type: 'outcome', outcome: { sentence, unchanged: [], asksForReport: true } });
        return;
      }
      const { sheetName, missing, hasPage } = await report.write({
        review: of,
        sheet,
        form: chosen,
        outline,
      });
      const sentence = PHRASE.reportWritten(sheetName, missing, hasPage);
      dispatch({ type: 'outcome', outcome: { sentence, unchanged: [] } });
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
      await loadDecisions();
      const memory = await reportInFront();
      if (memory) await read(() => host.readSheet(memory.formSheetId, 'by-person'));
      const of = memory && store.state.reviews[memory.form];
      if (of && memory.form !== store.state.chosen) dispatch({ type: 'form', index: memory.form });
      const plan = of ? await report.plan(of, memory) : null;
      if (plan && plan.edits.length + plan.left.length > 0) {
        dispatch({ type: 'preview', kind: 'report', asked: null, plan });
      } else {
        const sentence = plan ? PHRASE.reportCurrent : PHRASE.noReport;
        dispatch({ type: 'outcome', outcome: { sentence, unchanged: [] } });
      }
    });
  }

  return {
    planFix(finding) {
      planFixes('fix', [finding]);
    },
    planAllFixes() {
      planFixes(
        'fix-all',
        findingsOf(store.state).standing.map(({ finding }) => finding),
      );
    },
    planFill() {
      offer('fill', asking({}));
    },
    planSuggestions() {
      offer('suggest', asking({ overwrite: true }));
    },
    write,
    undo,
    writeReport,
    planUpdate,
  };
}
