import { mayPass, faultOf, type Host, type HostFault } from '../excel';
import { makeBlankForms } from './blank-forms';
import { makeChecks } from './checks';
import { makeDecisions } from './decisions';
import { followWorkbook } from './following';
import { makeForesight } from './foresight';
import type { Choice, Handlers, Intent, Request } from './intent';
import { makeNavigation } from './navigation';
import { makeReading } from './reading';
import { followReport } from './report-following';
import { keepReport } from './report-keeper';
import { makeReporting } from './reporting';
import { keepSheetNames } from './sheet-names';
import { shownReview } from './state';
import { makeStep } from './steps';
import type { Store } from './store';
import type { Surroundings } from './surroundings';
import { makeWorkbookChecks } from './whole-workbook';
import { makeWriting } from './writing';

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

/** Milliseconds until it is tried again to begin, where Excel refuses while the pane opens. */
const ASK_AGAIN = 2000;

export function makeController(store: Store, host: Host, around: Surroundings): Controller {
  const step = makeStep(store);
  const checked = makeChecks(store);
  const foresight = makeForesight(store);
  const names = keepSheetNames(host);
  const report = keepReport(host, names);
  const decisions = makeDecisions(store, host, { step, names, reviewAgain: () => reading.reviewAgain() });
  const reading = makeReading(store, host, {
    checked,
    foresight,
    report,
    firstReading: (work) => following.firstReading(work),
    goalsOf: (sheetId, occasion) => decisions.goalSheets.ready(sheetId, occasion),
  });
  const reportSheet = followReport(store, report);
  const following = followWorkbook(store, host, {
    step,
    checked,
    foresight,
    reading,
    decisions,
    report,
    heardToo: reportSheet.heard,
    workbook: {
      look: (occasion) => workbook.look(occasion),
      heard: (event) => {
        workbook.heard(event);
      },
    },
  });
  const writing = makeWriting(store, host, { step, reading, report, refresh: () => following.refresh() });
  const reporting = makeReporting(store, host, { step, checked, reading, report, decisions });

  const blankForms = makeBlankForms(store, host, { step, reading });
  const navigation = makeNavigation(store, host, { step, reading, around });
  const workbook = makeWorkbookChecks(store, host, { step, decisions, following, navigation, report });

  /** A check was asked for: by a press, or because the pane was used before. */
  let wantsCheck = false;

  /** Reads the active sheet at the user's request; the fault that is shown if that failed. */
  async function check(load = () => decisions.loadAgain()): Promise<HostFault | null> {
    wantsCheck = true;
    const fault = await step('reading', async () => {
      await load();
      await reading.read(() => reading.active('by-person'), { occasion: 'by-person' });
      await names.refresh();
      if (store.state.reviews.length > 0) around.keep({ seen: true });
    });
    if (store.state.reviews.length === 0 && store.state.fault === null) await workbook.look('by-person');
    return fault;
  }

  /**
   * Reads the workbook's settings, and the sheet if that was asked for. Where the pane opens while Excel refuses, the
   * person is told once, and it is tried again until the refusal has ended; the notice goes then.
   */
  async function begin(told: HostFault | null = null): Promise<void> {
    const fault = await loaded(told === null);
    if (fault === null && told?.sentence.zh === store.state.fault?.zh)
      store.dispatch({ type: 'close-fault' });
    const isWanted = fault === null && wantsCheck && !store.state.sheet;
    const refused = isWanted ? await check(() => decisions.load()) : fault;
    if (refused && mayPass(refused)) setTimeout(() => void begin(refused), ASK_AGAIN);
  }

  /** Reads the workbook's settings; the fault if that failed. */
  async function loaded(isFirst: boolean): Promise<HostFault | null> {
    try {
      await decisions.load();
      await report.load();
      store.dispatch({ type: 'undoable', journal: await host.journal() });
      return null;
    } catch (error) {
      const fault = faultOf(error);
      if (isFirst) store.dispatch({ type: 'failed', sentence: fault.sentence });
      return fault;
    }
  }

  const handlers: Handlers<Request['type']> = {
    ...decisions.handlers,
    ...writing.handlers,
    ...reporting.handlers,
    async check() {
      store.dispatch({ type: 'show-workbook', open: false });
      await check();
    },
    ...navigation.handlers,
    ...blankForms.handlers,
    ...workbook.handlers,
    'open-guide': around.openGuide,
  };

  async function request(asked: Request): Promise<void> {
    await (handlers[asked.type] as (asked: Request) => void | Promise<void>)(asked);
    // A correction may be why no form is read any more.
    const isWithoutForm = store.state.sheet && !shownReview(store.state) && store.state.workbook === null;
    if (asked.type in decisions.handlers && isWithoutForm) await workbook.look('by-person');
  }

  /** Shows a choice, and does what follows from it outside the pane's state. */
  async function choose(choice: Choice): Promise<void> {
    store.dispatch(choice);
    const { language, live, formulas } = store.state;
    if (choice.type === 'set-language') around.keep({ language });
    if (choice.type === 'set-formulas') around.keep({ formulas });
    if (choice.type === 'set-live') {
      around.keep({ live });
      if (live) following.signal();
    }
    if (choice.type === 'unfold' && choice.section === 'goals' && choice.open)
      await step(null, () => decisions.goalSheets.offer());
  }

  const isRequest = (intent: Intent): intent is Request => intent.type in handlers;

  /** Intents that write, or plan from what was written. */
  const inOrder: ReadonlySet<string> = new Set(['write', 'undo', ...Object.keys(reporting.handlers)]);
  let lastWriting: Promise<unknown> = Promise.resolve();

  return {
    do(intent) {
      if (!isRequest(intent)) return choose(intent);
      if (!inOrder.has(intent.type)) return request(intent);
      // One after another: a report written during another write would use the old figures.
      const turn = lastWriting.then(() => request(intent));
      lastWriting = turn.catch(() => undefined);
      return turn;
    },
    async start(checkNow) {
      wantsCheck ||= checkNow;
      await following.listen();
      await begin();
    },
    shown(visible) {
      following.shown(visible);
      reportSheet.shown(visible);
    },
    focused() {
      if (store.state.sheet && store.state.live) following.signal();
    },
  };
}
