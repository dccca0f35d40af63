import { plain } from '../../grid';
import { isKnown } from '../../scoring';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';

/** 实有人数 > 人员编制. */
export const headcountOverQuota: Rule = {
  id: 'headcount-over-quota',
  severity: 'warning',
  title: { zh: '实有人数超过编制', en: 'More staff than the quota' },
  block: 'funds',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    const quota = form.headcount?.quota ?? null;
    const actual = form.headcount?.actual ?? null;
    if (!isKnown(quota) || !isKnown(actual) || actual.value.lte(quota.value)) return;
    const over = plain(actual.value.minus(quota.value));
    yield {
      cells: [actual.cell, quota.cell],
      message: {
        zh: `实有人数 ${plain(actual.value)} 多于人员编制 ${plain(quota.value)}（多 ${over} 人）：请核对；确有超编的，在报告中说明。`,
        en: `Staff ${plain(actual.value)} is more than the quota ${plain(quota.value)} (by ${over}): please check; a real excess belongs into the report.`,
      },
      actual: plain(actual.value),
      expected: `≤${plain(quota.value)}`,
      difference: over,
    };
  },
};
