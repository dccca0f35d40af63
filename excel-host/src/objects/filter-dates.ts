import { DAY_MS } from '../days';
import { ApiError } from '../request/errors';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A span of time by the first day and the day after its last one. */
type Span = readonly [from: number, to: number];

const day = (year: number, month: number, date: number) => Date.UTC(year, month, date);

/** The span that a word such as LastMonth means on a day. */
function spanOf(word: string, today: Date): Span | null {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const days = (from: number, count: number): Span => [
    day(year, month, date + from),
    day(year, month, date + from + count),
  ];
  const months = (from: number, count: number): Span => [day(year, from, 1), day(year, from + count, 1)];
  const quarter = Math.floor(month / 3) * 3;
  const sunday = -today.getDay();
  switch (word) {
    case 'Today':
      return days(0, 1);
    case 'Yesterday':
      return days(-1, 1);
    case 'Tomorrow':
      return days(1, 1);
    case 'ThisWeek':
      return days(sunday, 7);
    case 'LastWeek':
      return days(sunday - 7, 7);
    case 'NextWeek':
      return days(sunday + 7, 7);
    case 'ThisMonth':
      return months(month, 1);
    case 'LastMonth':
      return months(month - 1, 1);
    case 'NextMonth':
      return months(month + 1, 1);
    case 'ThisQuarter':
      return months(quarter, 3);
    case 'LastQuarter':
      return months(quarter - 3, 3);
    case 'NextQuarter':
      return months(quarter + 3, 3);
    case 'ThisYear':
      return months(0, 12);
    case 'LastYear':
      return months(-12, 12);
    case 'NextYear':
      return months(12, 12);
    case 'YearToDate':
      return [day(year, 0, 1), day(year, month, date) + DAY_MS];
    default:
      return null;
  }
}

/** Whether a day lies in the period that a dynamic filter names. */
export function periodOf(word: string, today: Date): (date: Date) => boolean {
  const span = spanOf(word, today);
  if (span) return (date) => date.getTime() >= span[0] && date.getTime() < span[1];
  const [, name = ''] = /^AllDatesInPeriod(.+)$/.exec(word) ?? [];
  const quarter = /^Quarter([1-4])$/.exec(name)?.[1];
  if (quarter !== undefined) return (date) => Math.floor(date.getUTCMonth() / 3) + 1 === Number(quarter);
  // Excel's own word for February is misspelt.
  const month = MONTHS.findIndex((each) => each === name.replace('Februray', 'February'));
  if (month < 0) throw new ApiError('InvalidArgument');
  return (date) => date.getUTCMonth() === month;
}
