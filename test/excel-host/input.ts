import { ApiError } from './request/errors';
import type { Content, Scalar } from './engine/engine';
import { isBroken } from './formula-syntax';

/** What a person's or an add-in's input becomes: a content, and a number format where Excel sets one. */
export interface Input {
  readonly content: Content;
  readonly numberFormat?: string;
}

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
const DATE = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;

/** Excel's longest text in a cell. */
const TEXT_LIMIT = 32_767;

const value = (typed: Scalar | null): Content => ({ value: typed, formula: null });

/** A day of this year, as a person in China writes it. */
const DAY_OF_YEAR = /^(?:(\d{1,2})[-/](\d{1,2})|(\d{1,2})月(\d{1,2})日)$/;

/** The format that a number brings along. */
function formatOfNumber(typed: string): string | null {
  if (/e/i.test(typed)) return '0.00E+00';
  if (!typed.includes(',')) return null;
  return typed.includes('.') ? '#,##0.00' : '#,##0';
}

/** A time as a part of a day, with the format that it brings along. */
function timeOf(typed: string): [part: number, format: string] | null {
  const [, hour, minute, second] = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(typed) ?? [];
  if (hour === undefined) return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  if (Number(hour) > 23) return [seconds / 86_400, '[h]:mm:ss'];
  return [seconds / 86_400, second === undefined ? 'h:mm' : 'h:mm:ss'];
}

/** The number of a day since 1900, as Excel counts. */
function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / 86_400_000 + 25_569;
}

/**
 * Reads an input as Excel does in a cell with a number format: text that looks like a number, a percentage,
 * a date or a formula becomes one, unless the cell is formatted as text or the input begins with `'`.
 */
export function readInput(input: unknown, numberFormat: string): Input {
  if (typeof input === 'number' || typeof input === 'boolean') return { content: value(input) };
  if (typeof input !== 'string') throw new ApiError('InvalidArgument');
  if (input.length > TEXT_LIMIT) throw new ApiError('InvalidArgument');
  if (input === '') return { content: value(null) };
  if (input.startsWith("'")) return { content: value(input.slice(1)) };
  if (numberFormat === '@') return { content: value(input) };
  if (input.startsWith('=') && input.length > 1) {
    if (isBroken(input)) throw new ApiError('InvalidArgument');
    return { content: { value: null, formula: input } };
  }
  const trimmed = input.trim();
  const formatted = (read: Scalar, format: string | null): Input => ({
    content: value(read),
    ...(format !== null && numberFormat === 'General' ? { numberFormat: format } : {}),
  });
  if (NUMBER.test(trimmed) && /\d/.test(trimmed))
    return formatted(Number(trimmed.replace(/,/g, '')), formatOfNumber(trimmed));
  const time = timeOf(trimmed);
  if (time) return formatted(...time);
  const dayOfYear = DAY_OF_YEAR.exec(trimmed);
  if (dayOfYear) {
    const [, month, day, otherMonth, otherDay] = dayOfYear;
    const number = dayNumber(new Date().getFullYear(), Number(month ?? otherMonth), Number(day ?? otherDay));
    if (number !== null) return formatted(number, 'm"月"d"日"');
  }
  const percent = /^([-+]?\d*\.?\d+)%$/.exec(trimmed)?.[1];
  if (percent !== undefined) {
    return formatted(Number((Number(percent) / 100).toPrecision(15)), percent.includes('.') ? '0.00%' : '0%');
  }
  if (/^(?:true|false)$/i.test(trimmed)) return { content: value(/^true$/i.test(trimmed)) };
  const date = DATE.exec(trimmed);
  if (date) {
    const day = dayNumber(Number(date[1]), Number(date[2] ?? date[4]), Number(date[3] ?? date[5]));
    if (day !== null) return formatted(day, trimmed.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d');
  }
  return { content: value(input) };
}

/** Reads what a person types: in a cell formatted as a percentage, 95 and 0.95 are both 95%. */
export function readTyped(typed: Scalar, numberFormat: string): Input {
  const input = readInput(typed, numberFormat);
  const { value: number } = input.content;
  const isPercentage =
    numberFormat.includes('%') && typeof number === 'number' && !String(typed).includes('%');
  if (!isPercentage || Math.abs(number) < 1) return input;
  return { content: value(Number((number / 100).toPrecision(15))) };
}
