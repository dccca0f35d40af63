import { foreseen, type Grid, type Typed } from '../grid';
import type { ShownSheet } from './state';
import type { Store } from './store';

/**
 * What a sheet will be, from what was typed into it: Excel refuses to be read as long as a person types on, and they go
 * from cell to cell. Every reading is asked for and compared all the same.
 */
export interface Foresight {
  /** The shown sheet with what somebody typed; null where it has to be read to know. */
  typed(typed: Typed): Grid | null;
  /** The sheet is being read: what was typed so far is in what comes. */
  asked(): void;
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
  return {
    typed(typed) {
      const { grid, busy } = store.state;
      since = [...since, typed];
      const next = grid && busy === null ? foreseen(grid, typed) : null;
      // What can't be foreseen may be heard for the second time: then the reading shows what is shown already.
      ahead = next ?? ahead;
      return next;
    },
    asked() {
      since = [];
    },
    upToDate: (read) => since.reduce((grid, typed) => foreseen(grid, typed) ?? grid, read),
    confirms(sheet, read) {
      const { grid, fault, sheet: before } = store.state;
      const is = ahead !== null && ahead === read && ahead === grid && fault === null;
      ahead = null;
      return is && isSame(sheet, before);
    },
  };
}

const isSame = (one: ShownSheet, other: ShownSheet | null) =>
  one.id === other?.id && one.name === other.name && one.protected === other.protected;
