/** Quarters, as whole headers. */
export const QUARTERS: readonly string[] = ['一季度', '二季度', '三季度', '四季度'];

/** Beginnings of headers about another year or a part of this one: 上年执行数, 1-6月指标值. */
export const OTHER_PERIODS: readonly string[] = [
  '上年',
  '上一年',
  '去年',
  '往年',
  '以前年度',
  ...QUARTERS,
  ...QUARTERS.map((quarter) => `第${quarter}`),
];

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Beginnings of headers about this year until a day or between two months: 1-7月执行数, 截至6月底支出. */
export const PARTS_OF_YEAR: readonly string[] = [
  '上半年',
  '下半年',
  '半年',
  '截至',
  '截止',
  '年中',
  ...MONTHS.flatMap((first) =>
    MONTHS.filter((last) => last > first).flatMap((last) =>
      ['-', '—', '–', '~', '至', '到'].flatMap((to) => [
        `${first}${to}${last}月`,
        `${first}月${to}${last}月`,
      ]),
    ),
  ),
];

/** The end of a header of rates: 1-7月执行率, 预计执行率(%). */
export const RATE_END = /(?:率|比例|比重)(?:\(?%\)?)?$/;

/** The end of a header of progress, which is a rate or an amount: 1-8月支出进度. */
export const PROGRESS_END = /进度(?:\(?%\)?)?$/;

/** Words of what was done, in the header of a part of the year: 半年度指标执行情况. */
export const DONE_SO_FAR: readonly string[] = [
  '执行',
  '完成',
  '支出',
  '支付',
  '使用',
  '实现',
  '进度',
  '实际值',
  '达成',
];

/** Beginnings of headers about what is foreseen for the whole year: 全年预计执行数. */
export const FORESEEN: readonly string[] = [
  '全年预计',
  '预计全年',
  '预计年底',
  '预计到年底',
  '预计年末',
  '年底预计',
  '年末预计',
  '预计执行',
  '预计支出',
];

/** Beginnings of headings over what is set for all years of a project: 实施期目标, 中期目标, 2023—2025年目标. */
export const OF_ALL_YEARS =
  /^(?:项目)?(?:实施期|总体|总目标|中长期|中期|长期|远期|规划期|项目期|项目总|整体|全周期|[二三四五六十]年|20\d{2}年?[-—–~至到]+20\d{2})/;

/** Beginnings of headings over what is set for one year, beside those of all years: 年度目标, 2024年目标. */
export const OF_ONE_YEAR = /^(?:年度|当年|本年|今年|全年|20\d{2}年(?:度|绩效|目标|指标|$))/;
