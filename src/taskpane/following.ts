import { hasFormulas, type Typed } from '../grid';
import {
  calmly,
  faultOf,
  mayPass,
  type Host,
  type Occasion,
  type SheetReading,
  type Storm,
  type WatchEvent,
} from '../excel';
import type { makeChecks } from './checks';
import type { Decisions } from './decisions';
import type { Foresight } from './foresight';
import type { Reading } from './reading';
import type { ReportKeeper } from './report-keeper';
import type { Step } from './steps';
import type { Store } from './store';

/** Milliseconds without an event that end a storm, and the longest wait before it is answered anyway. */
const CALM = { quiet: 120, longest: 900 };
/**
 * Milliseconds for which a reading counts as fresh when only the selection moves. Some drop-downs change a cell
 * without an event, but moving around the sheet must not cause a read at each step.
 */
const FRESH = 1500;
/** Milliseconds until Excel is asked again after it rejects a read because a cell is being edited or it is busy. */
const ASK_AGAIN = 2000;
/** Milliseconds between looks at whether nothing is left to read. */
const LOOK_AGAIN = 10;
/** Milliseconds until it is tried again to listen to the workbook. */
const LISTEN_AGAIN = 3000;

/** What following the workbook needs from the rest of the controller. */
export interface FollowingTools {
  readonly step: Step;
  readonly checked: ReturnType<typeof makeChecks>;
  readonly foresight: Foresight;
  readonly reading: Reading;
  readonly decisions: Pick<Decisions, 'goalSheets'>;
  readonly report: Pick<ReportKeeper, 'memories'>;
  /** The list of all sheets. */
  readonly workbook: {
    readonly look: (occasion: Occasion) => Promise<void>;
    readonly heard: (event: WatchEvent) => void;
  };
}

/** Keeps the shown result as the workbook is. */
export interface Following {
  /** Starts listening to the workbook; if Excel refuses, it is tried again later. */
  listen(): Promise<void>;
  /** Does a reading; if it is the first one, what is heard meanwhile leads to another. */
  firstReading(reading: () => Promise<void>): Promise<void>;
  /** Reads the shown sheet again after changes, without showing that it is busy. */
  refresh(): Promise<void>;
  /** Reads again soon: something may have changed. */
  signal(): void;
  /** Resolves when no change of the shown sheet is to be read and nothing else is read or written for a person. */
  quiet(): Promise<void>;
  /** Call when the pane is shown or hidden. */
  shown(visible: boolean): void;
}

export function followWorkbook(
  store: Store,
  host: Host,
  { step, checked, foresight, reading, decisions, report, workbook }: FollowingTools,
): Following {
  const { dispatch } = store;

  /** Shows the effect of a change before the sheet is read, if the event carries enough. */
  function foresee(sheetId: string, typed: Typed | null): void {
    const grid = foresight.changed(sheetId, typed);
    if (grid) void reading.reviewAgain(grid);
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
        if (fault.kind === 'sheet-gone' && what === 'refresh') {
          dispatch({ type: 'gone' });
          return;
        }
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
    const { sheet, busy, gone } = store.state;
    if (!sheet || gone || busy === 'writing') return;
    // The user may have gone to another sheet meanwhile.
    const isStillShown = () => store.state.sheet?.id === sheet.id;
    await listened('refresh', () =>
      reading.read(() => host.readSheet(sheet.id, 'by-event'), { isWanted: isStillShown }),
    );
  }

  /** Follows the user to another sheet if it holds a form; otherwise stays with the shown form. */
  async function follow(): Promise<void> {
    const { sheet, busy } = store.state;
    // A report that is being written comes to the front before it is known as one.
    if (busy === 'writing') {
      wanted = 'follow';
      storm.signal();
      return;
    }
    const isOwnReport = report.memories.some(
      ({ sheetId, formSheetId }) => sheetId === front && formSheetId === sheet?.id,
    );
    if (isOwnReport) return refresh();
    const isWanted = async ({ sheet, grid }: SheetReading) =>
      sheet.id === store.state.sheet?.id ||
      store.state.gone ||
      store.state.reviews.length === 0 ||
      (await checked(sheet.id, grid)).reviews.length > 0;
    const place = { hasCells: true };
    await listened('follow', async () => {
      try {
        await reading.read(() => reading.active('by-event'), { isWanted });
      } catch (error) {
        if (faultOf(error).kind !== 'not-a-grid') throw error;
        place.hasCells = false;
      }
    });
    // Nobody asked for the chart in front, and the sheet that is shown may have changed.
    if (!place.hasCells) return refresh();
    // Not awaited: it waits itself until this is done.
    if (store.state.sheet && store.state.reviews.length === 0) void workbook.look('by-event');
  }

  let wanted: 'refresh' | 'follow' = 'refresh';
  /** The sheet in front, as far as Excel told. */
  let front: string | null = null;
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

  /** Readings that began while no sheet was shown, and what was heard meanwhile: of which sheet it is unknown yet. */
  let firstReadings = 0;
  let early: WatchEvent[] = [];

  async function firstReading(read: () => Promise<void>): Promise<void> {
    if (store.state.sheet) return read();
    firstReadings += 1;
    try {
      await read();
    } finally {
      firstReadings -= 1;
      const heardMeanwhile = early;
      early = [];
      // Whether the reading holds what was typed can't be told, so nothing is foreseen from it.
      for (const event of heardMeanwhile) heard(event.kind === 'changed' ? { ...event, typed: null } : event);
    }
  }

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
    workbook.heard(event);
    // The writer reads the sheet again itself.
    if (event.kind === 'written') return;
    const { sheet, grid, live } = store.state;
    if (!sheet) {
      if (firstReadings > 0) early.push(event);
      return;
    }
    if (event.kind === 'selected') {
      dispatch({ type: 'selected', cell: event.sheetId === sheet.id ? event.cell : null });
    }
    if (event.kind === 'deleted' && event.sheetId === sheet.id) {
      dispatch({ type: 'gone' });
      wanted = 'follow';
    }
    const isOfGoals =
      (event.kind === 'changed' || event.kind === 'deleted') && decisions.goalSheets.changed(event.sheetId);
    const isOfFormulas = event.kind === 'calculated' && grid && hasFormulas(grid);
    const isOfValues = event.kind === 'changed' || isOfFormulas;
    if (live && isOfValues) foresee(event.sheetId, event.kind === 'changed' ? event.typed : null);
    if (!live && (isOfGoals || (isOfValues && event.sheetId === sheet.id))) dispatch({ type: 'stale' });
    if (!live || (event.kind === 'selected' && Date.now() - reading.at < FRESH)) return;
    if (!isVisible) {
      missed = true;
      return;
    }
    if (event.kind === 'activated') {
      wanted = 'follow';
      front = event.sheetId;
    }
    // A change on another sheet may affect formulas here; their recalculation is reported separately.
    else if (event.sheetId !== sheet.id && !isOfGoals) return;
    storm.signal();
  }

  return {
    listen,
    firstReading,
    refresh,
    signal() {
      storm.signal();
    },
    async quiet() {
      do await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      while (storm.isPending || store.state.busy !== null);
    },
    shown(visible) {
      isVisible = visible;
      if (visible && missed) storm.signal();
      if (visible) missed = false;
    },
  };
}
