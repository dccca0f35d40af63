import type { Form } from '../../form';
import { categoryKey, dimensionKey, type CategoryKey, type Policy } from '../../policy';

/**
 * The categories of the policy without an indicator in a form; empty where the form follows another scheme (投入, 过程,
 * 项目决策), so that none can be missing.
 */
export function missingCategories(form: Form, policy: Policy): Policy['categories'] {
  const keys = form.indicators.map(({ category }) => category && categoryKey(category.name));
  if (keys.length === 0 || keys.includes(null)) return [];
  // 服务对象满意度 often stands among the benefits, and is asked for all the same.
  const within = form.indicators.flatMap(({ dimension }) =>
    dimension && dimensionKey(dimension.name) === 'satisfaction' ? ['satisfaction' as const] : [],
  );
  const has = new Set<CategoryKey | null>([...keys, ...within]);
  const missing = policy.categories.filter(({ key }) => !has.has(key));
  return policy.categories.length - missing.length < 2 ? [] : missing;
}
