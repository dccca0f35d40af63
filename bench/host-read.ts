// Measures the overhead of the emulated Excel: `node -r ./scripts/typescript.cjs bench/host-read.ts`.
// The ratio is to JSON.parse of the data read; round trips to a real Excel take tens of milliseconds more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { startExcelIn } from '../excel-host';

const ROUNDS = 100;

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
}

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function main(): Promise<void> {
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask };
  const context = createContext({ console, performance, ...timers });
  const global = runInContext('globalThis', context) as Record<string, unknown>;
  const form = readFileSync(join(__dirname, '../test/forms/yuelu-2022.xlsx'));
  const first = performance.now();
  const one = await startExcelIn({ context, global }, { workbook: form });
  one.close();
  const second = performance.now();
  await startExcelIn({ context, global }, { workbook: form });
  const third = performance.now();
  const { run } = global['Excel'] as typeof Excel;
  let read: unknown = null;
  const empty = await timed(() => run((session) => session.sync()));
  const reading = await timed(() =>
    run(async (session) => {
      const range = session.workbook.worksheets.getActiveWorksheet().getUsedRange();
      const merges = range.getMergedAreasOrNullObject().load('areas/items/address');
      range.load('values,formulas,text,numberFormat');
      await session.sync();
      read = [range.values, range.formulas, range.text, range.numberFormat, merges.areas.items.length];
    }),
  );
  const json = JSON.stringify(read);
  const parsing = await timed(() => JSON.parse(json) as unknown);
  const say = (what: string, ms: number) => process.stdout.write(`${what.padEnd(44)} ${ms.toFixed(2)} ms\n`);
  say('start of the first Excel in a process', second - first);
  say('start of a further one', third - second);
  say('an empty request', empty);
  say('values, formulas, texts, formats, merges', reading);
  process.stdout.write(`ratio to JSON.parse of what was read: ${(reading / parsing).toFixed(0)}\n`);
  process.exit(0);
}

void main();
