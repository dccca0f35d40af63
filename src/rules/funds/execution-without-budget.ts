import { isKnown } from '../../scoring';
import { ARITHMETIC } from '../../policy';
import type { Rule } from '../finding';
import { amount, named } from '../wording';

/** Budget 0 or blank, executed above 0: there is no rate. */
export const executionWithoutBudget: Rule = {
  id: 'execution-without-budget',
  severity: 'error',
  title: { zh: '有执行数而无预算数', en: 'Executed without a budget' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  *check({ form }) {
    for (const { item, budget, executed } of form.funds) {
      if (!budget || !isKnown(executed) || !executed.value.gt(0)) continue;
      const zero = isKnown(budget) && budget.value.eq(0);
      if (!zero && budget.state !== 'blank' && budget.state !== 'not-applicable') continue;
      const stated = zero ? '为 0' : '未填';
      yield {
        cells: [budget.cell, executed.cell],
        message: {
          zh: `${named(item)}执行 ${amount(executed.value)}，全年预算数${stated}：请补充调整后的预算数。`,
          en: `${named(item)} executed ${amount(executed.value)} with a budget that is ${zero ? '0' : 'blank'}: please give the budget after adjustment.`,
        },
        actual: zero ? '0' : null,
        expected: null,
      };
    }
  },
};
