import { ARITHMETIC } from '../../policy';
import { eachSlip, type Rule } from '../finding';
import { amount, COLUMN_EN, COLUMN_ZH } from '../wording';

/** The totals by source and by structure agree. */
export const sourceEqualsStructure: Rule = {
  id: 'source-equals-structure',
  severity: 'error',
  title: { zh: '资金来源合计与资金结构合计不一致', en: 'Totals by source and by structure differ' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  check: eachSlip('blocks', ({ cells, column, source, structure }, { form }) => {
    const apart = amount(source.value.minus(structure.value).abs());
    return {
      cells,
      message: {
        zh: `${COLUMN_ZH[column]}合计两处相差 ${apart} ${form.amountUnit}：资金来源 ${amount(source.value)}，资金结构 ${amount(structure.value)}。`,
        en: `The two totals of the ${COLUMN_EN[column]} are ${apart} apart: ${amount(source.value)} by source, ${amount(structure.value)} by structure.`,
      },
      actual: amount(structure.value),
      expected: amount(source.value),
      difference: apart,
    };
  }),
};
