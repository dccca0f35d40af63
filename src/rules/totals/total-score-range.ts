import { fullScore, isKnown } from '../../scoring';
import { ARITHMETIC } from '../../policy';
import type { Rule } from '../finding';
import { points } from '../wording';

/** Total < 0 or > 100; bonus points outside the weights (加分项) raise the upper limit. */
export const totalScoreRange: Rule = {
  id: 'total-score-range',
  severity: 'error',
  title: { zh: '总分超出范围', en: 'Total out of range' },
  block: 'total',
  basis: ARITHMETIC,
  fixable: false,
  *check({ form, policy, scorecard }) {
    const printed = form.total?.score ?? null;
    if (!isKnown(printed)) return;
    const { value } = printed;
    const most = fullScore(form, policy, scorecard.others);
    if (value.gte(0) && value.lte(most)) return;
    const range = `0–${points(most)}`;
    yield {
      cells: [printed.cell],
      message: {
        zh: `总分 ${points(value)} 分超出 ${range} 分的范围，请核对各项得分。`,
        en: `A total of ${points(value)} is outside ${range}: please check the scores.`,
      },
      actual: points(value),
      expected: range,
      difference: points(value.lt(0) ? value.abs() : value.minus(most)),
    };
  },
};
