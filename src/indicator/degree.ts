import { anyOf, lexiconOf, wordSet } from './lexicon';
import type { Degree, StateValue } from './value';
import {
  CHANGE_SCALES,
  CHANGES,
  DEGREE_WORDS,
  NOT_DEGREES,
  STATES,
  type DegreeWords,
  type StateWords,
} from './vocabulary';

/** What a state word says, without its spellings. */
export type State = Omit<StateWords, 'words'>;

/** A state as read: what it says with its degree (较健全 is nearly met), its word alone (健全), and the degree. */
export interface Graded extends State, Pick<StateValue, 'degree'> {
  readonly core: string;
}

/** The degree of a state alone. */
export const PLAIN: Degree = { kind: 'plain', shift: 0 };
/** The lowest rank of a scale of opinions. It may be what is wanted (风险低), so no degree moves it. */
export const LOWEST = 1;
/** A state has at most so many words of degree before it: 已 基本 全面 完成. */
const MOST_DEGREES = 4;

const states = lexiconOf(STATES);
const changes = lexiconOf(CHANGES);
const degrees = lexiconOf(DEGREE_WORDS);
const following = lexiconOf(DEGREE_WORDS.filter(({ follows }) => follows));
const notDegrees = wordSet(NOT_DEGREES);

/**
 * Reads the longest state at a place of a normalised text, with the words of degree around it: 比较健全, 未完全落实, 提高显著. A
 * word of degree counts only there: not in 基本支出, and not in 部分项目.
 */
export function gradedAt(text: string, at: number): { readonly state: Graded; readonly end: number } | null {
  const found = longestFrom(text, at, []);
  if (found === null) return null;
  // A state word of its own (持续有效) keeps what it says.
  const own = states.get(text.slice(at, found.end));
  return own === null ? found : { ...found, state: { ...found.state, ...said(own) } };
}

/** Reads a whole normalised text as one state; null if it is none. */
export function gradedOf(text: string): Graded | null {
  const found = gradedAt(text, 0);
  return found?.end === text.length ? found.state : null;
}

type Found = NonNullable<ReturnType<typeof gradedAt>>;

function longestFrom(text: string, at: number, read: readonly DegreeWords[]): Found | null {
  let best: Found | null = null;
  const keep = (found: Found | null) => {
    if (found !== null && found.end > (best?.end ?? 0)) best = found;
  };
  if (read.length < MOST_DEGREES && notDegrees.match(text, at) === null)
    for (const { word, entry } of degrees.every(text, at))
      keep(longestFrom(text, at + word.length, [...read, entry]));
  keep(coreAt(text, at, read));
  return best;
}

/** The longest state word at a place that goes with the degrees before it. */
function coreAt(text: string, at: number, before: readonly DegreeWords[]): Found | null {
  const degree = together(before);
  const isChange = degree.kind === 'strong' || (before.length > 0 && degree.kind === 'plain');
  const verb = changes.match(text, at);
  const word = states.match(text, at);
  const known = isChange || word?.entry.scale === verb?.entry.scale;
  if (verb !== null && known && verb.word.length >= (word?.word.length ?? 0))
    return changeAt(text, at + verb.word.length, verb, before);
  const state = word && withDegree(word.entry, degree);
  if (!word || !state) return null;
  return { state: { ...state, core: word.word, degree }, end: at + word.word.length };
}

/** A verb of change with the degrees before and after it. */
function changeAt(
  text: string,
  at: number,
  verb: { readonly word: string; readonly entry: StateWords },
  before: readonly DegreeWords[],
): Found | null {
  const after = following.match(text, at);
  const degree = together(after === null ? before : [...before, after.entry]);
  const state = withDegree(verb.entry, degree);
  return state && { state: { ...state, core: verb.word, degree }, end: at + (after?.word.length ?? 0) };
}

/** The degree of several words together: 未完全 falls short, 基本全面 is weak, 已显著 is strong. */
export function together(read: readonly DegreeWords[]): Degree {
  const of = (...kinds: readonly Degree['kind'][]) => read.filter(({ kind }) => kinds.includes(kind));
  const denial = read.findIndex(({ kind }) => kind === 'denied');
  if (denial >= 0) return read[denial + 1]?.leavesSome ? NOT_FULLY : (read[denial] ?? PLAIN);
  const weak = of('short', 'part', 'weak').sort((one, other) => one.shift - other.shift);
  const strong = of('strong').map(({ shift }) => shift);
  if (weak[0] !== undefined) return weak[0];
  return strong.length === 0 ? PLAIN : { kind: 'strong', shift: strong.reduce((sum, shift) => sum + shift) };
}

/** 不完全, 未充分: some of the state is left. */
const NOT_FULLY: Degree = { kind: 'short', shift: -0.8 };

/** What a state says with a degree; null if the two do not go together (不逾期, 不提高). */
export function withDegree(state: State, { kind, shift }: Degree): State | null {
  if (kind === 'plain') return said(state);
  if (state.grade === 'met') return kind === 'strong' ? said(state) : { grade: GRADE_OF_MET[kind] };
  if (state.grade !== 'quality') return null;
  const { rank = 0 } = state;
  const isChange = state.scale === CHANGE_SCALES.up || state.scale === CHANGE_SCALES.down;
  if (rank <= LOWEST) return kind === 'weak' || kind === 'strong' ? said(state) : null;
  if (kind === 'denied') return isChange ? null : { ...said(state), rank: LOWEST };
  return { ...said(state), rank: rank + shift };
}

const GRADE_OF_MET = { denied: 'unmet', short: 'partly', part: 'partly', weak: 'nearly' } as const;

function said({ grade, scale, rank, general, defined }: State): State {
  return {
    grade,
    ...(scale === undefined ? {} : { scale }),
    ...(rank === undefined ? {} : { rank }),
    ...(general === undefined ? {} : { general }),
    ...(defined === undefined ? {} : { defined }),
  };
}

/** The degree that a text begins with, and the rest: 部分 and 指导城市建设. The degree is plain if there is none. */
export function splitDegree(text: string): { readonly degree: Degree; readonly rest: string } {
  const read: DegreeWords[] = [];
  let at = 0;
  while (read.length < MOST_DEGREES && notDegrees.match(text, at) === null) {
    const found = degrees.match(text, at);
    if (found === null) break;
    read.push(found.entry);
    at += found.word.length;
  }
  return { degree: together(read), rest: text.slice(at) };
}

const wordsOf = (...kinds: readonly Degree['kind'][]) =>
  DEGREE_WORDS.filter(({ kind }) => kinds.includes(kind)).flatMap((line) => line.words);
const LESSENING = anyOf(wordsOf('denied', 'short', 'part', 'weak'));
const ENDS_LESSENING = new RegExp(`${LESSENING}$`);
const NO_DOUBT = new RegExp(anyOf([...NOT_DEGREES, ...wordsOf('strong')]), 'g');

/** Words without those that only contain the signs of a lesser degree or denial: 基本支出, 未成年人, 不断. */
export function withoutNames(words: string): string {
  return words.replace(NO_DOUBT, '＿');
}

/** Whether words end with a degree that lessens what follows: 道路较 before 通畅, but not 时尚. */
export function lessens(words: string): boolean {
  return ENDS_LESSENING.test(withoutNames(words));
}
