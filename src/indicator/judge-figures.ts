import { decimal, divide, HUNDRED, plain, ZERO, type Decimal } from '../grid';
import { convert, isPercentage, relate, type UnitRelation } from './compare-units';
import { inWords, notJudged, type Completion, type Judged, type NotJudged } from './completion';
import { directionOf, directionOfName, namesRate, type Directed } from './direction';
import type { Unit } from './unit';
import type { BoundValue, ChangeValue, Comparator, ExactValue, RangeValue, Value } from './value';
import { CHANGE_WORDS } from './vocabulary/comparators';

const FULL = decimal(100);

export interface Context {
  readonly name: string;
  readonly dimension: string;
}

type FigureTarget = BoundValue | ExactValue | ChangeValue | RangeValue;

interface Units {
  readonly target: Unit | null;
  readonly actual: Unit | null;
}

/** Whether a target without a unit may be a percentage: by its name, or as 100 or 1 that lost its format. */
function mayBePercentage(target: FigureTarget, name: string): boolean {
  if (target.kind === 'range') return namesRate(name);
  return namesRate(name) || target.number.eq(FULL) || target.number.lte(1);
}

/** An actual as figures: from and to differ only for a range or a limit (`open` on one side). */
interface Reached {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly figure: Decimal;
}

/** Judges figures against figures. Never 'not met' where units, direction or wording leave a doubt. */
export function judgeFigures(target: FigureTarget, actual: FigureTarget, context: Context): Completion {
  const units: Units = { target: target.unit, actual: actual.unit };
  if (units.target === null && isPercentage(units.actual) && !mayBePercentage(target, context.name))
    return judgeShare(actual);
  const relation = relate(units.target, units.actual);
  if (relation.relation === 'different') return mismatched(target, actual, units);
  if (relation.relation === 'unclear') return unclearUnits(units);
  const scaled = percentageOfRatio(target, units);
  const reached = reach(target, actual, relation, context.name, scaled);
  if ('judged' in reached) return reached;
  const shown = units.target?.shown ?? units.actual?.shown ?? '';
  if (target.kind === 'range')
    return judgeRange(target, reached, context, shown, units.target ?? units.actual);
  const given = target.kind === 'change' ? (target.comparator ?? '≥') : target.comparator;
  const unit = units.target ?? units.actual;
  const directed =
    target.kind === 'change' && target.comparator === null
      ? ({ direction: 'higher', from: 'name' } as const)
      : directionOf(given, target.hint, { ...context, unit });
  return judgeAmount(target.number, reached, given, directed, context, shown, target.wordy || actual.wordy);
}

/** 0.98 typed as a plain number against ≥95% is 98 %: the cell lost its format. */
function percentageOfRatio(target: FigureTarget, units: Units): (figure: Decimal) => Decimal {
  const goal = target.kind === 'range' ? target.from : target.number;
  if (units.actual === null && isPercentage(units.target) && goal.gt(5)) {
    return (figure) => (figure.gt(0) && figure.lte(1) ? figure.times(HUNDRED) : figure);
  }
  // The target lost its format: 1 against 100 %.
  if (units.target === null && isPercentage(units.actual) && goal.gt(0) && goal.lte(1)) {
    return (figure) => figure.div(HUNDRED);
  }
  return (figure) => figure;
}

function reach(
  target: FigureTarget,
  actual: FigureTarget,
  relation: UnitRelation,
  name: string,
  scaled: (figure: Decimal) => Decimal,
): Reached | NotJudged {
  const inUnit = (figure: Decimal): Decimal => scaled(convert(figure, relation) ?? figure);
  if (actual.kind === 'range') {
    const [low, high] = [inUnit(actual.from), inUnit(actual.to)];
    return { low, high, figure: low };
  }
  const figure = inUnit(actual.number);
  if (actual.kind === 'change' || target.kind === 'change') return changed(target, actual, figure, name);
  if (actual.kind === 'bound') {
    return actual.comparator === '≥' || actual.comparator === '>'
      ? { low: figure, high: null, figure }
      : { low: null, high: figure, figure };
  }
  return { low: figure, high: figure, figure };
}

/** By how much something went the target's way; below 0 where it went the other. */
function changed(
  target: FigureTarget,
  actual: FigureTarget,
  figure: Decimal,
  name: string,
): Reached | NotJudged {
  const exact = (value: Decimal): Reached => ({ low: value, high: value, figure: value });
  if (target.kind === 'change' && actual.kind === 'change') {
    return exact(target.way === actual.way ? figure : figure.times(-1));
  }
  if (target.kind === 'change') {
    const sameUnit = actual.unit === null || actual.unit.quality === target.unit?.quality;
    if (sameUnit && figure.abs().lte(target.number.times(3))) return exact(figure);
    return notJudged(
      '目标值是变化幅度，实际完成值没有说明变化了多少，请人工判断。',
      'The target is a change and the actual does not say by how much it changed; please judge by hand.',
    );
  }
  if (actual.kind !== 'change') return exact(figure);
  if (!isPercentage(actual.unit) && actual.unit?.quality !== 'points' && actual.way === 'up')
    return exact(figure);
  const named = CHANGE_WORDS.find(({ words }) => words.some((word) => name.includes(word)));
  if (named !== undefined) return exact(named.way === actual.way ? figure : figure.times(-1));
  return notJudged(
    '实际完成值是变化幅度，与目标值不能直接比较，请人工判断。',
    'The actual is a change and cannot be held against the target directly; please judge by hand.',
  );
}

function judgeAmount(
  goal: Decimal,
  reached: Reached,
  comparator: Comparator | null,
  directed: Directed | 'unclear',
  context: Context,
  unit: string,
  wordy: boolean,
): Completion {
  const exact = reached.low !== null && reached.high !== null && reached.low.eq(reached.high);
  if (directed === 'unclear') {
    if (exact && reached.figure.eq(goal))
      return result(true, goal, reached.figure, { direction: 'equal', from: 'assumed' }, '=', unit);
    return unclearDirection(goal, reached.figure, unit);
  }
  const { direction } = directed;
  const sign = comparator ?? { higher: '≥' as const, lower: '≤' as const, equal: '=' as const }[direction];
  const met = isMet(goal, reached, sign);
  if (met === null) {
    return notJudged(
      `实际完成值是一个范围或限值，不能确定是否达到 ${sign}${plain(goal)}${unit}，请填写实际数值。`,
      `The actual is a range or limit, and whether it reaches ${sign}${plain(goal)}${unit} is not certain; a measured value is needed.`,
    );
  }
  if (!met && direction === 'equal' && reached.figure.lt(goal) && saving(context))
    return unclearDirection(goal, reached.figure, unit);
  if (!met && wordy) {
    return notJudged(
      '目标值或实际完成值是一段文字，其中的数字未必是同一件事，请人工判断。',
      'Target or actual is a description; its numbers may be about different things, please judge by hand.',
    );
  }
  return result(met, goal, reached.figure, directed, sign, unit);
}

/** '=' in a cost: below may be thrift as well as work left undone. */
function saving({ name, dimension }: Context): boolean {
  const named = directionOfName(name);
  return named === 'lower' || (named === null && dimension.includes('成本'));
}

/** Whether the target is met by all that the actual may be (true), by nothing of it (false), or one cannot say (null). */
function isMet(goal: Decimal, { low, high }: Reached, sign: Comparator): boolean | null {
  const holds = (figure: Decimal): boolean => {
    switch (sign) {
      case '≥':
        return figure.gte(goal);
      case '>':
        return figure.gt(goal);
      case '≤':
        return figure.lte(goal);
      case '<':
        return figure.lt(goal);
      case '=':
        return goal.eq(0) ? figure.lte(0) : figure.gte(goal);
    }
  };
  const rising = sign === '≥' || sign === '>' || (sign === '=' && !goal.eq(0));
  // The end that decides 'met' is the worse one, the end that decides 'not met' the better one.
  const [worse, better] = rising ? [low, high] : [high, low];
  if (worse !== null && holds(worse)) return true;
  if (better !== null && !holds(better)) return false;
  return null;
}

const EN: Readonly<Record<Comparator, string>> = { '≥': '≥', '>': '>', '≤': '≤', '<': '<', '=': '=' };

function result(
  met: boolean,
  goal: Decimal,
  figure: Decimal,
  directed: Directed,
  sign: Comparator,
  unit: string,
): Judged {
  const ratio = goal.eq(0) ? null : divide(figure, goal);
  const pair = `${plain(figure)}${unit}`;
  const aim = `${sign}${plain(goal)}${unit}`;
  return {
    judged: true,
    met,
    ratio,
    direction: directed.direction,
    directionFrom: directed.from,
    target: goal,
    actual: figure,
    unitShown: unit,
    kindOf: 'quantitative',
    band: null,
    late: null,
    arithmetic: met
      ? {
          zh: `实际 ${pair}，目标 ${aim}，已达到`,
          en: `actual ${pair}, target ${EN[sign]}${plain(goal)}${unit}: met`,
        }
      : {
          zh: `实际 ${pair}，目标 ${aim}，未达到`,
          en: `actual ${pair}, target ${EN[sign]}${plain(goal)}${unit}: not met`,
        },
  };
}

function judgeRange(
  target: RangeValue,
  reached: Reached,
  context: Context,
  shown: string,
  unit: Unit | null,
): Completion {
  const { low, high, figure } = reached;
  const goal = `${plain(target.from)}-${plain(target.to)}${shown}`;
  const within = low !== null && high !== null && low.gte(target.from) && high.lte(target.to);
  const named = directionOfName(context.name);
  const lowerBetter = unit?.quality === 'duration' || named === 'lower';
  const base = lowerBetter ? target.to : target.from;
  const directed: Directed = {
    direction: lowerBetter ? 'lower' : 'higher',
    from: unit?.quality === 'duration' ? 'assumed' : named !== null ? 'name' : 'assumed',
  };
  const sign = lowerBetter ? '≤' : '≥';
  const ofRange = (met: boolean): Judged => ({
    ...result(met, base, figure, directed, sign, shown),
    arithmetic: {
      zh: `实际 ${plain(figure)}${shown}，目标 ${goal}，${met ? '已达到' : '未达到'}`,
      en: `actual ${plain(figure)}${shown}, target ${goal}: ${met ? 'met' : 'not met'}`,
    },
  });
  if (within) return ofRange(true);
  const below = high !== null && high.lt(target.from);
  const above = low !== null && low.gt(target.to);
  if (lowerBetter && below) return ofRange(true);
  if (!lowerBetter && above && named === 'higher') return ofRange(true);
  if ((lowerBetter && above) || (!lowerBetter && below)) {
    if (!target.wordy) return ofRange(false);
  }
  return notJudged(
    `实际 ${plain(figure)}${shown} 不在目标 ${goal} 之内，是好是差请人工判断。`,
    `Actual ${plain(figure)}${shown} lies outside the target ${goal}; whether that is better or worse is for a person to say.`,
  );
}

function mismatched(target: FigureTarget, actual: FigureTarget, units: Units): NotJudged {
  if (target.wordy || actual.wordy) return unclearUnits(units);
  const names = { target: units.target?.shown ?? '', actual: units.actual?.shown ?? '' };
  return {
    judged: false,
    mismatch: true,
    units: names,
    because: {
      zh: `目标值的单位是“${names.target}”，实际完成值的单位是“${names.actual}”，两者不能比较。`,
      en: `The target is in “${names.target}” and the actual in “${names.actual}”; they cannot be compared.`,
    },
  };
}

function unclearUnits(units: Units): NotJudged {
  const names = { target: units.target?.shown ?? '', actual: units.actual?.shown ?? '' };
  return {
    judged: false,
    mismatch: false,
    units: names,
    because: {
      zh: `目标值与实际完成值的单位（“${names.target}”与“${names.actual}”）不能确定是否一致，请人工判断。`,
      en: `Whether the units of target and actual (“${names.target}” and “${names.actual}”) are the same is not certain; please judge by hand.`,
    },
  };
}

function unclearDirection(goal: Decimal, figure: Decimal, unit: string): NotJudged {
  return notJudged(
    `目标 ${plain(goal)}${unit}、实际 ${plain(figure)}${unit}，表中没有符号说明越高越好还是越低越好，请人工判断。`,
    `Target ${plain(goal)}${unit}, actual ${plain(figure)}${unit}: no sign says whether more or less is better; please judge by hand.`,
  );
}

/** Whether an actual says 'done in full': 100%, also where the target is words or a date. */
export function isInFull(value: Value): boolean {
  return (
    (value.kind === 'exact' || value.kind === 'bound') && isPercentage(value.unit) && value.number.gte(FULL)
  );
}

/** 0 of whatever the target counts. */
export function judgeNone(target: FigureTarget, context: Context): Completion {
  if (target.kind === 'range' || target.kind === 'change') return noneUnclear();
  const directed = directionOf(target.comparator, target.hint, { ...context, unit: target.unit });
  if (directed === 'unclear') return noneUnclear();
  const lower = directed.direction === 'lower' || target.number.eq(0);
  if (!lower) return noneUnclear();
  const none: Reached = { low: ZERO, high: ZERO, figure: ZERO };
  return judgeAmount(
    target.number,
    none,
    target.comparator ?? '≤',
    { ...directed, direction: target.comparator === '=' ? 'equal' : 'lower' },
    context,
    target.unit?.shown ?? '',
    false,
  );
}

function noneUnclear(): NotJudged {
  return notJudged(
    '实际完成值写“无”，是 0 还是没有数据请人工判断。',
    'The actual says “none”; whether that is 0 or no data is for a person to say.',
  );
}

/** A percentage other than 100 % against words says nothing that could be computed. */
export function judgeShare(actual: Value): Completion {
  if (isInFull(actual)) {
    return inWords('met', {
      zh: `实际完成 ${actual.text}，视为全部达成`,
      en: `actual ${actual.text}: taken as met in full`,
    });
  }
  return notJudged(
    `目标值是文字，实际完成值是 ${actual.text}，请人工判断。`,
    `The target is words and the actual ${actual.text}; please judge by hand.`,
  );
}
