import { calmly, type WatchEvent } from '../excel';
import type { ReportKeeper } from './report-keeper';
import { standingReport } from './report-standing';
import { shownReview } from './state';
import type { Store } from './store';

/** Milliseconds without an event that end a storm, and the longest wait before it is answered anyway. */
const CALM = { quiet: 300, longest: 1500 };

/** Keeps what the tab 报告 says of the report's sheet as the sheet is. */
export interface ReportFollowing {
  readonly heard: (event: WatchEvent) => void;
  /** Call when the pane is shown or hidden. */
  shown(visible: boolean): void;
}

/**
 * Reads the report's sheet only while its tab is shown: when it is opened or another form is shown in it, after each
 * piece of work, and when the sheet was changed or left. Nobody asked for it, so a refusal is not told; the next
 * occasion reads again.
 */
export function followReport(store: Store, report: Pick<ReportKeeper, 'standing'>): ReportFollowing {
  let shownFor: string | null = null;
  let isBusy = false;
  let isAfresh = false;
  let isVisible = true;
  let isMissed = false;
  let front: string | null = null;

  const storm = calmly(
    async () => {
      const { sheet, chosen } = store.state;
      const asked = subject();
      if (!sheet || asked === null) return;
      const afresh = isAfresh;
      isAfresh = false;
      try {
        const found = await report.standing(sheet.id, chosen, afresh);
        if (subject() === asked) store.dispatch({ type: 'report', report: found });
      } catch {
        isAfresh ||= afresh;
      }
    },
    CALM.quiet,
    CALM.longest,
  );

  /** The form whose report is shown; null if the tab or a form is not. */
  function subject(): string | null {
    const { tab, sheet, chosen } = store.state;
    return tab === 'report' && sheet && shownReview(store.state) ? `${sheet.id} ${chosen}` : null;
  }

  function signal(): void {
    if (subject() === null || store.state.busy !== null) return;
    if (isVisible) storm.signal();
    else isMissed = true;
  }

  store.subscribe(() => {
    const now = subject();
    const isDone = isBusy && store.state.busy === null;
    isBusy = store.state.busy !== null;
    if (now === shownFor && !isDone) return;
    isAfresh ||= now !== shownFor;
    shownFor = now;
    signal();
  });

  return {
    heard(event) {
      const id = standingReport(store.state)?.on?.sheetId;
      const isOfReport = id !== undefined && event.sheetId === id;
      const isLeft = event.kind === 'activated' && front === id && !isOfReport;
      if (event.kind === 'activated') front = event.sheetId;
      if (isLeft || (isOfReport && ['changed', 'deleted', 'sheet'].includes(event.kind))) signal();
    },
    shown(visible) {
      isVisible = visible;
      if (visible && isMissed) signal();
      if (visible) isMissed = false;
    },
  };
}
