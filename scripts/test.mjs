// `npm test`: all that must hold. Types, lint and format are checked beside the tests, which run what is built.
// `npm test -- ARGUMENTS` hands them to jest.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const failed = [];

/** Runs a program of Node; what it says is shown where it fails, or as it goes where `isShown`. */
function run(title, args, isShown = false) {
  const start = performance.now();
  return new Promise((resolve) => {
    const stdio = ['ignore', ...(isShown ? ['inherit', 'inherit'] : ['pipe', 'pipe'])];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
    child.on('close', (status) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (status === 0) console.log(`✓ ${title} (${seconds} s)`);
      else {
        failed.push(title);
        console.log(`✗ ${title} (${seconds} s)\n${said}`);
      }
      resolve(status === 0);
    });
  });
}

async function code() {
  await run('types and lint', ['scripts/code.mjs']);
  await run('no circle of files', ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '.']);
  // What was formatted when it was last checked and has not changed since need not be parsed again.
  await run('format', [
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '--cache',
    '--cache-strategy=content',
    '.',
  ]);
}

async function programs() {
  if (!(await run('build', ['scripts/build.mjs', '--outdated']))) return;
  await run('manifest', ['scripts/validate.mjs']);
  await run('design tokens', ['scripts/tokens.mjs', '--check']);
  await run('pages of the rules', ['scripts/rule-pages.mjs', '--check']);
  await run('tests', ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], true);
}

await Promise.all([code(), programs()]);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
