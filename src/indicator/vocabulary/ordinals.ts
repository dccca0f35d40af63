/** Verbs before a place in an order, for patterns. */
const VERB =
  '(?:≥|已|达到|达|保持|稳定在|稳定达到|优于|不低于|不劣于|进入|跻身|位列|位居|排名|排|居|列|获得?|取得|荣获|全[省市县区国州]|为)*';
/** What may follow the place. */
const BETTER = '(?:水质?|标准|水平|水体)?(?:\\(含\\))?(?:及以上|以上|及更好)?';
/** The number of the place. */
const NUMBER = '([一二三四五六七八九十\\d]{1,3})';
/** Roman numerals, as one sign or as letters. */
export const ROMAN: Readonly<Record<string, number>> = {
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

/** Classes of hospitals within a level: 三级甲等 is above 三级乙等, and both are above 二级甲等. */
export const WITHIN: Readonly<Record<string, number>> = { 甲: 3, 乙: 2, 丙: 1 };

/** An order of places, known by a pattern with the place in it. */
export interface Order {
  readonly scale: string;
  readonly pattern: RegExp;
  /** How the place counts: numbers and letters down from the first, stars up, hospitals by level and class. */
  readonly counts: 'numbers' | 'letters' | 'stars' | 'levels';
}

export const ORDERS: readonly Order[] = [
  {
    scale: '类别',
    pattern: new RegExp(`^${VERB}(?:地表水)?([ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V)类${BETTER}$`),
    counts: 'numbers',
  },
  { scale: '字母等级', pattern: new RegExp(`^${VERB}([A-E])[级类等]${BETTER}$`), counts: 'letters' },
  { scale: 'A级', pattern: new RegExp(`^${VERB}(?:国家)?([1-5])A级?(?:景区)?${BETTER}$`), counts: 'stars' },
  { scale: '医院等级', pattern: new RegExp(`^${VERB}([一二三])级([甲乙丙])等${BETTER}$`), counts: 'levels' },
  {
    scale: '奖项',
    pattern: new RegExp(`^${VERB}${NUMBER}等奖${BETTER}(?:\\d*[项个次])?$`),
    counts: 'numbers',
  },
  { scale: '名次', pattern: new RegExp(`^${VERB}[第前]${NUMBER}[名位]${BETTER}$`), counts: 'numbers' },
  { scale: '级别', pattern: new RegExp(`^${VERB}${NUMBER}级${BETTER}$`), counts: 'numbers' },
];

/** Scales with clear steps: an actual below the target's step is not met. */
export const CLEAR_SCALES: readonly string[] = [
  '等次',
  '类别',
  '奖项',
  '名次',
  '字母等级',
  'A级',
  '医院等级',
];

/** Scales whose steps are a matter of opinion. */
export const WORD_SCALES: readonly string[] = ['提升', '效果', '高低', '满意'];
