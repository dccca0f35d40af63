import { squeeze } from '../grid';
import type { Form, Indicator } from '../form';
import { defaultPolicy } from '../policy';
import { quantityOf, type Quantity, type Value } from '../indicator';
import { isKnown, scoreForm } from '../scoring';

/** A form of goals (绩效目标表, 申报表), as a self-assessment of the same project and year is held against it. */
export interface GoalForm {
  readonly form: Form;
  /** The file that it was read from; null if it is in the same workbook. */
  readonly file: string | null;
}

/** An indicator of the goal form with what the self-assessment made of it. */
export interface Kept {
  readonly goal: Indicator;
  readonly own: Indicator;
  readonly isRenamed: boolean;
  readonly isTargetChanged: boolean;
  readonly isWeightChanged: boolean;
}

/** What became of a goal form's indicators. */
export interface Compared {
  readonly kept: readonly Kept[];
  readonly dropped: readonly Indicator[];
  readonly added: readonly Indicator[];
}

/** Whether forms may be of the same matter: nothing that both say differs. */
function mayBelong(own: Form, goal: Form): boolean {
  const agree = <Thing>(one: Thing | null, other: Thing | null) =>
    one === null || other === null || one === other;
  const name = (form: Form, role: 'project' | 'unit') => {
    const text = form.entries.find((entry) => entry.role === role)?.value.text ?? '';
    return bare(text) === '' ? null : bare(text);
  };
  return (
    own.kind === goal.kind &&
    agree(own.year, goal.year) &&
    agree(name(own, 'project'), name(goal, 'project')) &&
    (name(own, 'project') !== null || agree(name(own, 'unit'), name(goal, 'unit')))
  );
}

/** The goal form of a self-assessment; null if none or several could be it, or too little is alike. */
export function goalFormOf(own: Form, goals: readonly GoalForm[]): GoalForm | null {
  if (own.stage === 'goal' || own.indicators.length === 0) return null;
  const [only, another] = goals.filter(
    ({ form }) => form.stage === 'goal' && mayBelong(own, form) && isAlike(own, form),
  );
  return only && !another ? only : null;
}

/** At least so much of the goal form's indicators must be found again; else it is another matter's. */
const LEAST_ALIKE = 1 / 3;

function isAlike(own: Form, goal: Form): boolean {
  const { kept } = compared(own, goal);
  return goal.indicators.length > 0 && kept.length >= goal.indicators.length * LEAST_ALIKE;
}

/** Holds a form against its goals, indicator by indicator: by name, then by place and target. */
export function compared(own: Form, goal: Form): Compared {
  const left = new Set(own.indicators);
  const take = (isIt: (indicator: Indicator) => boolean) => {
    const found = [...left].find(isIt);
    if (found) left.delete(found);
    return found ?? null;
  };
  const [ownTargets, goalTargets] = [targetsOf(own), targetsOf(goal)];
  const pair = (of: Indicator, by: Indicator | null, isRenamed: boolean): Kept | null =>
    by && {
      goal: of,
      own: by,
      isRenamed,
      isTargetChanged: !sameTarget(goalTargets.get(of) ?? null, ownTargets.get(by) ?? null),
      isWeightChanged: isKnown(of.weight) && isKnown(by.weight) && !of.weight.value.eq(by.weight.value),
    };
  const byName = goal.indicators.map((of) =>
    pair(
      of,
      take((one) => bare(one.name) === bare(of.name) && sameLevel(one, of)) ??
        take((one) => bare(one.name) === bare(of.name)),
      false,
    ),
  );
  const all = goal.indicators.map((of, index): Kept | null => {
    const named = byName[index];
    if (named) return named;
    const target = goalTargets.get(of) ?? null;
    const isIt = (one: Indicator) =>
      sameLevel(one, of) &&
      likeness(one.name, of.name) >= LEAST_LIKENESS &&
      sameTarget(target, ownTargets.get(one) ?? null);
    return pair(of, take(isIt), true);
  });
  return {
    kept: all.filter((one) => one !== null),
    dropped: goal.indicators.filter((_, index) => all[index] === null),
    added: [...left],
  };
}

/** A name without signs and numbering: 培训人数（人） and 培训人数 are one. */
function bare(text: string): string {
  return squeeze(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/[\p{P}\p{S}]/gu, '');
}

function sameLevel(one: Indicator, other: Indicator): boolean {
  const level = ({ dimension, category }: Indicator) =>
    bare(dimension?.name ?? category?.name ?? '').replace(/指标$/, '');
  return level(one) === level(other);
}

/** Names with at least so many pairs of signs in common may be one with other words. */
const LEAST_LIKENESS = 0.4;

/** The share of pairs of signs that two names have in common (Dice's coefficient), 0 to 1. */
function likeness(one: string, other: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const [of, by] = [pairs(bare(one)), pairs(bare(other))];
  if (of.length + by.length === 0) return 0;
  const left = [...by];
  const common = of.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (of.length + by.length);
}

/** The targets of a form as values; they do not depend on a policy. */
function targetsOf(form: Form): ReadonlyMap<Indicator, Value | null> {
  return new Map(
    scoreForm(form, defaultPolicy).indicators.map(({ indicator, target }) => [indicator, target]),
  );
}

/** Whether two targets ask the same: ≥95%, 95%以上 and 95% do, where one of them names no sign. */
function sameTarget(one: Value | null, other: Value | null): boolean {
  if (!one || !other) return !one && !other;
  if (bareValue(one) === bareValue(other)) return true;
  const [first, second] = [quantityOf(one), quantityOf(other)];
  if (first && second) return sameQuantity(first, second) && sameSign(one, other);
  return one.kind === 'state' && other.kind === 'state' && one.core !== null && one.core === other.core
    ? one.degree.shift === other.degree.shift
    : false;
}

const bareValue = ({ text }: Value) => squeeze(text).replace(/[。.;,:]+$/, '');

function sameQuantity(one: Quantity, other: Quantity): boolean {
  const inBase = ({ number, unit }: Quantity) => (unit ? number.times(unit.factor) : number);
  if (one.unit && other.unit) return one.unit.base === other.unit.base && inBase(one).eq(inBase(other));
  return one.number.eq(other.number) || inBase(one).eq(inBase(other));
}

function sameSign(one: Value, other: Value): boolean {
  const sign = (value: Value) =>
    'comparator' in value && value.comparator !== '=' ? value.comparator : null;
  const [first, second] = [sign(one), sign(other)];
  return first === null || second === null || first === second;
}
