import { HUNDRED, squeeze } from '../grid';
import { relate } from './compare-units';
import { apart, takenAsMet, type Completion } from './completion';
import { raisesDoubt } from './compose';
import type { Context } from './direction';
import { mismatched, roughWording } from './figure-sentences';
import { judgeFigures, judgeNone, judgeShare } from './judge-figures';
import { isRatio, type Quality } from './unit';
import { isDated, isFigure, type FigureValue, type SeveralValue, type Value } from './value';
import { AT_ONCE_WORDS, CHANGE_SCALES, IN_FULL_WORDS, TOTAL_OF_SEVERAL } from './vocabulary';

/** A figure against words, a date or several figures. */
export function againstFigure(target: FigureValue, actual: Value, context: Context): Completion {
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
export function doneAtOnce(target: FigureValue, actual: Value): Completion | null {
  const isTime = target.unit?.quality === 'duration' && target.kind !== 'change';
  return isTime && AT_ONCE_WORDS.includes(squeeze(actual.text)) ? takenAsMet(target, actual) : null;
}

/** 全部完成, 全覆盖 of a percentage is all of it. */
export function shareDone(actual: Value, target: FigureValue): Completion | null {
  const words = squeeze(actual.text);
  const full = IN_FULL_WORDS.some((word) => words.startsWith(word)) && !raisesDoubt(words);
  const wanted =
    isRatio(target.unit) && target.kind !== 'change' && target.kind !== 'range' && target.number.lte(100);
  return full && wanted ? takenAsMet(target, actual) : null;
}

/** Figures against words or dates: 100% is done in full; 20次 can be no date. */
export function againstWords(target: Value, actual: FigureValue, context: Context): Completion {
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

/** The unit of a figure as it is written; '' if it has none. */
export function unitShown(value: FigureValue): string {
  return value.unit?.shown ?? '';
}
