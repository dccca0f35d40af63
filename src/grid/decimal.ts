import { remember } from './remember';
import BigOfTwentyPlaces from 'big.js';

/** Quotients have 40 places, so that a rate of 1 in 30 million still rounds right at the places shown. */
const Big = BigOfTwentyPlaces();
Big.DP = 40;

/** An exact decimal. Money, rates, weights and scores are never binary floats. */
export type Decimal = BigOfTwentyPlaces;

/** Makes an exact decimal. A number is read from its shortest decimal text, which is what Excel shows. */
export function decimal(value: string | number | Decimal): Decimal {
  return new Big(value);
}

/** A cell's number as a decimal with 15 digits, as Excel keeps it: 0.1 + 0.2 is 0.3. */
export const decimalOfCell: (value: number) => Decimal = remember(
  (value: number) => new Big(value.toPrecision(15)),
);

export const ZERO: Decimal = new Big(0);
export const HUNDRED: Decimal = new Big(100);

/** The sum; ZERO if there are no values. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** A quotient is cut at 40 places; what is computed from it is exact to 30. */
const EXACT = 30;

/**
 * Rounds half away from zero, as Excel's ROUND does. A value computed from a cut quotient is first rounded to 30
 * places: 23 ÷ 24 × 15 is 14.375 and rounds to 14.38, though the product with the cut quotient ends in …49995.
 */
export function round(value: Decimal, places: number): Decimal {
  const own = decimalsOf(value);
  if (own <= places) return value;
  const whole = places < EXACT && own > EXACT ? value.round(EXACT, BigOfTwentyPlaces.roundHalfUp) : value;
  return whole.round(places, BigOfTwentyPlaces.roundHalfUp);
}

/** Digits after the point: 1602.4 has one, 1200 none. */
const decimalsOf = ({ c, e }: Decimal) => Math.max(0, c.length - 1 - e);

/** The quotient at 40 places; null if the divisor is 0. */
export function divide(dividend: Decimal, divisor: Decimal): Decimal | null {
  return divisor.eq(0) ? null : quotient(`${plain(dividend)}/${plain(divisor)}`);
}

/** Several rules ask for the same rate, and again at the next keystroke. */
const quotient = remember((fraction: string): Decimal => {
  const [dividend = '', divisor = ''] = fraction.split('/');
  return decimal(dividend).div(divisor);
});

/** Plain digits without an exponent and without trailing zeros: '1602.4', '0.0005'. */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** Plain digits with at most six places, for sentences: a third does not end. */
export function brief(value: Decimal): string {
  return plain(round(value, 6));
}

/** At least the given places, and all that the value has: '1604.40'. For amounts in messages. */
export function atLeast(value: Decimal, places: number): string {
  return value.toFixed(Math.max(places, decimalsOf(value)));
}

/** A ratio as a percentage with the given places: 2.13778 with 2 → '213.78%'. */
export function percent(ratio: Decimal, places: number): string {
  return `${round(ratio.times(HUNDRED), places).toFixed(places)}%`;
}

/** Whether Excel keeps a number as it is: it holds 15 digits, and nothing beyond 10^307. */
export function isKeptByExcel({ c: digits, e: exponent }: Decimal): boolean {
  return digits.length <= 15 && Math.abs(exponent) <= 307;
}
