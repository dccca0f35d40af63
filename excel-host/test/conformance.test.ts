import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startExcel, type Fault, type RunningExcel } from '..';
import { conformance, type OfficeClass } from '../src/conformance';
import { onSheet } from './on-sheet';
import { registerEvents } from './registered-events';

const FILE = join(__dirname, '../CONFORMANCE.md');
const HEAD = `# Conformance

What the emulated Excel answers of the office.js that package.json names. A test compares this file with the code and
with office.js; \`CONFORMANCE=write npx jest --selectProjects excel-host --testPathPatterns conformance\` writes it anew.
A member that is not answered fails with \`ApiNotFound\` and its own name. How members are answered, and what differs
from Excel by intent, is in the [README](README.md).

`;

/** Every kind of fault; the compiler asks for those that are new. */
const FAULTS: Readonly<Record<Fault['kind'], true>> = {
  cellEditMode: true,
  readOnly: true,
  chartSheet: true,
  notInFront: true,
  slow: true,
  failAt: true,
  refuse: true,
  payloadLimit: true,
  eventsLost: true,
  eventStorm: true,
  eventsLate: true,
};

/** Calls every function of `workbook.functions` without arguments, and gives those that are answered. */
async function answeredFunctions(excel: RunningExcel): Promise<readonly string[]> {
  const names = Object.getOwnPropertyNames(Excel.Functions.prototype).filter((name) => /^[a-z]/.test(name));
  for (const name of names) {
    await onSheet((_sheet, { workbook }) => {
      const functions = workbook.functions as unknown as Readonly<Record<string, () => unknown>>;
      functions[name]?.();
    }).catch(() => undefined);
  }
  const missing = new Set(excel.missing);
  return names.map((name) => `Functions.${name}`).filter((name) => !missing.has(`${name}()`));
}

test('CONFORMANCE.md says what is answered', async () => {
  const excel = await startExcel({ workbook: { rows: [['数'], [1]] } });
  await onSheet((sheet) => (sheet.tables.add('A1:A2', true).name = '表'));
  const events = await registerEvents(() => undefined);
  const answered = new Set([...events, ...(await answeredFunctions(excel))]);
  const classes = Excel as unknown as Readonly<Record<string, OfficeClass>>;
  const text = `${HEAD}${conformance(classes, answered)}\n`;
  if (process.env['CONFORMANCE'] === 'write') writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
  expect(excel.bugs).toEqual([]);
});

test.each(Object.keys(FAULTS))('the README says what the fault %s does', (fault) => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  expect(readme).toMatch(new RegExp(`^\\| [^|]*\`${fault}\`[^|]*\\| [^|]+ \\|$`, 'm'));
});
