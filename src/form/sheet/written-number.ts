import { decimal, remember, squeeze, type Decimal } from '../../grid';
import type { AmountUnit } from '../form';
import { AMOUNT, MONEY_UNITS, moneyUnit } from '../vocabulary';

/** How many 元 each unit stands for. */
export const UNIT_FACTOR = Object.fromEntries(
  MONEY_UNITS.map(({ unit, yuan }) => [unit, decimal(yuan)]),
) as Readonly<Record<AmountUnit, Decimal>>;

/** The parts of a number written as text. */
export interface WrittenNumber {
  readonly value: Decimal;
  readonly suffix: string;
  readonly unit: AmountUnit | null;
  /** Digits after the point. */
  readonly places: number;
}

/** Takes a number written as text apart; null where the text is no single number. */
export const parseNumber: (text: string) => WrittenNumber | null = remember(numberIn);

function numberIn(text: string): WrittenNumber | null {
  const match = AMOUNT.exec(squeeze(text).replace(/，/g, ','));
  if (!match) return null;
  const [, , open = '', sign = '', digits = '', close = '', suffix = '', closeAfter = ''] = match;
  const bracketed = open === '(';
  if (bracketed !== (close === ')' || closeAfter === ')') || (close === ')' && closeAfter === ')'))
    return null;
  const plainDigits = digits.replace(/,/g, '');
  const value = decimal(plainDigits.startsWith('.') ? `0${plainDigits}` : plainDigits);
  const negative = bracketed !== (sign === '-');
  return {
    value: negative ? value.times(-1) : value,
    suffix,
    unit: moneyUnit(suffix),
    places: placesInText(plainDigits),
  };
}

/** Digits after the point of a number's text; the sign % and group commas don't matter. */
export function placesInText(text: string): number {
  return /\.(\d+)/.exec(squeeze(text))?.[1]?.length ?? 0;
}
