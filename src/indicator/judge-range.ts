import { brief } from '../grid';
import { inWords, notJudged, type Completion, type Judged } from './completion';
import { directionOf, type Context, type Directed } from './direction';
import { figureResult } from './figure-sentences';
import type { Reached } from './reach';
import type { Unit } from './unit';
import type { RangeValue } from './value';
import { NORM_NAMES } from './vocabulary';

/**
 * An actual within a range meets it; with days, one below it does, too. Beyond the better end it is met if the better
 * way is known from name or hint, and beyond the worse end it is not met. If the way is only assumed, a person
 * judges.
 */
export function judgeRange(
  target: RangeValue,
  reached: Reached,
  context: Context,
  shown: string,
  unit: Unit | null,
): Completion {
  const { low, high, figure } = reached;
  const goal = `${brief(target.from)}-${brief(target.to)}${shown}`;
  const directed = directionOfRange(target, context, unit);
  const lower = directed?.direction === 'lower';
  const base = lower ? target.to : target.from;
  const judged = (met: boolean): Judged =>
    figureResult(met, base, figure, directed ?? { direction: 'higher', from: 'assumed' }, goal, shown);
  const within = low !== null && high !== null && low.gte(target.from) && high.lte(target.to);
  if (within) return judged(true);
  const below = high?.lt(target.from) ?? false;
  const above = low?.gt(target.to) ?? false;
  const known = directed !== null && directed.from !== 'assumed';
  if (known && (lower ? below : above)) return judged(true);
  if (directed !== null && (lower ? above : below) && !target.wordy) return judged(false);
  // A norm with two ends (pH, a temperature) is missed beyond either end.
  if (above && (unit?.quality === 'temperature' || NORM_NAMES.some((word) => context.name.includes(word))))
    return inWords('unmet', {
      zh: `实际 ${brief(figure)}${shown}，超出目标 ${goal}`,
      en: `actual ${brief(figure)}${shown} is beyond the target ${goal}`,
    });
  return notJudged(
    `实际 ${brief(figure)}${shown} 不在目标 ${goal} 之内，是否达到目标请人工判断。`,
    `Actual ${brief(figure)}${shown} lies outside the target ${goal}; whether it meets the target is for a person to say.`,
  );
}

function directionOfRange(target: RangeValue, context: Context, unit: Unit | null): Directed | null {
  const directed = directionOf(null, target.hint, context, unit);
  if (directed !== 'unclear') return directed;
  return unit?.quality === 'duration' ? { direction: 'lower', from: 'dimension' } : null;
}
