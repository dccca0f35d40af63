import { HUNDRED, type Decimal } from '../grid';
import { convert, type SameUnit } from './compare-units';
import { notJudged, type NotJudged } from './completion';
import { isRatio } from './unit';
import type { BoundValue, ChangeValue, ExactValue, FigureValue } from './value';
import { CHANGE_WORDS } from './vocabulary';

/** An actual in the target's unit: a figure from `low` to `high`; null is an open end. */
export interface Reached {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** The number to show and to compute with. */
  readonly figure: Decimal;
}

export function exactly(figure: Decimal): Reached {
  return { low: figure, high: figure, figure };
}

/** The actual's figure in the target's unit, or why there is none. */
export function reach(
  target: FigureValue,
  actual: FigureValue,
  relation: SameUnit,
  name: string,
): Reached | NotJudged {
  const inUnit = (number: Decimal) => asShare(target, actual, convert(number, relation));
  if (actual.kind === 'range') {
    if (target.kind === 'change') return levelForChange();
    return { low: inUnit(actual.from), high: inUnit(actual.to), figure: inUnit(actual.from) };
  }
  const figure = inUnit(actual.number);
  const { spread } = relation;
  if (spread !== null && actual.kind === 'exact' && target.kind !== 'change')
    return { low: figure.times(spread.least), high: figure.times(spread.most), figure };
  if (target.kind === 'change') return changeForChange(target, actual, figure);
  if (actual.kind === 'change') return changeForLevel(actual, figure, name);
  if (actual.kind === 'exact') return exactly(figure);
  const atLeast = actual.comparator === '≥' || actual.comparator === '>';
  return atLeast ? { low: figure, high: null, figure } : { low: null, high: figure, figure };
}

/** 0.98 without a unit against ≥95% is 98 %: the cell lost its format. */
function asShare(target: FigureValue, actual: FigureValue, figure: Decimal): Decimal {
  const goal = target.kind === 'range' ? target.from : target.number;
  const lostFormat =
    actual.unit === null && isRatio(target.unit) && goal.gt(5) && figure.gt(0) && figure.lte(1);
  return lostFormat ? figure.times(HUNDRED) : figure;
}

/** The change in the target's direction; below 0 if it went the other way. */
function changeForChange(
  target: ChangeValue,
  actual: BoundValue | ExactValue | ChangeValue,
  figure: Decimal,
): Reached | NotJudged {
  if (actual.kind === 'change') return exactly(actual.way === target.way ? figure : figure.times(-1));
  // 5 or 5% against 提高5% is the amount without its verb, but 98% is the level reached.
  const plausible = actual.kind === 'exact' && figure.abs().lte(target.number.times(3));
  // -6% is a fall of 6%.
  const amount = target.way === 'down' && figure.lt(0) ? figure.abs() : figure;
  return plausible ? exactly(amount) : levelForChange();
}

function levelForChange(): NotJudged {
  return notJudged(
    '目标值是变化幅度，实际完成值没有说明变化了多少，请人工判断。',
    'The target is a change and the actual does not say by how much it changed; please judge by hand.',
  );
}

/** A change against a level: 增长6% against 5% under 增长率; 新增50人 against ≥50人. */
function changeForLevel(actual: ChangeValue, figure: Decimal, name: string): Reached | NotJudged {
  const share = isRatio(actual.unit) || actual.unit?.quality === 'points';
  const named = CHANGE_WORDS.find(({ words }) => words.some((word) => name.includes(word)));
  if (named !== undefined) return exactly(named.way === actual.way ? figure : figure.times(-1));
  if (!share && actual.way === 'up') return exactly(figure);
  return notJudged(
    '实际完成值是变化幅度，与目标值不能直接比较，请人工判断。',
    'The actual is a change and cannot be held against the target directly; please judge by hand.',
  );
}
