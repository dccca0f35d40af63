import { words } from '../grid';
import { oneDay } from './calendar';
import { gradedAt } from './degree';
import { lexiconOf, wordSet, type Lexicon } from './lexicon';
import type { Token } from './token';
import {
  APPROXIMATE_WORDS,
  BEFORE_WORDS,
  CHANGE_WORDS,
  COMPARATORS,
  DASH_WORDS,
  DATE_PARTS,
  DATE_WORDS,
  EVENT_WORDS,
  FILLER_WORDS,
  FIXED_DAYS,
  NOT_DEGREES,
  type ComparatorWords,
} from './vocabulary';

/** Reads a token at a place of a text; null if none begins there. */
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

/** The longest word after a token, of equal ones the first: 不满意 is not a comparator, 完成率 not a state. */
export function wordAt(text: string, at: number, previous: Token | null): Token | null {
  let best: Token | null = null;
  for (const read of readersAfter(previous)) {
    const token = read(text, at);
    if (token !== null && token.text.length > (best?.text.length ?? 0)) best = token;
  }
  return best;
}
