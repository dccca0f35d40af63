import { areaName, quoted, squeeze, type CellRef, type Grid, type GridCell } from '../../grid';
import { GOOD_PRACTICE } from '../../policy';
import type { Observation, Rule } from '../finding';
import { cellList, cellListEn, distinct } from '../wording';
import { YEAR_CAPTION } from './year-caption';

/** Formulas without a stored result, as written by programs that do not calculate. */
function* uncomputed(all: readonly GridCell[]): Generator<Observation> {
  const cells = all.filter((cell) => cell.uncomputed);
  if (cells.length === 0) return;
  const places = cells.map(({ row, column }) => ({ row, column }));
  yield {
    cells: places,
    message: {
      zh: `${cellList(places)} 是公式，文件里没有它的计算结果，未核对：请用 Excel 或 WPS 打开，保存后再核对。`,
      en: `${cellListEn(places)} hold formulas without results and were not checked: open the file in Excel, save it and check again.`,
    },
  };
}

/** The part of a very large sheet that was not read. */
function* beyond({ bounds }: Grid): Generator<Observation> {
  if (!bounds) return;
  yield {
    cells: [{ row: bounds.bottom, column: bounds.right }],
    message: {
      zh: `工作表很大，只读取了 ${areaName(bounds)}，其余未核对。`,
      en: `The sheet is very large: only ${areaName(bounds)} was read and checked.`,
    },
  };
}

/**
 * Cells inside the form that the reader could not place, words where a figure belongs, and parts that were not read.
 */
export const unreadCells: Rule = {
  id: 'unread-cells',
  severity: 'info',
  title: { zh: '未能读取的单元格', en: 'Cells that were not read' },
  block: 'sheet',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form, grid, cells: all, ledger }) {
    yield* uncomputed(all);
    yield* beyond(grid);
    const figures = ledger.figures.filter(({ state }) => state === 'unreadable');
    // year-mismatch checks a year on a line of its own.
    const words = form.unread.filter(({ text }) => !YEAR_CAPTION.test(squeeze(text.slice(0, 20))));
    const unread: readonly { text: string; cell: CellRef }[] = [...words, ...figures];
    const [first] = unread;
    if (!first) return;
    const cells = distinct(unread.map(({ cell }) => cell));
    yield {
      cells,
      message: {
        zh: `未能读取 ${cells.length} 个单元格（${cellList(cells)}），未核对，如“${quoted(first.text)}”。`,
        en: `${cells.length} cells were not read (${cellListEn(cells)}) and not checked, such as “${quoted(first.text)}”.`,
      },
      actual: quoted(first.text),
    };
  },
};
