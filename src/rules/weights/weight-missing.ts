import { isKnown } from '../../scoring';
import { PROVINCIAL_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { named, points } from '../wording';

/** An indicator has no weight, or 0 or less, in a form with a place for weights. */
export const weightMissing: Rule = {
  id: 'weight-missing',
  severity: 'error',
  title: { zh: '指标没有分值', en: 'Indicator without a weight' },
  block: 'indicators',
  basis: PROVINCIAL_PRACTICE,
  fixable: false,
  *check({ form, ledger }) {
    // If nobody filled in the column, the form has no weights.
    if (!ledger.weights) return;
    for (const { name, weight } of form.indicators) {
      if (!weight) continue;
      const low = isKnown(weight) && weight.value.lte(0);
      if (weight.state !== 'blank' && !low) continue;
      const stated = low ? `为 ${points(weight.value)} 分` : '未填';
      yield {
        cells: [weight.cell],
        message: {
          zh: `指标“${named(name)}”的分值${stated}：每项指标的分值应大于 0。`,
          en: `The weight of “${named(name)}” is ${low ? points(weight.value) : 'blank'}: each indicator needs one above 0.`,
        },
        actual: low ? points(weight.value) : null,
        expected: '>0',
      };
    }
  },
};
