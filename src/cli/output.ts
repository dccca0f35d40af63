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
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    if (force) renameSync(draft, path);
    else linkSync(draft, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'EEXIST' && !force) throw new WrongCall(MESSAGES.outputExists(path));
    if (!force && existsSync(draft) && !existsSync(path)) {
      // Some disks (FAT, network) have no links.
      renameSync(draft, path);
      return;
    }
    throw new WrongCall(MESSAGES.outputFailed(path, code));
  } finally {
    removed(draft);
  }
}

/** A draft in a folder that may not be entered cannot be removed, but neither was it written. */
function removed(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The error of writing is the one to report.
  }
}
