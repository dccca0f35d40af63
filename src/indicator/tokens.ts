import { decimal, divide, halfWidth, HUNDRED, words, type Decimal } from '../grid';
import { isDayOf, isMonth, isYear, oneDay, wholeMonth, type Span } from './calendar';
import { gradedAt, type Graded } from './degree';
import { lexiconOf, wordSet, type Lexicon } from './lexicon';
import { percentUnit, scanQuantityUnit } from './scan-unit';
import type { Unit } from './unit';
import type { Comparator } from './value';
import {
  APPROXIMATE_WORDS,
  BEFORE_WORDS,
  CHANGE_WORDS,
  COMPARATORS,
  DASH_WORDS,
  DATE_BEFORE,
  DATE_GOES_ON,
  DATE_PARTS,
  DATE_WORDS,
  EVENT_WORDS,
  FILLER_WORDS,
  FIXED_DAYS,
  NOT_DEGREES,
  ORDINAL_SIGN,
  ORDINAL_WORDS,
  SO_MANY_OF,
  type ComparatorWords,
  type DateWord,
} from './vocabulary';

/** What the grammar reads; each token keeps its text. */
export type Token = { readonly text: string } & (
  | {
      readonly type: 'quantity';
      readonly number: Decimal;
      readonly unit: Unit | null;
      readonly approximate: boolean;
    }
  | { readonly type: 'date'; readonly span: Span; readonly word: DateWord | null }
  | { readonly type: 'event' }
  | { readonly type: 'part'; readonly part: 'start' | 'middle' | 'end' }
  | { readonly type: 'before'; readonly until: boolean }
  | { readonly type: 'comparator'; readonly comparator: Comparator; readonly place: 'before' | 'after' }
  | { readonly type: 'approximate' | 'around' | 'dash' | 'filler' | 'stop' | 'open' | 'close' | 'words' }
  | { readonly type: 'change'; readonly way: 'up' | 'down' }
  | { readonly type: 'state'; readonly state: Graded }
);

/** Longer runs of digits measure nothing, and exact arithmetic with them is slow. */
const LONGEST_NUMBER = 24;

type Reader = (text: string, at: number) => Token | null;

const reader = <T>(words: Lexicon<T>, make: (entry: T, word: string) => Token): Reader => {
  return (text, at) => {
    const found = words.match(text, at);
    return found === null ? null : make(found.entry, found.word);
  };
};

const plainToken =
  (type: 'approximate' | 'around' | 'dash' | 'filler' | 'words') =>
  (_: true, text: string): Token => ({ type, text });
const comparators = (place: ComparatorWords['place']) =>
  reader(lexiconOf(COMPARATORS.filter((line) => line.place === place)), ({ comparator }, text) => ({
    type: 'comparator',
    comparator,
    place,
    text,
  }));

const comparatorBefore = comparators('before');
const comparatorAfter = comparators('after');
const approximate = reader(wordSet(APPROXIMATE_WORDS), plainToken('approximate'));
const dash = reader(wordSet(DASH_WORDS), plainToken('dash'));
/** 20±2℃ */
const around = reader(wordSet(['±', '+-', '+/-']), plainToken('around'));
const filler = reader(wordSet(FILLER_WORDS), plainToken('filler'));
const change = reader(lexiconOf(CHANGE_WORDS), ({ way }, text) => ({ type: 'change', way, text }));
const state: Reader = (text, at) => {
  const found = gradedAt(text, at);
  return found && { type: 'state', state: found.state, text: text.slice(at, found.end) };
};
/** 基本支出, 时尚: no degree begins in them. */
const noDegree = reader(wordSet(NOT_DEGREES), plainToken('words'));
const part = reader(lexiconOf(DATE_PARTS), (entry, text) => ({ type: 'part', part: entry.part, text }));
const before = reader(lexiconOf(BEFORE_WORDS), ({ until }, text) => ({ type: 'before', until, text }));
const event = reader(wordSet(EVENT_WORDS), (_, text) => ({ type: 'event', text }));
const dateWord = reader(lexiconOf(DATE_WORDS), (word, text) => {
  const day = ([month, of]: readonly [number, number]) => ({ year: null, month, day: of });
  return { type: 'date', span: { from: day(word.from), to: day(word.to) }, word, text };
});
/** A feast is a date only before 'by': 十一 alone is a number. */
const feast: Reader = (text, at) => {
  const found = FEASTS.match(text, at);
  if (found === null || before(text, at + found.word.length) === null) return null;
  const { month, day } = found.entry;
  return { type: 'date', span: oneDay({ year: null, month, day }), word: null, text: found.word };
};
const FEASTS = lexiconOf(FIXED_DAYS);
const mark = reader(
  lexiconOf([
    { type: 'stop', words: words(', ; 。 、 |') },
    { type: 'open', words: words(`( [ 【 〔 { 〈 《 “ " ‘ ' 「`) },
    { type: 'close', words: words(`) ] 】 〕 } 〉 》 ” " ’ ' 」`) },
  ] as const),
  ({ type }, text) => ({ type, text }),
);
const ordinals = wordSet(ORDINAL_WORDS);

/** Makes a text comparable: half-width, without spaces and line breaks, but two numbers stay two numbers. Linear. */
export function normalised(text: string): string {
  return (
    halfWidth(text)
      .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
      // 1 260 is one number with a blank for a comma.
      .replace(
        /(?<![\d.])(\d{1,3})((?: \d{3})+)(?![\d])/g,
        (_, head: string, groups: string) => head + groups.replace(/ /g, ''),
      )
      .replace(/ /g, (_, at: number, whole: string) =>
        isDigit(whole.charAt(at - 1)) && isDigit(whole.charAt(at + 1)) ? ' ' : '',
      )
      .trim()
  );
}

/**
 * Splits a normalised text into tokens. The meaning of a word depends on what precedes it: units follow a number, 底
 * and 前 follow a date. Linear in the text.
 */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') found.push({ type: 'words', text: words });
    words = '';
  };
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, words === '' ? (found.at(-1) ?? null) : null);
    if (token === null || token.text === '') {
      words += text.charAt(at);
      at += 1;
      continue;
    }
    if (token.type === 'words') words += token.text;
    else {
      flush();
      found.push(token);
    }
    at += token.text.length;
  }
  flush();
  return found;
}

function tokenAt(text: string, at: number, previous: Token | null): Token | null {
  const sign = text.charAt(at);
  if (isDigit(sign) || isNegative(text, at, previous))
    return dateLiteral(text, at) ?? fraction(text, at) ?? quantity(text, at);
  if (isLatin(sign)) return { type: 'words', text: latinRun(text, at) };
  return longest(readersAfter(previous), text, at);
}

const ANYWHERE: readonly Reader[] = [
  comparatorBefore,
  dateWord,
  feast,
  event,
  change,
  state,
  noDegree,
  filler,
  approximate,
  mark,
];
const AFTER_NUMBER: readonly Reader[] = [comparatorAfter, dash, around, approximate, ...ANYWHERE];
const AFTER_DATE: readonly Reader[] = [before, comparatorAfter, part, dash, dateWord, ...ANYWHERE];

function readersAfter(previous: Token | null): readonly Reader[] {
  const type = previous?.type;
  if (previous?.type === 'quantity')
    return (previous.unit?.calendar ?? null) === null ? AFTER_NUMBER : AFTER_DATE;
  if (type === 'date' || type === 'event' || type === 'part') return AFTER_DATE;
  return type === 'approximate' || type === 'close' ? AFTER_NUMBER : ANYWHERE;
}

/** The longest reading of a place, of equal ones the first: 不满意 is not a comparator, 完成率 not a state. */
function longest(readers: readonly Reader[], text: string, at: number): Token | null {
  let best: Token | null = null;
  for (const read of readers) {
    const token = read(text, at);
    if (token !== null && token.text.length > (best?.text.length ?? 0)) best = token;
  }
  return best;
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

function isLatin(sign: string): boolean {
  return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
}

/** Whether a minus is a sign: nothing precedes it that it could join as a dash. */
function isNegative(text: string, at: number, previous: Token | null): boolean {
  if (!isDigit(text.charAt(at + 1)) || !['-', '−'].includes(text.charAt(at))) return false;
  return (
    at === 0 || previous?.type === 'comparator' || previous?.type === 'dash' || previous?.type === 'open'
  );
}

/** Letters with the digits among them are a name: PM2.5, A4, 5G. */
function latinRun(text: string, at: number): string {
  return /^[A-Za-z][A-Za-z0-9.]*/.exec(text.slice(at, at + 40))?.[0] ?? text.charAt(at);
}

/** A date in figures: 2022-12-31, 2022.12.31, 2022/12, each end of 2022.1-2022.12. */
function dateLiteral(text: string, at: number): Token | null {
  const match = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.])/.exec(text.slice(at, at + 12));
  if (!match) return null;
  const [literal, year = '', sign, month = '', day] = match;
  const numbers = { year: Number(year), month: Number(month), day: day === undefined ? 1 : Number(day) };
  if (!isYear(numbers.year) || !isMonth(numbers.month) || !isDayOf(numbers.year, numbers.month, numbers.day))
    return null;
  // 2022.12 alone is a number; 2022-12 can only be a date.
  if (day === undefined && sign === '.' && !DATE_GOES_ON.test(text.slice(at + literal.length))) {
    const before = text.slice(Math.max(0, at - 1), at);
    if (!DATE_BEFORE.test(before)) return null;
  }
  const span = day === undefined ? wholeMonth(numbers.year, numbers.month) : oneDay(numbers);
  return { type: 'date', span, word: null, text: literal };
}

/** A number with thousands separators and decimal point, with its unit. */
function quantity(text: string, at: number): Token {
  const window = text.slice(at, at + 4 * LONGEST_NUMBER);
  const digits =
    /^[-−]?\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?/.exec(window)?.[0] ??
    /^[-−]?\d+(?:\.\d+)?/.exec(window)?.[0] ??
    '';
  if (digits.length > LONGEST_NUMBER) return { type: 'words', text: digits };
  const end = at + digits.length;
  const ordinal = ordinals.match(text, end);
  if (ordinal !== null || text.charAt(at - 1) === ORDINAL_SIGN)
    return { type: 'words', text: digits + (ordinal?.word ?? '') };
  const scanned = scanQuantityUnit(text, end);
  return {
    type: 'quantity',
    number: decimal(digits.replace(/,/g, '').replace('−', '-')),
    unit: scanned.unit,
    approximate: scanned.approximate,
    text: text.slice(at, scanned.end),
  };
}

/** So many of so many, as a percentage: 3/3, 18/20, but not 18/10万. */
function fraction(text: string, at: number): Token | null {
  const match = SO_MANY_OF.exec(text.slice(at, at + 13));
  const [literal, part = '', whole = ''] = match ?? [];
  if (literal === undefined || Number(whole) === 0 || Number(part) > Number(whole)) return null;
  const number = divide(decimal(part).times(HUNDRED), decimal(whole));
  return number && { type: 'quantity', number, unit: percentUnit, approximate: false, text: literal };
}
