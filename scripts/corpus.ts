// How much of what a person reads in the forms of test/forms the program reads and finds, form by form:
// `npm run corpus -- [name…] [--misses] [--explain]`: what is not met, and as what each cell was read and why. Exits 1
// where a form is below 100 %.
import { cellName } from '../src/grid';
import { allForms, drawnForms, expectedOf, publishedForms, type ExpectedForm } from '../test/forms/expected';
import { expectationsOf, reviewOf, type Expectation } from '../test/forms/expectations';

const FAMILIES: Readonly<Record<ExpectedForm['family'], string>> = {
  department: '部门整体支出自评表',
  project: '项目支出自评表',
  transfer: '转移支付和专项资金目标自评表',
  scoring: '评分表',
};

const met = (all: readonly Expectation[]) => all.filter(({ isMet }) => isMet).length;
const percent = (all: readonly Expectation[]) =>
  `${((100 * met(all)) / Math.max(1, all.length)).toFixed(1)} %`.padStart(8);

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !allForms.includes(name));
if (unknown.length > 0) {
  const like = allForms.filter((name) => unknown.some((word) => name.endsWith(`/${word}`)));
  console.error(
    `No form of test/forms: ${unknown.join(', ')}${like.length > 0 ? `; perhaps ${like.join(', ')}` : ''}`,
  );
  process.exit(2);
}
const withMisses = process.argv.includes('--misses');
const withCells = process.argv.includes('--explain');

/** As what each cell of a form was read, in reading order. */
function cellsOf(name: string): readonly string[] {
  const notes = [...(reviewOf(name)?.form.notes ?? [])];
  notes.sort(({ cell: one }, { cell: other }) => one.row - other.row || one.column - other.column);
  return notes.map(({ cell, as, because }) => `              ${cellName(cell)}  ${as}  ${because.zh}`);
}

const read = allForms
  .filter((name) => asked.length === 0 || asked.includes(name))
  .map((name) => ({ name, family: expectedOf(name).family, all: expectationsOf(name) }));

const lines: string[] = [];
for (const [family, title] of Object.entries(FAMILIES)) {
  const own = read.filter((form) => form.family === family);
  if (own.length === 0) continue;
  const all = own.flatMap((form) => form.all);
  lines.push(`${percent(all)}  ${title} (${family}, ${own.length} forms)`);
  for (const form of own) {
    lines.push(`  ${percent(form.all)}  ${form.name}  (${met(form.all)} of ${form.all.length})`);
    if (withMisses) for (const { what, isMet } of form.all) if (!isMet) lines.push(`              ${what}`);
    if (withCells) lines.push(...cellsOf(form.name));
  }
}
const groups: readonly (readonly [string, (name: string) => boolean])[] = [
  ['published, read when the reader stood', (name) => publishedForms.includes(name)],
  ['drawn by people who did not know the reader', (name) => drawnForms.includes(name)],
  ['in all', () => true],
];
for (const [title, belongs] of groups) {
  const own = read.filter(({ name }) => belongs(name));
  const all = own.flatMap((form) => form.all);
  if (own.length > 0)
    lines.push(`${percent(all)}  of ${all.length} expectations in ${own.length} forms, ${title}`);
}
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = read.some(({ all }) => met(all) < all.length) ? 1 : 0;
