import { causesOf, repeatedLines } from '../../ledger';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { amount } from '../wording';

/** Executed > budget. 全年预算数 is the budget after adjustment, so overspending needs the adjusted figure or a reason. */
export const executionOverBudget: Rule = {
  id: 'execution-over-budget',
  severity: 'warning',
  title: { zh: '执行数大于预算数', en: 'Executed more than the budget' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ ledger }) {
    for (const { lines, shown } of repeatedLines(ledger.rates, causesOf(ledger, 'over-budget'))) {
      const { budget, executed } = shown;
      yield {
        slips: lines,
        cells: lines.flatMap(({ cells }) => cells),
        message: {
          zh: `全年执行数 ${amount(executed.value)} 大于全年预算数 ${amount(budget.value)}：请核对全年预算数是否为调整后的预算数。`,
          en: `Executed ${amount(executed.value)} is more than the budget ${amount(budget.value)}: please check that the budget is the one after adjustment.`,
        },
        actual: amount(executed.value),
        expected: `≤${amount(budget.value)}`,
        difference: amount(executed.value.minus(budget.value)),
      };
    }
  },
};
