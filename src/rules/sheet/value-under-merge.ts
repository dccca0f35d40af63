import { quoted } from '../../grid';
import { GOOD_PRACTICE } from '../../policy';
import type { Rule } from '../finding';
import { cellList, cellListEn } from '../wording';

/** A value in a cell that a merge covers: nobody sees it, but formulas still count it. */
export const valueUnderMerge: Rule = {
  id: 'value-under-merge',
  severity: 'warning',
  title: { zh: '合并单元格下有看不见的内容', en: 'Value under a merge' },
  block: 'sheet',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ grid, cells: all }) {
    const covered = all.filter((cell) => {
      const merge = grid.mergeAt(cell.row, cell.column);
      if (!merge || (merge.top === cell.row && merge.left === cell.column)) return false;
      // Repeated words are harmless; a sum counts a repeated number twice.
      const anchor = grid.at(merge.top, merge.left);
      return cell.text.trim() !== '' && (typeof cell.value === 'number' || anchor?.text !== cell.text);
    });
    const [first] = covered;
    if (!first) return;
    const cells = covered.map(({ row, column }) => ({ row, column }));
    const text = quoted(first.text);
    yield {
      cells,
      message: {
        zh: `${cellList(cells)} 被合并单元格遮住，里面有“${text}”：看不见，但公式会计入。`,
        en: `${cellListEn(cells)} lies under a merge and holds “${text}”: nobody sees it, formulas count it.`,
      },
      actual: text,
    };
  },
};
