import { foreseen, type Grid, type Typed } from '../grid';
import type { Store } from './store';

/**
 * What the shown sheet will be, from what was typed into it: Excel may refuse to be read, for who fills in a form goes
 * on to the next cell. One step is foreseen and no more: a formula that was typed looks like its value, and what is
 * built on a sheet that is not known would be wrong.
 */
export interface Foresight {
  /** A sheet has changed. The shown one as it is now, from what was typed; null where it has to be read to know. */
  changed(sheetId: string, typed: Typed | null): Grid | null;
  /**
   * Reads a sheet and lets it be shown; `show` says whether it was. Nothing is foreseen meanwhile: what was asked for
   * earlier would come after it.
   */
  reading<Read>(ask: () => Promise<Read>, show: (read: Read) => boolean): Promise<void>;
  /** Whether what is shown was foreseen, or has changed without being shown anew; else it was read. */
  readonly shown: 'read' | 'foreseen' | 'older';
}

export function makeForesight(store: Store): Foresight {
  let shown: Foresight['shown'] = 'older';
  let changes = 0;
  let readings = 0;
  return {
    changed(sheetId, typed) {
      const { sheet, grid, busy } = store.state;
      const isShown = sheet?.id === sheetId;
      if (isShown && shown === 'foreseen' && typed && grid && holds(grid, typed)) return null;
      changes += 1;
      if (!isShown) return null;
      const isKnown = shown === 'read' && readings === 0 && busy === null;
      const next = isKnown && typed && grid ? foreseen(grid, typed) : null;
      shown = next ? 'foreseen' : 'older';
      return next;
    },
    async reading(ask, show) {
      const heard = changes;
      readings += 1;
      try {
        if (show(await ask())) shown = changes === heard ? 'read' : 'older';
      } finally {
        readings -= 1;
      }
    },
    get shown() {
      return shown;
    },
  };
}

/** Excel may tell of one change more than once: then the cell holds already what it is said to hold now. */
const holds = (grid: Grid, { row, column, after }: Typed) => (grid.at(row, column)?.value ?? '') === after;
