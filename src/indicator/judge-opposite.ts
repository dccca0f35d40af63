import { squeeze } from '../grid';
import { inWords, quoted, type Judged } from './completion';
import type { Value } from './value';
import { ANTONYMS } from './vocabulary/states';
import {
  FALLING_WORDS,
  LAST_YEAR_WORDS,
  LEVEL_WORDS,
  RISING_WORDS,
  TREND_FILLERS,
} from './vocabulary/degrees';

/** Which ways a thing went, or may go. */
type Way = '+' | '0' | '-';

/**
 * Holds words against words that say the opposite (符合规定, 不符合规定), or the other way (增加, 下降3.4%); also 高于上年
 * against 不低于上年. Null where neither of them is plain.
 */
export function judgeOpposite(target: Value, actual: Value): Judged | null {
  const aim = coreOf(target.text);
  const told = coreOf(actual.text);
  if (aim === '' || told === '' || aim === told) return null;
  if (denies(aim, told)) return says(target, actual, 'unmet');
  const wanted = wantedWays(aim);
  const went = wentWay(told);
  if (wanted === null || went === null) return null;
  if (!wanted.ways.includes(went)) return says(target, actual, 'unmet');
  return wanted.plain ? says(target, actual, 'met') : null;
}

function says(target: Value, actual: Value, band: 'met' | 'unmet'): Judged {
  const [zh, en] = band === 'met' ? ['视为达成', 'taken as met'] : ['未达成', 'not met'];
  return inWords(band, {
    zh: `目标“${quoted(target)}”，实际“${quoted(actual)}”，${zh}`,
    en: `target “${quoted(target)}”, actual “${quoted(actual)}”: ${en}`,
  });
}

/** Long texts say more than one thing. */
const LONGEST = 30;

function coreOf(text: string): string {
  const words = squeeze(text).replace(/[。.;,!]+$/, '');
  return words.length <= LONGEST ? words : '';
}

const NEGATED = /^(?:尚未|还未|未能够?|未予|未得到|未|没有得到|没有|没能|没|不够|不太|不能|不|无明显|无)/;
/** A target that denies something itself has another opposite. */
const DENYING = /[未不没无零禁杜]/;

/** Whether an actual denies the target's words, or is their antonym. */
function denies(aim: string, told: string): boolean {
  if (DENYING.test(aim)) return aim === '无' && told === '有';
  if (aim === '有' && told === '无') return true;
  if (aim === '否' && told === '是') return true;
  const rest = told.replace(NEGATED, '');
  if (rest !== told && rest !== '' && (aim.includes(rest) || rest.startsWith(aim))) return true;
  // 效果不明显 against 效果明显
  if (/[不未没]/.test(told) && told.replace(/[不未没]有?/, '') === aim) return true;
  return ANTONYMS.some(
    ([good, bad]) =>
      (told === bad && aim.endsWith(good) && !aim.endsWith(bad)) ||
      (told === bad && aim.startsWith(good) && good.length > 1),
  );
}

const either = (words: readonly string[]) =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
const FILL = `${either(TREND_FILLERS)}*`;
const PAST = either(LAST_YEAR_WORDS);
const UP = new RegExp(`^${FILL}${either(RISING_WORDS)}${FILL}([^\\d]{0,4})$`);
const DOWN = new RegExp(`^${FILL}${either(FALLING_WORDS)}${FILL}([^\\d]{0,4})$`);

const BESIDE_PAST = new RegExp(
  `^(不低于|不少于|不高于|不超过|不多于|高于|多于|超过|低于|少于|小于)${PAST}(?:水平|标准|数)?$`,
);

/** Ways that a target allows; `plain` where any step that way is enough. */
function wantedWays(aim: string): { readonly ways: readonly Way[]; readonly plain: boolean } | null {
  const past = BESIDE_PAST.exec(aim);
  if (past?.[1]) return { ways: WAYS_BESIDE_PAST[past[1]] ?? [], plain: true };
  if (LEVEL_WORDS.includes(aim)) return { ways: ['0'], plain: true };
  if (/^(?:不增长|不增加|零增长|只减不增)$/.test(aim)) return { ways: ['0', '-'], plain: true };
  // A verb alone, or with what it is of (改善条件), asks for any step its way.
  const plain = (verb: string) => aim.startsWith(verb) && aim.length - verb.length <= 4;
  if (UP.test(aim)) return { ways: ['+'], plain: RISING_WORDS.some(plain) };
  return DOWN.test(aim) ? { ways: ['-'], plain: FALLING_WORDS.some(plain) } : null;
}

const WAYS_BESIDE_PAST: Readonly<Record<string, readonly Way[]>> = {
  不低于: ['+', '0'],
  不少于: ['+', '0'],
  不高于: ['-', '0'],
  不超过: ['-', '0'],
  不多于: ['-', '0'],
  高于: ['+'],
  多于: ['+'],
  超过: ['+'],
  低于: ['-'],
  少于: ['-'],
  小于: ['-'],
};

const AMOUNT = '(?:约?[\\d.]+[^\\d]{0,6})?';
const ROSE = new RegExp(
  `^${FILL}(?:${either(RISING_WORDS)}|(?:高于|多于|超过)${PAST}(?:水平)?)${FILL}了?${AMOUNT}$`,
);
const FELL = new RegExp(
  `^${FILL}(?:${either(FALLING_WORDS)}|(?:低于|少于)${PAST}(?:水平)?)${FILL}了?${AMOUNT}$`,
);
const STAYED = new RegExp(
  `^(?:${PAST}|与|和|同)*${either(LEVEL_WORDS)}$|^(?:未|没有|无明显|没)${either([...RISING_WORDS, ...FALLING_WORDS])}$`,
);

function wentWay(told: string): Way | null {
  if (STAYED.test(told)) return '0';
  if (ROSE.test(told)) return '+';
  return FELL.test(told) ? '-' : null;
}
