import type { Decimal } from '../grid';
import { quantityOf } from './parse';
import type { Unit } from './unit';
import type { Quantity, Value } from './value';

/**
 * Units that staff use for each other and that may mean different things: 人 and 人次, 次 and 人次 (`counts`, with both
 * names), 元 and 元/人 (`money`, told only if the figures as they are written break the target's limit).
 */
export type LooseUnits =
  { readonly kind: 'counts'; readonly target: Count; readonly actual: Count } | { readonly kind: 'money' };

/** What a unit counts: people, visits of people, or times. */
type Count = '人' | '人次' | '次';

/** Whether target and actual are in such units; null if not. */
export function looseUnits(target: Value, actual: Value): LooseUnits | null {
  const [aim, reached] = [quantityOf(target), quantityOf(actual)];
  if (!aim?.unit || !reached?.unit) return null;
  const [one, other] = [countOf(aim.unit), countOf(reached.unit)];
  if (one && other && one !== other)
    return one === '人次' || other === '人次' ? { kind: 'counts', target: one, actual: other } : null;
  const isMoney = aim.unit.quality === 'money' && reached.unit.quality === 'money';
  const isPerThing = ({ per }: Unit) => per.some(({ timesAYear }) => timesAYear === null);
  if (!isMoney || isPerThing(aim.unit) === isPerThing(reached.unit)) return null;
  return breaksLimit(target, inBase(aim), inBase(reached)) ? { kind: 'money' } : null;
}

const inBase = ({ number, unit }: Quantity) => (unit ? number.times(unit.factor) : number);

function breaksLimit(target: Value, aim: Decimal, reached: Decimal): boolean {
  if (target.kind !== 'bound') return false;
  return target.comparator === '≤' || target.comparator === '<' ? reached.gt(aim) : reached.lt(aim);
}

/** Null if it counts anything else, or per something. */
function countOf({ base, quality, shown, per }: Unit): Count | null {
  if (per.length > 0) return null;
  if (quality === 'people') return isOfVisits(shown) ? '人次' : '人';
  return base === '次' ? '次' : null;
}

const isOfVisits = (shown: string) => /人[/(]?次\)?$/.test(shown);

/** Whether an actual may be more than its number says: 100人 may have come 300人次. */
export function mayBeMore(target: Unit | null, actual: Unit | null): boolean {
  return target !== null && actual !== null && countOf(target) === '人次' && countOf(actual) === '人';
}

/** The unit to show behind an actual that was converted to the target's: 万人次 for 人次 against 万人. */
export function unitOfActual(target: Unit | null, actual: Unit | null, shown: string): string {
  if (!target || !actual || countOf(target) === null || countOf(actual) === countOf(target)) return shown;
  if (target.factor.eq(actual.factor)) return actual.shown;
  return isOfVisits(actual.shown)
    ? shown.replace(/[人名位](?:数)?$/, '人次')
    : shown.replace(/[/(]?次\)?$/, '');
}
