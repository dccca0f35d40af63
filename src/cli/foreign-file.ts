import type { ChildProcess } from 'node:child_process';
import { makeGrid, type Grid } from '../grid';
import type { ForeignFormat, ForeignSheet } from '../foreign';
import type { Refusal, RefusalKind, Sheet } from '../xlsx';
import { askReader, startedReader, type Cost, type ReaderEnd } from './reader-process';

/** A workbook of another format than .xlsx: its sheets can be read, and the file can't be written to. */
export interface ForeignWorkbook {
  readonly kind: 'foreign';
  readonly format: ForeignFormat;
  readonly sheets: readonly (Pick<Sheet, 'name' | 'visibility'> & { readonly grid: Grid })[];
}

/** What a process is asked to read. */
export interface ForeignTask {
  readonly bytes: Uint8Array;
  readonly format: ForeignFormat;
}

/** Why a process did not come to an end with a file. */
export type ReaderRefusalKind = 'exhausting' | 'endless' | 'crashed';

/** What a file may cost; a form takes a hundredth of it. */
const COST: Cost = { megabytes: 512, milliseconds: 60_000 };

/**
 * Reads a workbook of another format, in a process of its own: a file that takes all the memory or never ends, or at
 * which the reader breaks off, costs only itself.
 * @param script the bundle that a process can run; null reads the file in this one
 */
export async function readForeignFile(
  task: ForeignTask,
  script: string | null,
  cost = COST,
): Promise<ForeignWorkbook | Refusal<RefusalKind | ReaderRefusalKind>> {
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

/** Reads a workbook in this process. */
export async function readHere({ bytes, format }: ForeignTask): Promise<readonly ForeignSheet[] | Refusal> {
  const [{ readForeign }, { CIPHERS }] = await Promise.all([import('../foreign'), import('./ciphers')]);
  return readForeign(bytes, format, CIPHERS);
}

const ENDS: Readonly<Record<ReaderEnd, ReaderRefusalKind>> = {
  memory: 'exhausting',
  time: 'endless',
  crash: 'crashed',
};

/** A process that has read its file and waits for the next one. */
let idle: ChildProcess | null = null;

async function readApart(
  task: ForeignTask,
  script: string,
  cost: Cost,
): Promise<readonly ForeignSheet[] | Refusal | ReaderEnd> {
  // The system may have ended one that waited.
  const reader = idle?.connected ? idle : startedReader(script, cost);
  idle = null;
  const answer = await askReader<readonly ForeignSheet[] | Refusal>(reader, task, cost);
  if (typeof answer !== 'string') keepForNext(reader);
  return answer;
}

/** Keeps a process for the next file; one is enough. */
function keepForNext(reader: ChildProcess): void {
  if (idle) reader.kill();
  else idle = reader;
}
