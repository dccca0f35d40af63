import { faultOf, HostFault, isForNow, type FaultKind } from './fault';

/** Waits, in milliseconds, before a batch is tried again while a cell is being edited: some 2 s in all. */
const RETRY_AFTER = [200, 500, 1200];

/** Kinds with which Excel refuses a batch as a whole, before any of it is done. */
export const REFUSED: readonly FaultKind[] = ['editing', 'busy', 'too-large'];

/** What a batch is about, for the sentence where it fails. */
export interface About {
  /** It is to write: where it was refused, the user is told that nothing was written. */
  readonly writes?: boolean;
  /** The name or id of its sheet. */
  readonly sheet?: string | undefined;
}

/**
 * Runs a batch in a context of its own, and not by Excel.run: that keeps a reference to every range and asks
 * Excel once more at the end to let go of them, which would double the round trips of a reading. Ranges
 * therefore don't outlive the sync that they were asked in; sheets and settings, known by id or name, do.
 *
 * While the user edits a cell, or when it has too much to do, Excel refuses a batch as a whole, before any of it is
 * done: it is tried again a few times, so that a person who just presses Enter never sees the refusal.
 * @throws HostFault
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { writes = false, sheet }: About = {},
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await batch(new Excel.RequestContext());
    } catch (error) {
      const { kind } = faultOf(error);
      const fault = faultOf(error, { sheet, nothingWritten: writes && REFUSED.includes(kind) });
      const wait = RETRY_AFTER[attempt];
      if (!isForNow(fault) || wait === undefined) throw fault;
      await pause(wait);
    }
  }
}

/**
 * Runs what was asked of the workbook itself and of no sheet that may be protected: what is denied there, is
 * denied because the workbook is read-only.
 */
export async function syncWriting(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const { kind, code } = faultOf(error);
    throw kind === 'denied' ? new HostFault('read-only', code, { cause: error }) : error;
  }
}

/** Lets other work of the page run for a while. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
