import { isKnown } from '../../scoring';
import { GOOD_PRACTICE } from '../../policy';
import { isBlank, totalLine, type FundLine } from '../../form';
import type { Observation, Rule } from '../finding';
import { amount, COLUMN_EN, COLUMN_ZH, named } from '../wording';

/** A budget above 0 beside a blank executed amount. */
function halfFilled(line: FundLine): Observation | null {
  const { budget, executed } = line;
  if (!isKnown(budget) || !budget.value.gt(0) || !isBlank(executed)) return null;
  return {
    cells: [executed.cell, budget.cell],
    message: {
      zh: `${named(line.item)}有${COLUMN_ZH.budget} ${amount(budget.value)}，${COLUMN_ZH.executed}未填：没有执行请填 0。`,
      en: `${named(line.item)} has a budget of ${amount(budget.value)} and no ${COLUMN_EN.executed}: put 0 where nothing was executed.`,
    },
  };
}

/**
 * A fund line lacks its budget or executed amount. An entirely blank template line (上年结转资金, 其他资金) means that there was
 * none; only the total must be filled in.
 */
export const amountMissing: Rule = {
  id: 'amount-missing',
  severity: 'warning',
  title: { zh: '金额未填', en: 'Amount missing' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    for (const line of form.funds) {
      const half = halfFilled(line);
      if (half) yield half;
      const { budget, executed } = line;
      if (line !== totalLine(form) || !isBlank(budget) || (executed !== null && !isBlank(executed))) continue;
      yield {
        cells: executed ? [budget.cell, executed.cell] : [budget.cell],
        message: {
          zh: `${named(line.item)}的全年预算数${executed ? '和全年执行数' : ''}未填，未核对执行率。`,
          en: `${named(line.item)} has no budget${executed ? ' and no executed amount' : ''}: the execution rate was not checked.`,
        },
      };
    }
  },
};
