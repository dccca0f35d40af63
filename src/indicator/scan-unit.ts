import { decimal, squeeze } from '../grid';
import { lexicon, lexiconOf, wordSet } from './lexicon';
import { unknownUnit, type Denominator, type Unit, type UnitWord } from './unit';
import {
  AND_MORE,
  MULTIPLIERS,
  PER_FIRST,
  PER_WORDS,
  PERIODS,
  SHARE_OF_MANY,
  UNITS,
  YEAR_UNIT,
} from './vocabulary';

export const units = lexiconOf(UNITS);
const multipliers = lexicon(MULTIPLIERS.map(({ word, factor }) => [word, decimal(factor)] as const));
const periods = lexiconOf(PERIODS);
const perWords = wordSet(PER_WORDS);
const MORE = new Set(AND_MORE);
/** A unit has at most so many denominators. */
const MOST_DENOMINATORS = 3;

interface Scanned {
  readonly unit: Unit | null;
  /** 200余人, 3万多元 */
  readonly approximate: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

/** Reads multiplier, unit and denominators after a number: 万余元, 元/人*月. */
export function scanQuantityUnit(text: string, at: number): Scanned {
  const more = (place: number) => (MORE.has(text.charAt(place)) ? 1 : 0);
  let end = at + more(at);
  let approximate = end > at;
  // 18/10万: so many of a hundred thousand.
  const share = SHARE_OF_MANY.exec(text.slice(at, at + 8))?.[0];
  if (share !== undefined) return { unit: unknownUnit(share), approximate: false, end: at + share.length };
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
  if (found !== null) end += found.word.length;
  const entry: Omit<UnitWord, 'words'> = found?.entry ?? { quality: 'multiplier', base: '', factor: '1' };
  const denominators = scanDenominators(text, end);
  const isPlain = multiplier === null && denominators.found.length === 0;
  return {
    unit: {
      shown: `${multiplier?.word ?? ''}${found?.word ?? ''}${text.slice(end, denominators.end)}`,
      quality: entry.quality,
      base: entry.base,
      factor: decimal(entry.factor).times(multiplier?.entry ?? 1),
      per: denominators.found,
      calendar: isPlain ? (entry.calendar ?? null) : null,
    },
    approximate,
    end: denominators.end,
  };
}

/** Reads denominators: 次/年, 元/人·月, 元每人每天. A sign without a unit after it is none. */
function scanDenominators(text: string, at: number): { found: readonly Denominator[]; end: number } {
  const found: Denominator[] = [];
  let end = at;
  while (found.length < MOST_DENOMINATORS) {
    const per = perWords.match(text, end);
    if (per === null) break;
    // 、 and . join denominators and do not begin them: 400元/人、天.
    if (found.length === 0 && !PER_FIRST.includes(per.word)) break;
    const denominator = denominatorAt(text, end + per.word.length);
    if (denominator === null) break;
    found.push(denominator.value);
    end = denominator.end;
  }
  return { found, end };
}

function denominatorAt(text: string, at: number): { value: Denominator; end: number } | null {
  const period = periods.match(text, at);
  if (period !== null) {
    const { timesAYear, exact } = period.entry;
    const value = { base: YEAR_UNIT, size: decimal(1), timesAYear: decimal(timesAYear), exact };
    return { value, end: at + period.word.length };
  }
  const unit = units.match(text, at);
  if (unit === null) return null;
  const { base, factor } = unit.entry;
  const value = { base, size: decimal(factor), timesAYear: null, exact: true };
  return { value, end: at + unit.word.length };
}

/** The period that begins at a place: 半年, 季度, 两月. */
export function periodAt(text: string, at: number): string | null {
  return periods.match(text, at)?.word ?? null;
}

/** The unit in a unit column; null if it names none ('', '—', '/'). */
export function unitOfColumn(text: string): Unit | null {
  if (text === '' || /^[-—–/\\.]+$/.test(text)) return null;
  const scanned = scanQuantityUnit(text, 0);
  // '%(含)', '元(人民币)': the unit with a remark.
  if (scanned.unit !== null && /^(?:$|\()/.test(text.slice(scanned.end))) return scanned.unit;
  return unknownUnit(text);
}

/** Whether a text names a unit, perhaps after a sign, and has no number: 公里, ≥%. */
export function isOnlyUnit(text: string): boolean {
  const words = squeeze(text).replace(/^[≥≤<>=]+/, '');
  return words !== '' && units.get(words) !== null;
}

export const percentUnit: Unit | null = unitOfColumn('%');
