import { numeralValue } from './numerals';

/** A place in an order: 一等奖, Ⅲ类, 第二名, 前5名. The higher the rank the better; orders of different scales don't compare. */
export interface Ordinal {
  readonly scale: string;
  readonly rank: number;
}

const VERB =
  '(?:已|达到|达|保持|稳定在|稳定达到|优于|不低于|不劣于|进入|跻身|位列|位居|排名|排|居|列|获得?|取得|荣获|全[省市县区国州]|为)*';
const BETTER = '(?:水质?|标准|水平|水体)?(?:\\(含\\))?(?:及以上|以上|及更好)?';
const NUMBER = '([一二三四五六七八九十\\d]{1,3})';
const ROMAN: Readonly<Record<string, number>> = {
  Ⅰ: 1,
  Ⅱ: 2,
  Ⅲ: 3,
  Ⅳ: 4,
  Ⅴ: 5,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
};
/** Lower numbers are better: ranks count down from here. */
const FIRST = 1000;

const ORDERS: readonly { readonly scale: string; readonly pattern: RegExp }[] = [
  { scale: '类别', pattern: new RegExp(`^${VERB}(?:地表水)?([ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V)类${BETTER}$`) },
  { scale: '奖项', pattern: new RegExp(`^${VERB}${NUMBER}等奖${BETTER}(?:\\d*[项个次])?$`) },
  { scale: '名次', pattern: new RegExp(`^${VERB}[第前]${NUMBER}[名位]${BETTER}$`) },
  { scale: '级别', pattern: new RegExp(`^${VERB}${NUMBER}级${BETTER}$`) },
];

/** Reads a whole normalised text as a place in an order; null where it is none. */
export function ordinalOf(text: string): Ordinal | null {
  if (text.length > 20) return null;
  for (const { scale, pattern } of ORDERS) {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) continue;
    const number = ROMAN[found] ?? (/^\d+$/.test(found) ? Number(found) : numeralValue(found));
    if (number !== null && number > 0 && number < FIRST) return { scale, rank: FIRST - number };
  }
  return null;
}
