import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { WrongCall } from './console';
import { MESSAGES } from './strings';

/** What a folder is searched for. Files that are named are tried whatever they are called. */
const WORKBOOKS = '**/*.{xlsx,xlsm,XLSX,XLSM}';

/**
 * The files that paths, folders (with all below them) and patterns stand for, each once: in the order given,
 * those of a folder by name. Lock files (~$) are left out of folders and patterns. What does not exist is
 * given back as it is, to be told when it is read.
 * @throws WrongCall where a folder or pattern holds nothing
 */
export function inputFiles(inputs: readonly string[]): readonly string[] {
  const files = inputs.flatMap((input) => {
    if (isFolder(input))
      return found(
        input,
        globSync(WORKBOOKS, { cwd: input, dot: false }).map((file) => join(input, file)),
      );
    if (exists(input) || !isDynamicPattern(input)) return [input];
    return found(input, globSync(input.replace(/\\/g, '/'), { dot: false }));
  });
  return [...new Set(files)];
}

/** Whether a path is a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function found(input: string, files: readonly string[]): readonly string[] {
  const kept = files.filter((file) => !basename(file).startsWith('~$'));
  if (kept.length === 0) throw new WrongCall(MESSAGES.nothingFound(input));
  return [...kept].sort((a, b) => (a < b ? -1 : 1));
}
