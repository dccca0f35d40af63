import { squeeze } from '../grid';
import { fallsShort, missed, takenAsMet, type Judged } from './completion';
import { splitDegree } from './degree';
import { anyOf } from './lexicon';
import type { DegreeKind, Value } from './value';
import {
  ABOVE,
  AMOUNT_OF_CHANGE,
  ANTONYMS,
  AS_WITH,
  BELOW,
  DENIAL,
  DENIAL_WITH,
  DENIED_BY,
  DEGREE_WORDS,
  DENYING,
  DID_NOT,
  FALLING_WORDS,
  LAST_YEAR_WORDS,
  LEVEL,
  LEVEL_OF_PAST,
  LEVEL_WORDS,
  NO_RISE,
  RISING_WORDS,
  TREND_FILLERS,
  WAYS_BESIDE_PAST,
  type Way,
} from './vocabulary';

/**
 * Compares words that contradict each other (符合规定, 不符合规定), go the other way (增加, 下降3.4%) or compare with last year
 * (不低于上年, 高于上年). Null if one of them is not plain.
 */
export function judgeOpposite(target: Value, actual: Value): Judged | null {
  const aim = coreOf(target.text);
  const told = coreOf(actual.text);
  if (aim === '' || told === '' || aim === told) return null;
  if (denies(aim, told)) return missed(target, actual);
  if (saysOf(aim, told) === 'short') return fallsShort(target, actual);
  const wanted = wantedWays(aim);
  const went = wentWay(told);
  if (wanted === null || went === null) return null;
  if (!wanted.ways.includes(went)) return missed(target, actual);
  const isLess = actual.kind === 'state' && actual.degree.shift < 0;
  return wanted.plain && !isLess ? takenAsMet(target, actual) : null;
}

/** Longer texts say more than one thing. */
const LONGEST_SAYING = 30;

function coreOf(text: string): string {
  const words = squeeze(text).replace(/[。.;,!]+$/, '');
  return words.length <= LONGEST_SAYING ? words : '';
}

/** Whether an actual denies the target's words, or is their antonym. */
function denies(aim: string, told: string): boolean {
  if (DENIED_BY.some(([target, actual]) => target === aim && actual === told)) return true;
  if (DENYING.test(aim)) return false;
  if (saysOf(aim, told) === 'denied') return true;
  // 效果不明显 against 效果明显
  if (DENIAL.test(told) && told.replace(DENIAL_WITH, '') === aim) return true;
  return ANTONYMS.some(
    ([good, bad]) =>
      (told === bad && aim.endsWith(good) && !aim.endsWith(bad)) ||
      (told === bad && aim.startsWith(good) && good.length > 1),
  );
}

/** The degree in which an actual says the target's words: 未按时发放 denies them, 不够便利 falls short; null if it says others. */
function saysOf(aim: string, told: string): DegreeKind | null {
  const { degree, rest } = splitDegree(told);
  return !DENYING.test(aim) && rest !== '' && (aim.includes(rest) || rest.startsWith(aim))
    ? degree.kind
    : null;
}

const DEGREES = DEGREE_WORDS.filter(({ kind }) => kind !== 'denied').flatMap(({ words }) => words);
const FILL = `${anyOf([...TREND_FILLERS, ...DEGREES])}*`;
const PAST = anyOf(LAST_YEAR_WORDS);
const UP = new RegExp(`^${FILL}${anyOf(RISING_WORDS)}${FILL}([^\\d]{0,4})$`);
const DOWN = new RegExp(`^${FILL}${anyOf(FALLING_WORDS)}${FILL}([^\\d]{0,4})$`);

const BESIDE_PAST = new RegExp(`^(${Object.keys(WAYS_BESIDE_PAST).join('|')})${PAST}${LEVEL_OF_PAST}$`);

/** The ways that a target allows; `plain` if any step that way is enough. */
function wantedWays(aim: string): { readonly ways: readonly Way[]; readonly plain: boolean } | null {
  const past = BESIDE_PAST.exec(aim);
  if (past?.[1]) return { ways: WAYS_BESIDE_PAST[past[1]] ?? [], plain: true };
  if (LEVEL_WORDS.includes(aim)) return { ways: ['0'], plain: true };
  if (NO_RISE.test(aim)) return { ways: ['0', '-'], plain: true };
  // A verb alone, or with its object (改善条件), asks for any step its way.
  const plain = (verb: string) => aim.startsWith(verb) && aim.length - verb.length <= 4;
  if (UP.test(aim)) return { ways: ['+'], plain: RISING_WORDS.some(plain) };
  return DOWN.test(aim) ? { ways: ['-'], plain: FALLING_WORDS.some(plain) } : null;
}

const ROSE = new RegExp(
  `^${FILL}(?:${anyOf(RISING_WORDS)}|(?:${ABOVE})${PAST}${LEVEL})${FILL}了?${AMOUNT_OF_CHANGE}$`,
);
const FELL = new RegExp(
  `^${FILL}(?:${anyOf(FALLING_WORDS)}|(?:${BELOW})${PAST}${LEVEL})${FILL}了?${AMOUNT_OF_CHANGE}$`,
);
const STAYED = new RegExp(
  `^(?:${PAST}|${AS_WITH})*${anyOf(LEVEL_WORDS)}$|^(?:${DID_NOT})${anyOf([...RISING_WORDS, ...FALLING_WORDS])}$`,
);

function wentWay(told: string): Way | null {
  if (STAYED.test(told)) return '0';
  if (ROSE.test(told)) return '+';
  return FELL.test(told) ? '-' : null;
}
