/** A value that nearly is what a command prints, and what was changed in it. */
export interface NearMiss {
  readonly what: string;
  readonly value: unknown;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Spot {
  /** With lists as []: 'files[].sheets[].form.year'. */
  readonly path: string;
  readonly at: readonly (string | number)[];
  readonly value: Json;
}

/**
 * Of every place of an output one change at a time: a key taken away, a key added, and a value of another type. Of
 * places that differ in the index only, the first one of each type is changed.
 */
export function* nearMisses(output: unknown): Generator<NearMiss> {
  const seen = new Set<string>();
  for (const { path, at, value } of spots(output as Json)) {
    for (const [what, changed] of changes(value)) {
      const name = `${path} ${what}`;
      if (seen.has(name)) continue;
      seen.add(name);
      yield { what: name, value: withValue(output as Json, at, changed) };
    }
  }
}

/** The output with one value replaced, at each place of a path that holds another. */
export function* withWord(output: unknown, path: string, word: unknown): Generator<NearMiss> {
  for (const spot of spots(output as Json)) {
    if (spot.path !== path || spot.value === word) continue;
    yield { what: spot.at.join('.'), value: withValue(output as Json, spot.at, word as Json) };
  }
}

function changes(value: Json): readonly (readonly [what: string, changed: Json])[] {
  if (value === null) return [['null → {}', {}]];
  if (Array.isArray(value)) return [['list → null', null]];
  if (typeof value === 'string') return [['string → number', Number(value) || 1]];
  if (typeof value === 'number') return [['number → string', String(value)]];
  if (typeof value === 'boolean') return [['boolean → string', String(value)]];
  const entries = Object.entries(value);
  return [
    ...entries.map(([key]): [string, Json] => [
      `without ${key}`,
      Object.fromEntries(entries.filter(([other]) => other !== key)),
    ]),
    ['with a further key', { ...value, more: 1 }],
  ];
}

function* spots(value: Json, path = '', at: readonly (string | number)[] = []): Generator<Spot> {
  yield { path, at, value };
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* spots(item, `${path}[]`, [...at, index]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value))
      yield* spots(item, path === '' ? key : `${path}.${key}`, [...at, key]);
}

function withValue(output: Json, at: readonly (string | number)[], changed: Json): Json {
  const [key, ...rest] = at;
  if (key === undefined) return changed;
  const held = output as { [key: string]: Json };
  const inner = withValue(held[key]!, rest, changed);
  return Array.isArray(output)
    ? output.map((item, index) => (index === key ? inner : item))
    : { ...held, [key]: inner };
}
