import type { Indicator } from '../../form';
import { dimensionKey, PROVINCIAL_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { isCounted, isUnfilled } from './counted';
import { named } from '../wording';

/** An indicator that counts has no actual, in a form with a place for actuals. */
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
      if (!actual || !isUnfilled(actual) || breakdown.length > 0 || !isCounted(line)) continue;
      // Satisfaction is asked for at the end of the year.
      if (form.stage === 'monitoring' && isOfSatisfaction(line.indicator)) continue;
      if (form.stage === 'monitoring')
        yield {
          cells: [actual.cell],
          // Some of what a year brings cannot be told in its middle.
          severity: 'info',
          message: {
            zh: `指标“${named(name)}”未填目前完成情况：没有进展也请说明。`,
            en: `“${named(name)}” does not say what was reached so far: please say so even of nothing.`,
          },
        };
      else
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

function isOfSatisfaction({ dimension, category, name }: Indicator): boolean {
  const levels = dimension || category ? [dimension?.name, category?.name] : [name];
  return levels.some((level) => dimensionKey(level ?? '') === 'satisfaction');
}
