/** By whose rules text is read: a person's are China's, what an add-in writes is read as in America (office-js #1559). */
export type Locale = 'zh-CN' | 'en-US';

/** A number that was written in words or signs, with the number format that it brings along. */
export type Formatted = readonly [number: number, format: string | null];

/** The day that Excel believes 1900 to have had, as Lotus 1-2-3 did. */
const LEAP_DAY_1900 = 60;

/** The number of a day since 1900, as Excel counts; null if there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (year < 1900) return null;
  if (year === 1900 && month === 2 && day === 29) return LEAP_DAY_1900;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const number = date.getTime() / 86_400_000 + 25_569;
  return number > LEAP_DAY_1900 ? number : number - 1;
}

/** Excel takes 22-12-31 for 2022 and 30-12-31 for 1930. */
const fullYear = (year: string) => (year.length === 4 ? 0 : Number(year) < 30 ? 2000 : 1900) + Number(year);

/** Excel's own short date and date with time: each country sees them in its order (`display.ts`). */
const SHORT_DATE = 'm/d/yyyy';
const DATE_AND_TIME = 'm/d/yyyy h:mm';

/** Ways to write a date: the year where it is given, the month, the day where it is given, the format. */
const DATES: Readonly<Record<Locale, readonly (readonly [pattern: RegExp, format: string])[]>> = {
  'zh-CN': [
    [/^(?<year>\d{4}|\d{2})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})$/, SHORT_DATE],
    [/^(?<year>\d{4}|\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/, 'yyyy"年"m"月"d"日"'],
    [/^(?<year>\d{4})[-/](?<month>\d{1,2})$/, 'mmm-yy'],
    [/^(?<year>\d{4})年(?<month>\d{1,2})月$/, 'yyyy"年"m"月"'],
    [/^(?<month>\d{1,2})[-/](?<day>\d{1,2})$/, 'm"月"d"日"'],
    [/^(?<month>\d{1,2})月(?<day>\d{1,2})日$/, 'm"月"d"日"'],
  ],
  'en-US': [
    [/^(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4}|\d{2})$/, SHORT_DATE],
    [/^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})$/, SHORT_DATE],
    [/^(?<month>\d{1,2})[-/](?<year>\d{4})$/, 'mmm-yy'],
    [/^(?<year>\d{4})[-/](?<month>\d{1,2})$/, 'mmm-yy'],
    [/^(?<month>\d{1,2})[-/](?<day>\d{1,2})$/, 'd-mmm'],
  ],
};

/** A date as the number of its day; one without a year is of this year, one without a day the first of its month. */
export function dateOf(typed: string, locale: Locale): Formatted | null {
  for (const [pattern, format] of DATES[locale]) {
    const { year, month, day } = pattern.exec(typed)?.groups ?? {};
    if (month === undefined) continue;
    const inYear = year === undefined ? new Date().getFullYear() : fullYear(year);
    const number = dayNumber(inYear, Number(month), Number(day ?? 1));
    if (number !== null) return [number, format];
  }
  return null;
}

const CLOCK = /^(?<hour>\d{1,4}):(?<minute>[0-5]?\d)(?::(?<second>[0-5]?\d))?(?: (?<half>AM|PM))?$/i;
const IN_WORDS = /^(?<half>上午|下午)?(?<hour>\d{1,2})时(?<minute>[0-5]?\d)分(?:(?<second>[0-5]?\d)秒)?$/;

/** A time as a part of a day. */
export function timeOf(typed: string, locale: Locale): Formatted | null {
  const words = locale === 'zh-CN' ? IN_WORDS.exec(typed) : null;
  const { hour, minute, second, half } = words?.groups ?? CLOCK.exec(typed)?.groups ?? {};
  if (hour === undefined) return null;
  const isLate = half === '下午' || half?.toUpperCase() === 'PM';
  const inDay = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0);
  if (half !== undefined && Number(hour) > 12) return null;
  const part = (inDay * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400;
  if (inDay > 23) return words ? null : [part, '[h]:mm:ss'];
  if (words) {
    const format = second === undefined ? 'h"时"mm"分"' : 'h"时"mm"分"ss"秒"';
    return [part, half === undefined ? format : `上午/下午${format}`];
  }
  const format = second === undefined ? 'h:mm' : 'h:mm:ss';
  return [part, half === undefined ? format : `${format} AM/PM`];
}

/** A date with a time behind it: 2024/1/5 10:30 */
export function momentOf(typed: string, locale: Locale): Formatted | null {
  const [, before = '', behind = ''] = /^(\S+) +(\S.*)$/.exec(typed) ?? [];
  const [date, time] = [dateOf(before, locale), timeOf(behind, locale)];
  return date && time && time[0] < 1 ? [date[0] + time[0], DATE_AND_TIME] : null;
}
