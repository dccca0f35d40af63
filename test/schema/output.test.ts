import { choicesOf, choicesTaken } from './choices';
import { filesInBothFormats, printedByCommands } from './commands';
import { printedForms, type Printed } from './printed';
import { complaint, schemaFiles } from './schemas';

const WITHOUT_CATEGORY = 'a policy need not ask for every category; those that ship leave out cost only';

/** Choices that nothing printed here takes, and why the schema leaves them open all the same. */
const NEVER_MET: Readonly<Record<string, string>> = {
  'check.files[].sheets[].form.asks: empty':
    'a second form on a sheet may have levels and names only; nobody has seen one',
  'check.files[].sheets[].form.funds[].projectTotal.value: null':
    'an amount beside its label is read only where it is a figure',
  'policies.policies[].settings.categories.benefit: left out': WITHOUT_CATEGORY,
  'policies.policies[].settings.categories.output: left out': WITHOUT_CATEGORY,
  'policies.policies[].settings.categories.satisfaction: left out': WITHOUT_CATEGORY,
  'report.missing: empty':
    'every outline that ships asks for facts which no form holds; a shorter one need not',
};

const printed: Printed[] = [];

beforeAll(async () => {
  for (const one of printedForms()) printed.push(one);
  for await (const one of printedByCommands()) printed.push(one);
}, 120000);

test('everything printed is as the schemas say', () => {
  expect(printed.length).toBeGreaterThan(400);
  const wrong = printed
    .map(({ form, schema, value }) => [form, complaint(schema, value)])
    .filter(([, what]) => what !== '');
  expect(wrong).toEqual([]);
});

test('a line of jsonl is what json prints of the file', async () => {
  const { json, lines } = await filesInBothFormats();
  expect(lines).toHaveLength(3);
  expect(lines).toEqual(json);
  for (const line of lines) expect(complaint('check.schema.json#/$defs/file', line)).toBe('');
});

test('every choice that the schemas leave is taken by something printed, or listed', () => {
  const taken = new Set(printed.flatMap(({ schema, value }) => [...choicesTaken(schema, value)]));
  const left = schemaFiles
    .filter((file) => file !== 'common.schema.json')
    .flatMap((file) => [...choicesOf(file)])
    // Of several reports each is what one alone is.
    .filter((choice) => !choice.startsWith('report.reports[].'))
    .filter((choice) => !taken.has(choice));
  expect([...new Set(left)].sort()).toEqual(Object.keys(NEVER_MET).sort());
});
