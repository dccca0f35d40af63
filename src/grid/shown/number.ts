import { decimal, plain, round, type Decimal } from '../decimal';
import { rememberOf } from '../remember';
import { chineseDigits, chineseNumber } from './chinese';
import type { Piece, Section } from './code';
import { shownFraction } from './fraction';
import { isDigit, isSign, literal } from './pieces';

/** General shows eleven characters: 0.123456789, 12345678901, 1.23457E+12. */
const GENERAL_LENGTH = 11;

/** A number that is not negative by General. */
export function shownGeneral(value: Decimal): string {
  if (value.eq(0)) return '0';
  const { e: exponent } = value;
  const fixed = plain(round(value, exponent < -4 ? 12 : Math.max(0, 9 - Math.max(0, exponent))));
  const isShort = exponent >= -4 && exponent < GENERAL_LENGTH;
  if (isShort || (exponent < -4 && fixed !== '0' && fixed.length <= GENERAL_LENGTH)) return fixed;
  return scientific(value);
}

function scientific(value: Decimal): string {
  const [mantissa = '', exponent = ''] = rounded(value, 5).toExponential().split('e');
  return `${mantissa}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
}

/** Rounded at `places` behind the first digit. */
function rounded(value: Decimal, places: number): Decimal {
  return round(value.times(power(-value.e)), places).times(power(value.e));
}

const power = (exponent: number): Decimal => decimal(`1e${exponent}`);

const scaled = (value: Decimal, exponent: number): Decimal =>
  exponent === 0 ? value : value.times(power(exponent));

/** A section with a power of ten, taken apart at the E. */
interface Power {
  readonly mantissa: readonly Piece[];
  readonly sign: string;
  readonly digits: readonly Piece[];
}

const partsOf = rememberOf(({ pieces }: Section) => {
  const slash = pieces.findIndex((piece) => isSign(piece, '/'));
  const at = pieces.findIndex((piece) => piece.kind === 'sign' && /^e/i.test(piece.text));
  const mark = pieces[at];
  const sign = mark?.kind === 'sign' ? mark.text : '';
  return {
    percents: pieces.filter((piece) => isSign(piece, '%')).length,
    slash: slash > 0 && pieces.slice(0, slash).some(isDigit) ? slash : null,
    power: at < 0 ? null : { mantissa: pieces.slice(0, at), sign, digits: pieces.slice(at + 1) },
  };
});

/** A number that is not negative by a section of its code. */
export function shownNumber(value: Decimal, section: Section): string {
  const { pieces, kind, numerals } = section;
  if (kind === 'general') {
    const text = chineseNumber(shownGeneral(value), numerals);
    return pieces.map((piece) => (piece.kind === 'general' ? text : literal(piece))).join('');
  }
  if (kind === 'literal') return pieces.map(literal).join('');
  const { percents, slash, power: ofTen } = partsOf(section);
  const number = scaled(value, 2 * percents);
  if (slash !== null) return shownFraction(number, pieces, slash);
  const text = ofTen ? withPower(number, ofTen) : fixed(number, pieces);
  return numerals === 0 ? text : chineseDigits(text, numerals);
}

/** Where a section, or one side of its power of ten, has its digits. */
interface Places {
  readonly head: readonly Piece[];
  readonly tail: readonly Piece[];
  readonly hasPoint: boolean;
  /** Digits behind the point, and before it. */
  readonly behind: number;
  readonly before: number;
  /** How many thousands are left out. */
  readonly thousands: number;
  readonly isGrouped: boolean;
}

const placesOf = rememberOf((pieces: readonly Piece[]): Places => {
  const pointAt = pieces.findIndex((piece) => isSign(piece, '.'));
  const hasPoint = pointAt >= 0;
  const head = hasPoint ? pieces.slice(0, pointAt) : pieces;
  const tail = hasPoint ? pieces.slice(pointAt + 1) : [];
  const lastDigit = lastDigitIn(head);
  const rest = hasPoint && lastDigit < 0 ? [] : head.slice(lastDigit + 1);
  return {
    head,
    tail,
    hasPoint,
    behind: tail.filter(isDigit).length,
    before: head.filter(isDigit).length,
    thousands: scaleOf(rest) + scaleOf(afterDigits(tail)),
    isGrouped: head.slice(head.findIndex(isDigit), lastDigit).some((piece) => isSign(piece, ',')),
  };
});

/** Digits in their places: before the point from the right, behind it from the left. */
function fixed(value: Decimal, pieces: readonly Piece[]): string {
  const places = placesOf(pieces);
  const { behind, thousands } = places;
  const digits = round(scaled(value, -3 * thousands), behind).toFixed(behind);
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  return `${wholePart(whole.replace(/^0+/, ''), places)}${places.hasPoint ? '.' : ''}${decimalPart(point < 0 ? '' : digits.slice(point + 1), places.tail)}`;
}

/** Commas right behind the digits leave out thousands. */
function scaleOf(pieces: readonly Piece[]): number {
  const end = pieces.findIndex((piece) => !isSign(piece, ','));
  return end < 0 ? pieces.length : end;
}

function lastDigitIn(pieces: readonly Piece[]): number {
  return pieces.map(isDigit).lastIndexOf(true);
}

function afterDigits(pieces: readonly Piece[]): readonly Piece[] {
  const last = lastDigitIn(pieces);
  return last < 0 ? [] : pieces.slice(last + 1);
}

function wholePart(digits: string, { head, before, isGrouped }: Places): string {
  let left = digits.length;
  let count = 0;
  let open = before;
  let shown = '';
  const put = (digit: string): void => {
    if (isGrouped && count > 0 && count % 3 === 0 && digit !== '')
      shown = (digit === ' ' ? ' ' : ',') + shown;
    count += 1;
    shown = digit + shown;
  };
  for (let at = head.length - 1; at >= 0; at -= 1) {
    const piece = head[at];
    if (piece?.kind !== 'digit') shown = (piece ? literal(piece) : '') + shown;
    else {
      open -= 1;
      left -= 1;
      put(left >= 0 ? digits.charAt(left) : (BLANK[piece.text] ?? ''));
      // The first place takes all digits that are left.
      while (open === 0 && left > 0) {
        left -= 1;
        put(digits.charAt(left));
      }
    }
  }
  return shown;
}

/** What a place shows that has no digit. */
const BLANK: Readonly<Record<string, string>> = { '0': '0', '?': ' ' };

function decimalPart(digits: string, pieces: readonly Piece[]): string {
  const needed = digits.replace(/0+$/, '').length;
  let at = 0;
  return pieces
    .map((piece) => {
      if (piece.kind !== 'digit') return literal(piece);
      at += 1;
      return at <= needed ? digits.charAt(at - 1) : (BLANK[piece.text] ?? '');
    })
    .join('');
}

/** With a power of ten; as many digits before the point as the code has places make it a multiple of their number. */
function withPower(value: Decimal, { mantissa, sign, digits }: Power): string {
  const { before, behind } = placesOf(mantissa);
  const step = Math.max(1, before);
  const first = value.eq(0) ? 0 : Math.floor(value.e / step) * step;
  const isFull = round(scaled(value, -first), behind).gte(power(step));
  const exponent = isFull ? first + step : first;
  const mark = exponent < 0 ? '-' : sign.endsWith('+') ? '+' : '';
  return `${fixed(scaled(value, -exponent), mantissa)}E${mark}${fixed(decimal(Math.abs(exponent)), digits)}`;
}
