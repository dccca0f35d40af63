import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';

/** A schema or a part of one, as far as the tests look into it. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const FOLDER = join(__dirname, '../../docs/schema');

/** File names of the schemas in docs/schema. */
export const schemaFiles: readonly string[] = readdirSync(FOLDER).sort();

const schemas = new Map(
  schemaFiles.map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Schema]),
);
const ajv = new Ajv2020({ strict: true });
for (const [file, schema] of schemas) ajv.addSchema(schema, file);

const places = new Map<string, Schema>();

/** The schema at a place: 'check.schema.json#', 'common.schema.json#/$defs/cell'. Throws if there is none. */
export function schemaAt(place: string): Schema {
  const known = places.get(place);
  if (known) return known;
  const [file = '', pointer = ''] = place.split('#');
  const root: unknown = schemas.get(file);
  const found = pointer
    .split('/')
    .slice(1)
    .reduce((part, key) => (part as Record<string, unknown> | undefined)?.[key], root);
  if (found === undefined) throw new RangeError(`No schema at ${place}.`);
  places.set(place, found as Schema);
  return found as Schema;
}

function validatorAt(place: string): ValidateFunction {
  const validate = ajv.getSchema(place);
  if (!validate) throw new RangeError(`No schema at ${place}.`);
  return validate;
}

/** Whether a value is as the schema at a place says. */
export function isValid(place: string, value: unknown): boolean {
  return validatorAt(place)(value);
}

/** What is wrong with a value by the schema at a place; '' where nothing is. */
export function complaint(place: string, value: unknown): string {
  const validate = validatorAt(place);
  return validate(value) ? '' : ajv.errorsText(validate.errors, { dataVar: '' });
}
