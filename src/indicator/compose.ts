import { isBlankOrMarks, remember } from '../grid';
import { phrases, type Phrase } from './grammar';
import type { Measured } from './measured';
import { inDigits } from './numerals';
import { ordinalOf } from './ordinals';
import { periodsBehind } from './periods';
import { lexiconOf, wordSet } from './lexicon';
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
  NOT_YET,
  OR_BETTER,
  STATES,
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
const states = lexiconOf(STATES);
const DOUBT = new RegExp(DOUBT_WORDS.join('|'));
/** The value of a normalised text; `shown` is the text as a person reads it. Never throws. */
export function compose(text: string, shown: string): Value {
  return { ...composed(text), text: shown };
}

const composed = remember((text: string) => composeAnew(text, text));

function composeAnew(text: string, shown: string): Value {
  const written = { text: shown, hint: null };
  const bare = text.replace(/[。.!;,]$/, '');
  if (text === '') return { kind: 'blank', ...written };
  if (isBlankOrMarks(text) || (notApplicable.get(text) ?? false))
    return { kind: 'not-applicable', ...written };
  if (text.length > LONGEST_VALUE) return { kind: 'text', ...written };
  const answer = yesNo.get(bare);
  if (answer !== null) return { kind: 'yes-no', yes: answer.yes, ...written };
  const word = states.get(bare) ?? states.get(bare.replace(OR_BETTER, ''));
  if (word !== null) return stateValue([word], shown);
  const general = generalState(bare);
  if (general !== null) return { ...general, ...written };
  const ordinal = ordinalOf(bare);
  if (ordinal !== null)
    return { kind: 'state', grade: 'quality', ...ordinal, general: false, defined: true, ...written };
  if (saysNone(bare)) return { kind: 'none', ...written };
  const level = levelReached(bare);
  if (level !== null) return { ...compose(level, shown), text: shown };
  const parts = phrases(tokens(periodsBehind(inDigits(text))));
  const values = measuredIn(parts);
  if (values.length === 0) return stateIn(parts, shown) ?? { kind: 'text', ...written };
  const [only] = values;
  if (values.length === 1 && only !== undefined)
    return single(only, parts, shown) ?? { kind: 'text', ...written };
  if (values.length > MOST_VALUES) return { kind: 'text', ...written };
  return {
    kind: 'several',
    values: values.map((one) => worded(one.measured, one.text, labelBefore(parts, one), '')),
    ...written,
  };
}

const any = (some: readonly string[]) => `(?:${[...some].sort((a, b) => b.length - a.length).join('|')})`;
const { adverbs, verbs, which, nouns } = MET_BY;
const MET = new RegExp(
  `^(${NOT_YET})?${any(adverbs)}*${any(verbs)}了?${any(which)}*${any(nouns)}{1,2}(?:100%)?$|^100%${any(verbs)}${any(nouns)}?$`,
);

/** A state that means 'met' against any target (完成年度目标任务, 达到指标值, 100%完成), or 'not met' after 未. */
function generalState(text: string): Omit<StateValue, 'text' | 'hint'> | null {
  const found = text.length <= 24 ? MET.exec(text) : null;
  if (found === null) return null;
  const grade = found[1] === undefined ? 'met' : 'unmet';
  return { kind: 'state', grade, scale: null, rank: 0, general: true, defined: true };
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

function single(only: MeasuredPhrase, parts: readonly Phrase[], shown: string): SingleValue | null {
  const at = parts.indexOf(only);
  const join = (some: readonly Phrase[]) =>
    some
      .filter(({ type }) => type !== 'stop')
      .map(({ text }) => text)
      .join('');
  const label = join(parts.slice(0, at));
  const noun = join(parts.slice(at + 1));
  const { measured } = only;
  const around = label.length + noun.length;
  const done = parts.some((part) => part.type === 'state' && (part.state.general ?? false));
  // A date among words is a deadline only if they speak of completion: not in 2022年水电费按实支付.
  if (measured.kind === 'deadline' && !measured.before && !done && around > 6) return null;
  if (measured.kind === 'period') {
    if (around > 0 && done) {
      const deadline = {
        kind: 'deadline',
        before: false,
        days: measured.days,
        sure: measured.days.to,
        event: null,
      } as const;
      return worded(deadline, shown, label, noun);
    }
    if (around > 0) return null;
  }
  return worded(measured, shown, label, noun);
}

/** The words right before one of several numbers: 合计 of 合计86套. */
function labelBefore(parts: readonly Phrase[], one: MeasuredPhrase): string {
  const at = parts.indexOf(one);
  let from = at;
  while (from > 0 && ['words', 'filler', 'state'].includes(parts[from - 1]?.type ?? '')) from -= 1;
  return parts
    .slice(from, at)
    .map(({ text }) => text)
    .join('');
}

function worded(measured: Measured, text: string, label: string, noun: string): SingleValue {
  const written = { text, hint: null };
  if (measured.kind === 'period') return { ...measured, ...written };
  const wordy = label.length + noun.length > MOST_WORDS || TURNING.test(label) || TURNING.test(noun);
  return { ...measured, ...written, label, noun, wordy };
}

/** Whether words raise a doubt about what is between them: 未能, 部分, 预计. */
export function raisesDoubt(words: string): boolean {
  return DOUBT.test(words);
}

/** A state among few words that raise no doubt: 项目验收合格, but not 未能按时完成. */
function stateIn(parts: readonly Phrase[], shown: string): StateValue | null {
  const found = parts.flatMap((part) => (part.type === 'state' ? [part.state] : []));
  if (found.length === 0) return null;
  const words = parts
    .filter(({ type }) => type === 'words')
    .map(({ text }) => text)
    .join('');
  // A text that begins with 'not done' is not done, whatever follows: 未按期完工，延后两个月.
  const [first] = parts;
  if (
    first?.type === 'state' &&
    (first.state.grade === 'unmet' || first.state.grade === 'partly') &&
    words.length <= MOST_WORDS
  )
    return stateValue([first.state], shown);
  if (words !== '') {
    const last = parts.filter(({ type }) => type === 'words' || type === 'state').at(-1);
    if (words.length > MOST_WORDS || raisesDoubt(words) || last?.type !== 'state') return null;
    const value = stateValue(found, shown);
    // Among other words, '完成' refers to these and not to the whole indicator.
    return { ...value, general: value.general && words.length <= 4 };
  }
  return stateValue(found, shown);
}

const WORST_FIRST: readonly StateGrade[] = ['unmet', 'partly', 'nearly', 'quality', 'met'];

/** The value of state words; of several, the worst counts (良好、及时 is both). */
function stateValue(words: readonly (typeof STATES)[number][], text: string): StateValue {
  const grade = WORST_FIRST.find((one) => words.some((word) => word.grade === one)) ?? 'met';
  const scales = new Set(words.map(({ scale }) => scale ?? null));
  const [scale = null] = scales;
  return {
    kind: 'state',
    grade,
    scale: scales.size === 1 ? scale : null,
    rank: Math.min(...words.map(({ rank }) => rank ?? 0)),
    general: words.every(({ general }) => general ?? false),
    defined: words.some(({ defined }) => defined ?? true),
    text,
    hint: null,
  };
}
