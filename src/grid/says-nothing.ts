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

/** What a prompt asks for. */
const ASKED = '(?:说明|填写|填入|填报|描述|概述|分析|列出|列明|写明|阐述|注明|简述)';
/** What is asked to be filled in, at the end of a prompt: 填写未完成原因及改进措施. */
const ASKED_AT_END = '(?:原因|措施|情况|说明|内容|理由|依据|建议|问题)';

/**
 * Words that a template leaves for whoever fills it in: 请在此处简要说明原因, （请填写…，限300字以内）, 填写未完成原因, （注：…）. 请示, 请假 and
 * 填写不规范 begin answers.
 */
const PROMPTS: readonly RegExp[] = [
  new RegExp(`^请(?!示|假|求|领|款|购|客|愿|战)[^。;]{0,40}${ASKED}`),
  new RegExp(`^(?:此处|在此处?)[^。;]{0,20}${ASKED}`),
  new RegExp(`^填写(?!不|错|有误|遗漏)[^,。;]{0,30}${ASKED_AT_END}$`),
];
/** A remark of the template in brackets: （注：逐项说明扣分原因）. */
const NOTE_IN_BRACKETS = /^\(注:[^()]{1,200}\)$/;
/** A longer text answers, whatever it begins with. */
const LONGEST_PROMPT = 120;

/** Whether a text only asks to be replaced: a prompt that the template left. */
export const isPrompt = remember((text: string): boolean => {
  const all = squeeze(text.slice(0, 2 * LONGEST_PROMPT));
  if (all.length > LONGEST_PROMPT) return false;
  const words = all.replace(/^\((.*)\)$/, '$1').replace(/[。;]+$/, '');
  return NOTE_IN_BRACKETS.test(all) || PROMPTS.some((pattern) => pattern.test(words));
});

/** Whether a cell gives no answer where one is asked, such as a reason or a goal: blank, marks, 无, 不涉及, 0, a prompt. */
export function saysNothing(text: string): boolean {
  return !HAS_WORDS.test(text) || NO_ANSWER.has(bareWords(text)) || isPrompt(text);
}

/** A text with more signs is none of the words above. */
const LONGEST_ANSWER = 12;

/** The words without signs around them: '（无）。' → 无. */
function bareWords(text: string): string {
  const words = squeeze(text);
  if (words.length > LONGEST_ANSWER) return words;
  return words.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '').toLowerCase();
}
