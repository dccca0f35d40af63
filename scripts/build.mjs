// `npm run build`: builds all of dist in one process; `npm run build -- addin cli` only these, `--outdated` only what is
// older than its sources.
import { readdir, stat, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const RELOAD = join(import.meta.dirname, 'reload.js');

/** What can be built: a file that a build writes, its sources, and how. */
const TARGETS = {
  addin: {
    result: 'dist/addin/taskpane.html',
    sources: [
      'src',
      'assets',
      'manifest.xml',
      'scripts/manifest.cjs',
      'scripts/swc.cjs',
      'webpack.config.js',
    ],
    config: (mode) => require('../webpack.config.js')({}, { mode }),
  },
  // Only tests open it, from this machine.
  harness: {
    result: 'dist/harness/harness.html',
    sources: ['src', 'test/taskpane/harness.ts', 'scripts/swc.cjs', 'webpack.config.js'],
    config: () => ({
      ...require('../webpack.config.js')({ harness: true }, { mode: 'development' }),
      devtool: false,
    }),
  },
  workbench: {
    result: 'dist/workbench/index.html',
    sources: ['workbench', 'excel-host', 'src'],
    config: () => require('../workbench/webpack.config.js'),
  },
  cli: {
    result: 'dist/cli/ziping.cjs',
    sources: ['src', 'webpack.cli.config.js'],
    config: () => require('../webpack.cli.config.js'),
  },
};

/** Names of all that can be built. */
export const NAMES = Object.keys(TARGETS);

/** When the newest of some files and folders was changed, in milliseconds; 0 if there is none. */
async function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const all = await readdir(path, { recursive: true }).catch(() => []);
    for (const each of [path, ...all.map((name) => join(path, name))]) {
      const changed = await stat(each).catch(() => null);
      if (changed?.isFile()) latest = Math.max(latest, changed.mtimeMs);
    }
  }
  return latest;
}

/** Those of the targets that are not built, or are older than one of their sources. */
export async function outdated(names = NAMES) {
  const found = await Promise.all(
    names.map(async (name) => {
      const { result, sources } = TARGETS[name];
      const all = [...sources, 'package.json', 'package-lock.json'].map((path) => join(ROOT, path));
      return (await newest([join(ROOT, result)])) > (await newest(all)) ? [] : [name];
    }),
  );
  return found.flat();
}

/** The webpack compiler of some targets, all in one process. */
function compilerOf(names, mode, change = (config) => config) {
  const webpack = require('webpack');
  return webpack(names.map((name) => change({ ...TARGETS[name].config(mode), name, context: ROOT })));
}

const FAULTS = { preset: 'errors-warnings', colors: process.stdout.isTTY };

/** Builds the targets; rejects with what webpack says of those that fail. */
export async function build(names) {
  if (names.length === 0) return;
  await new Promise((resolve, reject) => {
    const compiler = compilerOf(names, 'production');
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString(FAULTS)));
        else resolve();
      });
    });
  });
  // Webpack does not write a file again whose content is the same.
  const now = new Date();
  await Promise.all(names.map((name) => utimes(join(ROOT, TARGETS[name].result), now, now)));
}

/**
 * Builds the targets for development into folders of their own, and again at every change of a source. A page of the
 * workbench loads again then.
 * @param {(faults: string) => void} onBuilt called after each build; '' where it has no errors
 * @returns {{ close(done: () => void): void }} ends it
 */
export function watch(names, folder, onBuilt) {
  const compiler = compilerOf(names, 'development', (config) => ({
    ...config,
    mode: 'development',
    entry: config.name === 'workbench' ? { workbench: [config.entry.workbench, RELOAD] } : config.entry,
    output: { ...config.output, path: join(folder, config.name) },
  }));
  return compiler.watch({}, (error, stats) => {
    onBuilt(error ? String(error) : stats.hasErrors() ? stats.toString(FAULTS) : '');
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { outdated: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: choose of ${NAMES.join(', ')}`);
  const asked = positionals.length > 0 ? positionals : NAMES;
  const names = values.outdated ? await outdated(asked) : asked;
  const start = performance.now();
  await build(names);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  for (const name of names) console.log(`built ${relative(ROOT, join(ROOT, TARGETS[name].result))}`);
  console.log(names.length > 0 ? `in ${seconds} s` : 'All is built and newer than its sources.');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
