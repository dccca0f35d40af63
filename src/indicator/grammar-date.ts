import {
  dayBefore,
  isDayOf,
  isMonth,
  isYear,
  lastDay,
  oneDay,
  wholeMonth,
  wholeYear,
  type Span,
} from './calendar';
import { deadline, type Core, type Read } from './measured';
import type { Token } from './token';
import type { CalendarMark } from './unit';
import type { DatedValue, DeadlineValue, PeriodValue } from './value';

/** A named date: its days, its precision, and whether its words mean 'by'. */
interface Named {
  readonly span: Span;
  readonly level: 'year' | 'month' | 'day';
  readonly by: boolean;
  readonly lasts: boolean;
}

/**
 *     period   = date dash date | year | 全年
 *     deadline = date [part] [before] | event before
 *     date     = [year] month [day] | [year] word | literal
 */
export function readDate(tokens: readonly Token[], start: number): Read<Core<DatedValue>> | null {
  return readLimited(tokens, start) ?? readDated(tokens, start);
}

/** A limit before a date means 'by': ≤12月, 不晚于2022年10月31日. */
function readLimited(tokens: readonly Token[], start: number): Read<Core<DatedValue>> | null {
  const sign = tokens[start];
  if (sign?.type !== 'comparator' || sign.place !== 'before' || !['≤', '<'].includes(sign.comparator))
    return null;
  const date = readNamed(tokens, start + 1);
  if (date === null || date.value.level === 'year') return null;
  return { value: deadline(date.value.span, true), end: date.end };
}

function readDated(tokens: readonly Token[], start: number): Read<Core<DatedValue>> | null {
  const event = readEvent(tokens, start);
  if (event !== null) return event;
  const period = readPeriod(tokens, start);
  if (period !== null) return period;
  const date = readNamed(tokens, start);
  if (date === null) return null;
  const { span, level, by, lasts } = date.value;
  const before = tokens[date.end];
  if (before?.type === 'before') {
    const sure = before.until || by || level === 'day' ? span.to : dayBefore(span.from);
    return { value: deadline(span, true, sure), end: date.end + 1 };
  }
  if (!by && (lasts || level === 'year')) return { value: { kind: 'period', days: span }, end: date.end };
  return { value: deadline(span, by), end: date.end };
}

/** An event, or a day of every month: 春节前, 25日前. */
function readEvent(tokens: readonly Token[], start: number): Read<Core<DeadlineValue>> | null {
  const [first, second] = tokens.slice(start, start + 2);
  if (second?.type !== 'before') return null;
  const dayOfMonth =
    first?.type === 'quantity' &&
    first.unit?.calendar === 'day' &&
    !second.until &&
    isDayOf(null, 1, first.number.toNumber());
  if (first === undefined || (first.type !== 'event' && !dayOfMonth)) return null;
  const event = first.text;
  return { value: { kind: 'deadline', before: true, days: null, sure: null, event }, end: start + 2 };
}

/** 2022年1月-12月, 1月1日至12月31日, 2022年1-12月, 1-12月, 2021-2023年 */
function readPeriod(tokens: readonly Token[], start: number): Read<Core<PeriodValue>> | null {
  const short = readShortPeriod(tokens, start);
  if (short !== null) return short;
  const from = readNamed(tokens, start);
  if (from === null || tokens[from.end]?.type !== 'dash') return null;
  const to = readNamed(tokens, from.end + 1) ?? dayAlone(tokens, from.end + 1, from.value);
  if (to === null) return null;
  const end = { ...to.value.span.to, year: to.value.span.to.year ?? from.value.span.from.year };
  return { value: { kind: 'period', days: { from: from.value.span.from, to: end } }, end: to.end };
}

/** The second end of 12月1日-15日. */
function dayAlone(tokens: readonly Token[], at: number, from: Named): Read<Named> | null {
  const day = calendarNumber(tokens[at], 'day');
  const { year, month } = from.span.from;
  if (day === null || from.level !== 'day' || !isDayOf(year, month, day)) return null;
  return { value: { ...from, span: oneDay({ year, month, day }) }, end: at + 1 };
}

/** [2022年] 1-12月, 2021-2023年: the first number has no unit of its own. */
function readShortPeriod(tokens: readonly Token[], start: number): Read<Core<PeriodValue>> | null {
  const year = yearAt(tokens, start);
  const at = year === null ? start : start + 1;
  const [first, dash, second] = tokens.slice(at, at + 3);
  if (first?.type !== 'quantity' || first.unit !== null || dash?.type !== 'dash') return null;
  const from = first.number.toNumber();
  const month = calendarNumber(second, 'month');
  if (month !== null && isMonth(from) && isMonth(month) && from < month) {
    const days = { from: { year, month: from, day: 1 }, to: { year, month, day: lastDay(year, month) } };
    return { value: { kind: 'period', days }, end: at + 3 };
  }
  const lastYear = calendarNumber(second, 'year');
  if (year === null && lastYear !== null && isYear(from) && isYear(lastYear) && from < lastYear) {
    const days = { from: wholeYear(from).from, to: wholeYear(lastYear).to };
    return { value: { kind: 'period', days }, end: at + 3 };
  }
  return null;
}

/** [year] [month [day]] [part], [year] word, literal. */
function readNamed(tokens: readonly Token[], start: number): Read<Named> | null {
  const year = yearAt(tokens, start);
  const at = year === null ? start : start + 1;
  const token = tokens[at];
  const month = calendarNumber(token, 'month');
  if (month !== null && isMonth(month)) {
    const day = calendarNumber(tokens[at + 1], 'day');
    if (day !== null && isDayOf(year, month, day)) {
      return { value: named(oneDay({ year, month, day }), 'day'), end: at + 2 };
    }
    if (day !== null) return null; // 2月30日 is no day
    return withPart(tokens, at + 1, named(wholeMonth(year, month), 'month'));
  }
  const quarter = calendarNumber(token, 'quarter');
  if (quarter !== null && Number.isInteger(quarter) && quarter >= 1 && quarter <= 4) {
    const span = { from: { year, month: quarter * 3 - 2, day: 1 }, to: wholeMonth(year, quarter * 3).to };
    return { value: named(span, 'month'), end: at + 1 };
  }
  if (token?.type === 'date') {
    const { from, to } = token.span;
    const span = { from: { ...from, year: from.year ?? year }, to: { ...to, year: to.year ?? year } };
    if (token.word === null) return { value: named(span, from === to ? 'day' : 'month'), end: at + 1 };
    const value = {
      ...named(span, 'month'),
      by: token.word.before ?? false,
      lasts: token.word.period ?? false,
    };
    const next = tokens[at + 1];
    return next?.type === 'part' && !value.by ? withPart(tokens, at + 1, value) : { value, end: at + 1 };
  }
  return year === null ? null : withPart(tokens, at, named(wholeYear(year), 'year'));
}

function named(span: Span, level: Named['level']): Named {
  return { span, level, by: false, lasts: false };
}

/** 12月底, 3月上旬, 2021年底 (its last month), 年初 (its first). */
function withPart(tokens: readonly Token[], at: number, whole: Named): Read<Named> {
  const token = tokens[at];
  if (token?.type !== 'part') return { value: whole, end: at };
  const { from, to } = whole.span;
  if (whole.level === 'year') {
    const month = { start: 1, middle: 6, end: 12 }[token.part];
    return {
      value: { ...named(wholeMonth(from.year, month), 'month'), by: token.part === 'end' },
      end: at + 1,
    };
  }
  const span = {
    start: { from, to: { ...from, day: 10 } },
    middle: { from: { ...from, day: 11 }, to: { ...from, day: 20 } },
    end: { from: { ...to, day: 21 }, to },
  }[token.part];
  return { value: { ...named(span, 'month'), by: token.part === 'end' }, end: at + 1 };
}

/** The year of a token: 2022年, or 22年 before a month. */
function yearAt(tokens: readonly Token[], at: number): number | null {
  const year = calendarNumber(tokens[at], 'year');
  if (year === null || isYear(year)) return year;
  const short = year >= 10 && year <= 99 && calendarNumber(tokens[at + 1], 'month') !== null;
  return short ? 2000 + year : null;
}

function calendarNumber(token: Token | undefined, mark: CalendarMark): number | null {
  if (token?.type !== 'quantity' || token.unit?.calendar !== mark) return null;
  const number = token.number.toNumber();
  return Number.isInteger(number) && number > 0 ? number : null;
}
