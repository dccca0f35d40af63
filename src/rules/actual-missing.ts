import { PROVINCIAL_PRACTICE } from './basis';
import type { Rule } from './finding';
import { counts, isUnfilled } from './indicatorLines';
import { named } from './wording';

/** An indicator that counts and has no actual, in a form that has a place for actuals. */
export const actualMissing: Rule = {
  id: 'actual-missing',
  severity: 'error',
  title: { zh: '实际完成值未填', en: 'Actual missing' },
  block: 'indicators',
  basis: PROVINCIAL_PRACTICE,
  fixable: false,
  *check({ form, scorecard }) {
    if (!form.asks.has('actuals')) return;
    for (const line of scorecard.indicators) {
      const { actual, name, breakdown } = line.indicator;
      if (!actual || !isUnfilled(actual) || breakdown.length > 0 || !counts(line)) continue;
      yield {
        cells: [actual.cell],
        message: {
          zh: `指标“${named(name)}”未填实际完成值：请按实际情况填写，没有完成请填 0。`,
          en: `“${named(name)}” has no actual: please say what was reached, 0 where nothing was.`,
        },
      };
    }
  },
};
