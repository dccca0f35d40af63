import { decimal, divide, type Decimal } from '../grid';
import type { Denominator, Quality, Unit } from './unit';
import { ALIKE_COUNTS, GENERIC_COUNTS } from './vocabulary';

/** The actual's number converts to the target's unit: times `from`, divided by `to`. */
export interface SameUnit {
  readonly relation: 'same';
  readonly from: Decimal;
  readonly to: Decimal;
  /** The conversion is doubtful, so 'not met' is not said: 4 天 meets ≤5 工作日, 6 天 may or may not. */
  readonly doubtful: boolean;
  /** The target is per month or week and the actual is not: a larger actual is taken as the year's. */
  readonly yearly: boolean;
  /** The least and greatest factor of the result; null if it is exact. */
  readonly spread: { readonly least: Decimal; readonly most: Decimal } | null;
}

/**
 * How an actual's unit relates to its target's. `unclear` may be the same thing (户 and 人, 天 and 月): nothing is
 * computed and nobody is accused. `different` is never the same (% and 次, 元 and 人).
 */
export type UnitRelation = SameUnit | { readonly relation: 'unclear' | 'different' };

const ONE = decimal(1);
const DAY = decimal(86400);
const UNCLEAR: UnitRelation = { relation: 'unclear' };
const DIFFERENT: UnitRelation = { relation: 'different' };
const same = (from: Decimal = ONE, to: Decimal = ONE, also: Partial<SameUnit> = {}): SameUnit => ({
  relation: 'same',
  from,
  to,
  doubtful: false,
  yearly: false,
  spread: null,
  ...also,
});

/** Qualities that staff use for each other. */
const NEAR: readonly (readonly Quality[])[] = [
  ['count', 'people', 'rating'],
  ['ratio', 'points', 'rating'],
];
/** Qualities that are never counted in 万. */
const SMALL: readonly Quality[] = ['ratio', 'points', 'rating', 'duration'];

/** The relation of the actual's unit to the target's. A number without a unit has the other's. */
export function relate(target: Unit | null, actual: Unit | null): UnitRelation {
  if (target === null || actual === null) {
    // 80000 and 8万 agree; 8 against 8万 is caught by its size.
    const times = (unit: Unit | null) => (unit?.quality === 'multiplier' ? unit.factor : ONE);
    return same(times(actual), times(target));
  }
  if (target.quality === 'multiplier' || actual.quality === 'multiplier') {
    return SMALL.includes(target.quality) || SMALL.includes(actual.quality)
      ? UNCLEAR
      : same(actual.factor, target.factor);
  }
  if (target.quality !== actual.quality) return near(target.quality, actual.quality) ? UNCLEAR : DIFFERENT;
  const per = relatePer(target, actual);
  if (per === null) return UNCLEAR;
  const own = relateBases(target, actual);
  if (own.relation !== 'same') return own;
  return {
    ...own,
    from: own.from.times(per.from),
    to: own.to.times(per.to),
    doubtful: own.doubtful || per.doubtful,
    yearly: per.yearly,
  };
}

/** The relation of numerators only. */
function relateBases(target: Unit, actual: Unit): UnitRelation {
  const { factor: from } = actual;
  const { factor: to } = target;
  if (target.quality === 'data' && !from.eq(to))
    return same(from, to, {
      spread: from.gt(to) ? { ...THOUSANDS, most: ONE } : { ...THOUSANDS, least: ONE },
    });
  if (target.base === actual.base) return same(from, to);
  if (target.quality === 'duration') return relateTimes(target, actual);
  const generic = GENERIC_COUNTS.has(target.base) || GENERIC_COUNTS.has(actual.base);
  const alike = ALIKE_COUNTS.some((group) => group.has(target.base) && group.has(actual.base));
  return target.quality === 'count' && (generic || alike) ? same(from, to) : UNCLEAR;
}

/** 1 GB is 1000 or 1024 MB. */
const THOUSANDS = { least: decimal('0.9765625'), most: decimal('1.024') };

/** Days, working days and months have no fixed ratio, so a result lies between two. */
function relateTimes(target: Unit, actual: Unit): UnitRelation {
  const bases = `${target.base} ${actual.base}`;
  if (bases === '工作日 秒') return same(actual.factor, DAY, { doubtful: true });
  // Five working days take at least five days, and seven with a weekend.
  if (bases === '秒 工作日')
    return same(actual.factor.times(DAY), target.factor, { spread: { least: ONE, most: decimal('1.6') } });
  // A month has 28 to 31 days.
  const days = { least: decimal(28).div(30), most: decimal(31).div(30) };
  const month = DAY.times(30);
  if (bases === '秒 月') return same(actual.factor.times(month), target.factor, { spread: days });
  if (bases === '月 秒')
    return same(actual.factor, target.factor.times(month), {
      spread: { least: decimal(30).div(31), most: decimal(30).div(28) },
    });
  return UNCLEAR;
}

function near(one: Quality, other: Quality): boolean {
  if (one === 'other' || other === 'other') return true;
  return NEAR.some((group) => group.includes(one) && group.includes(other));
}

/**
 * How denominators relate: 次/季度 to 次/月 by their numbers per year, 元/公顷 to 元/亩 by their sizes. An amount without a
 * denominator answers one with it (75元 and 75元/人). A count without a period is the year's (12次 and 每月1次). A count per
 * thing (每村1次) needs the number of things. Null if they do not compare.
 */
function relatePer(target: Unit, actual: Unit): SameUnit | null {
  const [theirs, ours] = [split(target), split(actual)];
  const isStandard = target.quality === 'money';
  const isOpen = isStandard && (theirs.things.length === 0 || ours.things.length === 0);
  const things = isOpen
    ? same(ONE, ONE, { doubtful: theirs.things.length !== ours.things.length })
    : relateThings(theirs.things, ours.things);
  if (things === null) return null;
  const [goal, own] = [theirs.period, ours.period];
  if (isStandard && (goal === null) !== (own === null)) return { ...things, doubtful: true };
  const [goals, owns] = [goal?.timesAYear ?? ONE, own?.timesAYear ?? ONE];
  const alike = goal !== null && own !== null && goals.eq(owns);
  const exact = (goal?.exact ?? true) && (own?.exact ?? true);
  return same(things.from.times(owns), things.to.times(goals), {
    doubtful: things.doubtful || (!alike && !exact),
    yearly: goal !== null && own === null && !goals.eq(1),
  });
}

function split({ per }: Unit): { period: Denominator | null; things: readonly Denominator[] } {
  return {
    period: per.find(({ timesAYear }) => timesAYear !== null) ?? null,
    things: per.filter(({ timesAYear }) => timesAYear === null),
  };
}

/** How denominators with the same bases relate, in any order; null if the bases differ. */
function relateThings(theirs: readonly Denominator[], ours: readonly Denominator[]): SameUnit | null {
  const names = (all: readonly Denominator[]) =>
    all
      .map(({ base }) => base)
      .sort()
      .join();
  if (names(theirs) !== names(ours)) return null;
  const product = (all: readonly Denominator[]) => all.reduce((sum, { size }) => sum.times(size), ONE);
  return same(product(theirs), product(ours));
}

/** Converts a number to the target's unit. */
export function convert(number: Decimal, { from, to }: SameUnit): Decimal {
  return from.eq(to) ? number : (divide(number.times(from), to) ?? number);
}

/**
 * Whether the units of a goal and a figure in its unit look mistaken; `written` is the figure in its own. If one side has no unit: a thousand times apart (1955000 and 200万元). If both have
 * one: near each other as written, far apart when converted (195.5元 and 200万元).
 */
export function looksMistaken(
  { goal, figure, written }: { readonly goal: Decimal; readonly figure: Decimal; readonly written: Decimal },
  target: Unit | null,
  actual: Unit | null,
): boolean {
  if (goal.eq(0) || figure.eq(0)) return false;
  const converted = divide(figure, goal)?.abs() ?? ONE;
  const within = (ratio: Decimal, times: number) => ratio.gt(ONE.div(times)) && ratio.lt(times);
  if (target === null || actual === null) {
    const only = target ?? actual;
    return only !== null && !only.factor.eq(1) && !within(converted, 1000);
  }
  if (target.factor.eq(actual.factor)) return false;
  return within(divide(written, goal)?.abs() ?? ONE, 10) && !within(converted, 50);
}
