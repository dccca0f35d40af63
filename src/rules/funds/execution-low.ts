import { percent } from '../../grid';
import { mainLineOf } from '../../scoring';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { quotient } from '../wording';

/** The rate is below the policy's threshold and every place for a reason is empty. */
export const executionLow: Rule = {
  id: 'execution-low',
  severity: 'warning',
  title: { zh: '执行率偏低而未说明原因', en: 'Low execution rate without a reason' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form, policy, ledger }) {
    const line = mainLineOf(form);
    const rated = ledger.rates.find((each) => each.line === line);
    const { rate: threshold, basis } = policy.executionReasonBelow;
    if (form.stage === 'monitoring') return;
    if (!rated || rated.truth.lt(0) || rated.truth.gte(threshold)) return;
    const places = ledger.reasons.funds;
    const [place] = places;
    if (!place || places.some(({ given }) => given)) return;
    const { budget, executed } = rated;
    const shown = percent(rated.truth, 2);
    yield {
      cells: [place.cell, rated.line.rate?.cell ?? executed.cell],
      message: {
        zh: `执行率 ${shown}，低于 ${percent(threshold, 0)}（${quotient(executed.value, budget.value)}），请说明原因。`,
        en: `The execution rate is ${shown}, below ${percent(threshold, 0)} (${quotient(executed.value, budget.value)}): please give a reason.`,
      },
      actual: shown,
      expected: `≥${percent(threshold, 0)}`,
      basis,
    };
  },
};
