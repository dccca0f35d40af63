import { ARITHMETIC } from '../../policy';
import type { Rule } from '../finding';
import { eachSum } from './sum-findings';

/** 基本支出 = 人员支出 + 公用支出. */
export const basicExpenditureParts: Rule = {
  id: 'basic-expenditure-parts',
  severity: 'error',
  title: { zh: '基本支出与人员、公用之和不符', en: 'Basic spending differs from personnel plus public' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  check: eachSum(({ whole }) => whole.role === 'basic', 'Basic spending'),
};
