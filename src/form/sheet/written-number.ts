import { decimal, remember, squeeze, type Decimal } from '../../grid';
import type { AmountUnit } from '../form';
import { AMOUNT, MONEY_UNITS, moneyUnit } from '../vocabulary';

export interface WrittenNumber {
  readonly value: Decimal;
  /** 万元, 分 or % after it; '' if there is none. */
  readonly suffix: string;
  readonly unit: AmountUnit | null;
  /** Digits after the point. */
  readonly places: number;
}

/** Takes a number written as text apart; null where the text is no single number. */
export const parseNumber: (text: string) => WrittenNumber | null = remember((text) => {
  const match = AMOUNT.exec(squeeze(text).replace(/，/g, ','));
  if (!match) return null;
  const [, , open = '', sign = '', digits = '', close = '', suffix = '', closeAfter = ''] = match;
  if (open.length !== (close + closeAfter).length) return null;
  const plainDigits = digits.replace(/,/g, '');
  const value = decimal(plainDigits);
  return {
    // (12.5) is -12.5.
    value: (open === '(') !== (sign === '-') ? value.times(-1) : value,
    suffix,
    unit: moneyUnit(suffix),
    places: /\.(\d+)/.exec(plainDigits)?.[1]?.length ?? 0,
  };
});

/** An amount in another unit: 5万元 in 元 is 50000. An amount without a unit is in that unit already. */
export function inUnit(amount: Pick<WrittenNumber, 'value' | 'unit'>, unit: AmountUnit): Decimal {
  return amount.unit ? amount.value.times(YUAN[amount.unit]).div(YUAN[unit]) : amount.value;
}

const YUAN = Object.fromEntries(MONEY_UNITS.map(({ unit, yuan }) => [unit, yuan])) as Readonly<
  Record<AmountUnit, number>
>;
