import { reasonFor } from '../../ledger';
import { isKnown } from '../../scoring';
import { MOF_2020 } from '../../policy';
import type { Rule } from '../finding';
import { named, points } from '../wording';

/**
 * The target is met but the score is below the weight, in a form without a place for a reason. If there is such a
 * place, deviation-reason-missing reports it.
 */
export const scoreUnderCompletion: Rule = {
  id: 'score-under-completion',
  severity: 'info',
  title: { zh: '目标已完成而未得满分', en: 'Met in full, with less than the full score' },
  block: 'indicators',
  basis: MOF_2020,
  fixable: false,
  *check({ scorecard, policy, ledger }) {
    for (const line of scorecard.indicators) {
      const { score, weight, name } = line.indicator;
      if (line.met !== true || line.suggested === null || !isKnown(score) || !isKnown(weight)) continue;
      if (score.value.gte(weight.value) || score.value.lt(0) || reasonFor(ledger.reasons, line)) continue;
      yield {
        cells: [score.cell, weight.cell],
        message: {
          zh: `“${named(name)}”已达到目标，得 ${points(score.value)} 分（分值 ${points(weight.value)} 分）：如无扣分原因，可得满分。`,
          en: `“${named(name)}” is met in full and scored ${points(score.value)} of ${points(weight.value)}: without a reason for the lost points it may have them all.`,
        },
        actual: points(score.value),
        expected: points(weight.value),
        difference: points(weight.value.minus(score.value)),
        basis: policy.proportionBasis,
      };
    }
  },
};
