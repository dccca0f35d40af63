// Spends random working days with the whole add-in on the emulated Excel: `npm run soak -- --days 500 --steps 60 --seed 1`.
// A day that ends badly prints its seed and its steps; `--days 1 --seed N` repeats it.
import { parseArgs } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { startExcelIn, type RunningExcel, type StartOptions } from '../excel-host';
import { spendDay } from '../test/soak';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '500' },
    steps: { type: 'string', default: '60' },
    seed: { type: 'string' },
  },
});
const days = Number(values.days);
const steps = Number(values.steps);
const first = Number(values.seed ?? Date.now() % 1_000_000);

/** Office.js lives in a world of its own; the add-in finds it under the names that a page has. */
function offerExcel(): void {
  let excel: RunningExcel | null = null;
  const world = globalThis as unknown as Record<string, unknown>;
  const later =
    (name: 'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval') =>
    (...args: unknown[]) =>
      (globalThis[name] as (...args: unknown[]) => unknown)(...args);
  const timers = Object.fromEntries(
    (['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const).map((name) => [
      name,
      later(name),
    ]),
  );
  world['startExcelHere'] = async (options: StartOptions) => {
    excel?.close();
    const context = createContext({ console, performance, queueMicrotask, ...timers });
    const global = runInContext('globalThis', context) as Record<string, unknown>;
    excel = await startExcelIn({ context, global }, options);
    for (const name of ['Office', 'Excel', 'OfficeExtension']) world[name] = global[name];
    return excel;
  };
}

async function main(): Promise<void> {
  offerExcel();
  process.stdout.write(`${days} days of ${steps} steps, seeds from ${first}\n`);
  const start = performance.now();
  const broken: number[] = [];
  for (let seed = first; seed < first + days; seed += 1) {
    try {
      await spendDay(seed, steps);
    } catch (error) {
      broken.push(seed);
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    const spent = seed - first + 1;
    if (spent % 25 === 0)
      process.stdout.write(
        `${spent} days, ${broken.length} broken, ${((performance.now() - start) / 1000).toFixed(0)} s\n`,
      );
  }
  process.stdout.write(
    broken.length === 0 ? `All ${days} days ended well.\n` : `Broken: ${broken.join(', ')}\n`,
  );
  process.exit(broken.length === 0 ? 0 : 1);
}

void main();
