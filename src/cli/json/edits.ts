import { cellName, plain, type Language, type Sentence } from '../../grid';
import type { Edit } from '../../edits';

/** A cell that was not filled, and why. */
export interface LeftCell {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: Sentence;
}

/** `fill --format json`; a number that is written is an exact decimal in a string. */
export function fillJson(edits: readonly Edit[], left: readonly LeftCell[], language: Language) {
  return {
    edits: edits.map(({ sheetName, cell, before, after: { value, formula }, reason }) => ({
      sheet: sheetName,
      cell: cellName(cell),
      before: before.value,
      after: value === null || typeof value === 'string' ? value : plain(value),
      formula,
      reason: reason[language],
    })),
    left: left.map(({ sheet, cell, reason }) => ({ sheet, cell, reason: reason[language] })),
  };
}
