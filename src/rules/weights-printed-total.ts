import { round } from '../grid';
import { isKnown } from '../scoring';
import { ARITHMETIC } from './basis';
import type { Rule } from './finding';
import { weightGap } from './weightChecks';
import { weightsOf } from './weights';
import { points } from './wording';

/** The printed total weight = the sum of the weights. */
export const weightsPrintedTotal: Rule = {
  id: 'weights-printed-total',
  severity: 'error',
  title: { zh: '总分行的分值与各项之和不符', en: 'Printed total weight differs from the sum' },
  block: 'total',
  basis: ARITHMETIC,
  fixable: false,
  *check({ form, policy, scorecard }) {
    const printed = form.total?.weight ?? null;
    const weights = weightsOf(form);
    if (!weights || weights.incomplete || !isKnown(printed)) return;
    const stated = round(printed.value, 2);
    const without = weights.sum.minus(weights.execution?.value ?? 0);
    if (stated.eq(round(weights.sum, 2))) return;
    // The total row of some forms sums its table only, and the execution line stands above it; its score shows that.
    const { given, sumOfGiven } = scorecard.total;
    const scoresAll = given !== null && sumOfGiven !== null && given.eq(sumOfGiven);
    if (!scoresAll && stated.eq(round(without, 2))) return;
    const beside = weights.sum.plus(weights.execution ? 0 : policy.execution.weight);
    if (stated.eq(round(beside, 2))) return;
    // The total is as it should be and a weight is not: weights-total has said so.
    if (weightGap(form, policy) && stated.eq(policy.total)) return;
    const total = points(round(weights.sum, 2));
    const apart = points(stated.minus(weights.sum).abs());
    yield {
      cells: [printed.cell],
      message: {
        zh: `各项分值之和为 ${total} 分，总分行填 ${points(stated)} 分：相差 ${apart} 分。`,
        en: `The weights sum to ${total}, the total row says ${points(stated)}: ${apart} apart.`,
      },
      actual: points(stated),
      expected: total,
      difference: apart,
    };
  },
};
