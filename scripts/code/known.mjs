// Which files were found without fault, by all that the answer depends on.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** Beside what other programs keep; `npm ci` deletes it. */
const KEPT = 'node_modules/.cache/code/clean.json';
/** Keys that are kept, those of about a dozen runs: a change that is taken back is known. */
const MOST = 20_000;

export function keyOfText(parts) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/** Whether a file says something to files that do not import it. */
function speaksToAll(file) {
  return file.isDeclarationFile || file.moduleAugmentations.length > 0 || !ts.isExternalModule(file);
}

/**
 * A key for each of a program's files: its place and text, those of all that it imports directly or by others, and
 * those of the files that speak to all. Types and the rules that ask for types depend on nothing else of ours.
 */
export function keysOf(program, isOurs, always) {
  const root = program.getCurrentDirectory();
  const files = program.getSourceFiles().filter(isOurs);
  const named = new Map(files.map((file) => [file.fileName, file]));
  const textKey = new Map(
    files.map(({ fileName, text }) => [fileName, keyOfText([relative(root, fileName), text])]),
  );
  const imports = new Map(files.map((file) => [file.fileName, importedBy(program, file, named)]));
  const isJson = (file) => file.fileName.endsWith('.json');
  const toAll = files.filter((file) => !isJson(file) && speaksToAll(file)).map(({ fileName }) => fileName);
  const shared = keyOfText([always, toAll.map((name) => textKey.get(name)).sort()]);
  return new Map(
    files.map(({ fileName }) => {
      const all = [...reached(fileName, imports)].map((name) => textKey.get(name)).sort();
      return [fileName, keyOfText([shared, textKey.get(fileName), all])];
    }),
  );
}

/** The program's files that a file names: in imports, exports, import types and dynamic imports. */
function importedBy(program, file, named) {
  return file.imports
    .map((each) => program.getResolvedModuleFromModuleSpecifier(each, file)?.resolvedModule?.resolvedFileName)
    .filter((name) => named.has(name));
}

function reached(from, imports) {
  const found = new Set([from]);
  for (const name of found) for (const each of imports.get(name)) found.add(each);
  return found;
}

/** The keys of the files that were without fault in one of the last runs. */
export function knownKeys(root) {
  try {
    return new Set(JSON.parse(readFileSync(join(root, KEPT), 'utf8')));
  } catch {
    return new Set();
  }
}

/** Keeps the keys of this run, and as many of those before as there is room for. */
export function rememberKeys(root, keys) {
  const kept = [...new Set([...keys, ...knownKeys(root)])].slice(0, MOST);
  mkdirSync(dirname(join(root, KEPT)), { recursive: true });
  writeFileSync(join(root, KEPT), JSON.stringify(kept));
}
