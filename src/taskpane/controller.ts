import type { Edit } from '../edits';
import {
  faultOf,
  mayPass,
  MOST_SHEETS,
  type Host,
  type HostFault,
  type Occasion,
  type SheetReading,
} from '../excel';
import { actionFor, type Intent } from './intent';
import type { Preferences } from './preferences';
import { keepReport } from './report-keeper';
import { makeChecks } from './checks';
import { makeDecisions } from './decisions';
import { followWorkbook } from './following';
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
/** Milliseconds until it is tried again to begin, where Excel refuses while the pane opens. */
const ASK_AGAIN = 2000;
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

  /** Runs one step. If the host fails, the user is informed and the last result stays; returns the fault. */
  async function step(
    busy: 'reading' | 'writing' | null,
    work: () => Promise<void>,
  ): Promise<HostFault | null> {
    if (busy) dispatch({ type: 'busy', what: busy });
    const timer =
      busy &&
      setTimeout(() => {
        dispatch({ type: 'slow' });
      }, SLOW_AFTER);
    try {
      await work();
      return null;
    } catch (error) {
      const fault = faultOf(error);
      dispatch({ type: 'failed', sentence: fault.sentence });
      return fault;
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
    occasion: Occasion = 'by-event',
  ): Promise<void> {
    const reading = () =>
      foresight.reading(ask, async (found) => {
        if (!(await isWanted(found))) return false;
        await decisions.goalSheets.ready(found.sheet.id, occasion);
        const { grid, reviews } = await checked(found.sheet.id, found.grid);
        readAt = Date.now();
        const result = { sheet: shown(found), grid, reviews };
        // A reading that only confirms must not clear an announcement that a screen reader may not have read yet.
        if (foresight.shown !== 'foreseen' || !isAsShown(store.state, result))
          dispatch({ type: 'reviewed', ...result });
        return true;
      });
    await following.firstReading(reading);
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

  /** Reads the active sheet at the user's request; the fault that is shown if that failed. */
  async function check(loadDecisions = () => decisions.loadAgain()): Promise<HostFault | null> {
    wantsCheck = true;
    const fault = await step('reading', async () => {
      await loadDecisions();
      await read(() => readActive('by-person'), undefined, 'by-person');
      await names.refresh();
      around.keep({ seen: true });
    });
    if (store.state.reviews.length === 0 && store.state.fault === null) await lookElsewhere('by-person');
    return fault;
  }

  /** A check was asked for: by a press, or because the pane was used before. */
  let wantsCheck = false;

  /**
   * Reads the workbook's settings, and the sheet if that was asked for. Where the pane opens while Excel refuses, the
   * person is told once, and it is tried again until the refusal has ended; the notice goes then.
   */
  async function begin(told: HostFault | null = null): Promise<void> {
    const fault = await loaded(told === null);
    if (fault === null && told?.sentence.zh === store.state.fault?.zh) dispatch({ type: 'close-fault' });
    const isWanted = fault === null && wantsCheck && !store.state.sheet;
    const refused = isWanted ? await check(() => decisions.load()) : fault;
    if (refused && mayPass(refused)) setTimeout(() => void begin(refused), ASK_AGAIN);
  }

  /** Reads the workbook's settings; the fault if that failed. */
  async function loaded(isFirst: boolean): Promise<HostFault | null> {
    try {
      await decisions.load();
      await report.load();
      dispatch({ type: 'undoable', count: await host.undoable() });
      return null;
    } catch (error) {
      const fault = faultOf(error);
      if (isFirst) dispatch({ type: 'failed', sentence: fault.sentence });
      return fault;
    }
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

  const following = followWorkbook(store, host, {
    foresight,
    checked,
    goalsChanged: (sheetId) => decisions.goalSheets.changed(sheetId),
    readAt: () => readAt,
    step: (work) => step(null, work),
    read,
    readActive: () => readActive('by-event'),
    reviewAgain,
    lookElsewhere: () => lookElsewhere('by-event'),
  });

  const writing = makeWriting(store, host, {
    report,
    checked,
    step,
    read,
    refresh: () => following.refresh(),
    loadDecisions: () => decisions.loadAgain(),
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
        await check();
        return;
      case 'go':
        return go(intent.cell, intent.sheetName);
      case 'go-to-sheet':
        await step('reading', async () => {
          await host.selectCell(intent.sheetName, { row: 0, column: 0 });
          await read(() => host.readSheet(intent.sheetName, 'by-person'), undefined, 'by-person');
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
      case 'choose-goals':
      case 'close-dropped':
        await decisions.do(intent);
        // A correction may be why no form is read any more.
        if (store.state.sheet && !shownReview(store.state) && store.state.elsewhere === null)
          await lookElsewhere('by-person');
        return;
      case 'unfold':
        if (intent.section === 'goals' && intent.open) await step(null, () => decisions.goalSheets.offer());
        break;
      case 'set-language':
        around.keep({ language: intent.language });
        break;
      case 'set-live':
        around.keep({ live: intent.on });
        if (intent.on) following.signal();
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
      wantsCheck ||= checkNow;
      await following.listen();
      await begin();
    },
    shown(visible) {
      following.shown(visible);
    },
    focused() {
      if (store.state.sheet && store.state.live) following.signal();
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
