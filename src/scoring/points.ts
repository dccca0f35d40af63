import { divide, round, ZERO, type Decimal } from '../grid';
import type { Direction } from '../indicator';
import type { Policy } from '../policy';

/** A quantitative target with its actual, both in one unit, and the weight in points. */
export interface WeighedTarget {
  readonly direction: Direction;
  readonly weight: Decimal;
  readonly target: Decimal;
  readonly actual: Decimal;
}

/** The score of a quantitative indicator and how it was computed. */
export interface Points {
  readonly score: Decimal;
  /** How the score was computed; its sentence is built from this. */
  readonly by: 'met' | 'proportion' | 'ratio' | 'linear' | 'none';
}

/**
 * Points of a quantitative indicator, rounded half up at the policy's places.
 *
 * - higher: met → weight; else actual ÷ target × weight; a negative actual counts as 0 (财预〔2020〕10号: in proportion of
 *   actual to target)
 * - equal: as higher; a target of 0 is met by an actual of 0 or less, else 0 points
 * - lower: met → weight; else by the policy, target ÷ actual × weight, or linear down to 0 at twice the target; a
 *   missed target of 0 or less scores 0, because nothing can be divided
 */
export function pointsOf(quantity: WeighedTarget, policy: Pick<Policy, 'reverse' | 'scorePlaces'>): Points {
  const { direction, weight, target, actual } = quantity;
  const rounded = (score: Decimal) => round(score, policy.scorePlaces);
  const full: Points = { score: rounded(weight), by: 'met' };
  const nothing: Points = { score: ZERO, by: 'none' };
  if (direction === 'lower') {
    if (actual.lte(target)) return full;
    if (target.lte(0)) return nothing;
    if (policy.reverse === 'ratio') {
      const share = divide(target, actual) ?? ZERO;
      return { score: rounded(share.times(weight)), by: 'ratio' };
    }
    if (actual.gte(target.times(2))) return nothing;
    const missed = divide(actual.minus(target), target) ?? ZERO;
    return { score: rounded(weight.minus(missed.times(weight))), by: 'linear' };
  }
  if (direction === 'equal' && target.eq(0)) return actual.lte(0) ? full : nothing;
  const counted = actual.lt(0) ? ZERO : actual;
  if (counted.gte(target)) return full;
  const share = divide(counted, target) ?? ZERO;
  return counted.eq(0) ? nothing : { score: rounded(share.times(weight)), by: 'proportion' };
}
