import { shorten, squeeze, type CellRef } from '../grid';
import { GOOD_PRACTICE } from './basis';
import type { Rule } from './finding';
import { figuresOf } from './formCells';
import { cellList, cellListEn, distinct } from './wording';
import { YEAR_CAPTION } from './years';

/** Cells inside the form which the reader could not place, and words where a figure belongs. */
export const unreadCells: Rule = {
  id: 'unread-cells',
  severity: 'info',
  title: { zh: '未能读取的单元格', en: 'Cells that were not read' },
  block: 'sheet',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form }) {
    const figures = figuresOf(form).filter(({ state }) => state === 'unreadable');
    // A year in a line of its own is looked at by year-mismatch.
    const words = form.unread.filter(({ text }) => !YEAR_CAPTION.test(squeeze(text.slice(0, 20))));
    const unread: readonly { text: string; cell: CellRef }[] = [...words, ...figures];
    const [first] = unread;
    if (!first) return;
    const cells = distinct(unread.map(({ cell }) => cell));
    yield {
      cells,
      message: {
        zh: `未能读取 ${cells.length} 个单元格（${cellList(cells)}），未核对，如“${shorten(first.text, 16)}”。`,
        en: `${cells.length} cells were not read (${cellListEn(cells)}) and not checked, such as “${shorten(first.text, 16)}”.`,
      },
      actual: shorten(first.text, 30),
    };
  },
};
