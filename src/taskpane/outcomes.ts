import type { LeftOpen } from '../edits';
import type { Undone, WriteResult } from '../excel';
import type { Outcome, ShownSheet } from './state';
import { PHRASE, REPORT_PHRASE } from './words';

export function outcomeOfWriting({ written, refused, doubtful }: WriteResult): Outcome {
  return {
    sentence: PHRASE.written(written.length, refused.length),
    unchanged: [...refused, ...doubtful].map(({ edit, reason }) => ({ cell: edit.cell, reason })),
    wrote: true,
    isDone: refused.length + doubtful.length === 0,
  };
}

/** @param left what the plan did not offer to write; the tab lists it with its texts */
export function outcomeOfUpdate(
  { written, refused, doubtful }: WriteResult,
  left: readonly LeftOpen[],
): Outcome {
  const edited = left.filter(({ change }) => change?.before && change.after).length;
  const byHand = left.length - edited;
  return {
    sentence: REPORT_PHRASE.updated(written.length, edited, byHand, refused.length),
    unchanged: [...refused, ...doubtful].map(({ edit: { cell, sheetName }, reason }) => ({
      cell,
      sheetName,
      reason,
    })),
    wrote: true,
    isDone: left.length + refused.length + doubtful.length === 0,
  };
}

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
