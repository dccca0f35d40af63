import { foreseen, type Grid, type Typed } from '../grid';
import type { Store } from './store';

/**
 * Computes the shown sheet from what was typed: Excel rejects reads while a cell is being edited, and users move
 * straight on to the next cell. Only one step is computed: a typed formula looks like its value, so a second step
 * could start from a wrong sheet.
 */
export interface Foresight {
  /** Reports a change. Returns the changed grid of the shown sheet, or null if it must be read. */
  changed(sheetId: string, typed: Typed | null): Grid | null;
  /**
   * Reads a sheet; `show` returns whether it showed the result. Nothing is foreseen meanwhile, because the older
   * reading would replace it.
   */
  reading<Read>(ask: () => Promise<Read>, show: (read: Read) => Promise<boolean>): Promise<void>;
  /** Whether the shown result was read, was foreseen, or is older than a change. */
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
      // What a change elsewhere means for this sheet, its own calculation reports.
      if (!isShown) return null;
      changes += 1;
      const isKnown = shown === 'read' && readings === 0 && busy === null;
      const next = isKnown && typed && grid ? foreseen(grid, typed) : null;
      shown = next ? 'foreseen' : 'older';
      return next;
    },
    async reading(ask, show) {
      const heard = changes;
      readings += 1;
      try {
        if (await show(await ask())) shown = changes === heard ? 'read' : 'older';
      } finally {
        readings -= 1;
      }
    },
    get shown() {
      return shown;
    },
  };
}

/** Excel may report one change twice; the cell then already holds the new value. */
const holds = (grid: Grid, { row, column, after }: Typed) => (grid.at(row, column)?.value ?? '') === after;
