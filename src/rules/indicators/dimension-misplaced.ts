import { oncePerPlace, quoted } from '../../grid';
import { categoriesOfDimension, CATEGORY_NAMES, categoryKey, dimensionKey, POLICY } from '../../policy';
import type { Rule } from '../finding';

/**
 * A dimension stands under another category than the policy's (质量指标 under 效益指标). 服务对象满意度 under 效益指标 is common, and
 * 成本指标 may be a category of its own; a dimension or category that no policy knows is the unit's own.
 */
export const dimensionMisplaced: Rule = {
  id: 'dimension-misplaced',
  severity: 'warning',
  title: { zh: '二级指标所属类别不符', en: 'Dimension under another category' },
  block: 'indicators',
  basis: POLICY,
  fixable: false,
  *check({ form }) {
    const labels = form.indicators.flatMap(({ category, dimension }) =>
      category && dimension ? [{ category, dimension }] : [],
    );
    for (const { category, dimension } of oncePerPlace(labels, ({ dimension: { cell } }) => cell)) {
      const key = dimensionKey(dimension.name);
      const under = categoryKey(category.name);
      if (!key || !under) continue;
      const [own, ...also] = categoriesOfDimension(key);
      if (!own || own === under || also.includes(under)) continue;
      const [name, where] = [quoted(dimension.name), quoted(category.name)];
      yield {
        cells: [dimension.cell, category.cell],
        message: {
          zh: `“${name}”列在“${where}”下，按计分办法属于${CATEGORY_NAMES[own]}：请核对所属类别。`,
          en: `“${name}” stands under “${where}”, the policy counts it among ${CATEGORY_NAMES[own]}: please check its category.`,
        },
        actual: where,
        expected: CATEGORY_NAMES[own],
      };
    }
  },
};
