import { anchorOf, isBlankOrMarks, isStruckOut, type CellRef, type Grid, type GridCell } from '../../grid';
import type { TextCell } from '../form';

/** The text at a place, with the cell where it is or belongs. */
export function textAt(grid: Grid, place: CellRef): TextCell {
  const cell = anchorOf(grid, place);
  return { text: textOf(grid.at(cell.row, cell.column)), cell };
}

/** What a cell shows; the number itself if the cell is too narrow for it (####). */
export function textOf(cell: GridCell | null): string {
  if (!cell) return '';
  if (/^#+$/.test(cell.text)) return String(cell.value);
  return cell.text === '' && typeof cell.value === 'string' ? cell.value : cell.text;
}

/** Whether text has content: it is not blank, a template's marks, a dash or 无. */
export function hasWords(text: string): boolean {
  return !isBlankOrMarks(text) && !isStruckOut(text);
}
