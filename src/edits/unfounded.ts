import { cellName, sameCell, type Sentence } from '../grid';
import type { Edit } from './edit';

/**
 * Of edits that are to be written, those whose value was worked out with one that can't be: a total of scores that are
 * not all there would be wrong, and no check would find it while a score is blank. Each with the reason.
 */
export function unfounded(edits: readonly Edit[], lost: readonly Edit[]): ReadonlyMap<Edit, Sentence> {
  const found = new Map<Edit, Sentence>();
  for (const edit of edits) {
    const part = lost.find(({ sheetName, cell }) => {
      const rests = edit.restsOn?.some((each) => sameCell(each, cell)) === true;
      return rests && sheetName === edit.sheetName;
    });
    if (part && !lost.includes(edit)) found.set(edit, reasonOf(cellName(part.cell)));
  }
  return found;
}

const reasonOf = (cell: string): Sentence => ({
  zh: `其中的 ${cell} 未能写入，合计会与表中不符，未写入。`,
  en: `${cell}, which it sums, could not be written: the sum would not match the sheet; not written.`,
});
