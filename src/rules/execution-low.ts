import { divide, percent } from '../grid';
import { executionLineOf, isKnown } from '../scoring';
import { GOOD_PRACTICE } from './basis';
import type { Rule } from './finding';
import { fundReasons } from './reasons';
import { amount } from './wording';

/** Rate below the policy's threshold and no reason in the places that the form has for one. */
export const executionLow: Rule = {
  id: 'execution-low',
  severity: 'warning',
  title: { zh: '执行率偏低而未说明原因', en: 'Low execution rate without a reason' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form, policy }) {
    const line = executionLineOf(form) ?? form.funds.find(({ role }) => role === 'total');
    if (!line || !isKnown(line.budget) || !isKnown(line.executed)) return;
    const rate = divide(line.executed.value, line.budget.value);
    const { rate: threshold, basis } = policy.executionReasonBelow;
    if (rate === null || rate.lt(0) || rate.gte(threshold)) return;
    const places = fundReasons(form);
    const [place] = places;
    if (!place || places.some(({ given }) => given)) return;
    const shown = percent(rate, 2);
    yield {
      cells: [place.cell, line.rate?.cell ?? line.executed.cell],
      message: {
        zh: `执行率 ${shown}，低于 ${percent(threshold, 0)}（${amount(line.executed.value)} ÷ ${amount(line.budget.value)}），请说明原因。`,
        en: `The execution rate is ${shown}, below ${percent(threshold, 0)} (${amount(line.executed.value)} ÷ ${amount(line.budget.value)}): please give a reason.`,
      },
      actual: shown,
      expected: `≥${percent(threshold, 0)}`,
      basis,
    };
  },
};
