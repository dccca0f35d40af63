import { cellName, sameCell } from '../grid';
import type { Sentence } from '../scoring';
import type { Edit } from './edit';

/**
 * Of edits that are to be written, those whose value was worked out with one that can't be: a total of scores that are
 * not all there would be wrong, and no check would find it while a score is blank. Each with the reason.
 */
export function unfounded(
  edits: readonly Edit[],
  lost: readonly Edit[],
): readonly { readonly edit: Edit; readonly reason: Sentence }[] {
  const found: { edit: Edit; reason: Sentence }[] = [];
  const gone = [...lost];
  // What is found takes others with it: the list grows while it is walked.
  for (const { sheetName, cell } of gone) {
    for (const edit of edits) {
      const rests =
        edit.sheetName === sheetName && edit.restsOn?.some((each) => sameCell(each, cell)) === true;
      if (!rests || gone.includes(edit)) continue;
      gone.push(edit);
      found.push({ edit, reason: reasonOf(cellName(cell)) });
    }
  }
  return found;
}

const reasonOf = (cell: string): Sentence => ({
  zh: `其中的 ${cell} 未能写入，合计会与表中不符，未写入。`,
  en: `${cell}, which it sums, could not be written: the sum would not match the sheet; not written.`,
});
