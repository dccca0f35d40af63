import { brief, divide, HUNDRED, ZERO, type Decimal } from '../grid';
import { looksMistaken, relate } from './compare-units';
import { inWords, notJudged, valueText, type Completion } from './completion';
import { directionOf, directionOfName, isCost, namesRate, type Context, type Directed } from './direction';
import {
  aimText,
  mismatched,
  mistakenUnits,
  notMeasured,
  figureResult,
  roughWording,
  unclearDirection,
  unclearUnits,
} from './figure-sentences';
import { judgeRange } from './judge-range';
import { exactly, reach, type Reached } from './reach';
import { mayBeMore, unitOfActual } from './loose-units';
import { percentUnit } from './scan-unit';
import { isRatio } from './unit';
import type { BoundValue, ChangeValue, Comparator, ExactValue, FigureValue, Value } from './value';
import { BY_THING, SHARE_DONE } from './vocabulary';

/** Compares figures with figures. Never 'not met' if units, direction or wording leave a doubt. */
export function judgeFigures(given: FigureValue, actual: FigureValue, context: Context): Completion {
  const target = asPercentage(given, actual, context);
  if (target === null) return judgeShare(actual);
  const units = { target: target.unit?.shown ?? '', actual: actual.unit?.shown ?? '' };
  const relation = relate(target.unit, actual.unit);
  const wordy = target.wordy || actual.wordy;
  if (relation.relation !== 'same') {
    if (isRatio(actual.unit) && saysDone(actual)) return judgeShare(actual); // 完成率100%
    return relation.relation === 'different' && !wordy ? mismatched(units) : unclearUnits(units);
  }
  const reached = reach(target, actual, relation, context.name);
  if ('judged' in reached) return reached;
  const unit = units.target || units.actual;
  const written = actual.kind === 'range' ? actual.from : actual.number;
  const goal = target.kind === 'range' ? target.from : target.number;
  if (looksMistaken({ goal, figure: reached.figure, written }, target.unit, actual.unit)) {
    return mistakenUnits(target, actual, units);
  }
  // 1次 under 每月1次 may be the month's or the year's.
  if (relation.yearly && !written.gt(goal) && !reached.figure.gte(goal)) return unclearUnits(units);
  // 每村1次: the number of villages is unknown.
  const counted =
    target.unit?.quality === 'count' && BY_THING.test(target.label) && !BY_THING.test(actual.label);
  if (counted) return unclearUnits(units);
  if (target.kind === 'range') return judgeRange(target, reached, context, unit, target.unit ?? actual.unit);
  const lostFormat = unit === '' && goal.eq(HUNDRED) && reached.figure.gt(0) && reached.figure.lte(1);
  const rough =
    lostFormat ||
    relation.doubtful ||
    mayBeMore(target.unit, actual.unit) ||
    wordy ||
    (isApproximate(target, actual) && isNear(goal, reached.figure));
  return judgeAmount(target, actual, reached, context, unit, rough);
}

/**
 * A target without a unit against a percentage: it is a percentage if its name says so or it is 100, and 0.95 is 95 %
 * that lost its format. Null if it may be a count, of which 100% means 'in full'.
 */
function asPercentage(
  target: FigureValue,
  actual: FigureValue,
  { name, dimension }: Context,
): FigureValue | null {
  if (target.unit !== null || target.kind === 'range') return target;
  const rate = [name, dimension, actual.label].some(namesRate);
  if (!isRatio(actual.unit)) return rate && actual.unit === null ? bareRate(target, actual) : target;
  const share = target.number.gt(0) && target.number.lt(1);
  if (share || (rate && target.number.eq(1))) return percentage(target);
  return rate || target.number.eq(HUNDRED) || target.number.eq(0) ? target : null;
}

/** 100 against 0.98, or 0.95 against 96, under the name of a rate: one of the cells lost its format. */
function bareRate<T extends BoundValue | ExactValue | ChangeValue>(target: T, actual: FigureValue): T {
  const figure = actual.kind === 'range' ? actual.from : actual.number;
  const isShare = (number: Decimal) => number.gt(0) && number.lte(1);
  if (target.number.gt(5) && isShare(figure)) return { ...target, unit: percentUnit };
  return isShare(target.number) && figure.gt(5) ? percentage(target) : target;
}

function percentage<T extends BoundValue | ExactValue | ChangeValue>(target: T): T {
  return { ...target, number: target.number.times(HUNDRED), unit: percentUnit };
}

function judgeAmount(
  target: BoundValue | ExactValue | ChangeValue,
  actual: FigureValue,
  reached: Reached,
  context: Context,
  unit: string,
  rough: boolean,
): Completion {
  const { number: goal, hint } = target;
  const { figure } = reached;
  const directed: Directed | 'unclear' =
    target.kind === 'change' && target.comparator === null
      ? { direction: 'higher', from: 'assumed' }
      : directionOf(target.comparator, hint, context, target.unit ?? actual.unit);
  const measured = reached.low !== null && reached.high !== null && reached.low.eq(reached.high);
  const zeroByGuess = goal.eq(0) && directed !== 'unclear' && directed.from === 'assumed';
  if (directed === 'unclear' || zeroByGuess) {
    if (!measured || !figure.eq(goal)) return unclearDirection(goal, figure, unit);
    return figureResult(
      true,
      goal,
      figure,
      { direction: 'equal', from: 'assumed' },
      aimText('=', goal, unit),
      unit,
    );
  }
  const sign = target.comparator ?? SIGN_OF[directed.direction];
  const aim = target.comparator === null ? `${brief(goal)}${unit}` : aimText(sign, goal, unit);
  const met = repeatsTarget(target, actual, figure) ? true : isMet(goal, reached, sign);
  if (met === null) return notMeasured(aim);
  const own = unitOfActual(target.unit, actual.unit, unit);
  if (met) return figureResult(true, goal, figure, directed, aim, unit, own);
  if (rough) return roughWording();
  const below = directed.direction === 'equal' && figure.lt(goal);
  return below && saves(context)
    ? unclearDirection(goal, figure, unit)
    : figureResult(false, goal, figure, directed, aim, unit, own);
}

const SIGN_OF = { higher: '≥', lower: '≤', equal: '=' } as const;

/** Whether the actual repeats the limit: <5次 against <5次. */
function repeatsTarget(target: FigureValue, actual: FigureValue, figure: Decimal): boolean {
  return (
    target.kind === 'bound' &&
    actual.kind === 'bound' &&
    target.comparator === actual.comparator &&
    figure.eq(target.number)
  );
}

/** Whether an actual below '=' may be thrift: in a cost it may, or it may be unfinished work. */
function saves({ name, dimension }: Context): boolean {
  const named = directionOfName(name);
  return named === 'lower' || (named !== 'higher' && isCost(dimension));
}

/** Whether all that the actual may be meets the target (true), nothing of it does (false), or neither (null). */
function isMet(goal: Decimal, { low, high }: Reached, sign: Comparator): boolean | null {
  const holds = (figure: Decimal): boolean => {
    switch (sign) {
      case '≥':
        return figure.gte(goal);
      case '>': // a strict sign also earns full points at the limit, but more than 0 must be something
        return goal.eq(0) ? figure.gt(goal) : figure.gte(goal);
      case '≤':
      case '<':
        return figure.lte(goal);
      case '=': // as ≥; nothing may exceed 0 (practice of provincial systems)
        return goal.eq(0) ? figure.lte(0) : figure.gte(goal);
    }
  };
  const rising = sign === '≥' || sign === '>' || (sign === '=' && !goal.eq(0));
  // The worse end decides 'met', the better one 'not met'.
  const [worse, better] = rising ? [low, high] : [high, low];
  if (worse !== null && holds(worse)) return true;
  if (better !== null && !holds(better)) return false;
  return null;
}

function isApproximate(target: FigureValue, actual: FigureValue): boolean {
  return [target, actual].some((value) => value.kind !== 'range' && value.approximate);
}

/** Within a tenth, 约 leaves it open. */
function isNear(goal: Decimal, figure: Decimal): boolean {
  return divide(figure.minus(goal), goal)?.abs().lte('0.1') ?? false;
}

/** Whether an actual means 'done in full': 100%, even if the target is text or a date. */
export function isInFull(value: Value): boolean {
  const figure = value.kind === 'exact' || value.kind === 'bound' ? value : null;
  if (figure === null || !isRatio(figure.unit) || !figure.number.gte(HUNDRED)) return false;
  return figure.kind === 'exact' || figure.comparator === '≥' || figure.comparator === '>';
}

/** Compares 无 or 未发生 with a target: it is 0 of whatever the target counts. */
export function judgeNone(target: FigureValue, context: Context): Completion {
  const unclear = notJudged(
    '实际完成值表示“无”，是 0 还是没有数据请人工判断。',
    'The actual says “none”; whether that is 0 or no data is for a person to say.',
  );
  if (target.kind === 'range' || target.kind === 'change') return unclear;
  const directed = directionOf(target.comparator, target.hint, context, target.unit);
  const unit = target.unit?.shown ?? '';
  if (target.number.eq(0) && target.comparator !== '>' && target.comparator !== '<') {
    return figureResult(true, ZERO, ZERO, { direction: 'lower', from: 'assumed' }, `0${unit}`, unit);
  }
  if (directed === 'unclear' || directed.direction !== 'lower') return unclear;
  return judgeAmount(target, { ...target, text: '0' }, exactly(ZERO), context, unit, false);
}

/** Whether a percentage is the share done: 完成率95%, 完成目标的80%, 100%完成. */
function saysDone(actual: FigureValue): boolean {
  return SHARE_DONE.some((word) => `${actual.label}${actual.noun}`.includes(word)) && !actual.wordy;
}

/**
 * Compares a percentage with text, dates or counts: 100% is done in full, a share that says so (完成80%) is that much
 * of the target, and any other cannot be compared.
 */
export function judgeShare(actual: Value): Completion {
  if (
    actual.kind === 'exact' &&
    isRatio(actual.unit) &&
    saysDone(actual) &&
    actual.number.lt(HUNDRED) &&
    actual.number.gte(0)
  )
    return figureResult(false, HUNDRED, actual.number, { direction: 'higher', from: 'assumed' }, '100%', '%');
  if (isInFull(actual)) {
    return inWords('met', {
      zh: `实际完成 ${valueText(actual)}，视为全部达成`,
      en: `actual ${valueText(actual)}: taken as met in full`,
    });
  }
  return notJudged(
    `目标值不是百分比，实际完成值是“${valueText(actual)}”，请人工判断。`,
    `The target is no percentage and the actual is “${valueText(actual)}”; please judge by hand.`,
  );
}
