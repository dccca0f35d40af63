import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Call } from './arguments';
import { WrongCall } from './console';
import { isSameFile } from './folders';
import { MESSAGES } from './strings';

/**
 * The path to write to. It must be named, of a kind that can be written, none of the inputs, and not exist yet (unless
 * --force is given).
 * @throws WrongCall
 */
export function outputPath(
  { output, force }: Call,
  inputs: readonly string[],
  kinds: readonly string[],
): string {
  if (output === undefined || output === '') throw new WrongCall(MESSAGES.outputNeeded());
  if (!kinds.includes(extname(output).toLowerCase())) throw new WrongCall(MESSAGES.outputKind(output, kinds));
  if (inputs.some((input) => isSameFile(input, output))) throw new WrongCall(MESSAGES.outputIsInput());
  if (!force && existsSync(output)) throw new WrongCall(MESSAGES.outputExists(output));
  return output;
}

/**
 * Writes a file whole or not at all: first a draft next to it, which is then renamed. Without `force`, no file is
 * replaced, even if it appeared since `outputPath`.
 * @throws WrongCall where it can't be written
 */
export function writeOutput(path: string, content: Uint8Array | string, force: boolean): void {
  // Not by the process alone: in a container, each one has the same number as the one before.
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const release = holdSignals();
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    if (force) renameSync(draft, path);
    else putInPlace(draft, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'EEXIST' && !force) throw new WrongCall(MESSAGES.outputExists(path));
    throw new WrongCall(FULL.has(code) ? MESSAGES.diskFull(path) : MESSAGES.outputFailed(path, code));
  } finally {
    removed(draft);
    release();
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Gives a whole draft its name, unless there is a file of that name. */
function putInPlace(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    // Some disks (FAT, network) have no links.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) throw error;
    renameSync(draft, path);
  }
}

// What a shell gives as the status of a program that a signal ended.
const STOPS = Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }).map(
  ([signal, status]) => [signal, (): void => process.exit(status)] as const,
);
const held = { writings: 0 };

/** Lets a signal wait until the draft is gone; gives what ends the wait. Then the program ends as the signal says. */
function holdSignals(): () => void {
  if (held.writings === 0) for (const [signal, stop] of STOPS) process.on(signal, stop);
  held.writings += 1;
  // Node tells of a signal only between two pieces of work.
  return () => {
    setImmediate(() => {
      held.writings -= 1;
      if (held.writings === 0) for (const [signal, stop] of STOPS) process.off(signal, stop);
    });
  };
}

/** A draft in a folder that may not be entered cannot be removed, but neither was it written. */
function removed(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The error of writing is the one to report.
  }
}
