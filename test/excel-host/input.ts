import { ApiError } from './request/errors';
import type { Content, Scalar } from './engine/engine';
import { isBroken } from './formula-syntax';
import { dateOf, timeOf, type Formatted } from './typed-dates';

/** What a person's or an add-in's input becomes: a content, and a number format where Excel sets one. */
export interface Input {
  readonly content: Content;
  readonly numberFormat?: string;
}

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d+)?$/;

/** Excel's longest text in a cell. */
const TEXT_LIMIT = 32_767;

const value = (typed: Scalar | null): Content => ({ value: typed, formula: null });

/** A number as Excel keeps it: of 15 digits. */
const kept = (number: number) => Number(number.toPrecision(15));

function numberOf(typed: string): Formatted | null {
  if (!NUMBER.test(typed) || !/\d/.test(typed)) return null;
  const number = Number(typed.replace(/,/g, ''));
  if (/e/i.test(typed)) return [number, '0.00E+00'];
  if (!typed.includes(',')) return [number, null];
  return [number, typed.includes('.') ? '#,##0.00' : '#,##0'];
}

/** ¥1,234.50, ¥-5 */
function moneyOf(typed: string): Formatted | null {
  const [, before = '', digits] = /^([-+]?)[¥￥](.+)$/.exec(typed) ?? [];
  const number = digits === undefined ? null : numberOf(before + digits);
  return number && [number[0], typed.includes('.') ? '"¥"#,##0.00' : '"¥"#,##0'];
}

function percentOf(typed: string): Formatted | null {
  const percent = /^([-+]?\d*\.?\d+)%$/.exec(typed)?.[1];
  if (percent === undefined) return null;
  return [kept(Number(percent) / 100), percent.includes('.') ? '0.00%' : '0%'];
}

/** 0 1/2, 2 3/16 */
function fractionOf(typed: string): Formatted | null {
  const [, sign = '', whole, part, of = ''] = /^(-?)(\d+) (\d{1,3})\/([1-9]\d{0,2})$/.exec(typed) ?? [];
  if (whole === undefined) return null;
  const number = kept(Number(whole) + Number(part) / Number(of));
  return [sign === '-' ? -number : number, `# ${'?'.repeat(of.length)}/${'?'.repeat(of.length)}`];
}

const READERS: readonly ((typed: string) => Formatted | null)[] = [
  numberOf,
  moneyOf,
  percentOf,
  fractionOf,
  timeOf,
  dateOf,
];

function readNumber(typed: string): Formatted | null {
  for (const read of READERS) {
    const number = read(typed);
    if (number) return number;
  }
  return null;
}

/** Digits and signs of full width, which an input method leaves on. */
const halfWidth = (typed: string) =>
  typed.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

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
  const typed = halfWidth(input.trim());
  const number = readNumber(typed);
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

/** Reads what a person types: in a cell formatted as a percentage, 95 and 0.95 are both 95%. */
export function readTyped(typed: Scalar, numberFormat: string): Input {
  const input = readInput(typed, numberFormat);
  const { value: number } = input.content;
  const isPercentage =
    numberFormat.includes('%') && typeof number === 'number' && !String(typed).includes('%');
  if (!isPercentage || Math.abs(number) < 1) return input;
  return { content: value(kept(number / 100)) };
}
