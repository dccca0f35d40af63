import { decimal, formatKind, squeeze, type Decimal } from '../grid';
import { dayOfSerial, type Day } from './calendar';
import { isTimely } from './direction';
import type { ValueInput } from './parse';
import { DATE_NAMES, DATE_UNITS } from './vocabulary';

/** A date this many years from the form's own is more likely a count. */
const YEARS_APART = 10;
/** The years that a date in a form of an unknown year may be in. */
const FROM = 2005;
const TO = 2050;

/** Whose value it is. */
interface Asked {
  readonly name: string;
  readonly dimension: string;
  /** The form's year. */
  readonly year: number | null;
}

function numberIn({ number, text }: ValueInput): Decimal | null {
  return number ?? (/^\d{5}$/.test(text.trim()) ? decimal(text.trim()) : null);
}

/**
 * The day that a number stands for where a time is meant and the cell lost its date format: 44561 under 完成时间 is
 * 2021-12-31. The name or dimension says that a time is meant, or the unit repeats the number; any other unit says that
 * it is a count.
 */
export function dayShownAsNumber(value: ValueInput, { name, dimension, year }: Asked): Day | null {
  const serial = numberIn(value);
  if (!serial || !serial.eq(serial.round(0)) || formatKind(value.numberFormat ?? '') !== 'number')
    return null;
  const day = dayOfSerial(serial);
  if (!day || day.year === null) return null;
  const [from, to] = year === null ? [FROM, TO] : [year - YEARS_APART, year + YEARS_APART];
  if (day.year < from || day.year > to) return null;
  const unit = squeeze(value.unit ?? '');
  if (unit === serial.toFixed()) return day;
  if (unit !== '' && !DATE_UNITS.includes(unit)) return null;
  const words = squeeze(name);
  return isTimely(dimension) || DATE_NAMES.some((word) => words.includes(word)) ? day : null;
}
