import { ARITHMETIC } from '../../policy';
import type { Rule } from '../finding';
import { eachSum } from './sum-findings';

/** 合计 = 基本支出 + 项目支出. */
export const fundsByStructure: Rule = {
  id: 'funds-by-structure',
  severity: 'error',
  title: { zh: '资金结构合计与各项之和不符', en: 'Total differs from basic plus project spending' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  check: eachSum(
    ({ whole, division }) => division === 'structure' && whole.role !== 'basic',
    'The total of the spending',
  ),
};
