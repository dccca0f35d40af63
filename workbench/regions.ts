import type { Engine } from '../excel-host/browser';

/** The parts of Excel's window, in the order in which F6 goes through them. */
export type Region = 'grid' | 'pane' | 'ribbon';

const ORDER: readonly Region[] = ['grid', 'pane', 'ribbon'];

/** The region after this one, or before it. */
export function nextRegion(from: Region, by: 1 | -1): Region {
  const at = ORDER.indexOf(from) + by;
  return ORDER[(at + ORDER.length) % ORDER.length] ?? from;
}

/**
 * Lets F6 and Ctrl+F6 go from one region to the next and, with Shift, back. Keys pressed in the pane reach only its own
 * page; office.js reports those that leave it.
 */
export function followF6(
  regionOf: (element: Element | null) => Region,
  enter: (region: Region) => void,
): void {
  // Before the grid, which takes keys for itself.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      enter(nextRegion(regionOf(document.activeElement), event.shiftKey ? -1 : 1));
    },
    true,
  );
}

/** Lets Ctrl+PageDown and Ctrl+PageUp go to the next visible sheet and the one before, as in Excel. */
export function followSheetKeys(engine: () => Engine | undefined): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const by = event.ctrlKey ? { PageDown: 1, PageUp: -1 }[event.key] : undefined;
      const open = engine();
      if (by === undefined || !open) return;
      event.preventDefault();
      event.stopPropagation();
      const visible = open.sheetIds().filter((id) => open.sheet(id)?.hidden !== true);
      const next = visible[visible.indexOf(open.activeSheet()) + by];
      if (next !== undefined) open.activate(next);
    },
    true,
  );
}
