import { foreseen, type Grid, type Typed } from '../grid';
import type { ShownSheet } from './state';
import type { Store } from './store';

/**
 * What a sheet will be, from what was typed into it: Excel refuses to be read as long as a person types on, and they go
 * from cell to cell. Every reading is asked for and compared all the same.
 */
export interface Foresight {
  /**
   * The shown sheet after a change, from what somebody typed; null where it has to be read to know, or where what was
   * typed is known.
   */
  changed(typed: Typed | null): Grid | null;
  /** The sheet is being read: what was typed so far is in what comes. */
  asked(): void;
  /** The reading was refused; gives whether something changed that is not shown. */
  refused(): boolean;
  /** What was read, with what was typed while it was: that is not in it, and would be gone for a moment. */
  upToDate(read: Grid): Grid;
  /**
   * Whether a reading only confirms what is shown of what was typed. True but once: a further reading of the same is one
   * like any other.
   */
  confirms(sheet: ShownSheet, read: Grid): boolean;
}

export function makeForesight(store: Store): Foresight {
  let since: readonly Typed[] = [];
  let ahead: Grid | null = null;
  /** Changes that are not shown: before the sheet was asked for, and since. */
  const unseen = { before: false, since: false };
  return {
    changed(typed) {
      const { grid, busy } = store.state;
      if (typed) since = [...since, typed];
      if (typed && grid && holds(grid, typed)) return null;
      const next = typed && grid && busy === null ? foreseen(grid, typed) : null;
      if (next) ahead = next;
      else unseen.since = true;
      return next;
    },
    asked() {
      since = [];
      unseen.before ||= unseen.since;
      unseen.since = false;
    },
    refused: () => unseen.before || unseen.since,
    upToDate(read) {
      unseen.before = false;
      return since.reduce((grid, typed) => foreseen(grid, typed) ?? grid, read);
    },
    confirms(sheet, read) {
      const { grid, fault, stale, sheet: before } = store.state;
      const is = ahead !== null && ahead === read && ahead === grid && fault === null && !stale;
      ahead = null;
      return is && isSame(sheet, before);
    },
  };
}

/** Excel may tell of one change more than once. */
const holds = (grid: Grid, { row, column, after }: Typed) => (grid.at(row, column)?.value ?? '') === after;

const isSame = (one: ShownSheet, other: ShownSheet | null) =>
  one.id === other?.id && one.name === other.name && one.protected === other.protected;
