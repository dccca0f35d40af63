import { squeeze } from '../../grid';

const HAN_DIGITS = '〇一二三四五六七八九';

/** A year in figures: 2022年. */
const IN_FIGURES = /(20\d{2})年/;
/** A year alone: （2022年度）, 2022. */
const ALONE = /^\(?(20\d{2})(?:年度)?\)?$/;
/** A year in Chinese figures: 二〇二二年. */
const IN_HAN = new RegExp(`(二〇[${HAN_DIGITS}]{2})年`);
/** Signs that staff write instead of 〇. */
const ZERO_SIGNS = /[○OＯ零]/g;

/** The year in a text: 2022年, （2022年度）, 二〇二二年, 2022; null if there is none from 2000 to 2099. */
export function yearIn(text: string): number | null {
  const words = squeeze(text).replace(ZERO_SIGNS, '〇');
  const digits = IN_FIGURES.exec(words)?.[1] ?? ALONE.exec(words)?.[1];
  if (digits) return Number(digits);
  const han = IN_HAN.exec(words)?.[1];
  return han ? Number(han.replace(/./g, (sign) => String(HAN_DIGITS.indexOf(sign)))) : null;
}

/** A year that begins or ends a period: 2016年1月, 2016.1, 2016-01. */
export const YEAR_OF_PERIOD = /20\d{2}(?=[年.\-/])/g;

/** The end of a label for the year: 预算年度. */
export const YEAR_LABEL_END = '年度';

/** Parts of a label for the period of a project. */
export const PERIOD_WORDS: readonly string[] = ['起止', '期限', '周期', '实施期'];

/** A short line that may give the year: （2022年度）, 2022年, （2024年1-7月）. A month alone is that of writing. */
export const YEAR_LINE = /年度|^\(?20\d{2}年?\)?$|^\(?20\d{2}年0?1月?[-—–~至到]+\d{1,2}月\)?$/;

/** Months before a label: 1-6月指标值. */
export const MONTHS_BEFORE = /^(?:截[至止])?\d{1,2}(?:月?[-—–~至到]\d{1,2})?月/;

/** A label that is only a year: 2022年, 2022年度, （2022）. */
export const YEAR_ALONE = /^\(?20\d{2}年?度?\)?$/;

/** Second header lines for the whole year: 全年, beside 半年. */
export const WHOLE_YEAR = /^(?:全年|年度|本年)(?:\(程\)|程)?$/;
