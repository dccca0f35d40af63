import type { Undone } from '../excel';
import type { Outcome, ShownSheet } from './state';
import { PHRASE } from './strings';

/**
 * The outcome of an undo; null means there was nothing to undo.
 * @param left how many earlier writings can still be undone
 */
export function outcomeOfUndo(undone: Undone | null, shown: ShownSheet | null, left: number): Outcome {
  if (!undone) return { sentence: PHRASE.nothingToUndo, unchanged: [] };
  const { sheetName, restored, unchanged } = undone;
  if (sheetName === null) return { sentence: PHRASE.undoneNowhere(left), unchanged: [], wrote: true };
  if (sheetName === shown?.name)
    return {
      sentence: PHRASE.undone(restored.length, unchanged.length),
      unchanged,
      wrote: true,
      isDone: unchanged.length === 0,
    };
  return {
    sentence: PHRASE.undone(restored.length, unchanged.length, sheetName),
    // Without its name their links would lead to the same cells of the shown sheet.
    unchanged: unchanged.map((each) => ({ ...each, sheetName })),
    wrote: true,
    isDone: unchanged.length === 0,
  };
}
