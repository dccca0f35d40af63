import { cellName, sameCell, type Sentence } from '../grid';
import type { Edit } from './edit';

/**
 * The edits whose value was computed from an edit that cannot be written (`lost`), each with the reason. A total of
 * scores that are not all written would be wrong, and no check finds it while a score is blank.
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
