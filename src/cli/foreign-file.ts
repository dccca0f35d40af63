import { Worker } from 'node:worker_threads';
import { makeGrid, type Grid } from '../grid';
import type { ForeignFormat, ForeignSheet } from '../foreign';
import type { Refusal, RefusalKind, Sheet } from '../xlsx';
import { ask, type ThreadEnd } from './thread';

/** A workbook of another format than .xlsx: its sheets can be read, and the file can't be written to. */
export interface ForeignWorkbook {
  readonly kind: 'foreign';
  readonly format: ForeignFormat;
  readonly sheets: readonly (Pick<Sheet, 'name' | 'visibility'> & { readonly grid: Grid })[];
}

/** What a thread is asked to read. */
export interface ForeignTask {
  readonly bytes: Uint8Array;
  readonly format: ForeignFormat;
}

/** Why a thread did not come to an end with a file. */
export type ThreadRefusalKind = 'exhausting' | 'endless' | 'crashed';

/** What a file may cost; a form takes a hundredth of it. */
const COST = { megabytes: 512, milliseconds: 60_000 };

/**
 * Reads a workbook of another format, in a thread of its own: a file that takes all the memory or never ends, or at
 * which the reader breaks off, costs only itself.
 * @param script the bundle that a thread can run; null reads the file in this thread
 */
export async function readForeignFile(
  task: ForeignTask,
  script: string | null,
  cost = COST,
): Promise<ForeignWorkbook | Refusal<RefusalKind | ThreadRefusalKind>> {
  const sheets = script === null ? await readHere(task) : await readApart(task, script, cost);
  if (typeof sheets === 'string') return { kind: 'refusal', why: ENDS[sheets] };
  if ('kind' in sheets) return sheets;
  const { format } = task;
  return {
    kind: 'foreign',
    format,
    sheets: sheets.map(({ name, visibility, input }) => ({ name, visibility, grid: makeGrid(input) })),
  };
}

/** Reads a workbook in this thread. */
export async function readHere({ bytes, format }: ForeignTask): Promise<readonly ForeignSheet[] | Refusal> {
  const [{ readForeign }, { CIPHERS }] = await Promise.all([import('../foreign'), import('./ciphers')]);
  return readForeign(bytes, format, CIPHERS);
}

const ENDS: Readonly<Record<ThreadEnd, ThreadRefusalKind>> = {
  memory: 'exhausting',
  time: 'endless',
  crash: 'crashed',
};

/** A thread that has read its file and waits for the next one. */
let idle: Worker | null = null;

async function readApart(
  task: ForeignTask,
  script: string,
  { megabytes, milliseconds }: typeof COST,
): Promise<readonly ForeignSheet[] | Refusal | ThreadEnd> {
  const worker = idle ?? startedThread(script, megabytes);
  idle = null;
  // Only a thread that is at work keeps the program alive.
  worker.ref();
  const answer = await ask<readonly ForeignSheet[] | Refusal>(worker, task, milliseconds);
  worker.unref();
  if (typeof answer !== 'string') keepFor(worker);
  return answer;
}

/** Keeps a thread for the next file; one is enough. */
function keepFor(worker: Worker): void {
  if (idle) void worker.terminate();
  else idle = worker;
}

function startedThread(script: string, megabytes: number): Worker {
  return new Worker(script, {
    workerData: { ziping: 'read' },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}
