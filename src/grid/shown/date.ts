import { DAYS_TO_1904, MILLISECONDS_A_DAY } from '../excel-days';
import { rememberOf } from '../remember';
import { chineseDay, chineseDigits } from './chinese';
import type { Section } from './code';

/** Excel's calendar ends with the year 9999. */
const DAYS = 2958466;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Milliseconds since midnight, and since serial number 0. */
  readonly time: number;
  readonly total: number;
}

/** A serial number by a section for dates; null where the calendar has no such day, which Excel shows as #####. */
export function shownDate(serial: number, section: Section, date1904: boolean): string | null {
  const { step, isHalfDay } = clockOf(section);
  const moment = momentOf(serial + (date1904 ? DAYS_TO_1904 : 0), step);
  if (serial < 0 || !moment) return null;
  const elapsed = { ...moment, total: moment.total - (date1904 ? DAYS_TO_1904 * MILLISECONDS_A_DAY : 0) };
  return section.pieces
    .map((piece) => {
      if (piece.kind === 'literal') return piece.text;
      return piece.kind === 'moment' ? part(piece.text, elapsed, section, isHalfDay) : '';
    })
    .join('');
}

/** Times are rounded to seconds, or the parts of seconds shown; days are not but for what binary numbers lose. */
const clockOf = rememberOf(({ pieces }: Section) => {
  const texts = pieces.flatMap((piece) => (piece.kind === 'moment' ? [piece.text] : []));
  const places = texts.find((text) => text.startsWith('.'))?.length ?? 1;
  const isTime = texts.some((text) => /[hns]|^\[m/.test(text));
  return {
    step: isTime ? 10 ** Math.max(0, 4 - places) : 1,
    isHalfDay: texts.some((text) => text.includes('/')),
  };
});

function momentOf(serial: number, step: number): Moment | null {
  const total = Math.round((serial * MILLISECONDS_A_DAY) / step + 1e-7) * step;
  const day = Math.floor(total / MILLISECONDS_A_DAY);
  if (day >= DAYS) return null;
  return { ...calendarDay(day), weekday: (day + 6) % 7, time: total - day * MILLISECONDS_A_DAY, total };
}

/** Excel's year 1900 has a 29 February, and its day 0 is 0 January 1900. */
function calendarDay(serial: number): Pick<Moment, 'year' | 'month' | 'day'> {
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  // Days since 1 March of the year 0, in eras of 400 years: years that begin in March end with the leap day.
  const days = serial + (serial < 60 ? 693900 : 693899);
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: era * 400 + year + (month <= 2 ? 1 : 0), month, day };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const CHINESE_MONTHS = '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'.split(' ');
const CHINESE_WEEKDAYS = Array.from('日一二三四五六');

/** One part of a moment. Without a language, a Chinese Excel has English names for mmm and ddd, and aaaa for 星期. */
function part(text: string, moment: Moment, { numerals, isChinese }: Section, isHalfDay: boolean): string {
  const { year, month, day, weekday, time, total } = moment;
  const hours = Math.floor(time / 3600000);
  const number = (value: number, shortest = text.length): string => {
    const digits = String(value).padStart(shortest, '0');
    return numerals === 0 ? digits : chineseDay(digits, numerals);
  };
  const weekdayName = WEEKDAYS[weekday] ?? '';
  const chineseWeekday = CHINESE_WEEKDAYS[weekday] ?? '';
  switch (text) {
    case 'y':
    case 'yy':
      return chineseDigits(String(year % 100).padStart(2, '0'), numerals);
    case 'm':
    case 'mm':
      return number(month);
    case 'mmm':
      return isChinese ? `${month}月` : (MONTHS[month - 1]?.slice(0, 3) ?? '');
    case 'mmmmm':
      return MONTHS[month - 1]?.slice(0, 1) ?? '';
    case 'd':
    case 'dd':
      return number(day);
    case 'ddd':
      return isChinese ? `周${chineseWeekday}` : weekdayName.slice(0, 3);
    case 'aaa':
      return isChinese ? `周${chineseWeekday}` : chineseWeekday;
    case 'aaaa':
      return `星期${chineseWeekday}`;
    case 'h':
    case 'hh':
      return number(isHalfDay ? ((hours + 11) % 12) + 1 : hours);
    case 'n':
    case 'nn':
      return number(Math.floor(time / 60000) % 60);
    case 's':
    case 'ss':
      return number(Math.floor(time / 1000) % 60);
    case 'am/pm':
      if (!isChinese) return hours < 12 ? 'AM' : 'PM';
      return hours < 12 ? '上午' : '下午';
    case 'a/p':
      return hours < 12 ? 'A' : 'P';
    case '上午/下午':
      return hours < 12 ? '上午' : '下午';
  }
  const units: Readonly<Record<string, number>> = { h: 3600000, m: 60000, s: 1000 };
  const unit = units[text.charAt(1)];
  if (text.startsWith('.'))
    return `.${String(time % 1000)
      .padStart(3, '0')
      .padEnd(text.length, '0')
      .slice(0, text.length - 1)}`;
  if (text.startsWith('[') && unit !== undefined) return number(Math.floor(total / unit), text.length - 2);
  if (text.startsWith('y') || text.startsWith('e')) return chineseDigits(String(year), numerals);
  if (text.startsWith('m')) return (isChinese ? CHINESE_MONTHS : MONTHS)[month - 1] ?? '';
  if (text.startsWith('d')) return isChinese ? `星期${chineseWeekday}` : weekdayName;
  // Years of the Buddhist calendar; eras, which China has none of, show nothing.
  if (text.startsWith('b')) return String(text.length > 2 ? year + 543 : (year + 543) % 100);
  return '';
}
