import type { Rule } from '../finding';
import { categoryKey, MOF_2020 } from '../../policy';
import { missingCategories } from './missing-categories';

/**
 * A category of the policy has no indicator. Only forms that use the policy's categories are checked: a form with its
 * own (投入, 过程, 项目决策) follows another scheme.
 */
export const categoryMissing: Rule = {
  id: 'category-missing',
  severity: 'warning',
  title: { zh: '缺少一类指标', en: 'A category has no indicator' },
  block: 'indicators',
  basis: MOF_2020,
  fixable: false,
  *check({ form, policy }) {
    // What a form of monitoring lacks was decided with its goals.
    if (form.stage === 'monitoring') return;
    const missing = missingCategories(form, policy);
    if (missing.length === 0) return;
    const names = missing.map(({ name }) => name);
    const empty = form.emptyRows.filter(({ label }) => missing.some(({ key }) => categoryKey(label) === key));
    const last = form.indicators.at(-1)?.nameCell;
    yield {
      cells: empty.length > 0 ? empty.map(({ cell }) => cell) : last ? [last] : [],
      message: {
        zh: `没有${names.join('、')}：计分办法要求设置${names.map((name) => `“${name}”`).join('、')}。`,
        en: `No indicator of ${names.join(', ')}, which the policy asks for.`,
      },
      expected: names.join('、'),
      basis: policy.categoriesBasis,
    };
  },
};
