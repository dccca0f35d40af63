import { lexicon } from './lexicon';
import { periodAt, units } from './scan-unit';
import {
  ALSO,
  AND_MORE,
  BEFORE_HALF,
  CLOSED,
  COMPARATORS,
  COUNTED,
  DIGITS,
  EACH,
  HALF,
  HALVES,
  JOINED,
  ORDINAL_SIGN,
  PARTS_OF,
  PERCENT_OF,
  PLACES,
  RUN,
  SECTIONS,
  TENTHS,
} from './vocabulary';

const halves = lexicon(Object.entries(HALVES));
const limits = COMPARATORS.filter(({ place }) => place === 'before').flatMap((line) => line.words);

/** The value of a Chinese numeral: 一千五百 → 1500; null if the text is none (十四五). */
export function numeralValue(text: string): number | null {
  let [total, section, digit] = [0, 0, -1];
  for (const sign of text) {
    const is = ALSO[sign] ?? sign;
    const figure = DIGITS.indexOf(is);
    if (figure >= 0) {
      if (digit > 0) return null;
      digit = figure;
      continue;
    }
    const place = PLACES[is];
    const large = SECTIONS[is];
    if (place !== undefined) {
      if (section > 0 && section % (place * 10) !== 0) return null;
      section += (digit < 0 ? 1 : digit) * place;
    } else if (large !== undefined) {
      const under = section + Math.max(0, digit);
      if (under === 0) return null;
      total += under * large;
      section = 0;
    } else return null;
    digit = -1;
  }
  return total + section + Math.max(0, digit);
}

/**
 * Writes Chinese numerals as digits if they are surely numbers: 三十天内 → 30天内, 不少于十条 → 不少于10条, 百分之九十五 → 95%, 八成以上 →
 * 80%以上, 三分之一 → 1/3, 半年 → 6个月. Words that contain a numeral stay (一次性, 二期工程). Linear.
 */
export function inDigits(text: string): string {
  return rewritten(text, numberAt);
}

/** What a part of a text becomes, and where the text goes on behind it. */
export interface Rewritten {
  readonly text: string;
  readonly end: number;
}

/** Rewrites the parts of a text for which `partAt` has another text. */
export function rewritten(text: string, partAt: (text: string, at: number) => Rewritten | null): string {
  let written = '';
  let at = 0;
  while (at < text.length) {
    const part = partAt(text, at);
    written += part?.text ?? text.charAt(at);
    at = part?.end ?? at + 1;
  }
  return written;
}

function numberAt(text: string, at: number): Rewritten | null {
  const sign = text.charAt(at);
  if (text.startsWith(PERCENT_OF, at)) return percentAt(text, at + PERCENT_OF.length);
  if (sign === '半' || (sign === '一' && text.charAt(at + 1) === '半')) return halfAt(text, at);
  const run = runAt(text, at);
  if (run === '' || text.charAt(at - 1) === ORDINAL_SIGN) return null;
  return fractionAt(text, at, run) ?? countAt(text, at, run);
}

const runAt = (text: string, at: number) => RUN.exec(text.slice(at, at + 12))?.[0] ?? '';

function percentAt(text: string, at: number): Rewritten | null {
  const digits = /^\d+(?:\.\d+)?/.exec(text.slice(at, at + 24))?.[0];
  if (digits !== undefined) return { text: `${digits}%`, end: at + digits.length };
  const run = runAt(text, at);
  const value = run === '' ? null : numeralValue(run);
  return value === null ? null : { text: `${value}%`, end: at + run.length };
}

function halfAt(text: string, at: number): Rewritten | null {
  if (at > 0 && BEFORE_HALF.includes(text.charAt(at - 1))) return null;
  const part = HALF.exec(text.slice(at))?.[0];
  if (part !== undefined) return { text: '50%', end: at + part.length };
  const time = halves.match(text, at);
  return time === null ? null : { text: time.entry, end: at + time.word.length };
}

/** 三分之一, 八成 */
function fractionAt(text: string, at: number, run: string): Rewritten | null {
  const end = at + run.length;
  const value = numeralValue(run);
  if (value === null || value === 0) return null;
  if (text.startsWith(PARTS_OF, end)) {
    const from = end + PARTS_OF.length;
    const share = runAt(text.slice(0, from + 4), from);
    const parts = share === '' ? null : numeralValue(share);
    return parts === null ? null : { text: `${parts}/${value}`, end: from + share.length };
  }
  const tenths = run.length === 1 && value < 10 && text.charAt(end) === TENTHS;
  return tenths && CLOSED.test(text.slice(end + 1)) ? { text: `${value * 10}%`, end: end + 1 } : null;
}

/** A numeral before a unit: the longest run that leaves one (壹佰 of 壹佰千瓦). */
function countAt(text: string, at: number, run: string): Rewritten | null {
  for (let length = run.length; length > 0; length -= 1) {
    const value = numeralValue(run.slice(0, length));
    const end = at + length;
    const more = end < text.length && AND_MORE.includes(text.charAt(end)) ? 1 : 0;
    const unit = value === null ? null : units.match(text, end + more);
    if (value === null || unit === null) continue;
    const after = text.slice(end + more + unit.word.length);
    if (JOINED.test(after)) return null;
    const sure = length > 1 || (COUNTED.has(unit.word) && standsAlone(text, at, after));
    return sure ? { text: String(value), end } : null;
  }
  return null;
}

/** A single digit counts at the start, after a limit or after a period, if only a limit follows. */
function standsAlone(text: string, at: number, after: string): boolean {
  if (!CLOSED.test(after)) return false;
  const before = text.slice(0, at);
  return (
    before === '' ||
    /[,;、:(]$/.test(before) ||
    limits.some((word) => before.endsWith(word)) ||
    endsWithPeriod(before)
  );
}

/** 每月一次, 一年两次 */
function endsWithPeriod(text: string): boolean {
  for (let length = 2; length <= 5; length += 1) {
    const at = text.length - length;
    if (at < 0) return false;
    if (!EACH.includes(text.charAt(at))) continue;
    const period = periodAt(text, at + 1);
    if (period !== null && at + 1 + period.length === text.length) return true;
  }
  return false;
}
