// Types and lint by one TypeScript program: `npm run types` and `eslint .` say the same, but each reads all files anew.
// A file without fault is not looked at again until it, or what it imports directly or by others, changes.
import { join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import ts from 'typescript';
import { keyOfText, keysOf, knownKeys, rememberKeys } from './code/known.mjs';

const ROOT = join(import.meta.dirname, '..');
/** What every answer depends on. The locks stand for the files of all packages. */
const ALWAYS = [
  'package-lock.json',
  'node_modules/.package-lock.json',
  'eslint.config.mjs',
  'tsconfig.json',
  'tsconfig.core.json',
  'scripts/code.mjs',
  'scripts/code/known.mjs',
];

const sources = new Map();
/** Both programs read the same files: each is parsed once. */
function hostFor(options) {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (!sources.has(name)) sources.set(name, getSourceFile(name, ...rest));
    return sources.get(name);
  };
  return host;
}

function programOf(config) {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  };
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(join(ROOT, config), {}, host);
  return ts.createProgram({
    rootNames: fileNames,
    options,
    configFileParsingDiagnostics: errors,
    host: hostFor(options),
  });
}

const isOurs = ({ fileName }) => !fileName.includes('/node_modules/');

/** The faults of the files that are not known to be without, and of the program as a whole. */
function faultsOf(program, changed) {
  const whole = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
  ];
  const each = changed.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  return ts.sortAndDeduplicateDiagnostics([...whole, ...each]);
}

function show(faults) {
  const shown = {
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  };
  if (faults.length > 0) process.stdout.write(ts.formatDiagnosticsWithColorAndContext(faults, shown));
}

const always = keyOfText([process.version, ...ALWAYS.map((name) => ts.sys.readFile(join(ROOT, name)) ?? '')]);
const known = knownKeys(ROOT);
let failed = false;

/** Checks the types of one program. */
function checked(config) {
  const program = programOf(config);
  const keys = keysOf(program, isOurs, `${always} ${config}`);
  const files = program.getSourceFiles().filter(isOurs);
  const faults = faultsOf(
    program,
    files.filter(({ fileName }) => !known.has(keys.get(fileName))),
  );
  show(faults);
  if (faults.length > 0) failed = true;
  const wrong = new Set(faults.map(({ file }) => file?.fileName));
  // A fault of no file is one of all.
  return { program, keys, isClean: (name) => !wrong.has(undefined) && !wrong.has(name) };
}

const core = checked('tsconfig.core.json');
const all = checked('tsconfig.json');

const lintable = await glob(['**/*.{ts,tsx,js,cjs,mjs}'], {
  cwd: ROOT,
  absolute: true,
  dot: true,
  ignore: ['**/node_modules/**', '.git/**', 'dist/**'],
});
/** What a file's lint depends on; a program's file that TypeScript does not read depends on itself. */
const keyOf = (name) =>
  all.keys.get(name) ??
  (/\.tsx?$/.test(name) ? null : keyOfText([always, relative(ROOT, name), ts.sys.readFile(name)]));
const asked = lintable.filter((name) => !known.has(keyOf(name)));
const wrong = new Set();
if (asked.length > 0) {
  const { ESLint } = await import('eslint');
  const eslint = new ESLint({
    cwd: ROOT,
    warnIgnored: false,
    overrideConfig: {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { projectService: false, programs: [all.program] } },
    },
  });
  const results = await eslint.lintFiles(asked);
  process.stdout.write((await eslint.loadFormatter('stylish')).format(results));
  for (const { filePath, messages, errorCount } of results) {
    if (messages.length > 0) wrong.add(filePath);
    if (errorCount > 0) failed = true;
  }
}
// One key stands for a file's types and its lint.
const clean = [
  ...[...core.keys].filter(([name]) => core.isClean(name)).map(([, key]) => key),
  ...lintable.filter((name) => all.isClean(name) && !wrong.has(name)).map(keyOf),
];
rememberKeys(
  ROOT,
  clean.filter((key) => key !== null),
);
if (failed) process.exitCode = 1;
