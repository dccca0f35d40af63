import { squeeze } from '../grid';
import { textOf } from './figure';
import type { Header } from './headers';
import type { Sheet } from './sheet';

/** '第 1 页 共 2 页', '— 1 —', '-1-', or a title that goes on: （续表）, （续）. */
const PAGE_LINE =
  /^第\d+页(?:[,，、/]?共\d+页)?$|^[-—–]+\d{1,3}[-—–]+$|^.{0,60}(?:[(（]续(?:表|上表)?\d*[)）]|续表)$/;

/** Whether a row holds only what a printer puts at a page's foot or head. */
export function isPageBreak(sheet: Sheet, row: number): boolean {
  const [cell, other] = sheet.grid.row(row);
  return cell !== undefined && !other && PAGE_LINE.test(squeeze(textOf(cell).slice(0, 100)));
}

/** Whether a row has the words of the header once more, as they stand on top of a further page. */
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
