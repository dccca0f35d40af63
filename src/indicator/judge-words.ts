import { squeeze, type Sentence } from '../grid';
import { compareDays, dayText, dayTextEn } from './calendar';
import { inWords, notJudged, quoted, type Completion, type Judged } from './completion';
import type { DeadlineValue, PeriodValue, StateValue, Value } from './value';
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
export function judgeDates(
  target: DeadlineValue | PeriodValue,
  actual: DeadlineValue | PeriodValue,
): Completion {
  const due = target.kind === 'deadline' ? target.sure : target.days.to;
  if (
    target.kind === 'deadline' &&
    actual.kind === 'deadline' &&
    target.event !== null &&
    target.event === actual.event
  )
    return inWords(
      'met',
      { zh: `实际与目标一致（${quoted(target)}）`, en: `actual equals target (${quoted(target)})` },
      'deadline',
    );
  if (due === null || target.days === null || actual.days === null) {
    return notJudged(
      '目标或实际的时间没有写明日期，请人工判断。',
      'Target or actual names no day of the calendar; please judge by hand.',
    );
  }
  const done = actual.days;
  const says: Judged['arithmetic'] = {
    zh: `目标 ${quoted(target)}，实际 ${quoted(actual)}`,
    en: `target ${quoted(target)}, actual ${quoted(actual)}`,
  };
  const withEnd = (zh: string, en: string): Sentence => ({
    zh: `${says.zh}，${zh}`,
    en: `${says.en}: ${en}`,
  });
  if (compareDays(done.to, due) <= 0) return inWords('met', withEnd('按期完成', 'in time'), 'deadline');
  const longer =
    target.kind === 'period' && actual.kind === 'period' && compareDays(done.from, target.days.from) === 0;
  if (longer) {
    return {
      ...inWords('unmet', withEnd('晚于目标时间', 'later than the target'), 'deadline'),
      late: {
        due: { zh: dayText(due), en: dayTextEn(due) },
        done: { zh: dayText(done.to), en: dayTextEn(done.to) },
      },
    };
  }
  const vague = actual.kind === 'period' || actual.before;
  if (!vague && compareDays(done.from, target.days.to) > 0) {
    return {
      ...inWords('unmet', withEnd('晚于目标时间', 'later than the target'), 'deadline'),
      late: {
        due: { zh: dayText(target.days.to), en: dayTextEn(target.days.to) },
        done: { zh: dayText(done.from), en: dayTextEn(done.from) },
      },
    };
  }
  return notJudged(
    `${says.zh}，不能确定是否按期，请人工判断。`,
    `${says.en}: whether it was in time is not certain; please judge by hand.`,
  );
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
  const says: Sentence = {
    zh: `目标 ${quoted(target)}，实际 ${quoted(actual)}`,
    en: `target ${quoted(target)}, actual ${quoted(actual)}`,
  };
  if (done <= due)
    return inWords('met', { zh: `${says.zh}，按期完成`, en: `${says.en}: in time` }, 'deadline');
  return {
    ...inWords(
      'unmet',
      { zh: `${says.zh}，晚于目标时间`, en: `${says.en}: later than the target` },
      'deadline',
    ),
    late: { due: { zh: `每月${due}日`, en: `day ${due}` }, done: { zh: `每月${done}日`, en: `day ${done}` } },
  };
}

function dayIn(event: string): number | null {
  const day = DAY_OF_MONTH.exec(event)?.[1];
  return day === undefined ? null : Number(day);
}

/** The lowest step may be what is wanted (风险低), so a step above it is not surely better. */
const LOWEST = 1;
/** Whether an actual is as high as its target on one scale; null if there is no such scale or it is not clear. */
function compareOnScale(target: Value, actual: StateValue): boolean | null {
  if (target.kind === 'state' && target.scale !== null && target.scale === actual.scale) {
    if (actual.rank >= target.rank) return target.rank > LOWEST ? true : null;
    return CLEAR_SCALES.includes(actual.scale) ? false : null;
  }
  // 一般 is on another scale than 显著提升, and surely below it.
  const isHigh =
    target.kind === 'state' &&
    target.scale !== null &&
    WORD_SCALES.includes(target.scale) &&
    target.rank >= 3;
  return isHigh && actual.scale === GRADE_SCALE && actual.rank <= 3 && actual.grade === 'quality'
    ? false
    : null;
}

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
  const kindOf = target.kind === 'deadline' || target.kind === 'period' ? 'deadline' : 'qualitative';
  const says = (zh: string, en: string): Sentence => ({
    zh: `目标“${quoted(target)}”，实际“${quoted(actual)}”，${zh}`,
    en: `target “${quoted(target)}”, actual “${quoted(actual)}”: ${en}`,
  });
  const onScale = stepOnScale(target, actual) ?? compareOnScale(target, actual);
  if (onScale !== null) {
    return onScale
      ? inWords('met', says('不低于目标', 'no lower than the target'))
      : inWords('unmet', says('低于目标', 'below the target'));
  }
  if (actual.grade === 'partly') return inWords('partly', says('部分达成', 'partly met'), kindOf);
  if (actual.grade === 'unmet') return inWords('unmet', says('未达成', 'not met'), kindOf);
  const figures = ['bound', 'exact', 'range', 'change', 'several'].includes(target.kind);
  if (actual.grade === 'met' && (actual.general || !figures)) {
    const wordsOnly = target.kind === 'text' && !actual.general;
    if (!wordsOnly) return inWords('met', says('视为达成', 'taken as met'), kindOf);
  }
  return notJudged(
    `目标“${quoted(target)}”、实际“${quoted(actual)}”没有可比的尺度，请人工判断。`,
    `Target “${quoted(target)}” and actual “${quoted(actual)}” have no common scale; please judge by hand.`,
  );
}
