import { remember } from './remember';
import { squeeze, words } from './text';

/** Signs that strike a cell out. */
const DASHES = '\\-‐‑—–―─－_＿/／∕\\\\＼~～';
/** Signs that a template leaves to be replaced, and punctuation. */
const DOTS = '.．…·・•*＊×✕、，,。';
const BLANKS = '\\s\\u200b\\ufeff';

const ONLY_DASHES = new RegExp(`^[${BLANKS}${DASHES}]*$`);
const ONLY_MARKS = new RegExp(`^[${BLANKS}${DASHES}${DOTS}]*$`);
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** A single cross answers a question with no. */
const NO = '×';

/** Words that staff write where nothing belongs. 一 is typed for a dash. */
const NO_PLACE: ReadonlySet<string> = new Set(
  words(`
  无 暂无 没有 不适用 不涉及 未涉及 无此项 n/a na 一 一一
`),
);

/** Words that answer a question without saying anything: no reason, nothing found. */
const NO_ANSWER: ReadonlySet<string> = new Set([
  ...NO_PLACE,
  '0',
  '零',
  '无偏差',
  '没有偏差',
  '无原因',
  '未发现',
  '无需',
  '无需说明',
]);

/**
 * Whether a cell was left as it was or struck out: '', '……', '/', '—', '***', '××'. For values and the sections of a
 * report, where 无, 0 and × are answers.
 */
export const isBlankOrMarks = remember(
  (text: string): boolean => ONLY_MARKS.test(text) && text.trim() !== NO,
);

/**
 * Whether staff say that no figure belongs in a cell: '—', '/', 无, 不适用, N/A. A blank cell does not say it, and 0 is
 * a figure; neither do '……' and '***', which wait for one.
 */
export function isStruckOut(text: string): boolean {
  return squeeze(text) !== '' && (ONLY_DASHES.test(text) || NO_PLACE.has(bareWords(text)));
}

/** Whether a cell gives no answer where one is asked, such as a reason or a goal: blank, marks, 无, 不涉及, 0. */
export function saysNothing(text: string): boolean {
  return !HAS_WORDS.test(text) || NO_ANSWER.has(bareWords(text));
}

/** A text with more signs is none of the words above. */
const LONGEST_ANSWER = 12;

/** The words without signs around them: '（无）。' → 无. */
function bareWords(text: string): string {
  const words = squeeze(text);
  if (words.length > LONGEST_ANSWER) return words;
  return words.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '').toLowerCase();
}
