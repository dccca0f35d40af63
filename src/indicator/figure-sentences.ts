import { brief, divide, type Decimal, type Sentence } from '../grid';
import { notJudged, valueText, type Judged, type NotJudged } from './completion';
import type { Directed } from './direction';
import type { Comparator, Value } from './value';

type Units = NonNullable<NotJudged['units']>;

/**
 * The judgement of a pair of figures; `aim` is the target as shown, with sign and unit. `actualUnit` is the unit that the
 * actual is counted in, where it is written otherwise: 人次 against 人.
 */
export function figureResult(
  met: boolean,
  goal: Decimal,
  figure: Decimal,
  directed: Directed,
  aim: string,
  unit: string,
  actualUnit = unit,
): Judged {
  return {
    judged: true,
    met,
    ratio: divide(figure, goal),
    direction: directed.direction,
    directionFrom: directed.from,
    target: goal,
    actual: figure,
    unitShown: unit,
    actualUnitShown: actualUnit,
    kindOf: 'quantitative',
    band: null,
    lesser: false,
    late: null,
    arithmetic: {
      zh: `实际 ${brief(figure)}${actualUnit}，目标 ${aim}，${result(met, directed).zh}`,
      en: `actual ${brief(figure)}${actualUnit}, target ${aim}: ${result(met, directed).en}`,
    },
  };
}

/** Where lower is better, a missed target is exceeded. */
function result(met: boolean, { direction, from }: Directed): Sentence {
  if (met) return { zh: '已达到', en: 'met' };
  if (direction !== 'lower') return { zh: '未达到', en: 'not met' };
  return from === 'comparator'
    ? { zh: '超过上限', en: 'above the limit' }
    : { zh: '超过目标', en: 'above the target' };
}

/** The target as shown: ≥95%, =0次. */
export function aimText(sign: Comparator, goal: Decimal, unit: string): string {
  return `${sign}${brief(goal)}${unit}`;
}

/** Target and actual have units or kinds that never compare; the sentence names both. */
export function mismatched(units: Units): NotJudged {
  return notJudged(
    `目标值以“${units.target}”计，实际完成值以“${units.actual}”计，两者不能比较。`,
    `The target is in “${units.target}” and the actual in “${units.actual}”; they cannot be compared.`,
    units,
    true,
  );
}

/** The form asks for a number in columns of its own, and the actual is a word: 完成. */
export function wordForNumber(target: Value, actual: Value, unit: string): NotJudged {
  return notJudged(
    `目标值是数字（${valueText(target)}），实际完成值“${valueText(actual)}”是文字，两者不能比较。`,
    `The target is a number (${valueText(target)}) and the actual “${valueText(actual)}” a word; they cannot be compared.`,
    { target: unit, actual: '文字' },
    true,
  );
}

export function unclearUnits(units: Units): NotJudged {
  return notJudged(
    `目标值与实际完成值的单位（“${units.target}”与“${units.actual}”）不能确定是否可比，请人工判断。`,
    `Whether the units of target and actual (“${units.target}” and “${units.actual}”) compare is not certain; please judge by hand.`,
    units,
  );
}

/** Similar numbers in units a thousand times apart (120公里, 120米): one of the cells has the wrong unit. */
export function mistakenUnits(target: Value, actual: Value, units: Units): NotJudged {
  const both = units.target !== '' && units.actual !== '';
  return notJudged(
    `目标“${valueText(target)}”与实际“${valueText(actual)}”相差悬殊，单位可能不同，请核对单位。`,
    `Target “${valueText(target)}” and actual “${valueText(actual)}” are so far apart that their units may differ; please check the units.`,
    both ? units : null,
    both,
  );
}

export function unclearDirection(goal: Decimal, figure: Decimal, unit: string): NotJudged {
  return notJudged(
    `目标 ${brief(goal)}${unit}，实际 ${brief(figure)}${unit}，表中没有说明越高越好还是越低越好，请人工判断。`,
    `Target ${brief(goal)}${unit}, actual ${brief(figure)}${unit}: the form does not say whether more or less is better; please judge by hand.`,
  );
}

export function notMeasured(aim: string): NotJudged {
  return notJudged(
    `实际完成值是一个范围或限值，不能确定是否达到 ${aim}，请填写实际数值。`,
    `The actual is a range or limit, and whether it reaches ${aim} is not certain; a measured value is needed.`,
  );
}

export function roughWording(): NotJudged {
  return notJudged(
    '数字不够确切（带有“约”“每”等字样、出自一段文字或单位不全），不能确定是否未达到目标，请人工判断。',
    'The numbers are not exact enough (approximate, part of a description, or without a full unit) to say that the target was missed; please judge by hand.',
  );
}
