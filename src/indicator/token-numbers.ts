import { decimal, divide, HUNDRED } from '../grid';
import { isDayOf, isMonth, isYear, oneDay, wholeMonth } from './calendar';
import { wordSet } from './lexicon';
import { percentUnit, scanQuantityUnit } from './scan-unit';
import type { Token } from './token';
import { DATE_BEFORE, DATE_GOES_ON, ORDINAL_SIGN, ORDINAL_WORDS, SO_MANY_OF } from './vocabulary';

/** Longer runs of digits measure nothing, and exact arithmetic with them is slow. */
const LONGEST_NUMBER = 24;

const ordinals = wordSet(ORDINAL_WORDS);

/** A date in figures: 2022-12-31, 2022.12.31, 2022/12, each end of 2022.1-2022.12. */
export function dateLiteral(text: string, at: number): Token | null {
  const match = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.])/.exec(text.slice(at, at + 12));
  if (!match) return null;
  const [literal, year = '', sign, month = '', day] = match;
  const numbers = { year: Number(year), month: Number(month), day: day === undefined ? 1 : Number(day) };
  if (!isYear(numbers.year) || !isMonth(numbers.month) || !isDayOf(numbers.year, numbers.month, numbers.day))
    return null;
  // 2022.12 alone is a number; 2022-12 can only be a date.
  if (day === undefined && sign === '.' && !DATE_GOES_ON.test(text.slice(at + literal.length))) {
    const before = text.slice(Math.max(0, at - 1), at);
    if (!DATE_BEFORE.test(before)) return null;
  }
  const span = day === undefined ? wholeMonth(numbers.year, numbers.month) : oneDay(numbers);
  return { type: 'date', span, word: null, text: literal };
}

/** A number with thousands separators and decimal point, with its unit. */
export function quantity(text: string, at: number): Token {
  const window = text.slice(at, at + 4 * LONGEST_NUMBER);
  const digits =
    /^[-−]?\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?/.exec(window)?.[0] ??
    /^[-−]?\d+(?:\.\d+)?/.exec(window)?.[0] ??
    '';
  if (digits.length > LONGEST_NUMBER) return { type: 'words', text: digits };
  const end = at + digits.length;
  const ordinal = ordinals.match(text, end);
  if (ordinal !== null || text.charAt(at - 1) === ORDINAL_SIGN)
    return { type: 'words', text: digits + (ordinal?.word ?? '') };
  const scanned = scanQuantityUnit(text, end);
  return {
    type: 'quantity',
    number: decimal(digits.replace(/,/g, '').replace('−', '-')),
    unit: scanned.unit,
    approximate: scanned.approximate,
    text: text.slice(at, scanned.end),
  };
}

/** So many of so many, as a percentage: 3/3, 18/20, but not 18/10万. */
export function fraction(text: string, at: number): Token | null {
  const match = SO_MANY_OF.exec(text.slice(at, at + 13));
  const [literal, part = '', whole = ''] = match ?? [];
  if (literal === undefined || Number(whole) === 0 || Number(part) > Number(whole)) return null;
  const number = divide(decimal(part).times(HUNDRED), decimal(whole));
  return number && { type: 'quantity', number, unit: percentUnit, approximate: false, text: literal };
}
