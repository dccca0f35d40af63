import { compareDays, dayText, dayTextEn } from './calendar';
import { inWords, notJudged, quoted, type Completion, type Judged } from './completion';
import type { DeadlineValue, PeriodValue, Sentence, StateValue, Value } from './value';

/** Judges dates: in time, late, or not to be said (9月 against 9月前). Days without a year are in the form's. */
export function judgeDates(
  target: DeadlineValue | PeriodValue,
  actual: DeadlineValue | PeriodValue,
): Completion {
  const due = target.kind === 'deadline' ? target.sure : target.days.to;
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

/** The lowest rung of a scale may be what is wanted (风险低): above it is not better for sure. */
const LOWEST = 1;

/** What a state word in the actual says against any target: 完成 of a date, 部分达成 of a quality. */
export function judgeState(target: Value, actual: StateValue): Completion {
  const kindOf = target.kind === 'deadline' || target.kind === 'period' ? 'deadline' : 'qualitative';
  const says = (zh: string, en: string): Sentence => ({
    zh: `目标“${quoted(target)}”，实际“${quoted(actual)}”，${zh}`,
    en: `target “${quoted(target)}”, actual “${quoted(actual)}”: ${en}`,
  });
  if (actual.grade === 'partly') return inWords('partly', says('部分达成', 'partly met'), kindOf);
  if (actual.grade === 'unmet') return inWords('unmet', says('未达成', 'not met'), kindOf);
  const figures = ['bound', 'exact', 'range', 'change', 'several'].includes(target.kind);
  if (actual.grade === 'met' && (actual.general || !figures)) {
    const wordsOnly = target.kind === 'text' && !actual.general;
    if (!wordsOnly) return inWords('met', says('视为达成', 'taken as met'), kindOf);
  }
  if (
    target.kind === 'state' &&
    target.scale !== null &&
    target.scale === actual.scale &&
    target.rank > LOWEST &&
    actual.rank >= target.rank
  ) {
    return inWords('met', says('不低于目标', 'no lower than the target'));
  }
  return notJudged(
    `目标“${quoted(target)}”、实际“${quoted(actual)}”没有可比的尺度，请人工判断。`,
    `Target “${quoted(target)}” and actual “${quoted(actual)}” have no common scale; please judge by hand.`,
  );
}
