import { NEXT_YEAR_WORDS } from './vocabulary';
import type { DatedValue } from './value';

/** Words for the year after the form's: 次年1月15日. */
export const NEXT_YEAR = new RegExp(NEXT_YEAR_WORDS.join('|'));

/** A dated value with the form's year in the days that name none; null leaves them as they are. */
export function inYear(value: DatedValue, formYear: number | null): DatedValue {
  if (formYear === null || value.days === null) return value;
  const year = NEXT_YEAR.test(value.text) ? formYear + 1 : formYear;
  const dated = <D extends { readonly year: number | null }>(day: D): D => ({
    ...day,
    year: day.year ?? year,
  });
  const days = { from: dated(value.days.from), to: dated(value.days.to) };
  return value.kind === 'period'
    ? { ...value, days }
    : { ...value, days, sure: value.sure && dated(value.sure) };
}
