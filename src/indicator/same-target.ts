import { HUNDRED, squeeze } from '../grid';
import { compareDays, type Day } from './calendar';
import { inYear } from './in-year';
import { quantityOf } from './parse';
import { isRatio } from './unit';
import { isDated, type DatedValue, type Quantity, type StateValue, type Value } from './value';

/**
 * Whether two targets ask the same: ≥95%, 95%以上 and 95% do, where one of them names no sign, and 2024年12月31日前 and 年底前
 * do in a form of 2024.
 * @param year the year of the form, for days without one
 */
export function isSameTarget(one: Value | null, other: Value | null, year: number | null): boolean {
  if (!one || !other) return !one && !other;
  if (bareText(one) === bareText(other)) return true;
  if (isDated(one) && isDated(other)) return sameDays(inYear(one, year), inYear(other, year));
  const [first, second] = [quantityOf(one), quantityOf(other)];
  if (first && second) return sameQuantity(first, second) && sameSign(one, other);
  return one.kind === 'state' && other.kind === 'state' && sameState(one, other);
}

/** 显著提升 and 显著提高 are one place on one scale. */
function sameState(one: StateValue, other: StateValue): boolean {
  const sameScale = one.scale !== null && one.scale === other.scale && one.rank === other.rank;
  return (
    (sameScale || (one.core !== null && one.core === other.core)) && one.degree.shift === other.degree.shift
  );
}

const bareText = ({ text }: Value) => squeeze(text).replace(/[。.;,:]+$/, '');

/** Whether two dates end on the same day. 12月前 may mean either end of the month. */
function sameDays(one: DatedValue, other: DatedValue): boolean {
  if (one.kind === 'deadline' && other.kind === 'deadline' && one.event !== null)
    return one.event === other.event;
  if (one.kind === 'period' && other.kind === 'period' && compareDays(one.days.from, other.days.from) !== 0)
    return false;
  return endsOf(one).some((end) => endsOf(other).some((day) => compareDays(end, day) === 0));
}

function endsOf(value: DatedValue): readonly Day[] {
  const sure = value.kind === 'deadline' ? value.sure : null;
  return [value.days?.to ?? null, sure].filter((day) => day !== null);
}

function sameQuantity(one: Quantity, other: Quantity): boolean {
  const inBase = ({ number, unit }: Quantity) => (unit ? number.times(unit.factor) : number);
  if (one.unit && other.unit) return one.unit.base === other.unit.base && inBase(one).eq(inBase(other));
  // A cell may hold 95% as 0.95.
  const [bare, percent] = one.unit ? [other, one] : [one, other];
  const isShare = isRatio(percent.unit) && bare.number.times(HUNDRED).eq(percent.number);
  return isShare || one.number.eq(other.number) || inBase(one).eq(inBase(other));
}

function sameSign(one: Value, other: Value): boolean {
  const sign = (value: Value) =>
    'comparator' in value && value.comparator !== '=' ? value.comparator : null;
  const [first, second] = [sign(one), sign(other)];
  return first === null || second === null || first === second;
}
