import { HUNDRED, plain, round, type Decimal } from './decimal';
import { remember } from './remember';

/** What a number format makes of a number. */
export type FormatKind = 'percent' | 'date' | 'number';

/** The code of a cell without a number format; an empty code means the same. */
export const GENERAL = 'General';

/** Excel takes no longer codes. */
const LONGEST_CODE = 255;

/** A code without what stands for itself or for room, and without colours and conditions: 0.00"元"_ → 0.00 */
function bare(code: string): string {
  return code.slice(0, LONGEST_CODE).replace(/"[^"]*"|\[[^\]]*\]|[\\!_*]./g, '');
}

/** The section of a code for positive numbers. */
function firstSection(code: string): string {
  return bare(code).split(';')[0] ?? '';
}

/** Whether a number is shown as a percentage, a day or a plain number: 0.00% · yyyy"年"m"月"d"日" · #,##0.00. */
export const formatKind: (code: string) => FormatKind = remember((code) => {
  if (bare(code).includes('%')) return 'percent';
  const section = firstSection(code);
  if (/general/i.test(section) || /[0#?]/.test(section)) return 'number';
  return /[yd]/i.test(section) || (/m/i.test(section) && !/[hs]/i.test(section)) ? 'date' : 'number';
});

/** Whether a code shows a percentage: '0%', '0.00%', not '"%"'. */
export function isPercentFormat(code: string): boolean {
  return formatKind(code) === 'percent';
}

/** How many digits after the point a code shows, and how many of them even where they are zeros. */
interface Places {
  readonly least: number;
  readonly most: number;
}

/** Null where the code does not say: General, dates, fractions, powers of ten, and codes that leave thousands out. */
function placesIn(code: string): Places | null {
  const section = firstSection(code);
  const isOfDigits = /[0#?]/.test(section) && !/general|e[+-]|\/|[ymdhs]/i.test(section);
  if (!isOfDigits || /[0#?.],+(?![0#?,])/.test(section)) return null;
  const digits = /\.([0#?]*)/.exec(section)?.[1] ?? '';
  return { least: digits.replace(/[^0]/g, '').length, most: digits.length };
}

/** How many digits after the point a code shows at most; null where it does not say. */
export function shownPlaces(code: string): number | null {
  return placesIn(code)?.most ?? null;
}

/**
 * A number as a code shows it, rounded half away from zero as Excel does: 16434.315 in 0.00 is 16434.32, 0.64745 in
 * 0.00% is 64.75%. Signs and words of the code are left out; where it does not say how many digits are shown, all are:
 * for sentences about a figure. What its cell shows is `shownInFormat`'s.
 */
export function shownBy(value: Decimal, code: string): string {
  const isPercent = isPercentFormat(code);
  const number = isPercent ? value.times(HUNDRED) : value;
  const places = placesIn(code);
  const digits = places ? rounded(number, places) : plain(number);
  const isGrouped = places !== null && firstSection(code).includes(',');
  return `${isGrouped ? digits.replace(GROUPS, ',') : digits}${isPercent ? '%' : ''}`;
}

/** Before each three digits that the point or the end follows, but not at the beginning. */
const GROUPS = /(?<=\d)(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g;

function rounded(number: Decimal, { least, most }: Places): string {
  const digits = round(number, most).toFixed(most);
  if (most === least) return digits;
  return digits.replace(new RegExp(`0{1,${most - least}}$`), '').replace(/\.$/, '');
}
