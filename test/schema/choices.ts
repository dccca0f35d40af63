import { isValid, schemaAt, type Schema } from './schemas';

/** A value that a schema is walked along; absent if the schema is walked for all that it allows. */
interface Given {
  readonly value: unknown;
}

/** Where a walk is: in the schema ('check.schema.json#/$defs/form'), and in the data ('check.files[].sheets[].form'). */
interface Place {
  readonly schema: string;
  readonly data: string;
}

type Take = (choice: string) => void;

/**
 * Every choice that a schema leaves to the output: branches of anyOf and oneOf, values of an enum, keys that may be
 * left out, lists that may be empty. An enum that is shared is one choice a value, wherever it is used.
 */
export function choicesOf(file: string): ReadonlySet<string> {
  return walked(file, undefined);
}

/** The choices that a valid value takes. */
export function choicesTaken(file: string, value: unknown): ReadonlySet<string> {
  return walked(file, { value });
}

function walked(file: string, given: Given | undefined): ReadonlySet<string> {
  const choices = new Set<string>();
  const place = { schema: `${file}#`, data: file.replace('.schema.json', '') };
  walk(place, given, (choice) => choices.add(choice));
  return choices;
}

function walk(place: Place, given: Given | undefined, take: Take): void {
  const schema = schemaAt(place.schema);
  if (schema.$ref !== undefined) walk({ ...place, schema: resolved(place.schema, schema.$ref) }, given, take);
  for (const value of schema.enum ?? [])
    if (!given || given.value === value) take(`${enumName(place)} = ${String(value)}`);
  walkBranches(place, schema, given, take);
  walkKeys(place, schema, given, take);
  walkItems(place, schema, given, take);
}

function walkBranches(place: Place, schema: Schema, given: Given | undefined, take: Take): void {
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const branches = schema[keyword] ?? [];
    branches.forEach((branch, index) => {
      const inner = `${place.schema}/${keyword}/${index}`;
      if (given && !takes(branches, index, inner, given.value)) return;
      take(`${place.data}: ${branchName(branch, index)}`);
      walk({ schema: inner, data: place.data }, given, take);
    });
  }
}

/** Of a value and null no validator need be asked which of the two is there. */
function takes(branches: readonly Schema[], index: number, place: string, value: unknown): boolean {
  const isNull = branches[index]?.type === 'null';
  if (isNull || (branches.length === 2 && branches[1 - index]?.type === 'null'))
    return (value === null) === isNull;
  return isValid(place, value);
}

function walkKeys(place: Place, schema: Schema, given: Given | undefined, take: Take): void {
  for (const key of Object.keys(schema.properties ?? {})) {
    const inner = { schema: `${place.schema}/properties/${key}`, data: `${place.data}.${key}` };
    const mayBeThere = !given || Object.hasOwn(given.value as object, key);
    const mayBeAbsent = !given || !mayBeThere;
    if (!schema.required?.includes(key)) {
      if (mayBeThere) take(`${inner.data}: there`);
      if (mayBeAbsent) take(`${inner.data}: left out`);
    }
    if (!mayBeThere) continue;
    walk(inner, given && { value: (given.value as Readonly<Record<string, unknown>>)[key] }, take);
  }
}

function walkItems(place: Place, schema: Schema, given: Given | undefined, take: Take): void {
  if (!schema.items) return;
  const items = given?.value as readonly unknown[] | undefined;
  if (schema.minItems === undefined) {
    if (items?.length !== 0) take(`${place.data}: some`);
    if (!items || items.length === 0) take(`${place.data}: empty`);
  }
  const inner = { schema: `${place.schema}/items`, data: `${place.data}[]` };
  if (!items) walk(inner, undefined, take);
  for (const value of items ?? []) walk(inner, { value }, take);
}

function resolved(from: string, ref: string): string {
  return ref.startsWith('#') ? from.slice(0, from.indexOf('#')) + ref : ref;
}

/** A shared enum goes by its own name, any other by its place in the data. */
function enumName({ schema, data }: Place): string {
  return /#\/\$defs\/([A-Za-z]+)$/.exec(schema)?.[1] ?? data;
}

function branchName(branch: Schema, index: number): string {
  const name = branch.properties?.['what']?.const ?? branch.const;
  if (typeof name === 'string') return name;
  return branch.$ref?.split('/').at(-1) ?? branch.type ?? `branch ${index + 1}`;
}
