import { ARITHMETIC } from '../../policy';
import type { Rule } from '../finding';
import { eachSum } from './sum-findings';

/** 合计 = 财政拨款 + 上年结转 + 其他资金, whatever sources the form lists, for initial, budget and executed. */
export const fundsBySource: Rule = {
  id: 'funds-by-source',
  severity: 'error',
  title: { zh: '资金来源合计与各项之和不符', en: 'Total differs from the sum of its sources' },
  block: 'funds',
  basis: ARITHMETIC,
  fixable: false,
  check: eachSum(
    ({ whole, division }) => division === 'source' && whole.role !== 'basic',
    'The total of the sources',
  ),
};
