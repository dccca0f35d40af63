import { decimal, divide, type Decimal } from '../grid';
import type { Quality, Unit } from './unit';
import { GENERIC_COUNTS } from './vocabulary/units';

/** The actual's number converts to the target's unit: times `from`, divided by `to`. */
export interface SameUnit {
  readonly relation: 'same';
  readonly from: Decimal;
  readonly to: Decimal;
  /** Converted with a doubt against the actual (4 天 answers ≤5 工作日, 6 天 may or may not): 'not met' is not said. */
  readonly doubtful: boolean;
}

/**
 * How an actual's unit stands to its target's. `unclear` is perhaps the same thing (户 and 人, 天 and 月): nobody is
 * blamed, nothing is computed. `different` is never the same (% and 次, 元 and 人).
 */
export type UnitRelation = SameUnit | { readonly relation: 'unclear' | 'different' };

const ONE = decimal(1);
const DAY = decimal(1440);
const UNCLEAR: UnitRelation = { relation: 'unclear' };
const DIFFERENT: UnitRelation = { relation: 'different' };
const same = (from: Decimal = ONE, to: Decimal = ONE, doubtful = false): SameUnit => ({
  relation: 'same',
  from,
  to,
  doubtful,
});

/** Qualities that staff use for each other. */
const NEAR: readonly (readonly Quality[])[] = [
  ['count', 'people', 'rating'],
  ['ratio', 'points', 'rating'],
];
/** Qualities that are never counted in 万. */
const SMALL: readonly Quality[] = ['ratio', 'points', 'rating', 'duration'];

/** Relation of the actual's unit to the target's; a number without a unit is taken to be in the other's. */
export function relate(target: Unit | null, actual: Unit | null): UnitRelation {
  if (target === null || actual === null) {
    // 80000 against 8万 is plain; 8 against 8万 is caught by its size.
    const times = (unit: Unit | null) => (unit?.quality === 'multiplier' ? unit.factor : ONE);
    return same(times(actual), times(target));
  }
  if (target.quality === 'multiplier' || actual.quality === 'multiplier') {
    return SMALL.includes(target.quality) || SMALL.includes(actual.quality)
      ? UNCLEAR
      : same(actual.factor, target.factor);
  }
  if (target.quality !== actual.quality) return near(target.quality, actual.quality) ? UNCLEAR : DIFFERENT;
  if (!samePer(target, actual)) return UNCLEAR;
  const doubtful = target.per.length !== actual.per.length; // 1次/月 against ≥12次
  if (target.base === actual.base) return same(actual.factor, target.factor, doubtful);
  if (target.base === '工作日' && actual.base === '分钟') return same(actual.factor, DAY, true);
  const generic = GENERIC_COUNTS.has(target.base) || GENERIC_COUNTS.has(actual.base);
  return target.quality === 'count' && generic ? same(actual.factor, target.factor, doubtful) : UNCLEAR;
}

function near(one: Quality, other: Quality): boolean {
  if (one === 'other' || other === 'other') return true;
  return NEAR.some((group) => group.includes(one) && group.includes(other));
}

/** 75元 answers 75元/人; 元/人 and 元/亩 do not answer each other. */
function samePer(one: Unit, other: Unit): boolean {
  if (one.per.length === 0 || other.per.length === 0) return true;
  return one.per.length === other.per.length && one.per.every((base, index) => base === other.per[index]);
}

/** A number in the target's unit. */
export function convert(number: Decimal, { from, to }: SameUnit): Decimal {
  return from.eq(to) ? number : (divide(number.times(from), to) ?? number);
}

/** Figures of one pair in the target's unit, the actual's also as written. */
export interface Pair {
  readonly goal: Decimal;
  readonly figure: Decimal;
  readonly written: Decimal;
}

/**
 * Whether the units look mistaken. Without a unit on one side: a thousand times apart (1955000 against 200万元). With
 * both: near each other as written, far apart when converted (195.5元 against 200万元).
 */
export function looksMistaken(
  { goal, figure, written }: Pair,
  target: Unit | null,
  actual: Unit | null,
): boolean {
  if (goal.eq(0) || figure.eq(0)) return false;
  const converted = divide(figure, goal)?.abs() ?? ONE;
  const within = (ratio: Decimal, times: number) => ratio.gt(decimal(1).div(times)) && ratio.lt(times);
  if (target === null || actual === null) {
    const only = target ?? actual;
    return only !== null && !only.factor.eq(1) && !within(converted, 1000);
  }
  if (target.factor.eq(actual.factor)) return false;
  return within(divide(written, goal)?.abs() ?? ONE, 10) && !within(converted, 50);
}
