import { squeeze } from '../grid';
import type { Direction, DirectionFrom } from './completion';
import type { Unit } from './unit';
import type { Comparator, Hint } from './value';
import {
  AVERTING_WORDS,
  COST_DIMENSIONS,
  GAINS,
  HIGHER_IS_BETTER,
  LESSENING_WORDS,
  LOWER_IS_BETTER,
  MONEY_NAMES,
  NAME_TAILS,
  RATE_NAMES,
  RATE_OR_TIME,
  TIME_DIMENSIONS,
} from './vocabulary';

/** Which way is better, and what says so. */
export interface Directed {
  readonly direction: Direction;
  readonly from: DirectionFrom;
}

/** Name and dimension of an indicator. */
export interface Context {
  readonly name: string;
  readonly dimension: string;
}

const tails: ReadonlySet<string> = new Set(['', ...NAME_TAILS]);

/**
 * What an indicator's name says about the better way; null if nothing. 'unclear' if it names something bad that is
 * handled or averted (处理投诉件数, 减少事故), since the number may count either.
 */
export function directionOfName(name: string): 'higher' | 'lower' | 'unclear' | null {
  const text = nameText(name);
  const lower = lastOf(LOWER_IS_BETTER, text);
  const higher = lastOf(HIGHER_IS_BETTER, text);
  // Of two words that end together, the longer one counts: 不合格率 before 合格率.
  const low = lower.end > higher.end || (lower.end === higher.end && lower.length > higher.length);
  if (lower.end === 0 && GAINS.some((word) => text.startsWith(word))) return 'higher';
  if (!low) return higher.end > 0 && tails.has(text.slice(higher.end)) ? 'higher' : null;
  const before = text.slice(0, lower.end - lower.length);
  const word = text.slice(lower.end - lower.length, lower.end);
  // A rate or time of something bad stays bad after 办理: 公文办理超时率, 办理期限.
  if (
    RATE_OR_TIME.some((end) => word.endsWith(end)) &&
    tails.has(text.slice(lower.end)) &&
    !LESSENING_WORDS.some((one) => before.includes(one))
  )
    return 'lower';
  if (!tails.has(text.slice(lower.end)) || AVERTING_WORDS.some((word) => before.includes(word)))
    return 'unclear';
  return 'lower';
}

/** The better way for a target; 'unclear' if a guess would be unfair. */
export function directionOf(
  comparator: Comparator | null,
  hint: Hint | null,
  { name, dimension }: Context,
  unit: Unit | null,
): Directed | 'unclear' {
  if (comparator === '≥' || comparator === '>') return { direction: 'higher', from: 'comparator' };
  if (comparator === '≤' || comparator === '<') return { direction: 'lower', from: 'comparator' };
  if (comparator === '=') return { direction: 'equal', from: 'comparator' };
  if (hint === 'higher' || hint === 'lower') return { direction: hint, from: 'hint' };
  const named = directionOfName(name);
  if (named === 'unclear') return 'unclear';
  if (named !== null) return { direction: named, from: 'name' };
  const quality = unit?.quality ?? (namesMoney(name) ? 'money' : null);
  if (isCost(dimension)) {
    // Lower costs are better, but 100% of a cost indicator may be its completion as well as its share.
    return quality === 'ratio' || quality === 'points'
      ? 'unclear'
      : { direction: 'lower', from: 'dimension' };
  }
  if (quality === 'money') return 'unclear';
  if (quality === 'duration') {
    return isTimely(dimension) ? { direction: 'lower', from: 'dimension' } : 'unclear';
  }
  return { direction: 'higher', from: 'assumed' };
}

/** The better way is looked for in so many signs of a name. */
const SIGNS_READ = 200;

/** A comparable name, without a remark in brackets at its end. */
function nameText(name: string): string {
  return squeeze(name.slice(0, SIGNS_READ)).replace(/\([^()]*\)$/, '');
}

/** Whether a dimension (or category) is about cost, or about time. */
export const isCost = (dimension: string) => COST_DIMENSIONS.some((word) => dimension.includes(word));
export const isTimely = (dimension: string) => TIME_DIMENSIONS.some((word) => dimension.includes(word));

/** Whether a bare number under this name is an amount of money. */
function namesMoney(name: string): boolean {
  const text = nameText(name);
  return MONEY_NAMES.some((word) => text.endsWith(word));
}

/** Whether a bare number under this name is a percentage. */
export function namesRate(name: string): boolean {
  return RATE_NAMES.some((word) => name.includes(word));
}

function lastOf(list: readonly string[], name: string): { end: number; length: number } {
  let best = { end: 0, length: 0 };
  for (const word of list) {
    const at = name.lastIndexOf(word);
    if (at < 0) continue;
    const end = at + word.length;
    if (end > best.end || (end === best.end && word.length > best.length))
      best = { end, length: word.length };
  }
  return best;
}
