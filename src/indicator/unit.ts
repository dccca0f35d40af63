import { decimal, type Decimal } from '../grid';

/** What a unit measures. Count units (个, 项, 次 …) are one quality, since staff interchange them. */
export type Quality =
  | 'ratio' // %, ‰
  | 'points' // 个百分点
  | 'money'
  | 'count'
  | 'people'
  | 'duration'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'data'
  | 'rating' // 分
  | 'temperature'
  | 'sound'
  | 'age'
  | 'multiplier' // 万 without a unit
  | 'other'; // a word of a unit column that the vocabulary does not know

/** The part of a date that a unit may be: 2022年, 12月, 31日. */
export type CalendarMark = 'year' | 'month' | 'day' | 'quarter';

/** A unit of the vocabulary. */
export interface UnitWord {
  /** All spellings; the first is shown. */
  readonly words: readonly string[];
  readonly quality: Quality;
  /** The base unit; units with one base can be compared. */
  readonly base: string;
  /** One of this unit is `factor` of the base. */
  readonly factor: string;
  readonly calendar?: CalendarMark;
}

/** What a number is counted per: 人, 亩, 月. */
export interface Denominator {
  /** '年' for a period, else the base of the unit. */
  readonly base: string;
  /** One of it is `size` of the base (公顷 is 15 亩); 1 for a period. */
  readonly size: Decimal;
  /** How often a period recurs in a year; null for anything else. */
  readonly timesAYear: Decimal | null;
  /** False for weeks and days: the number of those with work in a year is not fixed. */
  readonly exact: boolean;
}

/** A unit as read, with multiplier and denominators: 万元, 元/人·月. */
export interface Unit {
  /** The unit as written. */
  readonly shown: string;
  readonly quality: Quality;
  /** Name of the base unit of the numerator: '元', '%', '人'. */
  readonly base: string;
  /** One of this unit is `factor` of the base: 10000 for 万元. */
  readonly factor: Decimal;
  /** Denominators in their order: 人 and 月 for 元/人·月. */
  readonly per: readonly Denominator[];
  readonly calendar: CalendarMark | null;
}

/** A unit that the vocabulary does not know: equal only to itself. */
export function unknownUnit(shown: string): Unit {
  return { shown, quality: 'other', base: shown, factor: decimal(1), per: [], calendar: null };
}

/** Whether a unit is only a percentage or per mille. */
export function isRatio(unit: Unit | null): boolean {
  return unit?.quality === 'ratio' && unit.per.length === 0;
}
