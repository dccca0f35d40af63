import { cellName } from '../grid';
import { faultOf, HostFault, type Host } from '../excel';
import { fixesOf, type Finding } from '../rules';
import type { Handlers } from './intent';
import { outcomeOfUndo, outcomeOfUpdate, outcomeOfWriting } from './outcomes';
import { offered } from './previews';
import type { Reading } from './reading';
import type { ReportKeeper } from './report-keeper';
import { findingsOf } from './found';
import { type Asked, type Preview } from './state';
import type { Step } from './steps';
import type { Store } from './store';

/** Plans with their previews, writing, and undo. */
export interface Writing {
  readonly handlers: Handlers<
    'plan-fix' | 'plan-all-fixes' | 'plan-fill' | 'plan-suggestions' | 'write' | 'undo'
  >;
}

/** What writing needs from the rest of the controller. */
export interface WritingTools {
  readonly step: Step;
  readonly reading: Reading;
  readonly report: ReportKeeper;
  /** Reads the shown sheet again after changes. */
  readonly refresh: () => Promise<void>;
}

export function makeWriting(
  store: Store,
  host: Host,
  { step, reading, report, refresh }: WritingTools,
): Writing {
  const { dispatch } = store;

  /** Reads an outdated sheet first: what is offered rests on what it holds now. False if it cannot be read. */
  async function isUpToDate(): Promise<boolean> {
    const { stale, sheet } = store.state;
    if (!stale || !sheet) return true;
    const fault = await step('reading', () =>
      reading.read(() => host.readSheet(sheet.id, 'by-person'), { occasion: 'by-person' }),
    );
    return fault === null;
  }

  async function offer(kind: Preview['kind'], asked: Asked): Promise<void> {
    if (store.state.gone || !(await isUpToDate())) return;
    const { sheet } = store.state;
    const found = offered(store.state, kind, asked);
    if (!found) return;
    dispatch({ type: 'planned', kind, asked, ...found });
    const cells = [...found.plan.edits, ...found.leftOut].map(({ cell }) => cell);
    if (sheet?.protected !== true || cells.length === 0) return;
    try {
      const locked = await host.lockedAmong(sheet.id, cells);
      dispatch({ type: 'locked', asked, cells: new Set(locked.map(cellName)) });
    } catch {
      // That the sheet is protected is told; what is locked is told by the writing.
    }
  }

  /** A request about the form's blanks and scores, with formulas if the user wants them. */
  const asking = (options: Partial<Asked['options']>, cells: Asked['cells'] = null): Asked => ({
    options: { fix: false, overwrite: false, formulas: store.state.formulas, ...options },
    cells,
  });

  /** Offers every fix of the findings; a finding that covers several cells is fixed in all of them. */
  async function planFixes(kind: 'fix' | 'fix-all', findings: readonly Finding[]): Promise<void> {
    const fixes = findings.flatMap(fixesOf);
    const left = findings.flatMap(({ fix }) => fix?.leaves ?? []);
    const cells = new Set([...fixes, ...left].map(({ cell }) => cellName(cell)));
    const options = { fix: true, blanksAlong: kind === 'fix-all' };
    await offer(kind, asking(options, cells));
    // A fix that consists only of a formula exists only when formulas are written.
    const onlyFormulas = kind === 'fix' && fixes.some(({ formula }) => formula !== undefined);
    if (onlyFormulas && store.state.preview?.plan.edits.length === 0)
      await offer(kind, asking({ ...options, formulas: true }, cells));
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
        await reading.read(() => host.readSheet(sheet.id, 'by-person'));
      } catch (error) {
        const { kind, code } = faultOf(error);
        throw new HostFault(kind, code, { cause: error, nothingWritten: true, sheet: sheet.id });
      }
      if (store.state.preview !== preview) return;
      // A report is on a sheet of its own, and each of its paragraphs is compared as a whole.
      const { plan, kind } = preview;
      const isReport = kind === 'report';
      const edits = isReport ? await report.placed(plan.edits) : plan.edits;
      const planned = isReport ? undefined : (store.state.grid ?? undefined);
      const result = await afterTrouble(sheet.id, host.applyEdits(edits, planned));
      if (isReport) await report.written(result.written);
      const outcome = isReport ? outcomeOfUpdate(result, plan.left) : outcomeOfWriting(result);
      dispatch({ type: 'outcome', outcome });
      dispatch({ type: 'undoable', journal: await host.journal() });
    });
    // The form is as it was: reading it again would take the outcome from the live region.
    if (preview.kind !== 'report') await refreshShown();
  }

  /** Undoes what this pane wrote; what it only found in the workbook is shown first. */
  async function undo(): Promise<void> {
    await undoing(async () => {
      const plan = await host.planUndo();
      if (plan && !plan.isOwn && plan.edits.length > 0)
        dispatch({ type: 'planned', kind: 'undo', asked: null, plan });
      else await restore(new Set());
    });
  }

  async function restore(leftOut: ReadonlySet<string>): Promise<void> {
    const undone = await afterTrouble(store.state.sheet?.id ?? null, host.undo(leftOut));
    const journal = await host.journal();
    dispatch({ type: 'outcome', outcome: outcomeOfUndo(undone, store.state.sheet, journal.length) });
    dispatch({ type: 'undoable', journal });
  }

  async function undoing(work: () => Promise<void>): Promise<void> {
    await step('writing', async () => {
      try {
        await work();
      } catch (error) {
        // What was written before must not stand beside the refusal as if it were its result.
        dispatch({ type: 'outcome', outcome: null });
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
        if (sheetId !== null) await reading.read(() => host.readSheet(sheetId, 'by-event'));
        dispatch({ type: 'undoable', journal: await host.journal() });
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

  return {
    handlers: {
      'plan-fix'({ findings }) {
        return planFixes(findings.length === 1 ? 'fix' : 'fix-all', findings);
      },
      'plan-all-fixes'() {
        return planFixes(
          'fix-all',
          findingsOf(store.state).standing.map(({ finding }) => finding),
        );
      },
      'plan-fill'() {
        return offer('fill', asking({}));
      },
      'plan-suggestions'() {
        return offer('suggest', asking({ overwrite: true }));
      },
      write,
      undo,
    },
  };
}
