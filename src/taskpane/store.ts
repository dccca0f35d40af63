import type { PaneEvent } from './events';
import { reduce } from './reduce';
import { START, type State } from './state';

/** Holds the state and notifies listeners of each change. */
export interface Store {
  readonly state: State;
  readonly dispatch: (event: PaneEvent) => void;
  subscribe(listener: (event: PaneEvent) => void): void;
}

export function makeStore(start: State = START): Store {
  let state = start;
  const listeners: ((event: PaneEvent) => void)[] = [];
  return {
    get state() {
      return state;
    },
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
