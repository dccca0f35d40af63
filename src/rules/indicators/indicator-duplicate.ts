import { quoted, sameCell, squeeze, type CellRef } from '../../grid';
import type { Indicator } from '../../form';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { cellList, cellListEn, named } from '../wording';

/** Indicators with the same name in one dimension; one finding per name. */
export const indicatorDuplicate: Rule = {
  id: 'indicator-duplicate',
  severity: 'warning',
  title: { zh: '指标重复', en: 'Indicator stands twice' },
  block: 'indicators',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    const groups = new Map<string, { readonly first: Indicator; readonly cells: CellRef[] }>();
    for (const indicator of form.indicators) {
      const { name, category, dimension, nameCell, table } = indicator;
      if (squeeze(name) === '') continue;
      // Of tables below each other (长期绩效指标, 年度绩效指标) or side by side, each has its own.
      const key = [String(table), category?.name ?? '', dimension?.name ?? '', name].map(squeeze).join('\n');
      const group = groups.get(key);
      if (!group) groups.set(key, { first: indicator, cells: [nameCell] });
      // One name merged over several rows is one indicator with several values.
      else if (!group.cells.some((cell) => sameCell(cell, nameCell))) group.cells.push(nameCell);
    }
    for (const { first, cells } of groups.values()) {
      if (cells.length < 2) continue;
      yield {
        cells: [...cells.slice(1), ...cells.slice(0, 1)],
        message: {
          zh: `指标“${named(first.name)}”在${quoted(first.dimension?.name ?? '同一类')}中出现 ${cells.length} 次（${cellList(cells)}）。`,
          en: `“${named(first.name)}” stands ${cells.length} times in one dimension (${cellListEn(cells)}).`,
        },
        actual: named(first.name),
      };
    }
  },
};
