import { decimal, remember, squeeze, type Decimal } from '../../grid';
import type { AmountUnit } from '../form';

/** How many 元 an amount's unit stands for. */
export const UNIT_FACTOR: Readonly<Record<AmountUnit, Decimal>> = {
  元: decimal(1),
  千元: decimal(1000),
  万元: decimal(10000),
  百万元: decimal(1000000),
  亿元: decimal(100000000),
};

const AMOUNT =
  /^([¥￥]?)(\(?)([-+]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(\)?)(亿元|百万元|万元|千元|元|亿|万|分|%)?(\)?)$/;
const SUFFIX_UNIT: Readonly<Record<string, AmountUnit>> = {
  亿元: '亿元',
  亿: '亿元',
  百万元: '百万元',
  万元: '万元',
  万: '万元',
  千元: '千元',
  元: '元',
};

/** A number written as text, taken apart. */
export interface WrittenNumber {
  readonly value: Decimal;
  readonly suffix: string;
  readonly unit: AmountUnit | null;
  /** Digits after the point. */
  readonly places: number;
}

/** Takes a number written as text apart; null where the text is no single number. */
export const parseNumber: (text: string) => WrittenNumber | null = remember(takeApart);

function takeApart(text: string): WrittenNumber | null {
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
    unit: SUFFIX_UNIT[suffix] ?? null,
    places: placesOf(plainDigits),
  };
}

/** Digits after the point of a number's text; the sign % and group commas don't matter. */
export function placesOf(text: string): number {
  return /\.(\d+)/.exec(squeeze(text))?.[1]?.length ?? 0;
}
