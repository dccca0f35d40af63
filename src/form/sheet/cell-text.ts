import { isBlankOrMarks, isStruckOut, type CellRef, type Grid, type GridCell } from '../../grid';
import type { TextCell } from '../form';

/** The cell that a person sees at a place: the anchor of a merge that covers it. */
export function anchorOf(grid: Grid, place: CellRef): CellRef {
  const merge = grid.mergeAt(place.row, place.column);
  return merge ? { row: merge.top, column: merge.left } : { row: place.row, column: place.column };
}

/** Words at a place, and the anchor where they stand or would stand. */
export function textAt(grid: Grid, place: CellRef): TextCell {
  const cell = anchorOf(grid, place);
  return { text: textOf(grid.at(cell.row, cell.column)), cell };
}

/** What a cell says to a person: its shown text, or of a cell too narrow for its number (####) the number. */
export function textOf(cell: GridCell | null): string {
  if (!cell) return '';
  if (/^#+$/.test(cell.text)) return String(cell.value);
  return cell.text === '' && typeof cell.value === 'string' ? cell.value : cell.text;
}

/** Whether words say something, and are neither marks of a template nor a dash or 无 of staff. */
export function hasWords(text: string): boolean {
  return !isBlankOrMarks(text) && !isStruckOut(text);
}
