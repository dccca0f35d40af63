import { round } from '../grid';
import { FORM_ITSELF } from './basis';
import type { Rule } from './finding';
import { causeOf, labelGaps, weightGap } from './weightChecks';
import { joinSum, points } from './wording';

/** A category's label carries its weight (产出指标（50分）) and its indicators don't sum to it. */
export const categoryWeightLabel: Rule = {
  id: 'category-weight-label',
  severity: 'error',
  title: { zh: '类别标明的分值与各项之和不符', en: 'Labelled category weight differs from the sum' },
  block: 'indicators',
  basis: FORM_ITSELF,
  fixable: false,
  *check({ form, policy }) {
    const gaps = labelGaps(form);
    const total = weightGap(form, policy);
    const said = total ? causeOf(total, gaps) : null;
    for (const gap of gaps) {
      if (gap === said) continue;
      const { level, labelled, labelCell } = gap;
      const values = level.weights.map(({ value }) => value);
      const arithmetic = values.length > 8 ? '' : `（${joinSum(values, points)}）`;
      const apart = points(round(gap.difference.abs(), 2));
      yield {
        cells: [labelCell, ...level.weights.map(({ cell }) => cell)],
        message: {
          zh: `${level.label.name}标明 ${points(labelled)} 分，各项分值之和为 ${points(level.sum)} 分${arithmetic}：相差 ${apart} 分。`,
          en: `${level.label.name} is labelled ${points(labelled)}, its indicators sum to ${points(level.sum)}: ${apart} apart.`,
        },
        actual: points(level.sum),
        expected: points(labelled),
        difference: apart,
      };
    }
  },
};
