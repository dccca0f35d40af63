import type { Rule } from '../finding';
import { categoryKey, dimensionKey, MOF_2020, type CategoryKey } from '../../policy';

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
    const labels = form.indicators.map(({ category }) => category);
    const keys = labels.map((category) => category && categoryKey(category.name));
    if (keys.length === 0 || keys.includes(null)) return;
    // 服务对象满意度 often stands among the benefits, and is asked for all the same.
    const within = form.indicators.flatMap(({ dimension }) =>
      dimension && dimensionKey(dimension.name) === 'satisfaction' ? ['satisfaction' as const] : [],
    );
    const has = new Set<CategoryKey | null>([...keys, ...within]);
    const missing = policy.categories.filter(({ key }) => !has.has(key));
    const present = policy.categories.length - missing.length;
    if (missing.length === 0 || present < 2) return;
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
