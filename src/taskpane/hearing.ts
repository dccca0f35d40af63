import { faultOf, type Host, type WatchEvent } from '../excel';
import type { Store } from './store';

/** Milliseconds until it is tried again to listen to the workbook. */
const LISTEN_AGAIN = 3000;

/** Listens to the workbook, also while the first sheet is being read. */
export interface Hearing {
  /** Starts listening; if Excel refuses, it is tried again later. */
  readonly listen: () => Promise<void>;
  /** Does a reading; if it is the first one, what is heard meanwhile leads to another. */
  readonly firstReading: (read: () => Promise<void>) => Promise<void>;
  /** Call with what is heard while no sheet is shown: of which sheet it is unknown yet. */
  early(event: WatchEvent): void;
}

export function makeHearing(
  store: Store,
  host: Host,
  { heard, begun }: { readonly heard: (event: WatchEvent) => void; readonly begun: () => void },
): Hearing {
  /** Readings that began while no sheet was shown, and what was heard meanwhile. */
  let firstReadings = 0;
  let early: WatchEvent[] = [];

  /** Excel may refuse while a cell is being edited. */
  async function listen(): Promise<void> {
    try {
      await host.watch(heard);
      begun();
    } catch (error) {
      const { kind, sentence } = faultOf(error);
      // Without listening the pane would take an old result for a present one, so only an old Excel ends the tries.
      if (kind === 'too-old') store.dispatch({ type: 'failed', sentence });
      else setTimeout(() => void listen(), LISTEN_AGAIN);
    }
  }

  return {
    listen,
    async firstReading(read) {
      if (store.state.sheet) return read();
      firstReadings += 1;
      try {
        await read();
      } finally {
        firstReadings -= 1;
        const heardMeanwhile = early;
        early = [];
        // Whether the reading holds what was typed can't be told, so nothing is foreseen from it.
        for (const event of heardMeanwhile)
          heard(event.kind === 'changed' ? { ...event, typed: null } : event);
      }
    },
    early(event) {
      if (firstReadings > 0) early.push(event);
    },
  };
}
