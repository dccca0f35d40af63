import type { Undone } from '../excel';
import type { Outcome, ShownSheet } from './state';
import { PHRASE } from './strings';

/**
 * What is told of an undo; null where there was nothing to take back. Cells of another sheet than the shown one are not
 * listed: a link would lead to the same cell of the sheet in front.
 */
export function outcomeOfUndo(undone: Undone | null, shown: ShownSheet | null): Outcome {
  if (!undone) return { sentence: PHRASE.nothingToUndo, kept: [] };
  const { sheetName, restored, kept } = undone;
  if (sheetName === null) return { sentence: PHRASE.undoneNowhere, kept: [], wrote: true };
  const elsewhere = sheetName === shown?.name ? null : sheetName;
  const sentence = PHRASE.undone(restored.length, kept.length, elsewhere);
  return { sentence, kept: elsewhere === null ? kept : [], wrote: true };
}
