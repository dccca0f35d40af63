import { round } from '../grid';
import { isKnown } from '../scoring';
import { ARITHMETIC } from './basis';
import type { Rule } from './finding';
import { AMOUNT_COLUMNS, placesOf } from './fundSums';
import { possibleAmounts } from './possibleAmounts';
import { amount, COLUMN_EN, COLUMN_ZH } from './wording';

/**
 * The totals of the two blocks agree. Where one of them fails its own sum and that sum agrees with the other, the
 * sum's own rule has said it.
 */
export const sourceEqualsStructure: Rule = {
  id: 'source-equals-structure',
  severity: 'error',
  title: { zh: '资金来源合计与资金结构合计不一致', en: 'Totals by source and by structure differ' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  *check({ form }) {
    const source = form.funds.find(({ block, role }) => block === 'source' && role === 'total');
    const structure = form.funds.find(({ block, role }) => block === 'structure' && role === 'total');
    if (!source || !structure) return;
    for (const column of AMOUNT_COLUMNS) {
      const one = source[column];
      const other = structure[column];
      if (!isKnown(one) || !isKnown(other)) continue;
      const places = Math.max(placesOf(one), placesOf(other));
      const others = possibleAmounts(form, structure, column).map((value) => round(value, places));
      const agree = possibleAmounts(form, source, column).some((value) =>
        others.some((each) => each.eq(round(value, places))),
      );
      if (agree) continue;
      const apart = amount(one.value.minus(other.value).abs());
      yield {
        cells: [one.cell, other.cell],
        message: {
          zh: `${COLUMN_ZH[column]}合计两处相差 ${apart} ${form.amountUnit}：资金来源 ${amount(one.value)}，资金结构 ${amount(other.value)}。`,
          en: `The two totals of the ${COLUMN_EN[column]} are ${apart} apart: ${amount(one.value)} by source, ${amount(other.value)} by structure.`,
        },
        actual: amount(other.value),
        expected: amount(one.value),
        difference: apart,
      };
    }
  },
};
