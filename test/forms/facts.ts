import { parseCell } from '../../src/grid';
import { catalogue } from '../../src/rules';
import { Malformed, oneOf, readList, type Line } from '../notation';
import type { ExpectedForm } from './expected-form';

/** The lines `- key: value` of a part of a page, by key; throws if a key is not one of those given or comes twice. */
export function factsOf(lines: readonly Line[], keys: readonly string[]): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const line of lines) {
    const [, key = '', value = ''] = /^- ([a-z]+): (.+)$/.exec(line.text) ?? [];
    if (key === '') throw new Malformed(line, 'neither a table nor a line like - key: value');
    if (!keys.includes(key)) throw new Malformed(line, `'${key}' is none of ${keys.join(', ')}`);
    if (facts.has(key)) throw new Malformed(line, `'${key}' comes twice`);
    facts.set(key, { line, value });
  }
  return facts;
}

export interface Fact {
  readonly line: Line;
  readonly value: string;
}

/** 'kind project; year 2022' as pairs. */
export function pairsOf(value: string, keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    value.split('; ').map((pair) => {
      const at = pair.indexOf(' ');
      const key = pair.slice(0, at);
      if (!keys.includes(key)) throw new Error(`'${pair}' begins with none of ${keys.join(', ')}`);
      return [key, pair.slice(at + 1)];
    }),
  );
}

export function cell(text: string): string {
  if (!parseCell(text)) throw new Error(`'${text}' is no cell`);
  return text;
}

const RULES = catalogue.map(({ id }) => id);
export const rule = oneOf(RULES);

/** Rules that speak of many forms and say little of how well a form is read. */
const OFTEN_HEARD = [
  'execution-rate-not-applicable',
  'goal-not-described',
  'indicator-empty-row',
  'score-under-completion',
  'total-typed',
  'unread-cells',
];

/** Rules that must be silent: 'total-score, execution-rate G9', 'usual but total-score; and unread-cells'. */
export function absentOf(value: string): ExpectedForm['absent'] {
  const usual = RULES.filter((id) => !OFTEN_HEARD.includes(id));
  return readList<string | { rule: string; cell: string }>(value, usual, (text) => {
    const [id = '', place] = text.split(' ');
    return place === undefined ? rule(id) : { rule: rule(id), cell: cell(place) };
  });
}
