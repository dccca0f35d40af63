import { ARITHMETIC } from './basis';
import type { Rule } from './finding';
import { sumFindings } from './sumFindings';
import { named } from './wording';

/** 基本支出 = 人员支出 + 公用支出. */
export const basicExpenditureParts: Rule = {
  id: 'basic-expenditure-parts',
  severity: 'error',
  title: { zh: '基本支出与人员、公用之和不符', en: 'Basic spending differs from personnel plus public' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  check({ form }) {
    return sumFindings(
      form,
      ({ whole }) => whole.role === 'basic',
      ({ whole }) => ({ zh: named(whole.item), en: 'Basic spending' }),
    );
  },
};
