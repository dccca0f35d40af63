import { HUNDRED, squeeze, ZERO } from '../grid';
import { inWords, missed, notJudged, valueText, repeated, takenAsMet, type Completion } from './completion';
import type { Context } from './direction';
import { mismatched, roughWording, wordForNumber } from './figure-sentences';
import { isInFull, judgeFigures, judgeNone, judgeShare } from './judge-figures';
import { inYear, NEXT_YEAR } from './in-year';
import { isScale, judgeDates, judgeDayOfMonth, judgeState } from './judge-words';
import { raisesDoubt } from './compose';
import { judgeDegree, judgeWordsByDegree } from './judge-degree';
import { judgeOpposite } from './judge-opposite';
import { areStates, holdsTarget, repeatsQuestion, sameWords } from './repeats';
import { relate } from './compare-units';
import { isOnlyUnit } from './scan-unit';
import { isRatio, type Quality } from './unit';
import { AT_ONCE_WORDS, CHANGE_SCALES, IN_FULL_WORDS, TOTAL_OF_SEVERAL, WITHIN_BUDGET } from './vocabulary';
import {
  isDated,
  isFigure,
  type FigureValue,
  type SeveralValue,
  type SingleValue,
  type Value,
  type YesNoValue,
} from './value';

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
  if (target.kind === 'several') return againstSeveral(target, actual, input);
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

function apart(target: Value, actual: Value): Completion {
  return notJudged(
    `目标“${valueText(target)}”与实际“${valueText(actual)}”不能直接比较，请人工判断。`,
    `Target “${valueText(target)}” and actual “${valueText(actual)}” cannot be compared; please judge by hand.`,
  );
}

function againstFigure(target: FigureValue, actual: Value, context: Context): Completion {
  if (actual.kind === 'none') return judgeNone(target, context);
  if (isDated(actual) && isAmount(target)) return mismatched({ target: unitShown(target), actual: '日期' });
  if (actual.kind === 'several') {
    const one = partFor(target, actual);
    if (one === null) return apart(target, actual);
    const done = judgeFigures(target, one, context);
    // One number of several may be the wrong one, so it can show that the target is met, but not that it is missed.
    const sure = TOTAL_OF_SEVERAL.test(one.label);
    return done.judged && !done.met && !sure ? roughWording() : done;
  }
  return apart(target, actual);
}

/** The one number of several that a target speaks of: its total (合计86套), else the only one in its unit. */
function partFor(target: FigureValue, actual: SeveralValue): FigureValue | null {
  const figures = actual.values
    .filter(isFigure)
    .filter(({ kind }) => kind !== 'change' || target.kind === 'change');
  const comparable = figures.filter(
    ({ unit }) =>
      unit !== null &&
      target.unit !== null &&
      relate(target.unit, unit).relation === 'same' &&
      unit.base === target.unit.base,
  );
  const total = comparable.filter(({ label }) => TOTAL_OF_SEVERAL.test(label));
  const [one, another] = total.length > 0 ? total : comparable;
  return one !== undefined && another === undefined ? one : null;
}

/** 当场办结 answers any length of time. */
function doneAtOnce(target: FigureValue, actual: Value): Completion | null {
  const isTime = target.unit?.quality === 'duration' && target.kind !== 'change';
  return isTime && AT_ONCE_WORDS.includes(squeeze(actual.text)) ? takenAsMet(target, actual) : null;
}

/** 全部完成, 全覆盖 of a percentage is all of it. */
function shareDone(actual: Value, target: FigureValue): Completion | null {
  const words = squeeze(actual.text);
  const full = IN_FULL_WORDS.some((word) => words.startsWith(word)) && !raisesDoubt(words);
  const wanted =
    isRatio(target.unit) && target.kind !== 'change' && target.kind !== 'range' && target.number.lte(100);
  return full && wanted ? takenAsMet(target, actual) : null;
}

/** Figures against words or dates: 100% is done in full; 20次 can be no date. */
function againstWords(target: Value, actual: FigureValue, context: Context): Completion {
  if (isDated(target) && isAmount(actual)) return mismatched({ target: '日期', actual: unitShown(actual) });
  if (went(target, actual)) return takenAsMet(target, actual);
  const whole = IN_FULL_WORDS.some((word) => squeeze(target.text).startsWith(word));
  if (whole && actual.kind === 'exact' && isRatio(actual.unit) && actual.number.lt(100))
    return judgeFigures({ ...actual, number: HUNDRED, text: target.text }, actual, context);
  return judgeShare(actual);
}

/** 增长5% against 有所增长: it went the way that the target asks for, and the target asks for no more. */
function went(target: Value, actual: FigureValue): boolean {
  if (target.kind !== 'state' || target.rank > 2 || actual.kind !== 'change' || !actual.number.gt(0))
    return false;
  return target.scale === CHANGE_SCALES[actual.way];
}

/** A figure in a unit that no time is measured in. */
function isAmount(value: FigureValue): boolean {
  return value.unit !== null && AMOUNTS.includes(value.unit.quality) && !value.wordy;
}

/** Percentages are left out: an actual in percent may say how far the work is. */
const AMOUNTS: readonly Quality[] = ['money', 'people', 'count', 'area', 'mass', 'volume'];

function unitShown(value: FigureValue): string {
  return value.unit?.shown ?? '';
}

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

/** Compares several values with several in their order if the counts agree; met if each is, else a person judges. */
function againstSeveral(target: SeveralValue, actual: Value, context: Context): Completion {
  if (isInFull(actual)) return judgeShare(actual);
  const reached: readonly SingleValue[] = actual.kind === 'several' ? actual.values : [];
  if (isFigure(actual)) {
    // 每月1次，全年12次 against 12次: the part with the same period is compared.
    const alike = target.values.every((one) => basesOf(one) === basesOf(actual));
    const [one, another] = alike
      ? target.values.filter(isFigure).filter((each) => perLike(each, actual))
      : [];
    return one && !another ? judgeFigures(one, actual, context) : apart(target, actual);
  }
  if (reached.length !== target.values.length) return apart(target, actual);
  const paired = inOrderOf(target.values, reached);
  const each = target.values.map((one, index) =>
    judge({ ...context, target: one, actual: paired[index] ?? one }),
  );
  if (each.every((one) => one.judged && one.met)) {
    return inWords('met', {
      zh: `各项均达到目标（${valueText(target)}）`,
      en: `each part meets its target (${valueText(target)})`,
    });
  }
  const at = each.findIndex((one) => one.judged && !one.met);
  const [part, got] = [target.values[at], paired[at]];
  if (part === undefined || got === undefined || !each.every(({ judged }) => judged))
    return apart(target, actual);
  return inWords('partly', {
    zh: `其中“${valueText(part)}”实际 ${valueText(got)}，未达到`,
    en: `of it “${valueText(part)}” came to ${valueText(got)}: not met`,
  });
}

const basesOf = (value: SingleValue) => (isFigure(value) ? (value.unit?.base ?? '') : value.kind);

function perLike(one: FigureValue, other: FigureValue): boolean {
  return basesOf(one) === basesOf(other) && (one.unit?.per.length ?? 0) === (other.unit?.per.length ?? 0);
}

/** The actuals in the order of the targets, if each has a unit of its own: 道路2公里，桥梁1座. */
function inOrderOf(aims: readonly SingleValue[], reached: readonly SingleValue[]): readonly SingleValue[] {
  const bases = aims.map(basesOf);
  if (new Set(bases).size < bases.length) return reached;
  const ordered = bases.flatMap((base) => reached.find((one) => basesOf(one) === base) ?? []);
  return ordered.length === aims.length ? ordered : reached;
}
