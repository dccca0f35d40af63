import { remember } from './remember';
import BigOfTwentyPlaces from 'big.js';

/** Quotients at 40 places: a rate of 1 in 30 million must still round right at the places shown. */
const Big = BigOfTwentyPlaces();
Big.DP = 40;

/** An exact decimal. Money, rates, weights and scores are never binary floats. */
export type Decimal = BigOfTwentyPlaces;

/** Makes an exact decimal; a number is taken by its shortest decimal text, as Excel shows it. */
export function decimal(value: string | number | Decimal): Decimal {
  return new Big(value);
}

/** An Excel number as a decimal without the noise of binary sums: Excel itself keeps 15 digits. */
export const decimalOfCell: (value: number) => Decimal = remember(
  (value: number) => new Big(value.toPrecision(15)),
);

export const ZERO: Decimal = new Big(0);
export const HUNDRED: Decimal = new Big(100);

/** The sum; ZERO of nothing. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** Places up to which a quotient, and what is made of it, is exact: its last ones of 40 are cut. */
const EXACT = 30;

/**
 * Rounds half away from zero, as Excel's ROUND and Chinese accounting do. A quotient that was cut is taken for what it
 * stands for: 23 ÷ 24 × 15 is 14.375 and rounds to 14.38, though the product of the cut quotient ends in …49995.
 */
export function round(value: Decimal, places: number): Decimal {
  const own = digitsAfterPoint(value);
  if (own <= places) return value;
  const whole = places < EXACT && own > EXACT ? value.round(EXACT, BigOfTwentyPlaces.roundHalfUp) : value;
  return whole.round(places, BigOfTwentyPlaces.roundHalfUp);
}

/** Digits after the point: 1602.4 has one, 1200 none. */
const digitsAfterPoint = ({ c, e }: Decimal) => Math.max(0, c.length - 1 - e);

/** The quotient at 40 places; null where the divisor is 0. */
export function divide(dividend: Decimal, divisor: Decimal): Decimal | null {
  return divisor.eq(0) ? null : quotient(`${plain(dividend)}/${plain(divisor)}`);
}

/** Kept: a rate is asked for by several rules, and again at the next keystroke. */
const quotient = remember((fraction: string): Decimal => {
  const [dividend = '', divisor = ''] = fraction.split('/');
  return decimal(dividend).div(divisor);
});

/** Plain digits without an exponent and without trailing zeros: '1602.4', '0.0005'. */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** As a sentence shows it: six places of what does not end, such as a third. */
export function brief(value: Decimal): string {
  return plain(round(value, 6));
}

/** With at least the places given, and all that the value has beyond: amounts in messages, '1604.40'. */
export function atLeast(value: Decimal, places: number): string {
  return value.toFixed(Math.max(places, digitsAfterPoint(value)));
}

/** A ratio as a percentage at the places given: 2.13778 at 2 → '213.78%'. */
export function percent(ratio: Decimal, places: number): string {
  return `${round(ratio.times(HUNDRED), places).toFixed(places)}%`;
}
