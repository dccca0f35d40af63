import { basename } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Call } from './arguments';
import { ofFile, WrongCall } from './console';
import { filesBelow, leadsBack, realPathOf, statOf } from './folders';
import { isOwnOutput } from './own-output';
import { MESSAGES, REFUSALS } from './strings';

/**
 * Files taken from a folder: workbooks, documents, and .csv tables, which can't be read and are reported one by one so that
 * nobody believes a unit's table was checked.
 */
const TABLES = /\.(?:xlsx|xlsm|xls|xlsb|et|ett|ods|csv|docx|docm)$/i;

/** A pattern that ends with an extension (*.docx, but not * or *.*) takes files of that kind. */
const NAMES_A_KIND = /\.[^/.]*[a-z][^/.]*$/i;

export interface InputFile {
  readonly path: string;
  /** Whether the call names it, and not a folder or pattern that it was found by. */
  readonly isNamed: boolean;
}

/** What a call gives: files to read, and folders and patterns that hold none. */
export interface Inputs {
  readonly files: readonly InputFile[];
  readonly empty: readonly string[];
}

/**
 * The files that paths, folders (with all below them) and patterns stand for: in the order given, those of a folder by
 * name, each once even if links reach it twice. Lock files (~$) and what this program printed are left out of folders
 * and patterns. A named file is always taken; one that does not exist is reported when it is read.
 * @throws WrongCall if nothing is given, or none of it holds a file
 */
export function inputFiles(inputs: readonly string[]): Inputs {
  if (inputs.length === 0) throw new WrongCall(MESSAGES.noInput());
  const found = inputs.map((input) => ({ input, files: filesOf(input) }));
  const files = once(found.flatMap((each) => each.files));
  if (files.length === 0) throw new WrongCall(MESSAGES.nothingFound(inputs.join(' ')));
  return { files, empty: found.flatMap((each) => (each.files.length === 0 ? [each.input] : [])) };
}

/**
 * The one file that a call names.
 * @throws WrongCall
 */
export function onlyInput({ inputs }: Call): string {
  const [input] = inputs;
  if (input === undefined) throw new WrongCall(MESSAGES.noInput());
  if (inputs.length > 1) throw new WrongCall(MESSAGES.oneInput());
  if (isFolder(input)) throw new WrongCall(ofFile(input, REFUSALS.directory));
  return input;
}

/** Each file once, by the first path that reaches it. */
function once(files: readonly InputFile[]): readonly InputFile[] {
  const byRealPath = new Map<string, InputFile>();
  for (const file of files) {
    const real = realPathOf(file.path);
    if (!byRealPath.has(real)) byRealPath.set(real, file);
  }
  return [...byRealPath.values()];
}

function filesOf(input: string): readonly InputFile[] {
  if (isFolder(input)) return sorted(filesBelow(input, isTable));
  if (statOf(input) !== null || !isDynamicPattern(input)) return [{ path: input, isNamed: true }];
  return sorted(matching(input.replace(/\\/g, '/')));
}

function matching(pattern: string): readonly string[] {
  const segments = pattern.split('/');
  const dynamic = segments.findIndex((segment) => isDynamicPattern(segment));
  const from = segments.slice(0, dynamic).join('/');
  const start = pattern.startsWith('/') ? `${from}/` : from;
  return globSync(pattern, { dot: false, caseSensitiveMatch: false })
    .filter((path) => NAMES_A_KIND.test(pattern) || isTable(path))
    .filter((path) => !leadsBack(path, start));
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

function isTable(path: string): boolean {
  return TABLES.test(path);
}

function sorted(paths: readonly string[]): readonly InputFile[] {
  const kept = paths.filter((path) => !basename(path).startsWith('~$') && !isOwnOutput(path));
  const files = once(kept.map((path) => ({ path, isNamed: false })));
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
