import { rewritten, type Rewritten } from './numerals';
import { periodAt, scanQuantityUnit } from './scan-unit';
import { BEFORE_COUNT, EACH, MEASURE_WORD } from './vocabulary';

/**
 * Moves a period behind its number, where the grammar expects it: 每月不少于2次 → 不少于2次/月, 一季度1次 → 1次/季度. A day of each
 * month (每月10日前) is a date and stays.
 */
export function periodsBehind(text: string): string {
  return rewritten(text, periodBehind);
}

function periodBehind(text: string, at: number): Rewritten | null {
  const sign = text.charAt(at);
  // 一季度1次 means 每季度1次 only at the start; 第一季度 is a date.
  if (sign !== EACH.charAt(0) && (at > 0 || !`${EACH}1`.includes(sign))) return null;
  const start = text.charAt(at + 1) === MEASURE_WORD ? at + 2 : at + 1;
  const period = periodAt(text, start);
  if (period === null) return null;
  const between = BEFORE_COUNT.exec(text.slice(start + period.length))?.[0] ?? '';
  const from = start + period.length + between.length;
  const digits = /^\d+(?:\.\d+)?/.exec(text.slice(from, from + 24))?.[0];
  if (digits === undefined) return null;
  const { unit, end } = scanQuantityUnit(text, from + digits.length);
  if (unit === null || unit.calendar !== null || unit.per.length > 0 || unit.quality === 'ratio') return null;
  return { text: `${between}${text.slice(from, end)}/${period}`, end };
}
