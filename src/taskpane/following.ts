import { hasFormulas, type Typed } from '../grid';
import {
  calmly,
  faultOf,
  type Host,
  type Occasion,
  type SheetReading,
  type Storm,
  type WatchEvent,
} from '../excel';
import type { makeChecks } from './checks';
import type { Decisions } from './decisions';
import type { Foresight } from './foresight';
import { makeHearing } from './hearing';
import type { Reading } from './reading';
import type { ReportKeeper } from './report-keeper';
import type { Step } from './steps';
import type { Store } from './store';
import { makeUnasked, type Wanted } from './unasked';
import { tellOfUnread } from './unread-sheet';

/** Milliseconds without an event that end a storm, and the longest wait before it is answered anyway. */
const CALM = { quiet: 120, longest: 900 };
/**
 * Milliseconds for which a reading counts as fresh when only the selection moves. Some drop-downs change a cell
 * without an event, but moving around the sheet must not cause a read at each step.
 */
const FRESH = 1500;
/** Milliseconds between looks at whether nothing is left to read. */
const LOOK_AGAIN = 10;

/** What following the workbook needs from the rest of the controller. */
export interface FollowingTools {
  readonly step: Step;
  readonly checked: ReturnType<typeof makeChecks>;
  readonly foresight: Foresight;
  readonly reading: Reading;
  readonly decisions: Pick<Decisions, 'goalSheets'>;
  readonly report: Pick<ReportKeeper, 'memories'>;
  /** Gets every event once a sheet is shown. */
  readonly heardToo: (event: WatchEvent) => void;
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
  { step, checked, foresight, reading, decisions, report, heardToo, workbook }: FollowingTools,
): Following {
  const { dispatch } = store;

  /** Shows the effect of a change before the sheet is read, if the event carries enough. */
  function foresee(sheetId: string, typed: Typed | null): void {
    const grid = foresight.changed(sheetId, typed);
    if (grid) void reading.reviewAgain(grid);
  }

  const listened = makeUnasked(
    store,
    { step, foresight },
    {
      refused(what) {
        if (what === 'follow') wanted = what;
      },
      again() {
        if (store.state.live) storm.signal();
      },
    },
  );

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
    const place = { isReadable: true, isForm: true };
    const isWanted = async ({ sheet, grid }: SheetReading) => {
      place.isForm =
        sheet.id === store.state.sheet?.id ||
        store.state.gone ||
        store.state.reviews.length === 0 ||
        (await checked(sheet.id, grid)).reviews.length > 0;
      return place.isForm;
    };
    await listened('follow', async () => {
      try {
        await reading.read(() => reading.active('by-event'), { isWanted });
      } catch (error) {
        const { kind } = faultOf(error);
        // A sheet whose merges are unknown waits for a person to ask for it.
        const other = kind === 'merges-unknown' && sheet && front !== sheet.id ? front : null;
        if (kind !== 'not-a-grid' && other === null) throw error;
        place.isReadable = false;
        if (other !== null) await tellOfUnread(store, host, checked, other);
      }
    });
    // The sheet that is shown may have changed before the person went to one that is not followed.
    if (!place.isReadable || (!place.isForm && foresight.shown === 'older')) return refresh();
    // Not awaited: it waits itself until this is done.
    if (store.state.sheet && store.state.reviews.length === 0) void workbook.look('by-event');
  }

  let wanted: Wanted = 'refresh';
  /** The sheet in front, as far as Excel told. */
  let front: string | null = null;
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

  const hearing = makeHearing(store, host, {
    heard,
    // What changed before is unknown.
    begun: () => {
      if (store.state.sheet && store.state.live) storm.signal();
    },
  });

  function heard(event: WatchEvent): void {
    workbook.heard(event);
    // The writer reads the sheet again itself.
    if (event.kind === 'written') return;
    const { sheet, grid, live } = store.state;
    if (!sheet) {
      hearing.early(event);
      return;
    }
    heardToo(event);
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
    listen: hearing.listen,
    firstReading: hearing.firstReading,
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
