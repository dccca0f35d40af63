import { faultOf, type HostFault } from '../excel';
import type { State } from './state';
import type { Store } from './store';

/** Milliseconds until a wait is shown; showing shorter ones would only flicker. */
const SLOW_AFTER = 300;

/** Runs one step. If the host fails, the user is informed and the last result stays; returns the fault. */
export type Step = (busy: State['busy'], work: () => Promise<void>) => Promise<HostFault | null>;

export function makeStep({ dispatch }: Pick<Store, 'dispatch'>): Step {
  return async (busy, work) => {
    if (busy) dispatch({ type: 'busy', what: busy });
    const timer =
      busy &&
      setTimeout(() => {
        dispatch({ type: 'slow' });
      }, SLOW_AFTER);
    try {
      await work();
      return null;
    } catch (error) {
      const fault = faultOf(error);
      dispatch({ type: 'failed', sentence: fault.sentence });
      return fault;
    } finally {
      if (timer) clearTimeout(timer);
      if (busy) dispatch({ type: 'busy', what: null });
    }
  };
}
