import { quoted, round } from '../../grid';
import { FORM_ITSELF } from '../../policy';
import { eachSlip, type Rule } from '../finding';
import { joinSum, points } from '../wording';

/** A category's label carries its weight (产出指标（50分）) and its indicators don't sum to it. */
export const categoryWeightLabel: Rule = {
  id: 'category-weight-label',
  severity: 'error',
  title: { zh: '类别标明的分值与各项之和不符', en: 'Labelled category weight differs from the sum' },
  block: 'indicators',
  basis: FORM_ITSELF,
  fixable: false,
  check: eachSlip('label', ({ cells, level, label, labelled, difference }) => {
    const values = level.weights.map(({ value }) => value);
    const arithmetic = values.length > 8 ? '' : `（${joinSum(values, points)}）`;
    const apart = points(round(difference.abs(), 2));
    return {
      cells,
      message: {
        zh: `${quoted(label.name)}标明 ${points(labelled.value)} 分，各项分值之和为 ${points(level.sum)} 分${arithmetic}：相差 ${apart} 分。`,
        en: `${quoted(label.name)} is labelled ${points(labelled.value)}, its indicators sum to ${points(level.sum)}: ${apart} apart.`,
      },
      actual: points(level.sum),
      expected: points(labelled.value),
      difference: apart,
    };
  }),
};
