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
  '上半年',
  '下半年',
  '1-3月',
  '1-6月',
  '1-9月',
  '4-6月',
  '7-9月',
  '10-12月',
];
