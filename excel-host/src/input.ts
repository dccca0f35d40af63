import { ApiError } from './request/errors';
import { isErrorLike } from './display';
import type { Content, Scalar } from './engine/engine';
import { isBroken } from './formula-syntax';
import { dateOf, momentOf, timeOf, type Formatted, type Locale } from './typed-dates';

/** What an input becomes: a content, and a number format where Excel sets one. */
export interface Input {
  readonly content: Content;
  readonly numberFormat?: string;
}

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d+)?$/;

/** Excel's longest text in a cell. */
const TEXT_LIMIT = 32_767;

/** Digits that Excel keeps of a number. */
const MOST_DIGITS = 15;

const value = (typed: Scalar | null): Content => ({ value: typed, formula: null });

/** An input that is always text: behind an apostrophe, or in a cell formatted as text. */
const asText = (typed: string): Content => ({
  ...value(typed),
  ...(isErrorLike(typed) ? { isText: true } : {}),
});

/** A result of calculation as Excel keeps it. */
const kept = (number: number) => Number(number.toPrecision(MOST_DIGITS));

/** A number with zeros for the digits that Excel drops: an identity card's 18 digits lose the last three. */
function shortened(typed: string): string {
  let digits = 0;
  return typed.replace(/e.*|\d/gi, (sign) => {
    if (!/^\d$/.test(sign) || (digits === 0 && sign === '0')) return sign;
    return (digits += 1) > MOST_DIGITS ? '0' : sign;
  });
}

function numberOf(typed: string): Formatted | null {
  if (!NUMBER.test(typed) || !/\d/.test(typed)) return null;
  const number = Number(shortened(typed.replace(/,/g, '')));
  if (!Number.isFinite(number)) return null;
  if (/e/i.test(typed)) return [number, '0.00E+00'];
  if (!typed.includes(',')) return [number, null];
  return [number, typed.includes('.') ? '#,##0.00' : '#,##0'];
}

const MONEY: Readonly<Record<Locale, readonly [pattern: RegExp, sign: string]>> = {
  'zh-CN': [/^([-+]?)[¥￥](.+)$/, '"¥"'],
  'en-US': [/^([-+]?)\$(.+)$/, '$'],
};

/** ¥1,234.50, ¥-5; in America $1,234.50 */
function moneyOf(typed: string, locale: Locale): Formatted | null {
  const [pattern, sign] = MONEY[locale];
  const [, before = '', digits] = pattern.exec(typed) ?? [];
  const number = digits === undefined ? null : numberOf(before + digits);
  return number && [number[0], `${sign}${typed.includes('.') ? '#,##0.00' : '#,##0'}`];
}

function percentOf(typed: string): Formatted | null {
  const percent = /^([-+]?\d*\.?\d+)%$/.exec(typed)?.[1];
  if (percent === undefined) return null;
  return [kept(Number(percent) / 100), percent.includes('.') ? '0.00%' : '0%'];
}

/** (1,234.5): a negative number as accountants write it. */
function negativeOf(typed: string, locale: Locale): Formatted | null {
  const amount = /^\(([^-+]+)\)$/.exec(typed)?.[1];
  if (amount === undefined) return null;
  const number = numberOf(amount) ?? moneyOf(amount, locale) ?? percentOf(amount);
  return number && [-number[0], number[1]];
}

/** 0 1/2, 2 3/16 */
function fractionOf(typed: string): Formatted | null {
  const [, sign = '', whole, part, of = ''] = /^(-?)(\d+) (\d{1,3})\/([1-9]\d{0,2})$/.exec(typed) ?? [];
  if (whole === undefined) return null;
  const number = kept(Number(whole) + Number(part) / Number(of));
  return [sign === '-' ? -number : number, `# ${'?'.repeat(of.length)}/${'?'.repeat(of.length)}`];
}

const READERS: readonly ((typed: string, locale: Locale) => Formatted | null)[] = [
  numberOf,
  negativeOf,
  moneyOf,
  percentOf,
  fractionOf,
  timeOf,
  dateOf,
  momentOf,
];

function readNumber(typed: string, locale: Locale): Formatted | null {
  for (const read of READERS) {
    const number = read(typed, locale);
    if (number) return number;
  }
  return null;
}

/** Full-width digits and signs, as an input method may produce them. */
const halfWidth = (typed: string) =>
  typed.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * Reads an input as Excel does in a cell with a number format: text that looks like a number, a percentage, a date or a
 * formula becomes one, unless the cell is formatted as text or the input begins with `'`.
 */
export function readInput(input: unknown, numberFormat: string, locale: Locale): Input {
  if (typeof input === 'number' || typeof input === 'boolean') return { content: value(input) };
  if (typeof input !== 'string') throw new ApiError('InvalidArgument');
  if (input.length > TEXT_LIMIT) throw new ApiError('InvalidArgument');
  if (input === '') return { content: value(null) };
  if (input.startsWith("'")) return { content: asText(input.slice(1)) };
  if (numberFormat === '@') return { content: asText(input) };
  if (input.startsWith('=') && input.length > 1) {
    if (isBroken(input)) throw new ApiError('InvalidArgument');
    return { content: { value: null, formula: input } };
  }
  const typed = halfWidth(input.trim());
  const number = readNumber(typed, locale);
  if (number) {
    const [read, format] = number;
    return {
      content: value(read),
      ...(format !== null && numberFormat === 'General' ? { numberFormat: format } : {}),
    };
  }
  if (/^(?:true|false)$/i.test(typed)) return { content: value(/^true$/i.test(typed)) };
  return { content: value(input) };
}

/**
 * Reads what a person types: in a cell formatted as a percentage, 95 and 0.95 are both 95%, and in one formatted as
 * text a number is a text.
 */
export function readTyped(typed: Scalar, numberFormat: string): Input {
  const given = numberFormat === '@' ? String(typed) : typed;
  const input = readInput(given, numberFormat, 'zh-CN');
  const { value: number } = input.content;
  const isPercentage =
    numberFormat.includes('%') && typeof number === 'number' && !String(typed).includes('%');
  if (!isPercentage || Math.abs(number) < 1) return input;
  return { content: value(kept(number / 100)) };
}
