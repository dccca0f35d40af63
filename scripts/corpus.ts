// Prints, form by form, how much the program reads and finds of what a person does in test/forms:
// `npm run corpus -- [name…] [--misses]`. Exits 1 where a form is below 100 %.
import { allForms, drawnForms, expectedOf, publishedForms, type ExpectedForm } from '../test/forms/expected';
import { expectationsOf, type Expectation } from '../test/forms/expectations';

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
const withMisses = process.argv.includes('--misses');
const read = allForms
  .filter((name) => asked.length === 0 || asked.includes(name))
  .map((name) => {
    const expected = expectedOf(name);
    return { name, family: expected.family, all: expectationsOf(name, expected) };
  });

const lines: string[] = [];
for (const [family, title] of Object.entries(FAMILIES)) {
  const own = read.filter((form) => form.family === family);
  if (own.length === 0) continue;
  const all = own.flatMap((form) => form.all);
  lines.push(`${percent(all)}  ${title} (${family}, ${own.length} forms)`);
  for (const form of own) {
    lines.push(`  ${percent(form.all)}  ${form.name}  (${met(form.all)} of ${form.all.length})`);
    if (withMisses) for (const { what, isMet } of form.all) if (!isMet) lines.push(`              ${what}`);
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
