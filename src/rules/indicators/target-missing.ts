import { PROVINCIAL_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { isCounted, isUnfilled } from './counted';
import { named } from '../wording';

/** An indicator that counts has no target, in a form with a place for targets. */
export const targetMissing: Rule = {
  id: 'target-missing',
  severity: 'error',
  title: { zh: '指标值未填', en: 'Target missing' },
  block: 'indicators',
  basis: PROVINCIAL_PRACTICE,
  fixable: false,
  *check({ form, scorecard }) {
    if (!form.asks.has('targets')) return;
    for (const line of scorecard.indicators) {
      const { target, name, breakdown } = line.indicator;
      // What is judged in words may be said by its name: 促进和谐, 定性.
      if (line.target?.hint === 'qualitative') continue;
      // If an indicator is broken down, the rows below it hold the values.
      if (!target || !isUnfilled(target) || breakdown.length > 0 || !isCounted(line)) continue;
      yield {
        cells: [target.cell],
        message: {
          zh: `指标“${named(name)}”未填年度指标值：没有目标，无法判断完成情况。`,
          en: `“${named(name)}” has no target: whether it was met cannot be told.`,
        },
      };
    }
  },
};
