import { squeeze } from '../../grid';
import { textOf } from './cell-text';
import type { Header } from './header-columns';
import { headKey, readLabel } from './label';
import type { Sheet } from './sheet';
import {
  BLOCK_LABELS,
  CAPTION,
  CONTINUED,
  DATE,
  ENTRY_LABELS,
  HEADING,
  NEXT_FORM,
  NOTE_LINE,
  PAGE_NUMBER,
  roleOf,
  SEAL,
} from '../vocabulary';

/** Whether a row holds only the head or foot of a printed page: its number, or the title with （续表）. */
export function isPageBreak(sheet: Sheet, row: number): boolean {
  const line = sheet.lineIn(row);
  if (headsFurtherPage(line)) return true;
  // 单位：万元 is below the title on each page.
  const above = CAPTION.test(line) ? sheet.rowAbove(row) : null;
  return above !== null && isPageBreak(sheet, above);
}

const headsFurtherPage = (line: string) => PAGE_NUMBER.test(line) || CONTINUED.test(line);

/** Whether lines between two tables are the head of a further page: its number, or the title with （续表） and a caption. */
export function isOfFurtherPage(lines: readonly string[]): boolean {
  const words = lines.map(squeeze);
  return words.some(headsFurtherPage) && words.every((line) => headsFurtherPage(line) || CAPTION.test(line));
}

/** Whether a row repeats the header, as at the top of a further page. */
export function repeatsHeader(sheet: Sheet, header: Header<string>, row: number): boolean {
  const labels = sheet.labels(row);
  return sheet.rowsIn(header.row, header.bottom).some((line) => {
    const own = sheet.labels(line).filter(({ key }) => key !== '');
    return (
      own.length >= 3 &&
      own.every(({ left, key }) => labels.some((one) => one.left === left && one.key === key))
    );
  });
}

/** Claims what is outside the tables and no entry: captions of the page, headings, names of blocks, further notes. */
export function claimPage(sheet: Sheet, first: number, last: number): void {
  let inNotes = false;
  for (const row of sheet.rowsIn(first, last)) {
    for (const cell of sheet.grid.row(row)) {
      const words = squeeze(textOf(cell));
      if (CAPTION.test(words) || PAGE_NUMBER.test(words) || SEAL.test(words))
        sheet.claim(cell, 'caption', '页面说明');
    }
    const cell = sheet.aloneIn(row);
    const line = sheet.lineIn(row);
    if (cell && DATE.test(line)) sheet.claim(cell, 'caption', '页面说明');
    if (typeof cell?.value !== 'string') {
      inNotes = false;
      continue;
    }
    if (NEXT_FORM.test(line)) sheet.claim(cell, 'title', '几张表中这一张的名称');
    if (line.length <= 40 && HEADING.test(line)) sheet.claim(cell, 'heading', '小标题');
    if (roleOf(BLOCK_LABELS, readLabel(cell.value).key, 'exact')) sheet.claim(cell, 'heading', '部分的名称');
    const beginsNotes = roleOf(ENTRY_LABELS, headKey(cell.value), 'exact') === 'remark';
    if (inNotes && !beginsNotes && NOTE_LINE.test(line)) sheet.claim(cell, 'entry.remark', '说明的续行');
    else inNotes = beginsNotes;
  }
}
