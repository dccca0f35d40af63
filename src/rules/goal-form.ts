import type { Form, Indicator } from '../form';
import { defaultPolicy } from '../policy';
import { isSameTarget, type Value } from '../indicator';
import { isKnown, scoreForm } from '../scoring';
import { bare, namesAlike, projectOf, type NamesAlike } from './project-name';

/** A form of goals (绩效目标表, 申报表), as a self-assessment of the same project and year is held against it. */
export interface GoalForm {
  readonly form: Form;
  /** The file that it was read from; null if it is in the same workbook. */
  readonly file: string | null;
  /** The forms beside it in its workbook: it is theirs if they bear its project's name. */
  readonly beside?: readonly Form[];
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

/**
 * The goal form of a self-assessment; null if none or several could be it, or too little is alike. One that bears the
 * project's name comes before one with nearly the same, and that before one with another name and the same indicators.
 */
export function goalFormOf(own: Form, goals: readonly GoalForm[]): GoalForm | null {
  if (own.stage === 'goal' || own.indicators.length === 0) return null;
  const possible = goals
    .filter(({ form }) => form.stage === 'goal' && mayBelong(own, form))
    .map((goal) => ({ goal, alike: namesAlike(own, goal.form) }))
    .filter(({ goal, alike }) => isAlike(own, goal, alike));
  for (const wanted of ['same', 'nearly', 'other'] as const) {
    const [only, another] = possible.filter(({ alike }) => alike === wanted);
    if (only) return another ? null : only.goal;
  }
  return null;
}

/** Whether forms may be of the same matter by all but the project's name: nothing that both say differs. */
function mayBelong(own: Form, goal: Form): boolean {
  const agree = <Thing>(one: Thing | null, other: Thing | null) =>
    one === null || other === null || one === other;
  const unit = ({ entries }: Form) => {
    const text = bare(entries.find(({ role }) => role === 'unit')?.value.text ?? '');
    return text === '' ? null : text;
  };
  return (
    own.kind === goal.kind &&
    agree(own.year, goal.year) &&
    (projectOf(own) !== '' || agree(unit(own), unit(goal)))
  );
}

/** At least so much of the goal form's indicators must be found again; else it is another matter's. */
const LEAST_ALIKE = 1 / 3;
/** With another name, so much of both forms' indicators must be found by their names. */
const LEAST_NAMED = 0.8;

function isAlike(own: Form, { form, beside = [] }: GoalForm, names: NamesAlike): boolean {
  const { kept, dropped, added } = compared(own, form);
  const all = kept.length + dropped.length;
  if (names !== 'other') return all > 0 && kept.length >= all * LEAST_ALIKE;
  // It is another form's if that bears its project's name.
  const isOthers = beside.some(
    (one) => one.stage !== 'goal' && projectOf(one) !== '' && namesAlike(one, form) !== 'other',
  );
  const named = kept.filter(({ isRenamed }) => !isRenamed).length;
  return !isOthers && all > 0 && named >= Math.max(all, kept.length + added.length) * LEAST_NAMED;
}

/**
 * Holds a form against its goals, indicator by indicator: by name, then by place and target. Of a form with the goals of
 * one year beside those of all years, the year's count.
 */
export function compared(own: Form, goal: Form): Compared {
  const left = new Set(ofYear(own));
  const goals = ofYear(goal);
  const take = (isIt: (indicator: Indicator) => boolean) => {
    const found = [...left].find(isIt);
    if (found) left.delete(found);
    return found ?? null;
  };
  const year = own.year ?? goal.year;
  const [ownTargets, goalTargets] = [targetsOf(own), targetsOf(goal)];
  const pair = (of: Indicator, by: Indicator | null, isRenamed: boolean): Kept | null =>
    by && {
      goal: of,
      own: by,
      isRenamed,
      isTargetChanged: !isSameTarget(goalTargets.get(of) ?? null, ownTargets.get(by) ?? null, year),
      isWeightChanged: isKnown(of.weight) && isKnown(by.weight) && !of.weight.value.eq(by.weight.value),
    };
  const byName = goals.map((of) =>
    pair(
      of,
      take((one) => bare(one.name) === bare(of.name) && sameLevel(one, of)) ??
        take((one) => bare(one.name) === bare(of.name)),
      false,
    ),
  );
  const all = goals.map((of, index): Kept | null => {
    const named = byName[index];
    if (named) return named;
    const target = goalTargets.get(of) ?? null;
    const isIt = (one: Indicator) =>
      sameLevel(one, of) &&
      likeness(one.name, of.name) >= LEAST_LIKENESS &&
      isSameTarget(target, ownTargets.get(one) ?? null, year);
    return pair(of, take(isIt), true);
  });
  return {
    kept: all.filter((one) => one !== null),
    dropped: goals.filter((_, index) => all[index] === null),
    added: [...left],
  };
}

/** The indicators of the year; those of all years (实施期) have other targets. */
function ofYear({ indicators }: Form): readonly Indicator[] {
  return indicators.filter(({ period }) => period !== 'all-years');
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
