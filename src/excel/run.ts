import { faultOf, HostFault, isForNow, type FaultKind } from './fault';

/** Delays in milliseconds before a batch is retried while a cell is being edited: about 2 s in total. */
const RETRY_AFTER = [200, 500, 1200];

/** Kinds with which Excel rejects a batch as a whole, before any of it runs. */
export const REFUSED: readonly FaultKind[] = ['editing', 'busy', 'too-large'];

/** What a batch is about, for the sentence if it fails. */
export interface About {
  /** The batch writes: if it is rejected, the user learns that nothing was written. */
  readonly writes?: boolean;
  /** The name or id of its sheet. */
  readonly sheet?: string | undefined;
}

/**
 * Runs a batch in its own context instead of Excel.run, which tracks every range and makes an extra request at the
 * end to release them, doubling the round trips of a read. Ranges therefore do not outlive the sync that loaded them;
 * sheets and settings, known by id or name, do.
 *
 * Excel rejects a whole batch while a cell is being edited or when it is busy. The batch is retried a few times, so a
 * user who just presses Enter never sees the rejection.
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
 * Syncs a batch that writes to the workbook itself, not to a sheet that may be protected: access is denied only if
 * the workbook is read-only.
 * @throws HostFault
 */
export async function syncWriting(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const { kind, code } = faultOf(error);
    throw kind === 'denied' ? new HostFault('read-only', code, { cause: error }) : error;
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
