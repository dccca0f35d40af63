import { decimal, type Decimal } from '../grid';

/** What a unit measures. Count units (个, 项, 次 …) are taken as one: staff use them for each other. */
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

/** The part of a date that a unit word may be: 2022年, 12月, 31日. */
export type CalendarMark = 'year' | 'month' | 'day' | 'quarter';

/** A unit of the vocabulary. */
export interface UnitWord {
  /** All ways of writing it; the first is shown. */
  readonly words: readonly string[];
  readonly quality: Quality;
  /** The unit it is converted to; units with one base can be compared. */
  readonly base: string;
  /** One of this unit is `factor` of the base. */
  readonly factor: string;
  readonly calendar?: CalendarMark;
}

/** What a number is counted by: 人, 亩, 月. */
export interface Denominator {
  /** Of a stretch of time '年', else the base of its unit. */
  readonly base: string;
  /** One of it is `size` of the base (公顷 is 15 亩); 1 of a stretch of time. */
  readonly size: Decimal;
  /** How often a stretch of time comes in a year; null of anything else. */
  readonly timesAYear: Decimal | null;
  /** False of weeks and days: a year has no fixed number of those in which work is done. */
  readonly exact: boolean;
}

/** A unit as read, with multiplier and denominators: 万元, 元/人·月. */
export interface Unit {
  /** As written. */
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

/** The unit of a vocabulary entry, written as `shown`. */
export function unitOf(entry: UnitWord, shown: string): Unit {
  return {
    shown,
    quality: entry.quality,
    base: entry.base,
    factor: decimal(entry.factor),
    per: [],
    calendar: entry.calendar ?? null,
  };
}

/** A unit by which the sheet measures and which the vocabulary does not know: equal only to itself. */
export function unknownUnit(shown: string): Unit {
  return { shown, quality: 'other', base: shown, factor: decimal(1), per: [], calendar: null };
}

/** Whether a unit is a percentage (or per mille) and nothing more. */
export function isRatio(unit: Unit | null): boolean {
  return unit?.quality === 'ratio' && unit.per.length === 0;
}
