import { numeralValue } from './numerals';

/** A place in an order: 一等奖, Ⅲ类, 第二名, 前5名, B级, 3A级, 三级甲等. The higher the rank the better; orders of different scales don't compare. */
export interface Ordinal {
  readonly scale: string;
  readonly rank: number;
}

const VERB =
  '(?:≥|已|达到|达|保持|稳定在|稳定达到|优于|不低于|不劣于|进入|跻身|位列|位居|排名|排|居|列|获得?|取得|荣获|全[省市县区国州]|为)*';
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

/** Grades of hospitals go on within a level: 三级甲等 stands above 三级乙等, and both above 二级甲等. */
const WITHIN: Readonly<Record<string, number>> = { 甲: 3, 乙: 2, 丙: 1 };

const countsDown = (found: string): number | null => {
  const number = ROMAN[found] ?? (/^\d+$/.test(found) ? Number(found) : numeralValue(found));
  return number !== null && number > 0 && number < FIRST ? FIRST - number : null;
};

interface Order {
  readonly scale: string;
  readonly pattern: RegExp;
  /** The rank of what was found; without it the first is the best. */
  readonly rankOf?: (found: string, within: string) => number | null;
}

const ORDERS: readonly Order[] = [
  { scale: '类别', pattern: new RegExp(`^${VERB}(?:地表水)?([ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V)类${BETTER}$`) },
  {
    scale: '字母等级',
    pattern: new RegExp(`^${VERB}([A-E])[级类等]${BETTER}$`),
    rankOf: (letter) => FIRST - letter.charCodeAt(0),
  },
  {
    scale: 'A级',
    pattern: new RegExp(`^${VERB}(?:国家)?([1-5])A级?(?:景区)?${BETTER}$`),
    rankOf: (letters) => Number(letters),
  },
  {
    scale: '医院等级',
    pattern: new RegExp(`^${VERB}([一二三])级([甲乙丙])等${BETTER}$`),
    rankOf: (level, within) => (numeralValue(level) ?? 0) * 10 + (WITHIN[within] ?? 0),
  },
  { scale: '奖项', pattern: new RegExp(`^${VERB}${NUMBER}等奖${BETTER}(?:\\d*[项个次])?$`) },
  { scale: '名次', pattern: new RegExp(`^${VERB}[第前]${NUMBER}[名位]${BETTER}$`) },
  { scale: '级别', pattern: new RegExp(`^${VERB}${NUMBER}级${BETTER}$`) },
];

/** Reads a whole normalised text as a place in an order; null where it is none. */
export function ordinalOf(text: string): Ordinal | null {
  if (text.length > 20) return null;
  for (const { scale, pattern, rankOf = countsDown } of ORDERS) {
    const [, found, within = ''] = pattern.exec(text) ?? [];
    const rank = found === undefined ? null : rankOf(found, within);
    if (rank !== null) return { scale, rank };
  }
  return null;
}
