import { quoted, type Sentence } from '../../grid';
import { looseUnits, type Value } from '../../indicator';
import { FORM_ITSELF } from '../../policy';
import type { IndicatorLine } from '../../scoring';
import type { Observation, Rule } from '../finding';
import { named } from '../wording';

/** Target and actual in different units or kinds (≥95% against 20次). */
export const unitMismatch: Rule = {
  id: 'unit-mismatch',
  severity: 'error',
  title: { zh: '指标值与实际完成值单位不一致', en: 'Target and actual in different units' },
  block: 'indicators',
  basis: FORM_ITSELF,
  fixable: false,
  *check({ scorecard }) {
    for (const line of scorecard.indicators) {
      const { indicator, target: value, actual: reached, completion } = line;
      const { target, actual, name } = indicator;
      const loose = inLooseUnits(line);
      if (loose) yield loose;
      if (
        !target ||
        !actual ||
        !value ||
        !reached ||
        !completion ||
        completion.judged ||
        !completion.mismatch
      )
        continue;
      yield {
        cells: [actual.cell, target.cell],
        message:
          reached.kind === 'state'
            ? wordsFor(name, value, reached)
            : {
                zh: `指标“${named(name)}”目标 ${quoted(value.text)}，实际 ${quoted(reached.text)}：单位不同，无法比较。`,
                en: `“${named(name)}”: target ${quoted(value.text)} and actual ${quoted(reached.text)} are in different units and cannot be compared.`,
              },
        actual: completion.units?.actual ?? null,
        expected: completion.units?.target ?? null,
      };
    }
  },
};

/** 完成 where sign, number and unit stand in columns of their own. */
function wordsFor(name: string, target: Value, actual: Value): Sentence {
  const [asked, had] = [target, actual].map(({ text }) => quoted(text));
  return {
    zh: `指标“${named(name)}”目标 ${asked}，实际填“${had}”，不是数字，无法比较：请填写实际数值。`,
    en: `“${named(name)}”: target ${asked} and actual “${had}”, which is no number and cannot be compared: please give the measured value.`,
  };
}

/** Units that may mean the same or not; nobody is accused of what may be a way of writing. */
function inLooseUnits({
  indicator,
  target: value,
  actual: reached,
  completion,
  given,
  weight,
}: IndicatorLine): Observation | null {
  const { target, actual, name } = indicator;
  const loose = target && actual && value && reached && completion && looseUnits(value, reached);
  // 培训人次 says what both cells count, and a missed target is told by itself.
  if (!loose || name.includes('人次') || (completion.judged && !completion.met)) return null;
  const [aim, had] = [quoted(value.text), quoted(reached.text)];
  const cells = [actual.cell, target.cell];
  if (loose.kind === 'counts')
    return {
      severity: 'info',
      cells,
      message: {
        zh: `指标“${named(name)}”目标 ${aim}，实际 ${had}：一处按“${loose.target}”，一处按“${loose.actual}”，口径可能不同，请核对。`,
        en: `“${named(name)}”: target ${aim}, actual ${had}; one counts “${loose.target}”, the other “${loose.actual}”, which may differ: please check.`,
      },
    };
  if (given === null || weight === null || !given.gte(weight)) return null;
  return {
    severity: 'warning',
    cells,
    message: {
      zh: `指标“${named(name)}”目标 ${aim}，实际 ${had}，得满分：单位写法不同，如是同一口径，则没有达到目标，请核对。`,
      en: `“${named(name)}”: target ${aim}, actual ${had}, full score: the units differ as written; if they mean the same, the target is not met, please check.`,
    },
  };
}
