import { isBlankOrMarks, remember } from '../grid';
import { gradedOf, lessens, PLAIN, splitDegree, withDegree, withoutNames, type Graded } from './degree';
import { phrases, textOf, type Phrase } from './grammar';
import { deadline, type Measured } from './measured';
import { inDigits } from './numerals';
import { ordinalOf } from './ordinals';
import { periodsBehind } from './periods';
import { anyOf, lexiconOf, wordSet } from './lexicon';
import { tokens } from './tokens';
import type { SingleValue, StateGrade, StateValue, Value } from './value';
import {
  DOUBT_WORDS,
  GOES_DOWN,
  LEVEL_REACHED,
  MET_BY,
  NONE_WORDS,
  NOT_APPLICABLE_WORDS,
  NOT_NONE_WORDS,
  OR_BETTER,
  TURNING,
  YES_NO,
} from './vocabulary';

/** A longer text is a description, not a value. */
const LONGEST_VALUE = 300;
/** A number or date among more words than this is only mentioned. */
const MOST_WORDS = 14;
/** A text with more numbers than this is a description. */
const MOST_VALUES = 24;

const notApplicable = wordSet(NOT_APPLICABLE_WORDS);
const yesNo = lexiconOf(YES_NO);
const noneWords = wordSet(NONE_WORDS);
const notNone = wordSet(NOT_NONE_WORDS);
const DOUBT = new RegExp(DOUBT_WORDS.join('|'));

/** The value of a normalised text; `shown` is the text as a person reads it. Never throws. */
export function compose(text: string, shown: string): Value {
  return { ...composed(text), text: shown };
}

const composed = remember((text: string): Value => {
  const written = { text, hint: null };
  const bare = text.replace(/[。.!;,]$/, '');
  if (text === '') return { kind: 'blank', ...written };
  if (isBlankOrMarks(text) || notApplicable.get(text)) return { kind: 'not-applicable', ...written };
  if (text.length > LONGEST_VALUE) return { kind: 'text', ...written };
  const answer = yesNo.get(bare);
  if (answer !== null) return { kind: 'yes-no', yes: answer.yes, ...written };
  const word = gradedOf(bare) ?? gradedOf(bare.replace(OR_BETTER, '')) ?? generalState(bare);
  if (word !== null) return stateValue([word], text);
  const ordinal = ordinalOf(bare);
  if (ordinal !== null)
    return stateValue([{ grade: 'quality', ...ordinal, core: bare, degree: PLAIN }], text);
  if (saysNone(bare)) return { kind: 'none', ...written };
  const level = levelReached(bare);
  if (level !== null) return compose(level, text);
  const parts = phrases(tokens(periodsBehind(inDigits(text))));
  const values = measuredIn(parts);
  const [only, another] = values;
  if (only === undefined) return stateIn(parts, text) ?? { kind: 'text', ...written };
  if (another === undefined) return singleValue(only, parts, text) ?? { kind: 'text', ...written };
  if (values.length > MOST_VALUES) return { kind: 'text', ...written };
  return {
    kind: 'several',
    values: values.map((one) => worded(one.measured, one.text, labelBefore(parts, one), '')),
    ...written,
  };
});

const { adverbs, verbs, which, nouns } = MET_BY;
const MET = new RegExp(
  `^${anyOf(adverbs)}*${anyOf(verbs)}了?${anyOf(which)}*${anyOf(nouns)}{1,2}(?:100%)?$|^100%${anyOf(verbs)}${anyOf(nouns)}?$`,
);
const LONGEST_GENERAL = 24;

/** 'met' against any target (完成年度目标任务, 达到指标值, 100%完成), or less with a degree (未完成年度目标). */
function generalState(text: string): Graded | null {
  if (text.length > LONGEST_GENERAL) return null;
  const { degree, rest: core } = splitDegree(text);
  const state = MET.test(core) ? withDegree({ grade: 'met', general: true }, degree) : null;
  return state && { ...state, core, degree };
}

/** The level that a change reaches, as a limit in its direction: 由15天缩短至5天 is ≤5天. */
function levelReached(text: string): string | null {
  const [, verb = '', level] = LEVEL_REACHED.exec(text) ?? [];
  if (level === undefined || !/^\d/.test(level)) return null;
  return `${GOES_DOWN.test(verb) ? '≤' : '≥'}${level}`;
}

/** Whether a short text without a figure says that nothing happened: 无, 无上访, 未发生安全事故. */
function saysNone(text: string): boolean {
  return (
    noneWords.match(text, 0) !== null &&
    notNone.match(text, 0) === null &&
    text.length <= 20 &&
    !/[0-9]/.test(text)
  );
}

type MeasuredPhrase = Extract<Phrase, { type: 'measured' }>;

/**
 * The measured phrases. Remarks in brackets count if nothing else does; dates count if there is no figure, or if they
 * are deadlines.
 */
function measuredIn(parts: readonly Phrase[]): readonly MeasuredPhrase[] {
  const all = parts.filter((part): part is MeasuredPhrase => part.type === 'measured');
  const outside = all.filter(({ depth }) => depth === 0);
  const kept = outside.length > 0 ? outside : all;
  const figures = kept.filter(({ measured }) => measured.kind !== 'period' && measured.kind !== 'deadline');
  if (figures.length === 0) return kept;
  return kept.filter(
    ({ measured }) => measured.kind !== 'period' && !(measured.kind === 'deadline' && !measured.before),
  );
}

function singleValue(only: MeasuredPhrase, parts: readonly Phrase[], text: string): SingleValue | null {
  const at = parts.indexOf(only);
  const wordsIn = (some: readonly Phrase[]) => textOf(some.filter(({ type }) => type !== 'stop'));
  const label = wordsIn(parts.slice(0, at));
  const noun = wordsIn(parts.slice(at + 1));
  const { measured } = only;
  const around = label.length + noun.length;
  const done = parts.some((part) => part.type === 'state' && part.state.general);
  // A date among words is a deadline only if they speak of completion: not in 2022年水电费按实支付.
  if (measured.kind === 'deadline' && !measured.before && !done && around > 6) return null;
  if (measured.kind === 'period' && around > 0)
    return done ? worded(deadline(measured.days, false), text, label, noun) : null;
  return worded(measured, text, label, noun);
}

/** The words right before one of several numbers: 合计 of 合计86套. */
function labelBefore(parts: readonly Phrase[], one: MeasuredPhrase): string {
  const at = parts.indexOf(one);
  let from = at;
  while (from > 0 && ['words', 'filler', 'state'].includes(parts[from - 1]?.type ?? '')) from -= 1;
  return textOf(parts.slice(from, at));
}

function worded(measured: Measured, text: string, label: string, noun: string): SingleValue {
  const written = { text, hint: null };
  if (measured.kind === 'period') return { ...measured, ...written };
  const wordy =
    label.length + noun.length > MOST_WORDS ||
    [label, noun].some((words) => TURNING.test(withoutNames(words)));
  return { ...measured, ...written, label, noun, wordy, asksNumber: false };
}

/** Whether words raise a doubt about what is between them: 未能, 部分, 预计. */
export function raisesDoubt(words: string): boolean {
  return DOUBT.test(withoutNames(words));
}

/** A state among few words that raise no doubt: 项目验收合格, but not 未能按时完成. */
function stateIn(parts: readonly Phrase[], text: string): StateValue | null {
  const found = parts.flatMap((part) => (part.type === 'state' ? [part.state] : []));
  const words = textOf(parts.filter(({ type }) => type === 'words'));
  if (found.length === 0 || words.length > MOST_WORDS) return null;
  // A text that begins with 'not done' is not done, whatever follows: 未按期完工，延后两个月.
  const [first] = parts;
  if (first?.type === 'state' && (first.state.grade === 'unmet' || first.state.grade === 'partly'))
    return stateValue([first.state], text);
  const value = stateValue(found, text);
  if (words === '') return value;
  const last = parts.filter(({ type }) => type === 'words' || type === 'state').at(-1);
  if (raisesDoubt(words) || lessens(words) || last?.type !== 'state') return null;
  // Among other words, '完成' refers to these and not to the whole indicator.
  return { ...value, general: value.general && words.length <= 4 };
}

const WORST_FIRST: readonly StateGrade[] = ['unmet', 'partly', 'nearly', 'quality', 'met'];

/** The value of states; of several, the worst counts (良好、及时 is both). */
function stateValue(words: readonly Graded[], text: string): StateValue {
  const grade = WORST_FIRST.find((one) => words.some((word) => word.grade === one)) ?? 'met';
  const scales = new Set(words.map(({ scale }) => scale ?? null));
  const [scale = null] = scales;
  const [only, another] = words;
  return {
    kind: 'state',
    grade,
    scale: scales.size === 1 ? scale : null,
    rank: Math.min(...words.map(({ rank }) => rank ?? 0)),
    general: words.every(({ general }) => general ?? false),
    defined: words.some(({ defined }) => defined ?? true),
    core: another === undefined ? (only?.core ?? null) : null,
    degree: another === undefined ? (only?.degree ?? PLAIN) : PLAIN,
    text,
    hint: null,
  };
}
