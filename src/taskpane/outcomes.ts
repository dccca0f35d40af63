import type { Undone } from '../excel';
import type { Outcome, ShownSheet } from './state';
import { PHRASE } from './strings';

/**
 * The outcome of an undo; null means there was nothing to undo. Cells on another sheet are not listed, because their
 * links would lead to the same cells of the shown sheet.
 */
export function outcomeOfUndo(undone: Undone | null, shown: ShownSheet | null): Outcome {
  if (!undone) return { sentence: PHRASE.nothingToUndo, unchanged: [] };
  const { sheetName, restored, unchanged } = undone;
  if (sheetName === null) return { sentence: PHRASE.undoneNowhere, unchanged: [], wrote: true };
  const elsewhere = sheetName === shown?.name ? null : sheetName;
  const sentence = PHRASE.undone(restored.length, unchanged.length, elsewhere);
  return { sentence, unchanged: elsewhere === null ? unchanged : [], wrote: true };
}
