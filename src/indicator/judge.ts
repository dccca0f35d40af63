import { squeeze } from '../grid';
import { inWords, notJudged, quoted, type Completion } from './completion';
import type { Context } from './direction';
import { differentKinds } from './figure-sentences';
import { isInFull, judgeFigures, judgeNone, judgeShare } from './judge-figures';
import { judgeDates, judgeState } from './judge-words';
import { raisesDoubt } from './compose';
import type { Quality } from './unit';
import type {
  BoundValue,
  ChangeValue,
  DeadlineValue,
  ExactValue,
  PeriodValue,
  RangeValue,
  SeveralValue,
  SingleValue,
  Value,
} from './value';

/** What is judged, with what helps to tell the better way. */
export interface JudgeInput extends Context {
  readonly target: Value;
  readonly actual: Value;
  /** The year of the form: days that name none are in it. */
  readonly year?: number | null;
}

/**
 * Holds an actual against its target. 'Cannot judge' is a proper answer, with the reason; 'not met' is only said
 * where units, direction and wording leave no doubt. Basis: 财预〔2020〕10号, quantitative and qualitative indicators.
 */
export function judge(input: JudgeInput): Completion {
  const { target, actual, year = null } = input;
  if (target.kind === 'blank' || target.kind === 'not-applicable') {
    return notJudged('没有目标值，不能判断。', 'There is no target; it cannot be judged.');
  }
  if (actual.kind === 'blank' || actual.kind === 'not-applicable') {
    return notJudged('没有实际完成值，不能判断。', 'There is no actual; it cannot be judged.');
  }
  if (isFigure(target) && isFigure(actual)) return judgeFigures(target, actual, input);
  if (sameWords(target.text, actual.text)) return same(target);
  if (target.kind === 'text' && holdsTarget(target.text, actual.text)) return same(target);
  if (actual.kind === 'state') return judgeState(target, actual);
  if (isFigure(target)) return againstFigure(target, actual, input);
  if (isDated(target) && isDated(actual)) return judgeDates(inYear(target, year), inYear(actual, year));
  if (target.kind === 'several') return againstSeveral(target, actual, input);
  if (actual.kind === 'none' && target.kind === 'none') return same(target);
  if (target.kind === 'none') return againstNone(actual);
  if (actual.kind === 'yes-no') return answered(target, actual.yes, quoted(actual));
  if (isFigure(actual)) return againstWords(target, actual);
  return apart(target, actual);
}

type Figure = BoundValue | ExactValue | RangeValue | ChangeValue;
type Dated = DeadlineValue | PeriodValue;

function isFigure(value: Value): value is Figure {
  return (
    value.kind === 'bound' || value.kind === 'exact' || value.kind === 'range' || value.kind === 'change'
  );
}

function isDated(value: Value): value is Dated {
  return value.kind === 'deadline' || value.kind === 'period';
}

/** Words that add nothing: 已完成X。 is X done. */
function sameWords(one: string, other: string): boolean {
  const core = (text: string) => squeeze(text).replace(/^(?:已经|已|均|全部)?(?:完成)?|[了。.;,]+$/g, '');
  return squeeze(one) === squeeze(other) || (core(one) !== '' && core(one) === core(other));
}

/** Whether an actual tells the target's words again, with more words that raise no doubt: 已指导城市建设，效果良好. */
function holdsTarget(target: string, actual: string): boolean {
  const aim = squeeze(target);
  const told = squeeze(actual);
  return aim.length >= 4 && told.includes(aim) && !raisesDoubt(told.replace(aim, ''));
}

function same(target: Value): Completion {
  const kindOf = isDated(target) ? 'deadline' : 'qualitative';
  return inWords(
    'met',
    { zh: `实际与目标一致（${quoted(target)}）`, en: `actual equals target (${quoted(target)})` },
    kindOf,
  );
}

function apart(target: Value, actual: Value): Completion {
  return notJudged(
    `目标“${quoted(target)}”与实际“${quoted(actual)}”不能直接比较，请人工判断。`,
    `Target “${quoted(target)}” and actual “${quoted(actual)}” cannot be compared; please judge by hand.`,
  );
}

function againstFigure(target: Figure, actual: Value, context: Context): Completion {
  if (actual.kind === 'none') return judgeNone(target, context);
  if (isDated(actual) && isAmount(target)) return differentKinds(unitName(target), '日期');
  if (actual.kind === 'several')
    return againstSeveral({ ...target, kind: 'several', values: [target] }, actual, context);
  return apart(target, actual);
}

/** Figures against words or dates: 100% is done in full; 20次 can be no date. */
function againstWords(target: Value, actual: Figure): Completion {
  if (isDated(target) && isAmount(actual)) return differentKinds('日期', unitName(actual));
  return went(target, actual) ? told(target, actual) : judgeShare(actual);
}

/** 增长5% against 有所增长: it went the way that the target asks for, and the target asks for no more. */
function went(target: Value, actual: Figure): boolean {
  if (target.kind !== 'state' || target.rank > 2 || actual.kind !== 'change' || !actual.number.gt(0))
    return false;
  return target.scale === { up: '提升', down: '下降' }[actual.way];
}

function told(target: Value, actual: Value): Completion {
  return inWords('met', {
    zh: `目标“${quoted(target)}”，实际“${quoted(actual)}”，视为达成`,
    en: `target “${quoted(target)}”, actual “${quoted(actual)}”: taken as met`,
  });
}

/** A figure in a unit that no time is measured in. */
function isAmount(value: Figure): boolean {
  return value.unit !== null && AMOUNTS.includes(value.unit.quality) && !value.wordy;
}

/** A percentage is no such unit of an actual: it may say how far the work is. */
const AMOUNTS: readonly Quality[] = ['money', 'people', 'count', 'area', 'mass', 'volume'];

function unitName(value: Figure): string {
  return value.unit?.shown ?? '';
}

function againstNone(actual: Value): Completion {
  if (isInFull(actual)) return judgeShare(actual);
  if (actual.kind === 'exact' && actual.unit?.quality !== 'ratio') {
    const none = actual.number.lte(0);
    const says = {
      zh: `目标为不发生，实际 ${quoted(actual)}`,
      en: `the target is that nothing happens, actual ${quoted(actual)}`,
    };
    return inWords(none ? 'met' : 'unmet', says);
  }
  return notJudged(
    `目标为不发生，实际“${quoted(actual)}”，请人工判断。`,
    `The target is that nothing happens, actual “${quoted(actual)}”; please judge by hand.`,
  );
}

function answered(target: Value, yes: boolean, text: string): Completion {
  if (yes) return inWords('met', { zh: `实际“${text}”，视为达成`, en: `actual “${text}”: taken as met` });
  if (target.kind === 'yes-no' && target.yes) {
    return inWords('unmet', {
      zh: `目标“${quoted(target)}”，实际“${text}”，未达成`,
      en: `target “${quoted(target)}”, actual “${text}”: not met`,
    });
  }
  return notJudged(
    `目标“${quoted(target)}”，实际“${text}”，请人工判断。`,
    `Target “${quoted(target)}”, actual “${text}”; please judge by hand.`,
  );
}

/** Several against several in their order where the counts agree; met where each is, else for a person. */
function againstSeveral(target: SeveralValue, actual: Value, context: Context): Completion {
  if (isInFull(actual)) return judgeShare(actual);
  const reached: readonly SingleValue[] = actual.kind === 'several' ? actual.values : [];
  if (reached.length !== target.values.length) return apart(target, actual);
  const each = target.values.map((one, index) =>
    judge({ ...context, target: one, actual: reached[index] ?? one }),
  );
  if (each.every((one) => one.judged && one.met)) {
    return inWords('met', {
      zh: `各项均达到目标（${quoted(target)}）`,
      en: `each part meets its target (${quoted(target)})`,
    });
  }
  return apart(target, actual);
}

function inYear(value: Dated, year: number | null): Dated {
  if (year === null || value.days === null) return value;
  const dated = <D extends { readonly year: number | null }>(day: D): D => ({
    ...day,
    year: day.year ?? year,
  });
  const days = { from: dated(value.days.from), to: dated(value.days.to) };
  return value.kind === 'period'
    ? { ...value, days }
    : { ...value, days, sure: value.sure && dated(value.sure) };
}
