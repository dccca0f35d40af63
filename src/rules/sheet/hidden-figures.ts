import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { cellList, cellListEn } from '../wording';

/** A hidden row or column inside the form holds figures. */
export const hiddenFigures: Rule = {
  id: 'hidden-figures',
  severity: 'warning',
  title: { zh: '隐藏的行列中有数据', en: 'Figures in hidden rows or columns' },
  block: 'sheet',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ grid, cells: all }) {
    const cells = all
      .filter(({ row, column }) => grid.hiddenRows.has(row) || grid.hiddenColumns.has(column))
      .filter(({ value }) => typeof value === 'number')
      .map(({ row, column }) => ({ row, column }));
    if (cells.length === 0) return;
    yield {
      cells,
      message: {
        zh: `隐藏的行或列中有数据（${cellList(cells)}），已一并核对：请确认是否应显示或删除。`,
        en: `Hidden rows or columns hold figures (${cellListEn(cells)}) that were checked too: please show or remove them.`,
      },
    };
  },
};
