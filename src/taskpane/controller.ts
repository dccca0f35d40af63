import { cellName, hasFormulas, type Typed } from '../grid';
import type { Edit } from '../edits';
import {
  calmly,
  faultOf,
  HostFault,
  isForNow,
  type Host,
  type SheetReading,
  type Storm,
  type WatchEvent,
} from '../excel';
import { fixesOf, type Finding } from '../rules';
import { actionFor, type Intent } from './intent';
import type { Preferences } from './preferences';
import { keepReport } from './report-keeper';
import type { ReportMemory } from './report-memory';
import { makeChecks } from './checks';
import { makeDecisions } from './decisions';
import { makeForesight } from './foresight';
import { outcomeOfUndo } from './outcomes';
import { isAsShown } from './reduce';
import { planned } from './previews';
import { findingsOf, shownReview, type Action, type Asked, type Preview, type ShownSheet } from './state';
import type { Store } from './store';
import { PHRASE } from './strings';

/** What the controller needs besides the workbook. */
export interface Surroundings {
  openGuide(): void;
  keep(changed: Partial<Preferences>): void;
}

/** Does what the user asks for: reads and writes the workbook, reviews, and tells the store. */
export interface Controller {
  do(intent: Intent): Promise<void>;
  /** Reads the workbook's settings, begins to listen, and checks the sheet where the user has been here before. */
  start(checkNow: boolean): Promise<void>;
  /** The user came back to the pane: something may have changed that no event told of. */
  focused(): void;
}

/** Milliseconds after which a wait is shown; a shorter one would only flicker. */
const SLOW_AFTER = 300;
/** A storm of events counts as over after so many milliseconds without one, and is answered at the latest after. */
const CALM = { quiet: 120, longest: 900 };
/**
 * Milliseconds for which a reading counts as fresh when only the selection moves: some drop-downs change a
 * cell without an event, but a person who walks about the sheet must not cause a reading at each step.
 */
const FRESH = 1500;
/** An Excel that refuses to be read while a cell is edited, or while it is busy, is asked again after so long, in ms. */
const ASK_AGAIN = 2000;
/** What writes, or plans from what was written. */
const WRITING: ReadonlySet<Intent['type']> = new Set(['write', 'undo', 'write-report', 'plan-report-update']);
/** Sheets that are looked through for a form. */
const MOST_SHEETS = 40;

export function makeController(store: Store, host: Host, around: Surroundings): Controller {
  let readAt = 0;
  const checked = makeChecks(store);
  const foresight = makeForesight(store);
  const report = keepReport(host);
  const dispatch = (action: Action) => {
    store.dispatch(action);
  };

  /** Runs one step; whatever the host refuses is told to the user, and the last result stays. */
  async function step(busy: 'reading' | 'writing' | null, work: () => Promise<void>): Promise<void> {
    if (busy) dispatch({ type: 'busy', what: busy });
    const timer =
      busy &&
      setTimeout(() => {
        dispatch({ type: 'slow' });
      }, SLOW_AFTER);
    try {
      await work();
    } catch (error) {
      dispatch({ type: 'failed', sentence: faultOf(error).sentence });
    } finally {
      if (timer) clearTimeout(timer);
      if (busy) dispatch({ type: 'busy', what: null });
    }
  }

  const decisions = makeDecisions(store, host, { step: (work) => step(null, work), reviewAgain });

  /** Reads a sheet and shows what came of it, where it is wanted still. */
  async function read(
    ask: () => Promise<SheetReading>,
    isWanted: (reading: SheetReading) => boolean = () => true,
  ): Promise<void> {
    await foresight.reading(ask, (reading) => {
      if (!isWanted(reading)) return false;
      const { grid, reviews } = checked(reading.sheet.id, reading.grid);
      readAt = Date.now();
      const found = { sheet: shown(reading), grid, reviews };
      // What only confirms was announced a moment ago, and may not have been heard yet.
      if (foresight.shown !== 'foreseen' || !isAsShown(store.state, found))
        dispatch({ type: 'reviewed', ...found });
      return true;
    });
  }

  /** What was read last, or what it has become, seen anew: nothing is read for it. */
  function reviewAgain(grid = store.state.grid): void {
    const { sheet } = store.state;
    if (!sheet || !grid) return;
    dispatch({ type: 'reviewed', sheet, grid, reviews: checked(sheet.id, grid).reviews, again: true });
  }

  /**
   * The active sheet, or while the report is in front, the form that it was written from: the report's table
   * of scores must not be taken for a form.
   */
  async function readActive(): Promise<SheetReading> {
    const active = await host.readActiveSheet();
    const memory = report.memories.find(({ sheetId }) => sheetId === active.sheet.id);
    if (!memory) return active;
    const { formSheetId } = memory;
    const sheets = await host.sheets();
    return sheets.some(({ id }) => id === formSheetId) ? host.readSheet(formSheetId) : active;
  }

  /** Reads the active sheet because the user asks. */
  async function check(): Promise<void> {
    await step('reading', async () => {
      await decisions.load();
      await read(readActive);
      around.keep({ seen: true });
    });
    if (store.state.reviews.length === 0 && store.state.fault === null) await lookElsewhere();
  }

  /** Which other sheets hold a form; one sheet at a time, so that the pane stays responsive. */
  async function lookElsewhere(): Promise<void> {
    await step(null, async () => {
      const current = store.state.sheet?.id;
      const found: { sheetName: string; title: string }[] = [];
      const others = (await host.sheets()).filter(({ id, hidden }) => id !== current && !hidden);
      for (const { id, name } of others.slice(0, MOST_SHEETS)) {
        for (const { form } of checked(id, (await host.readSheet(name)).grid).reviews)
          found.push({ sheetName: name, title: form.title });
        if (store.state.sheet?.id !== current) return;
      }
      dispatch({ type: 'elsewhere', forms: found });
    });
  }

  /** Shows what comes of a change before the sheet is read, where it tells enough. */
  function foresee(sheetId: string, typed: Typed | null): void {
    const grid = foresight.changed(sheetId, typed);
    if (grid) reviewAgain(grid);
  }

  /**
   * Reads for something that was heard. Nobody asked for it: an Excel that refuses for now is asked again, and only what
   * is old is marked.
   */
  async function listened(what: typeof wanted, work: () => Promise<void>): Promise<void> {
    await step(null, async () => {
      try {
        await work();
      } catch (error) {
        if (!isForNow(faultOf(error))) throw error;
        if (foresight.shown === 'older') dispatch({ type: 'stale' });
        if (what === 'follow') wanted = what;
        askingAgain ??= setTimeout(() => {
          askingAgain = null;
          if (store.state.live) storm.signal();
        }, ASK_AGAIN);
      }
    });
  }

  /** Reads again after changes, without a word of being busy. */
  async function refresh(): Promise<void> {
    const { sheet, busy } = store.state;
    if (!sheet || busy === 'writing') return;
    // The user may have gone to another sheet meanwhile.
    const isStillShown = () => store.state.sheet?.id === sheet.id;
    await listened('refresh', () => read(() => host.readSheet(sheet.id), isStillShown));
  }

  /** The user went to another sheet: follow where it holds a form, else stay with the form that is shown. */
  async function follow(): Promise<void> {
    const isWanted = ({ sheet, grid }: SheetReading) =>
      sheet.id === store.state.sheet?.id ||
      store.state.reviews.length === 0 ||
      checked(sheet.id, grid).reviews.length > 0;
    await listened('follow', () => read(readActive, isWanted));
    if (store.state.sheet && store.state.reviews.length === 0) await lookElsewhere();
  }

  let wanted: 'refresh' | 'follow' = 'refresh';
  let askingAgain: ReturnType<typeof setTimeout> | null = null;
  const storm: Storm = calmly(
    async () => {
      const now = wanted;
      wanted = 'refresh';
      await (now === 'follow' ? follow() : refresh());
    },
    CALM.quiet,
    CALM.longest,
  );

  function heard(event: WatchEvent): void {
    const { sheet, grid, live } = store.state;
    if (!sheet) return;
    if (event.kind === 'selected') {
      dispatch({ type: 'selected', cell: event.sheetId === sheet.id ? event.cell : null });
    }
    const isOfFormulas = event.kind === 'calculated' && grid && hasFormulas(grid);
    if (event.kind === 'changed' || isOfFormulas) {
      if (live) foresee(event.sheetId, event.kind === 'changed' ? event.typed : null);
      else if (event.sheetId === sheet.id) dispatch({ type: 'stale' });
    }
    if (!live || (event.kind === 'selected' && Date.now() - readAt < FRESH)) return;
    if (event.kind === 'activated') wanted = 'follow';
    // A change elsewhere may be what this sheet's formulas rest on: then its own recalculation is heard too.
    else if (event.sheetId !== sheet.id) return;
    storm.signal();
  }

  function offer(kind: Preview['kind'], asked: Asked): void {
    const found = planned(store.state, asked, new Set());
    if (found) dispatch({ type: 'preview', kind, asked, plan: found.plan });
  }

  /** What is asked of the form's blanks and scores, with formulas where the user wants them. */
  const asking = (options: Partial<Asked['options']>, cells: Asked['cells'] = null): Asked => ({
    options: { fix: false, overwrite: false, formulas: store.state.formulas, ...options },
    cells,
  });

  /** Offers every fix of some findings: one that stands for several cells is mended in all of them. */
  function planFixes(kind: 'fix' | 'fix-all', findings: readonly Finding[]): void {
    const fixes = findings.flatMap(fixesOf);
    const cells = new Set(fixes.map(({ cell }) => cellName(cell)));
    offer(kind, asking({ fix: true }, cells));
    // A fix that consists of the formula alone is there only where formulas are written.
    const onlyFormulas = kind === 'fix' && fixes.some(({ formula }) => formula !== undefined);
    if (onlyFormulas && store.state.preview?.plan.edits.length === 0)
      offer(kind, asking({ fix: true, formulas: true }, cells));
  }

  /**
   * Writes what is shown, and only that: the sheet is read once more first, since a change may have come without an
   * event, and where the plan is another now it is shown and not written.
   */
  async function write(): Promise<void> {
    const { preview, sheet } = store.state;
    if (!preview || !sheet) return;
    await step('writing', async () => {
      try {
        await read(() => host.readSheet(sheet.id));
      } catch (error) {
        const { kind, code } = faultOf(error);
        throw new HostFault(kind, code, { cause: error, nothingWritten: true, sheet: sheet.id });
      }
      if (store.state.preview !== preview) return;
      const { written, refused } = await afterTrouble(sheet.id, host.applyEdits(preview.plan.edits));
      if (preview.kind === 'report') await report.written(written);
      dispatch({
        type: 'outcome',
        outcome: {
          sentence: PHRASE.written(written.length, refused.length),
          kept: refused.map(({ edit, reason }) => ({ cell: edit.cell, reason })),
          wrote: true,
        },
      });
      dispatch({ type: 'undoable', count: await host.undoable() });
    });
    await refreshShown();
  }

  async function undo(): Promise<void> {
    await step('writing', async () => {
      const undone = await afterTrouble(store.state.sheet?.id ?? null, host.undo());
      dispatch({ type: 'outcome', outcome: outcomeOfUndo(undone, store.state.sheet) });
      dispatch({ type: 'undoable', count: await host.undoable() });
    });
    await refreshShown();
  }

  /** Where a writing breaks off, some may have been done: what stands now is shown before the fault is told. */
  async function afterTrouble<Result>(sheetId: string | null, writing: Promise<Result>): Promise<Result> {
    try {
      return await writing;
    } catch (error) {
      try {
        if (sheetId !== null) await read(() => host.readSheet(sheetId));
        dispatch({ type: 'undoable', count: await host.undoable() });
      } catch {
        // The first fault is the one to be told.
      }
      throw error;
    }
  }

  /** Reads again what we changed ourselves; a fault that was just told is not talked over. */
  async function refreshShown(): Promise<void> {
    if (store.state.fault === null) await refresh();
  }

  async function writeReport(): Promise<void> {
    const { sheet, outline, chosen } = store.state;
    const of = shownReview(store.state);
    if (!of || !sheet) return;
    await step('writing', async () => {
      const { sheetName, missing } = await report.write({ review: of, sheet, form: chosen, outline });
      dispatch({
        type: 'outcome',
        outcome: { sentence: PHRASE.reportWritten(sheetName, missing), kept: [] },
      });
    });
  }

  /**
   * The report to bring up to date: the one in front, else that of the form in front; from a sheet without a form, the
   * one that was written last.
   */
  async function reportInFront(): Promise<ReportMemory | null> {
    const memories = await report.load();
    const { sheet, grid } = await host.readActiveSheet();
    const own = memories.filter(({ sheetId }) => sheetId === sheet.id);
    const ofForm = memories.filter(({ formSheetId }) => formSheetId === sheet.id);
    const { chosen } = store.state;
    const isChosen = ({ form }: ReportMemory) => store.state.sheet?.id === sheet.id && form === chosen;
    const found = own.at(-1) ?? ofForm.find(isChosen) ?? (chosen === 0 ? ofForm.at(-1) : undefined);
    if (found) return found;
    return checked(sheet.id, grid).reviews.length > 0 ? null : (memories.at(-1) ?? null);
  }

  async function planUpdate(): Promise<void> {
    await step('reading', async () => {
      await decisions.load();
      const memory = await reportInFront();
      if (memory) await read(() => host.readSheet(memory.formSheetId));
      const of = memory && store.state.reviews[memory.form];
      if (of && memory.form !== store.state.chosen) dispatch({ type: 'form', index: memory.form });
      const plan = of ? await report.plan(of, memory) : null;
      if (plan && plan.edits.length + plan.left.length > 0) {
        dispatch({ type: 'preview', kind: 'report', asked: null, plan });
      } else {
        const sentence = plan ? PHRASE.reportCurrent : PHRASE.noReport;
        dispatch({ type: 'outcome', outcome: { sentence, kept: [] } });
      }
    });
  }

  async function go(cell: Edit['cell']): Promise<void> {
    const { sheet, preview } = store.state;
    const [edit] = preview?.kind === 'report' ? preview.plan.edits : [];
    const name = edit?.sheetName ?? sheet?.id;
    if (name === undefined) return;
    dispatch({ type: 'selected', cell });
    await step(null, () => host.selectCell(name, cell));
  }

  async function perform(intent: Intent): Promise<void> {
    switch (intent.type) {
      case 'check':
        return check();
      case 'go':
        return go(intent.cell);
      case 'go-to-sheet':
        await step('reading', async () => {
          await host.selectCell(intent.sheetName, { row: 0, column: 0 });
          await read(() => host.readSheet(intent.sheetName));
        });
        return;
      case 'plan-fix':
        planFixes('fix', [intent.finding]);
        return;
      case 'plan-all-fixes':
        planFixes(
          'fix-all',
          findingsOf(store.state).standing.map(({ finding }) => finding),
        );
        return;
      case 'plan-fill':
        offer('fill', asking({}));
        return;
      case 'plan-suggestions':
        offer('suggest', asking({ overwrite: true }));
        return;
      case 'write':
        return write();
      case 'undo':
        return undo();
      case 'write-report':
        return writeReport();
      case 'ask-which-form':
        dispatch({
          type: 'outcome',
          outcome: { sentence: PHRASE.whichForm(store.state.reviews.length), kept: [] },
        });
        return;
      case 'plan-report-update':
        return planUpdate();
      case 'set-policy':
      case 'commit-policy':
      case 'add-grade':
      case 'remove-grade':
      case 'start-policy':
      case 'import-policy':
      case 'correct':
      case 'take-back':
      case 'ignore':
      case 'restore':
      case 'close-notices':
        await decisions.do(intent);
        // What was said of the sheet may be why no form is read any more.
        if (store.state.sheet && !shownReview(store.state) && store.state.elsewhere === null)
          await lookElsewhere();
        return;
      case 'set-language':
        around.keep({ language: intent.language });
        break;
      case 'set-live':
        around.keep({ live: intent.on });
        if (intent.on) storm.signal();
        break;
      case 'set-formulas':
        around.keep({ formulas: intent.on });
        break;
      case 'open-guide':
        around.openGuide();
        return;
      case 'show-tab':
      case 'choose-form':
      case 'fold':
      case 'unfold':
      case 'open-basis':
      case 'stand-on':
      case 'ask-ignore':
      case 'include':
      case 'dismiss':
      case 'close-fault':
      case 'edit-policy':
      case 'close-refused':
      case 'set-outline':
        break;
    }
    dispatch(actionFor(intent));
  }

  let lastWriting: Promise<unknown> = Promise.resolve();

  /** What writes into the workbook waits for what is being written: a report made meanwhile would be of the old figures. */
  function inTurn(intent: Intent): Promise<void> {
    if (!WRITING.has(intent.type)) return perform(intent);
    const turn = lastWriting.then(() => perform(intent));
    lastWriting = turn.catch(() => undefined);
    return turn;
  }

  return {
    do: inTurn,
    async start(checkNow) {
      await step(null, async () => {
        await host.watch(heard);
        await decisions.load();
        await report.load();
        dispatch({ type: 'undoable', count: await host.undoable() });
      });
      if (checkNow) await check();
    },
    focused() {
      if (store.state.sheet && store.state.live) storm.signal();
    },
  };
}

function shown({ sheet, protected: isProtected }: SheetReading): ShownSheet {
  return { id: sheet.id, name: sheet.name, protected: isProtected };
}
