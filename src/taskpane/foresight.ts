import { foreseen, type Grid, type Typed } from '../grid';
import type { ShownSheet } from './state';
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
  /** Whether the shown sheet has changed without being shown anew. */
  isBehind(): boolean;
  /** Whether a reading only confirms what is shown already, and was announced a moment ago. */
  confirms(sheet: ShownSheet, read: Grid): boolean;
}

export function makeForesight(store: Store): Foresight {
  /** Whether what is shown was read after all that was heard, or is foreseen from that, or is older. */
  let shown: 'read' | 'foreseen' | 'older' = 'older';
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
    isBehind: () => shown === 'older',
    confirms(sheet, read) {
      const { state } = store;
      const isAsShown = shown === 'foreseen' && state.grid === read && state.fault === null && !state.stale;
      return isAsShown && isSame(sheet, state.sheet);
    },
  };
}

/** Excel may tell of one change more than once: then the cell holds already what it is said to hold now. */
const holds = (grid: Grid, { row, column, after }: Typed) => (grid.at(row, column)?.value ?? '') === after;

const isSame = (one: ShownSheet, other: ShownSheet | null) =>
  one.id === other?.id && one.name === other.name && one.protected === other.protected;
