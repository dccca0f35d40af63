import { AMOUNT_COLUMNS } from '../../ledger';
import { isKnown } from '../../scoring';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { amount, COLUMN_EN, COLUMN_ZH, named } from '../wording';

/** An amount below 0. */
export const amountNegative: Rule = {
  id: 'amount-negative',
  severity: 'error',
  title: { zh: '金额为负数', en: 'Negative amount' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    for (const line of form.funds) {
      for (const column of AMOUNT_COLUMNS) {
        const figure = line[column];
        if (!isKnown(figure) || !figure.value.lt(0)) continue;
        yield {
          cells: [figure.cell],
          message: {
            zh: `${named(line.item)}的${COLUMN_ZH[column]}为 ${amount(figure.value)}：金额不应小于 0，请核对。`,
            en: `The ${COLUMN_EN[column]} of ${named(line.item)} is ${amount(figure.value)}: please check, an amount is not below 0.`,
          },
          actual: amount(figure.value),
          expected: '≥0',
          difference: amount(figure.value.abs()),
        };
      }
    }
  },
};
