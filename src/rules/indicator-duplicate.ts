import { cellName, sameCell, squeeze } from '../grid';
import { GOOD_PRACTICE } from './basis';
import type { Rule } from './finding';
import { named } from './wording';

/** Two indicators with the same name in one dimension. */
export const indicatorDuplicate: Rule = {
  id: 'indicator-duplicate',
  severity: 'warning',
  title: { zh: '指标重复', en: 'Indicator stands twice' },
  block: 'indicators',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    const seen = new Map<string, (typeof form.indicators)[number]>();
    for (const indicator of form.indicators) {
      const { name, category, dimension, nameCell } = indicator;
      if (squeeze(name) === '') continue;
      const key = [category?.name ?? '', dimension?.name ?? '', name].map(squeeze).join('\n');
      const first = seen.get(key);
      if (!first) {
        seen.set(key, indicator);
        continue;
      }
      // One name merged over several rows is one indicator with several values.
      if (sameCell(first.nameCell, nameCell)) continue;
      yield {
        cells: [nameCell, first.nameCell],
        message: {
          zh: `指标“${named(name)}”在${dimension?.name ?? '同一类'}中出现两次（${cellName(first.nameCell)}、${cellName(nameCell)}）。`,
          en: `“${named(name)}” stands twice in one dimension (${cellName(first.nameCell)}, ${cellName(nameCell)}).`,
        },
        actual: named(name),
      };
    }
  },
};
