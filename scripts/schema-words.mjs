// The ids of rules, policies, outlines and sections as docs/schema/common.schema.json lists them.
// scripts/rule-pages.mjs writes them, or checks them with --check.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

export const SCHEMA = join(import.meta.dirname, '../docs/schema/common.schema.json');

const require = createRequire(import.meta.url);
require('./typescript.cjs');
const { catalogue } = require('../src/rules/index.ts');
const { policies } = require('../src/policy/index.ts');
const { outlines } = require('../src/report/index.ts');

const ids = (things) => [...new Set(things.map(({ id }) => id))];

const WORDS = {
  ruleId: ids(catalogue),
  policyId: [...ids(policies), 'custom'],
  outlineId: ids(outlines),
  sectionId: ids(outlines.flatMap(({ sections }) => sections)),
};

/** The schema as it is and as it should be. */
export async function schemaTexts() {
  const is = await readFile(SCHEMA, 'utf8');
  const schema = JSON.parse(is);
  for (const [name, words] of Object.entries(WORDS)) schema.$defs[name].enum = words;
  const config = await resolveConfig(SCHEMA);
  return { is, should: await format(JSON.stringify(schema, null, 2), { ...config, filepath: SCHEMA }) };
}
