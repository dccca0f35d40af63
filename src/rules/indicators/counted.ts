import type { Measure } from '../../form';
import { isKnown, type IndicatorLine } from '../../scoring';

/** Whether an indicator counts: it has a weight above 0 or, in a form without weights, a score or a value. */
export function isCounted({ indicator }: IndicatorLine): boolean {
  const { weight, score, actual, target } = indicator;
  if (isKnown(weight)) return weight.value.gt(0);
  if (weight !== null) return false;
  return isKnown(score) || [target, actual].some((measure) => measure !== null && !isUnfilled(measure));
}

/** Whether the cell of a target or actual is blank. */
export function isUnfilled(measure: Measure): boolean {
  return !measure.unknown && measure.text.trim() === '';
}
