import { ARITHMETIC } from './basis';
import type { Rule } from './finding';
import { sumFindings } from './sumFindings';
import { named } from './wording';

/** 合计 = 基本支出 + 项目支出. */
export const fundsByStructure: Rule = {
  id: 'funds-by-structure',
  severity: 'error',
  title: { zh: '资金结构合计与各项之和不符', en: 'Total differs from basic plus project spending' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  check({ form }) {
    return sumFindings(
      form,
      ({ whole, division }) => division === 'structure' && whole.role !== 'basic',
      ({ whole }) => ({ zh: named(whole.item), en: 'The total of the spending' }),
    );
  },
};
