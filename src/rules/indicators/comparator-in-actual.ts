import { quoted } from '../../grid';
import { isThreshold } from '../../indicator';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';

/** The actual is a threshold (≥95%) where a measured value belongs. */
export const comparatorInActual: Rule = {
  id: 'comparator-in-actual',
  severity: 'warning',
  title: { zh: '实际完成值填成了范围', en: 'Actual is a threshold' },
  block: 'indicators',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ scorecard }) {
    for (const { indicator, actual: reached } of scorecard.indicators) {
      const { actual } = indicator;
      if (!actual || !reached || !isThreshold(reached)) continue;
      if ('wordy' in reached && reached.wordy) continue;
      yield {
        cells: [actual.cell],
        message: {
          zh: `实际完成值填“${quoted(reached.text)}”是限值：请填实际达到的数值。`,
          en: `The actual “${quoted(reached.text)}” is a limit: please give the value that was measured.`,
        },
        actual: quoted(reached.text),
      };
    }
  },
};
