import { readDate } from './grammar-date';
import { gradedOf, type Graded } from './degree';
import type { Token } from './token';
import type { Unit } from './unit';
import type { Measured, Read } from './measured';
import type { Comparator } from './value';
import { INCLUDED, NAMES_LEVEL } from './vocabulary';

/** The parts of a text in order; `depth` counts the brackets around a part. */
export type Phrase = { readonly text: string; readonly depth: number } & (
  | { readonly type: 'measured'; readonly measured: Measured }
  | { readonly type: 'state'; readonly state: Graded }
  | { readonly type: 'words' | 'filler' | 'stop' }
);

/**
 * The grammar, by descent over the tokens:
 *
 *     text     = { measured | state | words | stop | bracket }
 *     state    = {degree} state word | {degree} verb of change {degree}
 *     measured = period | deadline | change | range | number
 *     change   = (提高|降低 …) [了|率 …] [before] number
 *     range    = number dash number
 *     number   = [before] {approximate|filler} quantity {approximate} [after]
 *     before   = ≥ | 不低于 …      after = 以上 | 以内 …
 */
export function phrases(tokens: readonly Token[]): readonly Phrase[] {
  const found: Phrase[] = [];
  let depth = 0;
  let at = 0;
  while (at < tokens.length) {
    const measured = readDate(tokens, at) ?? readChange(tokens, at) ?? readNumber(tokens, at);
    if (measured !== null) {
      const text = textOf(tokens.slice(at, measured.end));
      found.push({ type: 'measured', measured: measured.value, text, depth });
      at = measured.end;
      continue;
    }
    const token = tokens[at];
    at += 1;
    if (token === undefined) break;
    if (token.type === 'open') depth += 1;
    else if (token.type === 'close') depth = Math.max(0, depth - 1);
    found.push(phraseOf(token, depth));
  }
  return found;
}

function phraseOf(token: Token, depth: number): Phrase {
  const { text } = token;
  if (token.type === 'state') return { type: 'state', state: token.state, text, depth };
  if (token.type === 'filler' || token.type === 'stop') return { type: token.type, text, depth };
  if (token.type === 'open' || token.type === 'close') return { type: 'stop', text, depth };
  // 提高 without a number is a state.
  const state = token.type === 'change' ? gradedOf(text) : null;
  return state === null ? { type: 'words', text, depth } : { type: 'state', state, text, depth };
}

export function textOf(parts: readonly { readonly text: string }[]): string {
  return parts.map(({ text }) => text).join('');
}

/** [before] {约|达到 …} quantity [dash quantity] {左右} [after]. A filler or 约 alone does not begin a number. */
function readNumber(tokens: readonly Token[], start: number): Read | null {
  let at = start;
  let comparator: Comparator | null = null;
  let approximate = false;
  for (; at < start + 4; at += 1) {
    const token = tokens[at];
    if (token?.type === 'approximate') approximate = true;
    else if (token?.type === 'comparator' && token.place === 'before' && comparator === null)
      comparator = token.comparator;
    else if (!(token?.type === 'filler' && comparator !== null)) break;
  }
  const quantity = tokens[at];
  if (quantity?.type !== 'quantity') return null;
  at += 1;
  const second = tokens[at]?.type === 'dash' ? tokens[at + 1] : undefined;
  if (
    second?.type === 'quantity' &&
    comparator === null &&
    sameUnit(quantity.unit, second.unit) &&
    !second.number.eq(quantity.number) &&
    // -18℃至-22℃ begins with the higher end; other falling pairs are not a range.
    (second.number.gt(quantity.number) || quantity.number.lt(0))
  ) {
    const unit = second.unit ?? quantity.unit;
    const end = skipIncluded(tokens, at + 2);
    const [from, to] = second.number.gt(quantity.number)
      ? [quantity.number, second.number]
      : [second.number, quantity.number];
    return { value: { kind: 'range', from, to, unit }, end };
  }
  const around = tokens[at]?.type === 'around' ? tokens[at + 1] : undefined;
  if (around?.type === 'quantity' && comparator === null) {
    const unit = around.unit ?? quantity.unit;
    const { number } = quantity;
    return {
      value: { kind: 'range', from: number.minus(around.number), to: number.plus(around.number), unit },
      end: at + 2,
    };
  }
  while (tokens[at]?.type === 'approximate') {
    approximate = true;
    at += 1;
  }
  const after = limitAfter(tokens, at, quantity.unit);
  const limit = comparator ?? after?.value ?? null;
  const core = {
    number: quantity.number,
    unit: quantity.unit,
    approximate: approximate || quantity.approximate,
  };
  const end = after?.end ?? at;
  if (limit === null || limit === '=') return { value: { kind: 'exact', comparator: limit, ...core }, end };
  return { value: { kind: 'bound', comparator: limit, ...core }, end };
}

/** 以上, 以内; 前 and 内 after days: 30日内 is at most 30 days. */
function limitAfter(tokens: readonly Token[], at: number, unit: Unit | null): Read<Comparator> | null {
  const token = tokens[at];
  if (token?.type === 'comparator' && token.place === 'after')
    return { value: token.comparator, end: skipIncluded(tokens, at + 1) };
  if (token?.type === 'before' && token.until && unit?.quality === 'duration')
    return { value: '≤', end: at + 1 };
  return null;
}

/** Skips （含） after a limit or range: its ends are included. */
function skipIncluded(tokens: readonly Token[], at: number): number {
  const [open, word, close] = tokens.slice(at, at + 3);
  return open?.type === 'open' && close?.type === 'close' && INCLUDED.test(word?.text ?? '') ? at + 3 : at;
}

function sameUnit(one: Unit | null, other: Unit | null): boolean {
  return one === null || other === null || (one.base === other.base && one.factor.eq(other.factor));
}

/** Most characters between 提高 and its number. */
const MOST_WORDS_BETWEEN = 3;

function readChange(tokens: readonly Token[], start: number): Read | null {
  const first = tokens[start];
  if (first?.type !== 'change') return null;
  let between = '';
  for (let at = start + 1; at < tokens.length && between.length <= MOST_WORDS_BETWEEN; at += 1) {
    const number = readNumber(tokens, at);
    if (number !== null) {
      const { value, end } = number;
      if (NAMES_LEVEL.test(between) || (value.kind !== 'exact' && value.kind !== 'bound')) return null;
      return { value: { ...value, kind: 'change', way: first.way }, end };
    }
    const token = tokens[at];
    if (token === undefined || (token.type !== 'words' && token.type !== 'filler')) return null;
    between += token.text;
  }
  return null;
}
