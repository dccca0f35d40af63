import { GOOD_PRACTICE } from '../../policy';
import { fullScore } from '../../scoring';
import type { Rule } from '../finding';
import { isBeyond, totalFix } from '../fixes';
import { points } from '../wording';

/** The scores are filled in, the total is blank. */
export const totalScoreMissing: Rule = {
  id: 'total-score-missing',
  severity: 'warning',
  title: { zh: '总分未填', en: 'Total missing' },
  block: 'total',
  basis: GOOD_PRACTICE,
  fixable: true,
  *check({ form, policy, scorecard, ledger }) {
    const printed = form.total?.score;
    const { sumOfGiven, sumOfConverted } = scorecard.total;
    const sum = sumOfConverted ?? sumOfGiven;
    if (!form.asks.has('total') || printed?.state !== 'blank' || sum === null) return;
    yield {
      cells: [printed.cell],
      message: {
        zh: `总分未填，各项得分之和为 ${points(sum)} 分。`,
        en: `The total is blank; the scores sum to ${points(sum)}.`,
      },
      expected: points(sum),
      // A total above the full score is no fix: the weights are wrong.
      fix:
        sumOfConverted || isBeyond(ledger, sum, fullScore(form, policy, scorecard.others))
          ? null
          : totalFix(ledger, printed.cell),
    };
  },
};
