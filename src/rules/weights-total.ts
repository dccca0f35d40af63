import { round } from '../grid';
import { MOF_2020 } from './basis';
import type { Rule } from './finding';
import { isKnown } from '../scoring';
import { causeOf, labelGaps, weightGap } from './weightChecks';
import { points } from './wording';

/** All weights, the execution line's included, sum to 100. */
export const weightsTotal: Rule = {
  id: 'weights-total',
  severity: 'error',
  title: { zh: '各项分值合计不是 100 分', en: 'Weights do not sum to 100' },
  block: 'indicators',
  basis: MOF_2020,
  fixable: false,
  *check({ form, policy }) {
    const gap = weightGap(form, policy);
    if (!gap) return;
    const { weights, expected } = gap;
    const total = points(round(weights.sum, 2));
    const apart = points(round(gap.difference.abs(), 2));
    const more = gap.difference.gt(0);
    const cause = causeOf(gap, labelGaps(form));
    const printed = form.total?.weight ?? null;
    yield {
      cells: [
        ...(cause ? cause.level.weights : [...weights.indicators, ...weights.others]).map(({ cell }) => cell),
        ...(cause ? [cause.labelCell] : []),
        ...(weights.execution && !cause ? [weights.execution.cell] : []),
        ...(isKnown(printed) ? [printed.cell] : []),
      ],
      message: {
        zh: `各项分值合计为 ${total} 分，应为 ${points(expected)} 分：${more ? '多' : '少'} ${apart} 分${cause ? `，在${cause.level.label.name}（标明 ${points(cause.labelled)} 分，各项合计 ${points(cause.level.sum)} 分）` : ''}。`,
        en: `The weights sum to ${total}, it should be ${points(expected)}: ${apart} too ${more ? 'many' : 'few'}${cause ? `, in ${cause.level.label.name} (labelled ${points(cause.labelled)}, sums to ${points(cause.level.sum)})` : ''}.`,
      },
      actual: total,
      expected: points(expected),
      difference: apart,
      basis: policy.categoriesBasis,
    };
  },
};
