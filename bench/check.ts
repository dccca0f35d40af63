// Measures the core from a grid to its findings against JSON.parse of the same grid: `npm run bench`.
// Milliseconds vary on a shared machine, so the ratio is printed too.
import { readForms } from '../src/form';
import { review } from '../src/rules';
import { gridOf } from '../test/forms/load';

const WARM_UP = 300;
const ROUNDS = 500;
const PARSES = 10;

function timesOf(work: () => unknown): number[] {
  for (let round = 0; round < WARM_UP; round += 1) work();
  return Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e6;
  }).sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)] ?? NaN;

for (const name of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['yuelu-2022']) {
  const grid = gridOf(name);
  const json = JSON.stringify(grid.cells);
  const parse = timesOf(() => {
    for (let time = 0; time < PARSES; time += 1) JSON.parse(json);
  }).map((time) => time / PARSES);
  const read = timesOf(() => readForms(grid));
  const check = timesOf(() => review(grid));
  const row = (what: string, times: readonly number[]) =>
    `  ${what.padEnd(28)} median ${at(times, 0.5).toFixed(3)} ms   p95 ${at(times, 0.95).toFixed(3)} ms   ` +
    `ratio ${(at(times, 0.5) / at(parse, 0.5)).toFixed(1)}`;
  process.stdout.write(
    [
      `${name}: ${grid.cells.length} cells`,
      row('JSON.parse of the grid', parse),
      row('read the forms', read),
      row('check: grid to findings', check),
      '',
    ].join('\n'),
  );
}
