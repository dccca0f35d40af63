import { faultOf, mayPass } from '../excel';
import type { Foresight } from './foresight';
import type { Step } from './steps';
import type { Store } from './store';

/** Milliseconds until Excel is asked again after it rejects a read because a cell is being edited or it is busy. */
const ASK_AGAIN = 2000;

/** Whether the shown sheet is read again, or the one in front to show that. */
export type Wanted = 'refresh' | 'follow';

/**
 * Reads in response to an event. Nobody asked for it, so a refusal that may pass is not shown: the read is retried
 * later, and only an outdated result is marked.
 * @param refused called with what is still to be read, and `again` when it is time for it
 */
export function makeUnasked(
  { dispatch }: Pick<Store, 'dispatch'>,
  { step, foresight }: { readonly step: Step; readonly foresight: Pick<Foresight, 'shown'> },
  { refused, again }: { readonly refused: (what: Wanted) => void; readonly again: () => void },
): (what: Wanted, work: () => Promise<void>) => Promise<void> {
  let asking: ReturnType<typeof setTimeout> | null = null;

  return async (what, work) => {
    await step(null, async () => {
      try {
        await work();
      } catch (error) {
        const fault = faultOf(error);
        if (fault.kind === 'sheet-gone' && what === 'refresh') dispatch({ type: 'gone' });
        else if (fault.kind === 'merges-unknown') dispatch({ type: 'stale', because: fault.sentence });
        else {
          // A notice may be closed, but not what it means for the result.
          if (foresight.shown === 'older') dispatch({ type: 'stale' });
          if (!mayPass(fault)) throw error;
          refused(what);
          asking ??= setTimeout(() => {
            asking = null;
            again();
          }, ASK_AGAIN);
        }
      }
    });
  };
}
