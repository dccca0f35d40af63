import { shorten } from '../../grid';
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
        message: {
          zh: `指标“${named(name)}”目标 ${shorten(value.text, 12)}，实际 ${shorten(reached.text, 12)}：单位不同，无法比较。`,
          en: `“${named(name)}”: target ${shorten(value.text, 12)} and actual ${shorten(reached.text, 12)} are in different units and cannot be compared.`,
        },
        actual: completion.units?.actual ?? null,
        expected: completion.units?.target ?? null,
      };
    }
  },
};
