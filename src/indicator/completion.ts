import { quoted, type Decimal, type Sentence } from '../grid';
import { isDated, type Value } from './value';

/** Which way is better; 'equal' if the target says '='. */
export type Direction = 'higher' | 'lower' | 'equal';

/** What the direction rests on; 'assumed' if nothing says it. */
export type DirectionFrom = 'comparator' | 'hint' | 'name' | 'dimension' | 'assumed';

/** An actual that cannot be compared with its target, and why. */
export interface NotJudged {
  readonly judged: false;
  readonly because: Sentence;
  /** Target and actual have units or kinds that never compare; `units` names them. */
  readonly mismatch: boolean;
  readonly units: { readonly target: string; readonly actual: string } | null;
}

/** The dates of a missed deadline, as shown to a person. */
export type Late = Readonly<Record<'due' | 'done', Sentence>>;

export interface Judged {
  readonly judged: true;
  readonly met: boolean;
  /** Actual ÷ target in one unit; null if there are no figures or the target is 0. */
  readonly ratio: Decimal | null;
  readonly direction: Direction;
  readonly directionFrom: DirectionFrom;
  /** In the target's unit; null if there are no figures. */
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  /** '%', '万元', '' */
  readonly unitShown: string;
  /** The same for the actual: 人次 where the target is in 人. */
  readonly actualUnitShown: string;
  readonly kindOf: 'quantitative' | 'qualitative' | 'deadline';
  /** The band of a result in words; null if figures decide. */
  readonly band: 'met' | 'partly' | 'unmet' | null;
  /** The actual says less than the target only by a word of degree (基本完成): not all points, but no band either. */
  readonly lesser: boolean;
  /** Set if the actual date is after the target date. */
  readonly late: Late | null;
  /** 97% ≥ 95%，达到目标值 */
  readonly arithmetic: Sentence;
}

export type Completion = NotJudged | Judged;

export function notJudged(
  zh: string,
  en: string,
  units: NotJudged['units'] = null,
  mismatch = false,
): NotJudged {
  return { judged: false, because: { zh, en }, mismatch, units };
}

/** A result in words, without figures. */
export function inWords(
  band: 'met' | 'partly' | 'unmet',
  arithmetic: Sentence,
  kindOf: Judged['kindOf'] = 'qualitative',
): Judged {
  return {
    judged: true,
    met: band === 'met',
    ratio: null,
    direction: 'equal',
    directionFrom: 'assumed',
    target: null,
    actual: null,
    unitShown: '',
    actualUnitShown: '',
    kindOf,
    band,
    lesser: false,
    late: null,
    arithmetic,
  };
}

/** A value as a sentence quotes it. */
export function valueText(value: Value): string {
  return quoted(value.text);
}

/** 目标“…”，实际“…”，未达成 */
export function beside(target: Value, actual: Value, zh: string, en: string): Sentence {
  return {
    zh: `目标“${valueText(target)}”，实际“${valueText(actual)}”，${zh}`,
    en: `target “${valueText(target)}”, actual “${valueText(actual)}”: ${en}`,
  };
}

export function takenAsMet(target: Value, actual: Value): Judged {
  return inWords('met', beside(target, actual, '视为达成', 'taken as met'));
}

/** 目标“…”，实际“…”，不低于目标 */
export function noLess(target: Value, actual: Value): Judged {
  return inWords('met', beside(target, actual, '不低于目标', 'no lower than the target'));
}

export function missed(target: Value, actual: Value): Judged {
  return inWords('unmet', beside(target, actual, '未达成', 'not met'));
}

/** 目标“…”，实际“…”，部分达成 */
export function fallsShort(target: Value, actual: Value, kindOf?: Judged['kindOf']): Judged {
  return inWords('partly', beside(target, actual, '部分达成', 'partly met'), kindOf);
}

/** The actual repeats its target. */
export function repeated(target: Value): Judged {
  return inWords(
    'met',
    { zh: `实际与目标一致（${valueText(target)}）`, en: `actual equals target (${valueText(target)})` },
    isDated(target) ? 'deadline' : 'qualitative',
  );
}

/** Target and actual of kinds that only a person can compare. */
export function apart(target: Value, actual: Value): Completion {
  return notJudged(
    `目标“${valueText(target)}”与实际“${valueText(actual)}”不能直接比较，请人工判断。`,
    `Target “${valueText(target)}” and actual “${valueText(actual)}” cannot be compared; please judge by hand.`,
  );
}
