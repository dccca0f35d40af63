import type { CategoryKey, Policy } from '../../src/policy';
import { policies } from '../../src/policy';
import { outlines, type Outline } from '../../src/report';
import { catalogue, type Assumed, type Block, type Severity } from '../../src/rules';
import type { AmountUnit, Ask, Form, FundBlock, FundRole, Stage } from '../../src/form';
import type { ValueKind } from '../../src/indicator';
import { schemaAt, schemaFiles, type Schema } from './schemas';

/** Every member of a union of words: the compiler refuses a list with one too few or too many. */
function all<Word extends string>(words: Readonly<Record<Word, true>>): readonly string[] {
  return Object.keys(words).sort();
}

const enumAt = (place: string) => [...(schemaAt(place).enum ?? [])].map(String).sort();
const CHECK = 'check.schema.json#/$defs';
const COMMON = 'common.schema.json#/$defs';

test('rules, policies, outlines and sections are those that ship', () => {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();
  expect(enumAt(`${COMMON}/ruleId`)).toEqual(ids(catalogue));
  expect(enumAt(`${COMMON}/policyId`)).toEqual([...ids(policies), 'custom'].sort());
  expect(enumAt(`${COMMON}/outlineId`)).toEqual(ids(outlines));
  const sections = new Set(outlines.flatMap((outline: Outline) => ids(outline.sections)));
  expect(enumAt(`${COMMON}/sectionId`)).toEqual([...sections].sort());
});

test('words of the code are those of the schemas', () => {
  expect(enumAt(`${COMMON}/severity`)).toEqual(all<Severity>({ error: true, warning: true, info: true }));
  expect(enumAt(`${COMMON}/block`)).toEqual(
    all<Block>({ funds: true, goal: true, indicators: true, total: true, sheet: true }),
  );
  expect(enumAt(`${COMMON}/formKind`)).toEqual(all<Form['kind']>({ department: true, project: true }));
  expect(enumAt(`${COMMON}/stage`)).toEqual(
    all<Stage>({ goal: true, monitoring: true, 'self-assessment': true, 'pre-assessment': true }),
  );
  expect(enumAt(`${COMMON}/amountUnit`)).toEqual(
    all<AmountUnit>({ 元: true, 千元: true, 万元: true, 百万元: true, 亿元: true }),
  );
  expect(enumAt(`${CHECK}/form/properties/asks/items`)).toEqual(
    all<Ask>({
      funds: true,
      goal: true,
      weights: true,
      targets: true,
      actuals: true,
      scores: true,
      reasons: true,
      total: true,
      grade: true,
    }),
  );
  expect(enumAt(`${CHECK}/fundLine/properties/block`)).toEqual(
    all<FundBlock>({ source: true, structure: true }),
  );
  expect(enumAt(`${CHECK}/fundLine/properties/role`)).toEqual(
    all<FundRole>({
      total: true,
      fiscal: true,
      carryover: true,
      other: true,
      basic: true,
      personnel: true,
      public: true,
      project: true,
      item: true,
    }),
  );
  expect(enumAt(`${CHECK}/measureOrNull/anyOf/0/properties/kind/anyOf/0`)).toEqual(
    all<ValueKind>({
      bound: true,
      exact: true,
      range: true,
      change: true,
      deadline: true,
      period: true,
      state: true,
      'yes-no': true,
      none: true,
      several: true,
      text: true,
      blank: true,
      'not-applicable': true,
    }),
  );
  const assumed = schemaAt(`${CHECK}/assumption`).oneOf?.map((one) =>
    String(one.properties?.['what']?.const),
  );
  expect(assumed?.sort()).toEqual(
    all<Assumed['what']>({
      'amount-unit': true,
      kind: true,
      year: true,
      'total-row': true,
      'score-scale': true,
      direction: true,
    }),
  );
  expect(enumAt('policies.schema.json#/$defs/categoryKey')).toEqual(
    all<CategoryKey>({ cost: true, output: true, benefit: true, satisfaction: true }),
  );
  expect(enumAt('policies.schema.json#/$defs/reverse')).toEqual(
    all<Policy['reverse']>({ ratio: true, linear: true }),
  );
});

/** Every part of a schema, with its place. */
function* parts(place: string): Generator<readonly [place: string, schema: Schema]> {
  const schema = schemaAt(place);
  yield [place, schema];
  const inner = [
    ...['$defs', 'properties'].flatMap((group) =>
      Object.keys(schema[group as '$defs' | 'properties'] ?? {}).map((key) => `${group}/${key}`),
    ),
    ...(['anyOf', 'oneOf'] as const).flatMap((keyword) =>
      (schema[keyword] ?? []).map((_, index) => `${keyword}/${index}`),
    ),
    ...(schema.items ? ['items'] : []),
  ];
  for (const key of inner) yield* parts(`${place}/${key}`);
}

test.each(schemaFiles)('%s says what each key means and takes no other', (file) => {
  const all = [...parts(`${file}#`)];
  const objects = all.filter(([, { type }]) => type === 'object');
  expect(
    objects.filter(([, schema]) => schema.additionalProperties !== false).map(([place]) => place),
  ).toEqual([]);
  const keys = all.filter(([place]) => /\/properties\/[A-Za-z]+$/.test(place));
  const means = ([place, schema]: readonly [string, Schema]) =>
    schema.description ??
    (schema.$ref &&
      schemaAt(schema.$ref.startsWith('#') ? `${file}${schema.$ref}` : schema.$ref).description) ??
    (schema.const !== undefined || schema.type === 'null' || /\/assumption\//.test(place)
      ? 'said above'
      : undefined);
  expect(keys.filter((key) => means(key) === undefined).map(([place]) => place)).toEqual([]);
});
