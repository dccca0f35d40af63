import { decimal } from '../grid';
import { lexicon, lexiconOf, wordSet } from './lexicon';
import { unitOf, unknownUnit, type Unit } from './unit';
import { MULTIPLIERS, PER_WORDS, UNITS } from './vocabulary/units';

const units = lexiconOf(UNITS);
const multipliers = lexicon(MULTIPLIERS.map(({ word, factor }) => [word, decimal(factor)] as const));
const perWords = wordSet(PER_WORDS);
const MORE = new Set(['余', '多', '来']);
/** More denominators than this are no unit. */
const MOST_DENOMINATORS = 3;

interface Scanned {
  readonly unit: Unit | null;
  /** 200余人, 3万多元 */
  readonly approximate: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

/** Reads multiplier, unit and denominators that stand after a number: 万余元, 元/人*月. */
export function scanQuantityUnit(text: string, at: number): Scanned {
  const more = (place: number) => (MORE.has(text.charAt(place)) ? 1 : 0);
  let end = at + more(at);
  let approximate = end > at;
  const whole = units.match(text, end);
  const multiplier = whole === null ? multipliers.match(text, end) : null;
  if (whole === null && multiplier === null) return { unit: null, approximate: false, end: at };
  if (multiplier !== null) {
    end += multiplier.word.length;
    const extra = more(end);
    approximate ||= extra > 0;
    end += extra;
  }
  const found = whole ?? units.match(text, end);
  const start = end;
  if (found !== null) end += found.word.length;
  const shown = `${multiplier?.word ?? ''}${found?.word ?? ''}`;
  const numerator: Unit =
    found === null
      ? { ...unknownUnit(shown), quality: 'multiplier', base: '' }
      : unitOf(found.entry, found.word);
  const denominators = scanDenominators(text, end);
  return {
    unit: {
      ...numerator,
      shown: `${shown}${text.slice(end, denominators.end)}`,
      factor: numerator.factor.times(multiplier?.entry ?? decimal(1)),
      per: denominators.bases,
      calendar: multiplier === null && denominators.bases.length === 0 ? numerator.calendar : null,
    },
    approximate,
    end: Math.max(denominators.end, start),
  };
}

/** 次/年, 元/人·月, 元每人每天; a sign without a unit after it is no denominator. */
function scanDenominators(text: string, at: number): { bases: readonly string[]; end: number } {
  const bases: string[] = [];
  let end = at;
  while (bases.length < MOST_DENOMINATORS) {
    const per = perWords.match(text, end);
    const found = per === null ? null : units.match(text, end + per.word.length);
    if (per === null || found === null) break;
    // 、 and . join denominators, they don't begin them: 400元/人、天.
    if (bases.length === 0 && !'/每*·×'.includes(per.word)) break;
    bases.push(denominatorBase(found.entry.base, found.word));
    end += per.word.length + found.word.length;
  }
  return { bases, end };
}

/** Denominators are compared by name: 天 and 日 are one, 年 and 月 are not. */
function denominatorBase(base: string, word: string): string {
  const same: Readonly<Record<string, string>> = {
    天: '天',
    日: '天',
    号: '天',
    月: '月',
    个月: '月',
    月份: '月',
    年: '年',
    年度: '年',
  };
  return same[word] ?? (base === '分钟' ? word : base);
}

/** The unit that a unit column names; null where it names none ('', '—', '/'). */
export function unitOfColumn(text: string): Unit | null {
  if (text === '' || /^[-—–/\\.]+$/.test(text)) return null;
  const scanned = scanQuantityUnit(text, 0);
  if (scanned.unit !== null && scanned.end === text.length) return scanned.unit;
  // '%(含)', '元(人民币)': the unit with a remark.
  if (scanned.unit !== null && '(（'.includes(text.charAt(scanned.end))) return scanned.unit;
  return unknownUnit(text);
}

/** % */
export const percentUnit: Unit | null = scanQuantityUnit('%', 0).unit;
