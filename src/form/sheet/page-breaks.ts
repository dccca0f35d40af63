import { squeeze } from '../../grid';
import { textOf } from './cell-text';
import type { Header } from './header-columns';
import type { Sheet } from './sheet';
import { CAPTION, CONTINUED, PAGE_NUMBER } from '../vocabulary';

/** Whether text is a page number: '第 1 页 共 2 页', '— 1 —', '-1-'. */
export function isPageNumber(words: string): boolean {
  return PAGE_NUMBER.test(words);
}

/** Whether a row holds only the head or foot of a printed page: its number, or the title with （续表）. */
export function isPageBreak(sheet: Sheet, row: number): boolean {
  const [cell, other] = sheet.grid.row(row);
  if (!cell || other) return false;
  const words = squeeze(textOf(cell).slice(0, 100));
  if (isPageNumber(words) || CONTINUED.test(words)) return true;
  // 单位：万元 is below the title on each page.
  const above = CAPTION.test(words) ? sheet.rowAbove(row) : null;
  return above !== null && isPageBreak(sheet, above);
}

/** Whether a row repeats the header, as at the top of a further page. */
export function repeatsHeader(sheet: Sheet, header: Header<string>, row: number): boolean {
  if (row <= header.bottom) return false;
  const labels = sheet.labels(row);
  const lines = Array.from({ length: header.bottom - header.row + 1 }, (_, index) => header.row + index);
  return lines.some((line) => {
    const own = sheet.labels(line).filter(({ key }) => key !== '');
    return (
      own.length >= 3 &&
      own.every(({ left, key }) => labels.some((one) => one.left === left && one.key === key))
    );
  });
}
