import { faultOf } from './fault';

/** Waits, in milliseconds, before a batch is tried again while a cell is being edited: some 2 s in all. */
const RETRY_AFTER = [200, 500, 1200];

/**
 * Runs a batch in a context of its own, and not by Excel.run: that keeps a reference to every range and asks
 * Excel once more at the end to let go of them, which would double the round trips of a reading. Ranges
 * therefore don't outlive the sync that they were asked in; sheets and settings, known by id or name, do.
 *
 * While the user edits a cell, or when it has too much to do, Excel refuses a batch as a whole, before any of it is
 * done: it is tried again a few times, so that a person who just presses Enter never sees the refusal.
 * @throws HostFault
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await batch(new Excel.RequestContext());
    } catch (error) {
      const fault = faultOf(error);
      const wait = RETRY_AFTER[attempt];
      const isRefused = fault.kind === 'editing' || fault.kind === 'busy';
      if (!isRefused || wait === undefined) throw fault;
      await pause(wait);
    }
  }
}

/** Lets other work of the page run for a while. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
