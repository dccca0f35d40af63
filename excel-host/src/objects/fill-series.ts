import { DAY_MS, EPOCH } from '../days';
import type { Content, Scalar } from '../engine/engine';

/** How a range is continued. */
export type FillType =
  | 'FillDefault'
  | 'FillCopy'
  | 'FillSeries'
  | 'FillValues'
  | 'FillDays'
  | 'FillWeekdays'
  | 'FillMonths'
  | 'FillYears'
  | 'LinearTrend'
  | 'GrowthTrend';

/** The value so many cells after the first one of the source. */
type Series = (step: number) => Scalar | null;

const isDate = (format: string) => /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));

/** The straight line of best fit, by which Excel continues numbers. */
function line(numbers: readonly number[]): (step: number) => number {
  const count = numbers.length;
  const meanStep = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const spread = numbers.reduce((sum, _number, step) => sum + (step - meanStep) ** 2, 0);
  const slope =
    spread === 0
      ? 1
      : numbers.reduce((sum, number, step) => sum + (step - meanStep) * (number - mean), 0) / spread;
  const start = mean - slope * meanStep;
  return (step) => Number((start + slope * step).toPrecision(15));
}

function growth(numbers: readonly number[]): (step: number) => number {
  const [only] = numbers;
  if (numbers.length === 1) return () => only ?? 0;
  const logs = line(numbers.map((number) => Math.log(number)));
  return (step) => Number(Math.exp(logs(step)).toPrecision(12));
}

/** A date some months after another; a day beyond the month's end becomes its last day. */
function monthsLater(day: number, months: number): number {
  const date = new Date(EPOCH + day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(date.getUTCDate(), last)) - EPOCH) / DAY_MS;
}

function weekdaysLater(day: number, days: number): number {
  const direction = days < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(days); left > 0;) {
    reached += direction;
    const weekday = new Date(EPOCH + reached * DAY_MS).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return reached;
}

/** A text with a number at its end or beginning counts on: 项目1, 项目2. */
function countedTexts(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => /^(.*?)(\d+)(\D*)$/.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1] || part?.[3] !== first[3])) return null;
  const count = line(parts.map((part) => Number(part?.[2])));
  const [, head = '', digits = '', tail = ''] = first;
  const width = digits.startsWith('0') ? digits.length : 0;
  return (step) => `${head}${String(Math.abs(count(step))).padStart(width, '0')}${tail}`;
}

/** The series that continues values; null if they are repeated. */
export function fillSeries(
  contents: readonly Content[],
  formats: readonly string[],
  type: FillType,
): Series | null {
  const values = contents.map(({ value, formula }) => (formula === null ? value : null));
  if (type === 'FillCopy') return null;
  const numbers = values.filter((value) => typeof value === 'number');
  const [first] = numbers;
  if (numbers.length === values.length && first !== undefined) {
    const dates = isDate(formats[0] ?? 'General');
    if (type === 'FillMonths') return (step) => monthsLater(first, step);
    if (type === 'FillYears') return (step) => monthsLater(first, 12 * step);
    if (type === 'FillDays') return (step) => first + step;
    if (type === 'FillWeekdays') return (step) => weekdaysLater(first, step);
    if (type === 'GrowthTrend') return growth(numbers);
    // A single number is repeated unless a series is asked for; a single date counts on.
    const repeats = numbers.length === 1 && !dates && (type === 'FillDefault' || type === 'FillValues');
    return repeats ? null : line(numbers);
  }
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length && texts.length > 0 ? countedTexts(texts) : null;
}
