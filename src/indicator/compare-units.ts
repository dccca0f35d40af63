import { decimal, divide, type Decimal } from '../grid';
import { isRatio, type Unit } from './unit';
import { GENERIC_COUNTS } from './vocabulary/units';

/**
 * How an actual's unit stands to its target's.
 * - `same` the number converts exactly; `times` is the factor
 * - `unclear` perhaps the same thing (套 and 家, 天 and 工作日): nobody is blamed, nothing is computed
 * - `different` never the same (% and 次, 元 and 人)
 */
export type UnitRelation =
  | { readonly relation: 'same'; readonly from: Decimal; readonly to: Decimal }
  | { readonly relation: 'unclear' | 'different' };

const ONE = decimal(1);
const SAME: UnitRelation = { relation: 'same', from: ONE, to: ONE };
const UNCLEAR: UnitRelation = { relation: 'unclear' };
const DIFFERENT: UnitRelation = { relation: 'different' };

/** Relation of the actual's unit to the target's; a number without a unit is in the other's. */
export function relate(target: Unit | null, actual: Unit | null): UnitRelation {
  if (target === null && actual === null) return SAME;
  // 8755 against 8676人, 95 against 95%: the one without takes the unit of the other.
  if (target === null || actual === null) return multiplied(target, actual);
  if (target.quality === 'multiplier' || actual.quality === 'multiplier') {
    return { relation: 'same', from: actual.factor, to: target.factor };
  }
  if (!samePer(target, actual))
    return target.quality === actual.quality ? UNCLEAR : differentOf(target, actual);
  if (target.base === actual.base) return { relation: 'same', from: actual.factor, to: target.factor };
  if (target.quality === actual.quality) {
    const generic = GENERIC_COUNTS.has(target.base) || GENERIC_COUNTS.has(actual.base);
    return target.quality === 'count' && generic && target.factor.eq(actual.factor) ? SAME : UNCLEAR;
  }
  return differentOf(target, actual);
}

/** A bare number stands in the other's unit, but a bare number against 8万 is unclear: 80000 or 8? */
function multiplied(target: Unit | null, actual: Unit | null): UnitRelation {
  const only = target ?? actual;
  if (only?.quality !== 'multiplier') return SAME;
  return UNCLEAR;
}

function differentOf(target: Unit, actual: Unit): UnitRelation {
  const near: readonly (readonly string[])[] = [
    ['count', 'people', 'rating'],
    ['ratio', 'points', 'rating'],
  ];
  if (target.quality === 'other' || actual.quality === 'other') return UNCLEAR;
  if (near.some((group) => group.includes(target.quality) && group.includes(actual.quality))) return UNCLEAR;
  return DIFFERENT;
}

/** 75元 answers 75元/人; 元/人 and 元/亩 do not answer each other. */
function samePer(one: Unit, other: Unit): boolean {
  if (one.per.length === 0 || other.per.length === 0) return true;
  return one.per.length === other.per.length && one.per.every((base, index) => base === other.per[index]);
}

/** A number in the target's unit; null where the units don't convert. */
export function convert(number: Decimal, relation: UnitRelation): Decimal | null {
  if (relation.relation !== 'same') return null;
  return relation.from.eq(relation.to) ? number : divide(number.times(relation.from), relation.to);
}

export function isPercentage(unit: Unit | null): boolean {
  return isRatio(unit);
}
