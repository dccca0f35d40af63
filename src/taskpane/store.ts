import { reduce } from './reduce';
import { START, type Action, type State } from './state';

/** Holds the state and notifies listeners of each change. */
export interface Store {
  readonly state: State;
  dispatch(action: Action): void;
  subscribe(listener: (action: Action) => void): void;
}

export function makeStore(start: State = START): Store {
  let state = start;
  const listeners: ((action: Action) => void)[] = [];
  return {
    get state() {
      return state;
    },
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener(action);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
