import { hasFormulas, type Grid } from '../grid';
import { faultOf, isForNow, MOST_SHEETS, type Host, type Occasion, type WatchEvent } from '../excel';
import { makeChecks } from './checks';
import type { Decisions } from './decisions';
import type { Following } from './following';
import type { Handlers } from './intent';
import type { Navigation } from './navigation';
import type { ReportKeeper } from './report-keeper';
import type { Step } from './steps';
import type { Store } from './store';
import { foundWords } from './workbook-forms';
import { aged, isRunning, renamed, withoutSheet, type SheetRow, type WholeWorkbook } from './workbook-sheets';

/** Milliseconds until Excel is asked again after it rejects a read because a cell is being edited or it is busy. */
const ASK_AGAIN = 2000;

/** What checking all sheets needs from the rest of the controller. */
export interface WholeWorkbookTools {
  readonly step: Step;
  readonly decisions: Pick<Decisions, 'loadAgain' | 'goalSheets'>;
  readonly following: Pick<Following, 'quiet'>;
  readonly navigation: Navigation;
  readonly report: Pick<ReportKeeper, 'memories'>;
}

/** Reads and checks the visible sheets one after another. Writes nothing. */
export interface WorkbookChecks {
  readonly handlers: Handlers<'check-workbook' | 'stop-workbook' | 'open-form'>;
  /**
   * Looks for forms on all sheets while the shown one holds none. By an event it is done once: the list is kept, and
   * says what is older than its sheet.
   */
  look(occasion: Occasion): Promise<void>;
  /** Marks the rows that a change of the workbook concerns. */
  heard(event: WatchEvent): void;
}

export function makeWorkbookChecks(store: Store, host: Host, tools: WholeWorkbookTools): WorkbookChecks {
  const { step, decisions, following, navigation, report } = tools;
  // Its own checks: the shown sheet's last result stays at hand for the next keystroke.
  const checked = makeChecks(store);
  let turn = 0;
  /** What was heard since the sheet in hand was asked for, and whether anything was typed since the run began. */
  let meanwhile: WatchEvent[] = [];
  let isTyped = false;
  let wake: (() => void) | null = null;

  const show = (workbook: WholeWorkbook | null) => {
    store.dispatch({ type: 'workbook', workbook });
  };
  const change = (what: Partial<WholeWorkbook>) => {
    const { workbook } = store.state;
    if (workbook) show({ ...workbook, ...what });
  };
  const isStopping = () => store.state.workbook?.phase === 'stopping';

  async function run(occasion: Occasion, isOpen: boolean): Promise<void> {
    const mine = (turn += 1);
    isTyped = false;
    const goalsRead = new Set<string>();
    await step(null, async () => {
      if (occasion === 'by-person') await decisions.loadAgain();
      const sheets = await host.sheets();
      const visible = sheets.filter(({ hidden }) => !hidden);
      const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
      show({ phase: 'running', isOpen, all: visible.length, rows: [], hidden });
      const most = occasion === 'by-person' ? visible.length : MOST_SHEETS;
      try {
        for (const { id, name } of visible.slice(0, most)) {
          await following.quiet();
          const { workbook } = store.state;
          if (turn !== mine || isStopping()) break;
          // Nobody waits for the list any more.
          if (workbook?.isOpen === false && store.state.reviews.length > 0) {
            show(null);
            return;
          }
          const row = await rowOf(id, name, isTyped ? 'by-event' : occasion, goalsRead);
          if (turn !== mine) break;
          const { rows = [], all = 0 } = store.state.workbook ?? {};
          if (row) change({ rows: [...rows, row] });
          else if (!isStopping()) change({ all: all - 1 });
        }
      } finally {
        if (turn === mine) end();
      }
    });
  }

  function end(): void {
    const { workbook } = store.state;
    if (!workbook) return;
    const ended: WholeWorkbook = {
      ...workbook,
      phase: workbook.rows.length < workbook.all ? 'stopped' : 'done',
    };
    show(ended);
    if (!ended.isOpen) return;
    store.dispatch({ type: 'announced', sentence: foundWords(ended, store.state) });
  }

  /** Reads a sheet, waiting while a cell is edited; null if it was deleted, or if the run is to stop before it is read. */
  async function rowOf(
    id: string,
    name: string,
    occasion: Occasion,
    goalsRead: Set<string>,
  ): Promise<SheetRow | null> {
    const none: SheetRow = { id, name, grid: null, reviews: [], fault: null, isOld: false };
    // The score table of a report is no form.
    if (report.memories.some(({ sheetId }) => sheetId === id)) return none;
    for (;;) {
      meanwhile = [];
      try {
        const { sheet, ...read } = await host.readSheet(id, occasion);
        const goals = store.state.goalSheets.get(id) ?? '';
        await decisions.goalSheets.ready(id, goalsRead.has(goals) ? 'by-event' : occasion);
        goalsRead.add(goals);
        const { grid, reviews } = await checked(id, read.grid);
        const isOld = meanwhile.some((event) => event.sheetId === id && changes(event, grid));
        return { ...none, name: sheet.name, grid: reviews.length > 0 ? grid : null, reviews, isOld };
      } catch (error) {
        const fault = faultOf(error);
        if (fault.kind === 'sheet-gone') return null;
        if (!isForNow(fault)) return { ...none, fault: fault.sentence };
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, ASK_AGAIN);
        });
        if (isStopping()) return null;
      }
    }
  }

  return {
    handlers: {
      'check-workbook'() {
        store.dispatch({ type: 'show-tab', tab: 'check' });
        return run('by-person', true);
      },
      'stop-workbook'() {
        if (store.state.workbook?.phase !== 'running') return;
        change({ phase: 'stopping' });
        wake?.();
      },
      async 'open-form'({ sheetId, index }) {
        await navigation.handlers['go-to-sheet']({ type: 'go-to-sheet', sheetName: sheetId });
        const { sheet, reviews } = store.state;
        if (sheet?.id !== sheetId) return;
        if (index < reviews.length) store.dispatch({ type: 'choose-form', index });
        store.dispatch({ type: 'show-workbook', open: false });
      },
    },
    async look(occasion) {
      const { workbook } = store.state;
      if (isRunning(workbook) || (workbook && occasion === 'by-event')) return;
      await run(occasion, false);
    },
    heard(event) {
      const { workbook, goalSheets, sheet } = store.state;
      // What is written into the shown sheet is read again at once.
      if (!workbook || (event.kind === 'written' && event.sheetId === sheet?.id)) return;
      meanwhile.push(event);
      if (event.kind === 'changed') isTyped = true;
      if (event.kind === 'deleted') show(withoutSheet(workbook, event.sheetId));
      if (event.kind === 'sheet') void rename();
      const isOld = ({ id, grid }: SheetRow) =>
        changes(event, grid) && [id, goalSheets.get(id)].includes(event.sheetId);
      show(aged(store.state.workbook, true, isOld));
    },
  };

  async function rename(): Promise<void> {
    const sheets = await host.sheets().catch(() => []);
    show(renamed(store.state.workbook, sheets));
  }
}

/** Whether an event tells that a sheet holds something else now. */
const changes = ({ kind }: WatchEvent, grid: Grid | null) =>
  kind === 'changed' || kind === 'written' || (kind === 'calculated' && grid !== null && hasFormulas(grid));
