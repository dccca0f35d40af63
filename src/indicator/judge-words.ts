import { squeeze, type Sentence } from '../grid';
import { compareDays, dayText } from './calendar';
import {
  beside,
  fallsShort,
  inWords,
  noLess,
  notJudged,
  valueText,
  repeated,
  type Completion,
  type Judged,
  type Late,
} from './completion';
import { LOWEST } from './degree';
import { isDated, isFigure, type DatedValue, type StateValue, type Value } from './value';
import {
  CLEAR_SCALES,
  DAY_OF_MONTH,
  GRADE_SCALE,
  SCALE_STEP,
  SCALE_STEPS,
  WHOLE_SCALE,
  WORD_SCALES,
} from './vocabulary';

/** Compares dates: in time, late, or unclear (9月 against 9月前). Days without a year are in the form's year. */
export function judgeDates(target: DatedValue, actual: DatedValue): Completion {
  const due = target.kind === 'deadline' ? target.sure : target.days.to;
  const done = actual.days;
  const event = target.kind === 'deadline' ? target.event : null;
  if (event !== null && actual.kind === 'deadline' && actual.event === event) return repeated(target);
  if (due === null || target.days === null || done === null) {
    return notJudged(
      '目标或实际的时间没有写明日期，请人工判断。',
      'Target or actual names no day of the calendar; please judge by hand.',
    );
  }
  if (compareDays(done.to, due) <= 0) return inTime(target, actual);
  const isLonger =
    target.kind === 'period' && actual.kind === 'period' && compareDays(done.from, target.days.from) === 0;
  if (isLonger) return late(target, actual, { due: dayText(due), done: dayText(done.to) });
  const isVague = actual.kind === 'period' || actual.before;
  if (!isVague && compareDays(done.from, target.days.to) > 0)
    return late(target, actual, { due: dayText(target.days.to), done: dayText(done.from) });
  const { zh, en } = dates(target, actual, '不能确定是否按期', 'whether it was in time is not certain');
  return notJudged(`${zh}，请人工判断。`, `${en}; please judge by hand.`);
}

function dates(target: Value, actual: Value, zh: string, en: string): Sentence {
  return {
    zh: `目标 ${valueText(target)}，实际 ${valueText(actual)}，${zh}`,
    en: `target ${valueText(target)}, actual ${valueText(actual)}: ${en}`,
  };
}

function inTime(target: Value, actual: Value): Judged {
  return inWords('met', dates(target, actual, '按期完成', 'in time'), 'deadline');
}

function late(target: Value, actual: Value, days: Late): Judged {
  const says = dates(target, actual, '晚于目标时间', 'later than the target');
  return { ...inWords('unmet', says, 'deadline'), late: days };
}

/** Compares days of each month: 每月10日前 and 每月8日; null if one of them is none. */
export function judgeDayOfMonth(target: Value, actual: Value): Completion | null {
  const due = target.kind === 'deadline' ? dayIn(target.event ?? '') : null;
  const done =
    actual.kind === 'deadline'
      ? dayIn(actual.event ?? '')
      : actual.kind === 'exact' && actual.unit?.calendar === 'day'
        ? actual.number.toNumber()
        : null;
  if (due === null || done === null) return null;
  if (done <= due) return inTime(target, actual);
  return late(target, actual, {
    due: { zh: `每月${due}日`, en: `day ${due}` },
    done: { zh: `每月${done}日`, en: `day ${done}` },
  });
}

function dayIn(event: string): number | null {
  const day = DAY_OF_MONTH.exec(event)?.[1];
  return day === undefined ? null : Number(day);
}

/** Whether an actual is as high as its target on one scale; null if there is no such scale or it is not clear. */
function compareOnScale(target: Value, actual: StateValue): boolean | null {
  if (target.kind === 'state' && target.scale !== null && target.scale === actual.scale) {
    // The lowest step may be what is wanted (风险低), so a step above it is not surely better.
    if (actual.rank >= target.rank) return target.rank > LOWEST ? true : null;
    return CLEAR_SCALES.includes(actual.scale) && stepOf(actual) < stepOf(target) ? false : null;
  }
  // 一般 is on another scale than 显著提升, and surely below it.
  const isHigh =
    target.kind === 'state' &&
    target.scale !== null &&
    WORD_SCALES.includes(target.scale) &&
    stepOf(target) >= 3;
  return isHigh && actual.scale === GRADE_SCALE && actual.rank <= 3 && actual.grade === 'quality'
    ? false
    : null;
}

/** The step of a scale that a rank belongs to: 较好 is on the step of 好. */
const stepOf = ({ rank }: StateValue) => Math.round(rank);

/**
 * Whether the actual is the first, best step of a target that is a whole scale (优良中低差); null if it is no step of it.
 */
function stepOnScale(target: Value, actual: Value): boolean | null {
  const at = stepsOf(target.text).indexOf(squeeze(actual.text));
  return at < 0 ? null : at === 0;
}

/** Whether words are a whole scale and none of its steps: 优良中低差, 好坏. */
export function isScale(text: string): boolean {
  return stepsOf(text).length > 0 || WHOLE_SCALE.test(squeeze(text));
}

function stepsOf(text: string): readonly string[] {
  const words = squeeze(text).replace(/[,、/]/g, '');
  return SCALE_STEPS.test(words) ? (words.match(SCALE_STEP) ?? []) : [];
}

/** Compares a state word with any target: 完成 with a date, 部分达成 with a quality. */
export function judgeState(target: Value, actual: StateValue): Completion {
  const judged = (band: 'met' | 'unmet', zh: string, en: string, of?: Judged['kindOf']) =>
    inWords(band, beside(target, actual, zh, en), of);
  const onScale = stepOnScale(target, actual) ?? compareOnScale(target, actual);
  if (onScale !== null)
    return onScale ? noLess(target, actual) : judged('unmet', '低于目标', 'below the target');
  const kindOf = isDated(target) ? 'deadline' : 'qualitative';
  if (actual.grade === 'partly') return fallsShort(target, actual, kindOf);
  if (actual.grade === 'unmet') return judged('unmet', '未达成', 'not met', kindOf);
  const needsMore = isFigure(target) || target.kind === 'several' || target.kind === 'text';
  if (actual.grade === 'met' && (actual.general || !needsMore))
    return judged('met', '视为达成', 'taken as met', kindOf);
  return notJudged(
    `目标“${valueText(target)}”、实际“${valueText(actual)}”没有可比的尺度，请人工判断。`,
    `Target “${valueText(target)}” and actual “${valueText(actual)}” have no common scale; please judge by hand.`,
  );
}
