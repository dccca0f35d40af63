import type { Decimal, Sentence } from '../grid';

/** A day of the calendar. `year` is null if the text omits it; the form's year is then meant. */
export interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** From one day to another, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last day of a month; February has 29 days if the year is not known. */
export function lastDay(year: number | null, month: number): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 31);
}

export function isMonth(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 12;
}

export function isDayOf(year: number | null, month: number, day: number): boolean {
  return isMonth(month) && Number.isInteger(day) && day >= 1 && day <= lastDay(year, month);
}

/** A four-digit number that may be a year of a form. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1949 && value <= 2099;
}

export function wholeMonth(year: number | null, month: number): Span {
  return { from: { year, month, day: 1 }, to: { year, month, day: lastDay(year, month) } };
}

export function wholeYear(year: number | null): Span {
  return { from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } };
}

export function oneDay(day: Day): Span {
  return { from: day, to: day };
}

/** Below 0 if `one` is earlier. A day without a year is taken to be in the other's year. */
export function compareDays(one: Day, other: Day): number {
  if (one.year !== null && other.year !== null && one.year !== other.year) return one.year - other.year;
  return one.month - other.month || one.day - other.day;
}

export function dayBefore(day: Day): Day {
  if (day.day > 1) return { ...day, day: day.day - 1 };
  const year = day.month === 1 && day.year !== null ? day.year - 1 : day.year;
  const month = day.month === 1 ? 12 : day.month - 1;
  return { year, month, day: lastDay(year, month) };
}

/**
 * The day of an Excel date serial in the 1900 system: 1 is 1900-01-01, and the nonexistent 29 February 1900 counts.
 * Null for numbers outside of 1900 to 2199.
 */
export function dayOfSerial(serial: Decimal): Day | null {
  if (serial.lt(61) || serial.gt(109575)) return null;
  let left = Math.floor(serial.toNumber()) - 61; // days since 1900-03-01
  let year = 1900;
  let month = 3;
  for (;;) {
    const length = lastDay(year, month);
    if (left < length) return { year, month, day: left + 1 };
    left -= length;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
}

/** 2022年12月31日 and 2022-12-31, or 12月31日 and 12-31 if the year is not known. */
export function dayText({ year, month, day }: Day): Sentence {
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    zh: `${year === null ? '' : `${year}年`}${month}月${day}日`,
    en: `${year === null ? '' : `${year}-`}${two(month)}-${two(day)}`,
  };
}
