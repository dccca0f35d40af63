import {
  sum,
  withoutStop,
  brief,
  cellName,
  oneLine,
  plain,
  rememberBy,
  type Decimal,
  type Sentence,
} from '../grid';
import type { Form, Indicator, Measure } from '../form';
import {
  dayShownAsNumber,
  dayText,
  judge,
  parseValue,
  type Completion,
  type Judged,
  type ValueInput,
} from '../indicator';
import type { Band, Policy } from '../policy';
import { isKnown } from './known';
import { pointsOf } from './points';
import type { IndicatorLine } from './scorecard';
import { onePerCell } from './weights';

/** The contents of an indicator's cells: all that its judgement depends on. */
interface Said {
  readonly target: ValueInput | null;
  readonly actual: ValueInput | null;
  readonly name: string;
  readonly dimension: string;
  readonly year: number | null;
}

/** A target or actual with the sign and unit of their own columns; null if its cell holds an error. */
function inputOf(
  measure: Measure | null,
  asked: Pick<Said, 'name' | 'dimension' | 'year'>,
  prefix = '',
): ValueInput | null {
  if (!measure || measure.unknown) return null;
  const input = {
    text: withoutName(measure.text, prefix),
    number: measure.number,
    numberFormat: measure.numberFormat,
    sign: measure.sign?.text ?? null,
    unit: measure.unit?.text ?? null,
  };
  // A date that lost its format is compared as the date.
  const day = dayShownAsNumber(input, asked);
  return day ? { ...input, text: dayText(day).zh, number: null, unit: null } : input;
}

const keyOf = (input: ValueInput | null) =>
  input === null
    ? ''
    : [input.text, input.number?.toFixed(), input.numberFormat, input.sign, input.unit].join('\u0000');

/** Parses and judges an indicator. Cached because a keystroke leaves most indicators unchanged. */
const judged = rememberBy(
  ({ target, actual, name, dimension, year }: Said) =>
    [keyOf(target), keyOf(actual), name, dimension, year].join('\u0001'),
  (said: Said) => {
    const { name, dimension, year } = said;
    const target = said.target && parseValue(said.target);
    const actual = said.actual && parseValue(said.actual);
    const completion = target && actual ? judge({ target, actual, name, dimension, year }) : null;
    return { target, actual, completion };
  },
);

/** An actual may repeat the indicator's name before its value: 65岁以上老年人体检4044人. */
function withoutName(text: string, name: string): string {
  const said = oneLine(text);
  const asked = oneLine(name);
  if (asked.length < 2 || !said.startsWith(asked)) return text;
  const rest = said.slice(asked.length).replace(/^[\s:：为是达到至]+/, '');
  return /\d/.test(rest) ? rest : text;
}

/** 98 ÷ 100 × 10 = 9.8 */
function quotient(
  target: Decimal,
  actual: Decimal,
  weight: Decimal,
  score: Decimal,
  by: string,
): string | null {
  const w = plain(weight);
  const result = plain(score);
  const [t, a] = [brief(target), brief(actual)];
  if (by === 'proportion') return `${a} ÷ ${t} × ${w} = ${result}`;
  if (by === 'ratio') return `${t} ÷ ${a} × ${w} = ${result}`;
  if (by === 'linear') return `(1 − (${a} − ${t}) ÷ ${t}) × ${w} = ${result}`;
  return null;
}

interface Suggestion {
  readonly suggested: Decimal | null;
  readonly reason: Sentence;
}

function inFull(weight: Decimal, because: Sentence): Suggestion {
  return {
    suggested: weight,
    reason: {
      zh: `${because.zh}，得满分 ${plain(weight)} 分。`,
      en: `${because.en}: full ${plain(weight)} points.`,
    },
  };
}

/** Words that are not fully met earn a band of the weight; a person chooses the score within it. */
function inBand(weight: Decimal, because: Sentence, band: Band | undefined): Suggestion {
  if (!band)
    return {
      suggested: null,
      reason: { zh: `${because.zh}，请人工评分。`, en: `${because.en}: please score by hand.` },
    };
  const from = plain(band.from.times(weight));
  const to = plain(band.to.times(weight));
  return {
    suggested: null,
    reason: {
      zh: `${because.zh}，按“${band.label.zh}”可得 ${from}–${to} 分（不含 ${to}），请人工评分。`,
      en: `${because.en}: “${band.label.en}” earns ${from} to below ${to} points, please score by hand.`,
    },
  };
}

/** 基本完成 does not earn all points; how many it earns no policy says. */
function notInFull(weight: Decimal, because: Sentence): Suggestion {
  return {
    suggested: null,
    reason: {
      zh: `${because.zh}，不得满分 ${plain(weight)} 分，请人工评分。`,
      en: `${because.en}: less than the full ${plain(weight)} points, please score by hand.`,
    },
  };
}

function byFigures(judged: Judged, weight: Decimal, policy: Policy, because: Sentence): Suggestion {
  const { direction, target, actual } = judged;
  if (target === null || actual === null) return inBand(weight, because, undefined);
  const { score, by } = pointsOf({ direction, weight, target, actual }, policy);
  if (by === 'met') return inFull(weight, because);
  const sum = quotient(target, actual, weight, score, by);
  return {
    suggested: score,
    reason: {
      zh: `${because.zh}，${sum === null ? `应得 ${plain(score)} 分` : `按比例 ${sum} 分`}。`,
      en: `${because.en}, ${sum === null ? `${plain(score)} points` : `in proportion ${sum} points`}.`,
    },
  };
}

function suggest(completion: Completion, weight: Decimal, policy: Policy): Suggestion {
  if (!completion.judged) return { suggested: null, reason: completion.because };
  const because = withoutStop(completion.arithmetic);
  if (completion.met && completion.kindOf !== 'quantitative') return inFull(weight, because);
  if (completion.kindOf === 'quantitative') return byFigures(completion, weight, policy, because);
  if (completion.kindOf === 'deadline') return inBand(weight, because, undefined);
  if (completion.lesser) return notInFull(weight, because);
  return inBand(
    weight,
    because,
    policy.bands.find(({ state }) => state === completion.band),
  );
}

const NO_WEIGHT: Sentence = {
  zh: '没有分值，不计算建议分。',
  en: 'Without a weight there is no suggestion.',
};
const NO_VALUES: Sentence = {
  zh: '本表没有指标值或实际完成值一栏，不能判断。',
  en: 'The form has no place for target or actual; it cannot be judged.',
};
const NOT_YET: Sentence = {
  zh: '监控表填的是年中情况，年度终了才能判断。',
  en: 'A monitoring form tells what was done so far; it can be judged when the year is over.',
};
const UNKNOWN_VALUE: Sentence = {
  zh: '指标值或实际完成值是错误值或未计算的公式，不能判断。',
  en: 'Target or actual is an error or a formula without a result; it cannot be judged.',
};

function shared(group: readonly Indicator[]): Sentence {
  const weights = group.map(({ weight }) => weight).filter(isKnown);
  const total =
    weights.length === group.length ? plain(sum(onePerCell(weights).map(({ value }) => value))) : null;
  return {
    zh: `该得分由 ${group.length} 项指标共用${total === null ? '' : `（分值合计 ${total} 分）`}，不能逐项判断。`,
    en: `${group.length} indicators share this score${total === null ? '' : ` (weights sum to ${total})`}; it cannot be judged one by one.`,
  };
}

/** For each indicator, those that share its score cell, itself included. */
export function sharing(form: Form): ReadonlyMap<Indicator, readonly Indicator[]> {
  const byCell = new Map<string, Indicator[]>();
  const groups = new Map<Indicator, Indicator[]>();
  for (const indicator of form.indicators) {
    const name = indicator.score === null ? '' : cellName(indicator.score.cell);
    const group = byCell.get(name) ?? [];
    group.push(indicator);
    groups.set(indicator, group);
    if (name !== '') byCell.set(name, group);
  }
  return groups;
}

function foreseenOf(
  { target, forecast, name }: Indicator,
  asked: Pick<Said, 'name' | 'dimension' | 'year'>,
): Completion | null {
  if (forecast === null) return null;
  return judged({ ...asked, target: inputOf(target, asked), actual: inputOf(forecast, asked, name) })
    .completion;
}

/** Scores one indicator by the policy. `suggested` is null, with the reason, if it cannot be judged. */
export function scoreIndicator(
  form: Form,
  indicator: Indicator,
  policy: Policy,
  group: readonly Indicator[],
): IndicatorLine {
  const { score, name } = indicator;
  const asked = {
    name,
    dimension: indicator.dimension?.name ?? indicator.category?.name ?? '',
    year: form.year,
  };
  const found = judged({
    ...asked,
    target: inputOf(indicator.target, asked),
    actual: inputOf(indicator.actual, asked, name),
  });
  const { target, actual } = found;
  // What was done by July decides nothing about the year, but what is foreseen does.
  const isMonitoring = form.stage === 'monitoring';
  const completion = isMonitoring ? null : found.completion;
  const foreseen = isMonitoring ? foreseenOf(indicator, asked) : null;
  const weight = isKnown(indicator.weight) && indicator.weight.value.gt(0) ? indicator.weight.value : null;
  const base = {
    indicator,
    target,
    actual,
    completion,
    foreseen,
    sharing: group.length,
    cell: score?.cell ?? null,
    weight: isKnown(indicator.weight) ? indicator.weight.value : null,
    given: isKnown(score) ? score.value : null,
    met: completion?.judged ? completion.met : null,
  };
  if (weight === null) return { ...base, suggested: null, reason: NO_WEIGHT };
  if (group.length > 1) return { ...base, suggested: null, reason: shared(group) };
  if (isMonitoring) return { ...base, suggested: null, reason: NOT_YET };
  if (!completion) {
    const absent = indicator.target === null || indicator.actual === null;
    return { ...base, suggested: null, reason: absent ? NO_VALUES : UNKNOWN_VALUE };
  }
  return { ...base, ...suggest(completion, weight, policy) };
}
