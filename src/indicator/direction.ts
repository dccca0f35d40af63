import type { Direction, DirectionFrom } from './completion';
import type { Comparator, Hint } from './value';
import {
  AVERTING_WORDS,
  COST_DIMENSIONS,
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER,
  MONEY_NAMES,
  RATE_NAMES,
  TIME_DIMENSIONS,
} from './vocabulary/names';
import type { Unit } from './unit';

export interface Directed {
  readonly direction: Direction;
  readonly from: DirectionFrom;
}

/** What an indicator's name says of the better way; null where it says nothing. */
export function directionOfName(name: string): 'higher' | 'lower' | null {
  const lower = lastOf(LOWER_IS_BETTER, name);
  const higher = lastOf(HIGHER_IS_BETTER, name);
  if (lower.end === 0 && higher.end === 0) return null;
  // Of two words that end together the longer is meant: 不合格率 before 合格率.
  const low = lower.end > higher.end || (lower.end === higher.end && lower.length > higher.length);
  if (!low) return 'higher';
  // 无投诉, 杜绝事故: the number may count either, the accidents or the days without.
  const before = name.slice(0, lower.end - lower.length);
  return AVERTING_WORDS.some((word) => before.includes(word)) ? null : 'lower';
}

/** The better way of a target without comparator; 'unclear' where guessing would be unfair. */
export function directionOf(
  comparator: Comparator | null,
  hint: Hint | null,
  context: { readonly name: string; readonly dimension: string; readonly unit: Unit | null },
): Directed | 'unclear' {
  if (comparator === '≥' || comparator === '>') return { direction: 'higher', from: 'comparator' };
  if (comparator === '≤' || comparator === '<') return { direction: 'lower', from: 'comparator' };
  if (comparator === '=') return { direction: 'equal', from: 'comparator' };
  if (hint === 'higher' || hint === 'lower') return { direction: hint, from: 'hint' };
  const { name, dimension, unit } = context;
  const named = directionOfName(name);
  if (named !== null) return { direction: named, from: 'name' };
  const quality = unit?.quality ?? (namesMoney(name) ? 'money' : null);
  if (COST_DIMENSIONS.some((word) => dimension.includes(word))) {
    // A cost is better low; 100% of a cost indicator may be its completion as well as its share.
    return quality === 'ratio' || quality === 'points'
      ? 'unclear'
      : { direction: 'lower', from: 'dimension' };
  }
  if (quality === 'money') return 'unclear';
  if (quality === 'duration') {
    const timely = TIME_DIMENSIONS.some((word) => dimension.includes(word));
    return timely ? { direction: 'lower', from: 'dimension' } : 'unclear';
  }
  return { direction: 'higher', from: 'assumed' };
}

/** Whether a bare number under this name is an amount of money. */
function namesMoney(name: string): boolean {
  return MONEY_NAMES.some((word) => name.endsWith(word)) && !namesRate(name);
}

/** Whether a bare number under this name is a percentage. */
export function namesRate(name: string): boolean {
  return RATE_NAMES.some((word) => name.includes(word));
}

function lastOf(words: readonly string[], name: string): { end: number; length: number } {
  let best = { end: 0, length: 0 };
  for (const word of words) {
    const at = name.lastIndexOf(word);
    if (at < 0) continue;
    const end = at + word.length;
    if (end > best.end || (end === best.end && word.length > best.length))
      best = { end, length: word.length };
  }
  return best;
}
