// Shows whether tests notice a change of the code:
//
//     npm run mutants -- <folder or file of src> [--sample N] [--seed S] [--tests folder,folder] [--jobs N]
//
// Stryker makes one small change at a time (a mutant) and runs the tests that reach it. A mutant that every test
// passes with is listed: either a test is missing or the code does nothing. Only the tests that are named at the end
// are asked.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { NOT_SAMPLED } from './mutants/sample.mjs';

const ROOT = join(import.meta.dirname, '..');
const USAGE =
  'npm run mutants -- <folder or file of src> [--sample N] [--seed S] [--tests folder,folder] [--jobs N]';

/** Tests of other folders that speak for a folder: the rules' examples and the real forms of their tests. */
const ALSO = { form: ['forms', 'rules'], ledger: ['rules'] };

const { place, tests, sample, jobs } = asked();
const isFolder = statSync(join(ROOT, place)).isDirectory();
const vocabulary = `${place}/vocabulary`;

report(
  await new Stryker({
    configFile: 'scripts/mutants/stryker.config.mjs',
    mutate: isFolder
      ? [`${place}/**/*.ts`, ...(existsSync(join(ROOT, vocabulary)) ? [`!${vocabulary}/**`] : [])]
      : [place],
    jest: {
      projectType: 'custom',
      configFile: 'scripts/mutants/jest.config.mjs',
      config: { testMatch: tests.map((name) => `<rootDir>/${name}/**/*.test.ts`) },
      enableFindRelatedTests: false,
    },
    sample,
    concurrency: jobs,
  }).runMutationTest(),
);

/** What the command line asks for; the tests of a folder of src are those of the same folder of test. */
function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      tests: { type: 'string' },
      jobs: { type: 'string', default: String(Math.max(1, Math.floor(cpus().length / 2))) },
    },
  });
  const [target] = positionals;
  const place = `src/${target?.replace(/^src\//, '').replace(/\/$/, '')}`;
  if (target === undefined || positionals.length > 1 || !existsSync(join(ROOT, place))) {
    console.error(target === undefined ? USAGE : `${USAGE}\nnot in src: ${positionals.join(' ')}`);
    process.exit(2);
  }
  const room = place.split('/')[1];
  const named = values.tests?.split(',') ?? [room, ...(ALSO[room] ?? [])];
  return {
    place,
    tests: named.map((name) => `test/${name.replace(/^test\//, '')}`),
    sample: { size: values.sample === undefined ? null : Number(values.sample), seed: values.seed },
    jobs: Number(values.jobs),
  };
}

function report(mutants) {
  const all = mutants.filter(({ status }) => status !== 'Ignored');
  const tested = all.filter(({ statusReason }) => statusReason !== NOT_SAMPLED);
  const missed = tested.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const noticed = tested.length - missed.length;
  for (const [file, own] of byFile(missed)) {
    const text = readFileSync(join(ROOT, file), 'utf8').split('\n');
    console.log(`\n${file}\n${own.map((mutant) => told(mutant, text)).join('\n')}`);
  }
  const count = (status) => tested.filter((mutant) => mutant.status === status).length;
  const share = ((100 * noticed) / Math.max(1, tested.length)).toFixed(1);
  console.log(
    `\n${place}: ${share} % of mutants noticed by ${tests.join(', ')}: ${noticed} of ${tested.length}` +
      (tested.length < all.length ? `, drawn from ${all.length} (seed ${sample.seed})` : '') +
      `\n${count('NoCoverage')} are reached by no test; ${count('Timeout')} count as noticed because the tests did not end.`,
  );
}

function byFile(mutants) {
  const files = new Map();
  for (const mutant of mutants.toSorted(
    (one, other) => one.location.start.line - other.location.start.line,
  )) {
    const file = relative(ROOT, mutant.fileName).replaceAll('\\', '/');
    files.set(file, [...(files.get(file) ?? []), mutant]);
  }
  return [...files].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** 38:9 ConditionalExpression, the original code and its replacement. */
function told({ location: { start, end }, mutatorName, replacement, status }, text) {
  const lines = text.slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const unreached = status === 'NoCoverage' ? ' (reached by no test)' : '';
  return [
    `  ${start.line}:${start.column} ${mutatorName}${unreached}`,
    `      ${shortened(lines.join(' '))}`,
    `    → ${shortened(replacement)}`,
  ].join('\n');
}

function shortened(code) {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line;
}
