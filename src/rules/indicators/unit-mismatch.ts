import { quoted, type Sentence } from '../../grid';
import type { Value } from '../../indicator';
import { FORM_ITSELF } from '../../policy';
import type { Rule } from '../finding';
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
    for (const { indicator, target: value, actual: reached, completion } of scorecard.indicators) {
      const { target, actual, name } = indicator;
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
