import { ZERO } from '../grid';
import {
  apart,
  inWords,
  missed,
  notJudged,
  repeated,
  takenAsMet,
  valueText,
  type Completion,
} from './completion';
import type { Context } from './direction';
import { wordForNumber } from './figure-sentences';
import { inYear, NEXT_YEAR } from './in-year';
import { judgeDegree, judgeWordsByDegree } from './judge-degree';
import { isInFull, judgeFigures, judgeShare } from './judge-figures';
import { againstFigure, againstWords, doneAtOnce, shareDone, unitShown } from './judge-mixed';
import { judgeOpposite } from './judge-opposite';
import { againstSeveral } from './judge-several';
import { isScale, judgeDates, judgeDayOfMonth, judgeState } from './judge-words';
import { areStates, holdsTarget, repeatsQuestion, sameWords } from './repeats';
import { isOnlyUnit } from './scan-unit';
import { isRatio } from './unit';
import { isDated, isFigure, type Value, type YesNoValue } from './value';
import { WITHIN_BUDGET } from './vocabulary';

/** Target and actual, with what helps to tell the better way. */
export interface JudgeInput extends Context {
  readonly target: Value;
  readonly actual: Value;
  /** The year of the form, for days without a year. */
  readonly year?: number | null;
}

/**
 * Compares an actual with its target. 'Cannot judge' is a proper answer with a reason; 'not met' is only said if
 * units, direction and wording leave no doubt. Basis: 财预〔2020〕10号, quantitative and qualitative indicators.
 */
export function judge(input: JudgeInput): Completion {
  const { target, actual, year = null } = input;
  if (target.kind === 'blank' || target.kind === 'not-applicable') {
    return notJudged('没有目标值，不能判断。', 'There is no target; it cannot be judged.');
  }
  if (actual.kind === 'blank' || actual.kind === 'not-applicable') {
    return notJudged('没有实际完成值，不能判断。', 'There is no actual; it cannot be judged.');
  }
  if (target.kind === 'text' && isOnlyUnit(target.text)) {
    return notJudged(
      '目标值只有单位，没有数字，不能判断。',
      'The target is a unit without a number; it cannot be judged.',
    );
  }
  if (isFigure(target) && isFigure(actual)) return judgeFigures(target, actual, input);
  if (sameWords(target.text, actual.text))
    return isScale(target.text) ? apart(target, actual) : repeated(target);
  const degree = judgeDegree(target, actual);
  if (degree !== null) return degree;
  const opposite = isWords(target)
    ? (judgeOpposite(target, actual) ?? judgeWordsByDegree(target, actual))
    : null;
  if (opposite !== null) return opposite;
  if (
    isWords(target) &&
    !isFigure(actual) &&
    !areStates(target, actual) &&
    holdsTarget(target.text, actual.text)
  )
    return repeated(target);
  const monthly = judgeDayOfMonth(target, actual);
  if (monthly !== null) return monthly;
  const share = isFigure(target) ? (shareDone(actual, target) ?? doneAtOnce(target, actual)) : null;
  if (share !== null) return share;
  // 完成 of 100% is all of it.
  if (isFigure(target) && target.asksNumber && !isRatio(target.unit) && saysDone(actual))
    return wordForNumber(target, actual, unitShown(target));
  if (actual.kind === 'state') return judgeState(target, actual);
  if (isFigure(target)) return againstFigure(target, actual, input);
  if (isDated(target) && isDated(actual)) {
    // Without a form's year, any year tells 次年 from it.
    const base = year ?? ([target, actual].some(({ text }) => NEXT_YEAR.test(text)) ? SOME_YEAR : null);
    return judgeDates(inYear(target, base), inYear(actual, base));
  }
  if (target.kind === 'several')
    return againstSeveral(target, actual, input, (pair) => judge({ ...input, ...pair }));
  if (actual.kind === 'none' && target.kind === 'none') return repeated(target);
  if (target.kind === 'none') return againstNone(actual);
  if (actual.kind === 'yes-no') return answered(target, actual);
  if (target.kind === 'yes-no' && target.yes && repeatsQuestion(input.name, actual.text))
    return takenAsMet(target, actual);
  if (isFigure(actual)) return againstWords(target, actual, input);
  return apart(target, actual);
}

/** Whether an actual says 'done' where a number is asked for: 完成, but not 控制在预算内, which keeps a limit. */
function saysDone(actual: Value): boolean {
  return (
    actual.kind === 'state' &&
    actual.grade === 'met' &&
    actual.general &&
    !WITHIN_BUDGET.includes(actual.core ?? '')
  );
}

const SOME_YEAR = 2001;

/** Whether a value is text only. */
const isWords = ({ kind }: Value) =>
  kind === 'text' || kind === 'state' || kind === 'yes-no' || kind === 'none';

function againstNone(actual: Value): Completion {
  if (isInFull(actual)) return judgeShare(actual);
  if (actual.kind === 'exact' && actual.unit?.quality !== 'ratio') {
    const none = actual.number.lte(0);
    const says = {
      zh: `目标为不发生，实际 ${valueText(actual)}`,
      en: `the target is that nothing happens, actual ${valueText(actual)}`,
    };
    if (none) return inWords('met', says);
    // 零投诉 is 0 in words, so an incident counts as it would against the figure.
    return {
      ...inWords('unmet', says, 'quantitative'),
      band: null,
      direction: 'lower',
      directionFrom: 'comparator',
      target: ZERO,
      actual: actual.number,
      unitShown: unitShown(actual),
      actualUnitShown: unitShown(actual),
    };
  }
  return notJudged(
    `目标为不发生，实际“${valueText(actual)}”，请人工判断。`,
    `The target is that nothing happens, actual “${valueText(actual)}”; please judge by hand.`,
  );
}

function answered(target: Value, actual: YesNoValue): Completion {
  const text = valueText(actual);
  if (actual.yes)
    return inWords('met', { zh: `实际“${text}”，视为达成`, en: `actual “${text}”: taken as met` });
  if (target.kind === 'yes-no') return missed(target, actual);
  return notJudged(
    `目标“${valueText(target)}”，实际“${text}”，请人工判断。`,
    `Target “${valueText(target)}”, actual “${text}”; please judge by hand.`,
  );
}
