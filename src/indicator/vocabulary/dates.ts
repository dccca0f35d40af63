import { words } from '../../grid';

/** Words for a part of the year, with its first and last day. */
export interface DateWord {
  readonly words: readonly string[];
  readonly from: readonly [month: number, day: number];
  readonly to: readonly [month: number, day: number];
  /** The word itself means 'by': 年底, 年内. */
  readonly before?: boolean;
  /** Something lasts through this time, rather than being done by it. */
  readonly period?: boolean;
}

export const DATE_WORDS: readonly DateWord[] = [
  { words: words('上半年'), from: [1, 1], to: [6, 30] },
  { words: words('下半年'), from: [7, 1], to: [12, 31] },
  {
    words: words('年底 年末 本年底 当年底 年终 年度末 本年末 当年年底 岁末'),
    from: [12, 1],
    to: [12, 31],
    before: true,
  },
  {
    words: words('年内 年度内 本年内 当年内 本年度内 当年度内 本年 当年 本年度 当年度 全年内'),
    from: [1, 1],
    to: [12, 31],
    before: true,
  },
  { words: words('全年 全年度'), from: [1, 1], to: [12, 31], period: true },
  { words: words('年中'), from: [6, 1], to: [6, 30] },
  { words: words('一季度 第一季度 首季度 1季度 第1季度'), from: [1, 1], to: [3, 31] },
  { words: words('二季度 第二季度 2季度 第2季度'), from: [4, 1], to: [6, 30] },
  { words: words('三季度 第三季度 3季度 第3季度'), from: [7, 1], to: [9, 30] },
  { words: words('四季度 第四季度 4季度 第4季度'), from: [10, 1], to: [12, 31] },
  ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(
    (word, index): DateWord => {
      const month = index + 1;
      return { words: [`${word}月`, `${word}月份`], from: [month, 1], to: [month, month === 2 ? 29 : 31] };
    },
  ),
];

/** Times without a fixed day that everybody knows. */
export const EVENT_WORDS: readonly string[] = words(`
  春节 元宵节 清明节 端午节 中秋节 重阳节 汛期 开学 月底 月末 每月底 季末 两会 寒假 暑假 开工
`);

/** Feasts on a fixed day; 元旦 ends the year before it. */
export const FIXED_DAYS: readonly {
  readonly words: readonly string[];
  readonly month: number;
  readonly day: number;
}[] = [
  { words: words('元旦 元旦节'), month: 12, day: 31 },
  { words: words('五一 五一劳动节 劳动节'), month: 5, day: 1 },
  { words: words('六一 儿童节'), month: 6, day: 1 },
  { words: words('七一 建党节'), month: 7, day: 1 },
  { words: words('八一 建军节'), month: 8, day: 1 },
  { words: words('教师节'), month: 9, day: 10 },
  { words: words('十一 国庆节 国庆'), month: 10, day: 1 },
];

/** A year after the form's: 次年1月15日. */
export const NEXT_YEAR_WORDS: readonly string[] = words('次年 翌年 第二年 下一年 下年 来年');

/** Parts of a month or year after its name: 12月底, 3月上旬. */
export const DATE_PARTS: readonly {
  readonly words: readonly string[];
  readonly part: 'start' | 'middle' | 'end';
}[] = [
  { part: 'start', words: words('初 上旬') },
  { part: 'middle', words: words('中旬 中') },
  { part: 'end', words: words('底 末 下旬') },
];

/** 'By' after a date; `until` words surely include the day itself. */
export const BEFORE_WORDS: readonly { readonly words: readonly string[]; readonly until: boolean }[] = [
  { until: false, words: words('前 之前 以前') },
  { until: true, words: words('内 以内 之内 止 为止 (含)前 前(含)') },
];

/** A day of each month: 10日, 10号. */
export const DAY_OF_MONTH = /^(\d{1,2})[日号]$/;

/** The end of a duration within which something was done: 24小时内, 3个工作日内. */
export const WITHIN_TIME = /(?:分钟|小时|天|日|周|月|年)(?:之|以)?内$/;

/** What makes a year and month in figures (2022.12) a date, after and before it. */
export const DATE_GOES_ON = /^(?:[-—~至到前]|月?底)/;
export const DATE_BEFORE = /[-—~至到]/;
