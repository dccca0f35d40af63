import { cellName } from '../grid';
import type { Host } from '../excel';
import { listed, stepped } from './cards';
import type { Handlers } from './intent';
import { listText } from './list-text';
import { listed as listedIn, lockedEdits } from './previews';
import { standingReport } from './report-standing';
import type { Reading } from './reading';
import type { Step } from './steps';
import type { Store } from './store';
import { PHRASE, PREVIEW_PHRASE, TEXT } from './words';
import type { Surroundings } from './surroundings';

/** What the ways through findings and cells need from the rest of the controller. */
export interface NavigationTools {
  readonly step: Step;
  readonly reading: Reading;
  readonly around: Pick<Surroundings, 'copy' | 'print'>;
}

/** Leads to cells, sheets and findings, and takes the list of findings along. */
export interface Navigation {
  readonly handlers: Handlers<
    'go' | 'go-in-report' | 'go-to-sheet' | 'step' | 'copy-list' | 'copy-locked' | 'print-list'
  >;
}

export function makeNavigation(
  store: Store,
  host: Host,
  { step, reading, around }: NavigationTools,
): Navigation {
  const handlers: Navigation['handlers'] = {
    async go({ cells, sheetName }) {
      const { sheet, preview } = store.state;
      // What is to be undone may be on another sheet.
      const [edit] = preview?.kind === 'undo' ? listedIn(preview) : [];
      const key = sheetName ?? edit?.sheetName ?? sheet?.id;
      const [first] = cells;
      if (key === undefined || first === undefined) return;
      if (key === sheet?.id || key === sheet?.name) store.dispatch({ type: 'selected', cell: first });
      await step(null, () => host.selectCells(key, cells));
    },
    async 'go-in-report'({ cell }) {
      const on = standingReport(store.state)?.on;
      if (on) await step(null, () => host.selectCells(on.sheetId, [cell]));
    },
    async 'go-to-sheet'({ sheetName }) {
      await step('reading', async () => {
        await host.selectCells(sheetName, [{ row: 0, column: 0 }]);
        await reading.read(() => host.readSheet(sheetName, 'by-person'), { occasion: 'by-person' });
      });
    },
    async step({ by }) {
      const found = stepped(store.state, by);
      if (!found) return;
      store.dispatch({ type: 'stand-on', key: found.key, shown: true });
      const { cells, message } = found.finding;
      store.dispatch({ type: 'announced', sentence: message });
      if (cells.length > 0) await handlers.go({ type: 'go', cells });
    },
    async 'copy-list'() {
      const isDone = await around.copy(listText(store.state));
      const sentence = isDone ? PHRASE.copied(listed(store.state).length) : TEXT.notCopied;
      store.dispatch({ type: 'outcome', outcome: { sentence, unchanged: [], isDone } });
    },
    async 'copy-locked'() {
      const { preview } = store.state;
      const edits = preview ? lockedEdits(preview) : [];
      const isDone = await around.copy(
        edits.map(({ cell, after }) => `${cellName(cell)}\t${after.formula ?? after.text}`).join('\n'),
      );
      const sentence = isDone ? PREVIEW_PHRASE.copied(edits.length) : TEXT.notCopied;
      // The preview stays: the other cells can still be written.
      store.dispatch(isDone ? { type: 'announced', sentence } : { type: 'failed', sentence });
    },
    'print-list': around.print,
  };
  return { handlers };
}
