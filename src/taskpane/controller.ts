import { hasFormulas, type Typed } from '../grid';
import type { Edit } from '../edits';
import {
  calmly,
  faultOf,
  mayPass,
  MOST_SHEETS,
  type Host,
  type Occasion,
  type SheetReading,
  type Storm,
  type WatchEvent,
} from '../excel';
import { actionFor, type Intent } from './intent';
import type { Preferences } from './preferences';
import { keepReport } from './report-keeper';
import { makeChecks } from './checks';
import { makeDecisions } from './decisions';
import { makeForesight } from './foresight';
import { isAsShown } from './reduce';
import { shownReview, type Action, type ShownSheet } from './state';
import { keepSheetNames } from './sheet-names';
import type { Store } from './store';
import { PHRASE } from './strings';
import { makeWriting } from './writing';

/** What the controller needs besides the workbook. */
export interface Surroundings {
  openGuide(): void;
  keep(changed: Partial<Preferences>): void;
}

/** Carries out intents: reads and writes the workbook, reviews sheets, and dispatches the results to the store. */
export interface Controller {
  do(intent: Intent): Promise<void>;
  /** Reads the workbook's settings, starts listening, and checks the sheet if the user has used the pane before. */
  start(checkNow: boolean): Promise<void>;
  /** Call when the pane is shown or hidden. */
  shown(visible: boolean): void;
  /** Call when the pane regains focus: the sheet may have changed without an event. */
  focused(): void;
}

/** Milliseconds until a wait is shown; showing shorter ones would only flicker. */
const SLOW_AFTER = 300;
/** Milliseconds without an event that end a storm, and the longest wait before it is answered anyway. */
const CALM = { quiet: 120, longest: 900 };
/**
 * Milliseconds for which a reading counts as fresh when only the selection moves. Some drop-downs change a cell
 * without an event, but moving around the sheet must not cause a read at each step.
 */
const FRESH = 1500;
/** Milliseconds until Excel is asked again after it rejects a read because a cell is being edited or it is busy. */
const ASK_AGAIN = 2000;
/** Milliseconds until it is tried again to listen to the workbook. */
const LISTEN_AGAIN = 3000;
/** Intents that write, or plan from what was written. */
const WRITING: ReadonlySet<Intent['type']> = new Set(['write', 'undo', 'write-report', 'plan-report-update']);

export function makeController(store: Store, host: Host, around: Surroundings): Controller {
  let readAt = 0;
  const checked = makeChecks(store);
  const foresight = makeForesight(store);
  const names = keepSheetNames(host);
  const report = keepReport(host, names);
  const dispatch = (action: Action) => {
    store.dispatch(action);
  };

  /** Runs one step. If the host fails, the user is informed and the last result stays. */
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

  const decisions = makeDecisions(store, host, { step: (work) => step(null, work), reviewAgain, names });

  /** Reads a sheet and shows its review, unless it is no longer wanted. */
  async function read(
    ask: () => Promise<SheetReading>,
    isWanted: (reading: SheetReading) => boolean | Promise<boolean> = () => true,
  ): Promise<void> {
    await foresight.reading(ask, async (reading) => {
      if (!(await isWanted(reading))) return false;
      const { grid, reviews } = await checked(reading.sheet.id, reading.grid);
      readAt = Date.now();
      const found = { sheet: shown(reading), grid, reviews };
      // A reading that only confirms must not clear an announcement that a screen reader may not have read yet.
      if (foresight.shown !== 'foreseen' || !isAsShown(store.state, found))
        dispatch({ type: 'reviewed', ...found });
      return true;
    });
  }

  /** Reviews the last known grid, or a changed one, without reading the sheet. */
  async function reviewAgain(grid = store.state.grid): Promise<void> {
    const { sheet } = store.state;
    if (!sheet || !grid) return;
    const found = await checked(sheet.id, grid);
    // The person may have gone to another sheet meanwhile.
    if (store.state.sheet?.id !== sheet.id) return;
    dispatch({ type: 'reviewed', ...found, sheet: store.state.sheet, again: true });
  }

  /**
   * The active sheet; if that is a report, the sheet of its form, so that the report's score table is not taken for a
   * form.
   */
  async function readActive(occasion: Occasion): Promise<SheetReading> {
    const active = await host.readActiveSheet(occasion);
    const memory = report.memories.find(({ sheetId }) => sheetId === active.sheet.id);
    if (!memory) return active;
    const { formSheetId } = memory;
    const sheets = await host.sheets();
    return sheets.some(({ id }) => id === formSheetId) ? host.readSheet(formSheetId, occasion) : active;
  }

  /** Reads the active sheet at the user's request. */
  async function check(): Promise<void> {
    await step('reading', async () => {
      await decisions.load();
      await read(() => readActive('by-person'));
      await names.refresh();
      around.keep({ seen: true });
    });
    if (store.state.reviews.length === 0 && store.state.fault === null) await lookElsewhere('by-person');
  }

  /** Looks for forms on the other sheets, one sheet at a time so that the pane stays responsive. */
  async function lookElsewhere(occasion: Occasion): Promise<void> {
    await step(null, async () => {
      const current = store.state.sheet?.id;
      const found: { sheetName: string; title: string }[] = [];
      const others = (await host.sheets()).filter(({ id, hidden }) => id !== current && !hidden);
      for (const { id, name } of others.slice(0, MOST_SHEETS)) {
        const reading = await host.readSheet(name, occasion).catch(ifUnknown);
        // The next check, which a person asks for, looks again.
        if (!reading) return;
        for (const { form } of (await checked(id, reading.grid)).reviews)
          found.push({ sheetName: name, title: form.title });
        if (store.state.sheet?.id !== current) return;
      }
      dispatch({ type: 'elsewhere', forms: found });
    });
  }

  /** Shows the effect of a change before the sheet is read, if the event carries enough. */
  function foresee(sheetId: string, typed: Typed | null): void {
    const grid = foresight.changed(sheetId, typed);
    if (grid) void reviewAgain(grid);
  }

  /**
   * Reads in response to an event. Nobody asked for it, so a refusal that may pass is not shown: the read is retried
   * later, and only an outdated result is marked.
   */
  async function listened(what: typeof wanted, work: () => Promise<void>): Promise<void> {
    await step(null, async () => {
      try {
        await work();
      } catch (error) {
        const fault = faultOf(error);
        if (fault.kind === 'merges-unknown') {
          dispatch({ type: 'stale', because: fault.sentence });
          return;
        }
        // A notice may be closed, but not what it means for the result.
        if (foresight.shown === 'older') dispatch({ type: 'stale' });
        if (!mayPass(fault)) throw error;
        if (what === 'follow') wanted = what;
        askingAgain ??= setTimeout(() => {
          askingAgain = null;
          if (store.state.live) storm.signal();
        }, ASK_AGAIN);
      }
    });
  }

  /** Reads again after changes, without showing that it is busy. */
  async function refresh(): Promise<void> {
    const { sheet, busy } = store.state;
    if (!sheet || busy === 'writing') return;
    // The user may have gone to another sheet meanwhile.
    const isStillShown = () => store.state.sheet?.id === sheet.id;
    await listened('refresh', () => read(() => host.readSheet(sheet.id, 'by-event'), isStillShown));
  }

  /** Follows the user to another sheet if it holds a form; otherwise stays with the shown form. */
  async function follow(): Promise<void> {
    const isWanted = async ({ sheet, grid }: SheetReading) =>
      sheet.id === store.state.sheet?.id ||
      store.state.reviews.length === 0 ||
      (await checked(sheet.id, grid)).reviews.length > 0;
    const front = { hasCells: true };
    await listened('follow', async () => {
      try {
        await read(() => readActive('by-event'), isWanted);
      } catch (error) {
        if (faultOf(error).kind !== 'not-a-grid') throw error;
        front.hasCells = false;
      }
    });
    // Nobody asked for the chart in front, and the sheet that is shown may have changed.
    if (!front.hasCells) return refresh();
    if (store.state.sheet && store.state.reviews.length === 0) await lookElsewhere('by-event');
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

  /** While the pane is hidden nothing is read; what was missed is read when it is shown. */
  let isVisible = true;
  let missed = false;

  /** Starts listening to the workbook. Excel may refuse while a cell is being edited: then it is tried again. */
  async function listen(): Promise<void> {
    try {
      await host.watch(heard);
      // What changed before is unknown.
      if (store.state.sheet && store.state.live) storm.signal();
    } catch (error) {
      const { kind, sentence } = faultOf(error);
      // Without listening the pane would take an old result for a present one, so only an old Excel ends the tries.
      if (kind === 'too-old') dispatch({ type: 'failed', sentence });
      else setTimeout(() => void listen(), LISTEN_AGAIN);
    }
  }

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
    if (!isVisible) {
      missed = true;
      return;
    }
    if (event.kind === 'activated') wanted = 'follow';
    // A change on another sheet may affect formulas here; their recalculation is reported separately.
    else if (event.sheetId !== sheet.id) return;
    storm.signal();
  }

  const writing = makeWriting(store, host, {
    report,
    checked,
    step,
    read,
    refresh,
    loadDecisions: () => decisions.load(),
  });

  async function go(cell: Edit['cell'], sheetName?: string): Promise<void> {
    const { sheet, preview } = store.state;
    const [edit] = preview?.asked === null ? preview.plan.edits : [];
    const name = sheetName ?? edit?.sheetName ?? sheet?.id;
    if (name === undefined) return;
    if (sheetName === undefined) dispatch({ type: 'selected', cell });
    await step(null, () => host.selectCell(name, cell));
  }

  async function perform(intent: Intent): Promise<void> {
    switch (intent.type) {
      case 'check':
        return check();
      case 'go':
        return go(intent.cell, intent.sheetName);
      case 'go-to-sheet':
        await step('reading', async () => {
          await host.selectCell(intent.sheetName, { row: 0, column: 0 });
          await read(() => host.readSheet(intent.sheetName, 'by-person'));
        });
        return;
      case 'plan-fix':
        writing.planFix(intent.finding);
        return;
      case 'plan-all-fixes':
        writing.planAllFixes();
        return;
      case 'plan-fill':
        writing.planFill();
        return;
      case 'plan-suggestions':
        writing.planSuggestions();
        return;
      case 'write':
        return writing.write();
      case 'undo':
        return writing.undo();
      case 'write-report':
        return writing.writeReport(intent.another === true);
      case 'ask-which-form':
        dispatch({
          type: 'outcome',
          outcome: { sentence: PHRASE.whichForm(store.state.reviews.length), unchanged: [] },
        });
        return;
      case 'plan-report-update':
        return writing.planUpdate();
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
      case 'close-dropped':
        await decisions.do(intent);
        // A correction may be why no form is read any more.
        if (store.state.sheet && !shownReview(store.state) && store.state.elsewhere === null)
          await lookElsewhere('by-person');
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

  /** Writing intents run one after another: a report written during another write would use the old figures. */
  function inTurn(intent: Intent): Promise<void> {
    if (!WRITING.has(intent.type)) return perform(intent);
    const turn = lastWriting.then(() => perform(intent));
    lastWriting = turn.catch(() => undefined);
    return turn;
  }

  return {
    do: inTurn,
    async start(checkNow) {
      await listen();
      await step(null, async () => {
        await decisions.load();
        await report.load();
        dispatch({ type: 'undoable', count: await host.undoable() });
      });
      if (checkNow) await check();
    },
    shown(visible) {
      isVisible = visible;
      if (visible && missed) storm.signal();
      if (visible) missed = false;
    },
    focused() {
      if (store.state.sheet && store.state.live) storm.signal();
    },
  };
}

/** Null in place of a reading that only a person may ask for. */
function ifUnknown(error: unknown): null {
  if (faultOf(error).kind === 'merges-unknown') return null;
  throw error;
}

function shown({ sheet, protected: isProtected }: SheetReading): ShownSheet {
  return { id: sheet.id, name: sheet.name, protected: isProtected };
}
