import { inReadingOrder, isBlankOrMarks, squeeze, type CellRef, type Grid, type GridCell } from '../../grid';
import { textOf } from './cell-text';
import type { ReadingNote, TextCell } from '../form';
import { reasonSentence, type Reason } from '../vocabulary';
import { readLabel, type Label } from './label';

/** A cell with text, as a label. */
export interface LabelCell extends Label {
  readonly cell: CellRef;
  /** The columns of the cell or its merge. */
  readonly left: number;
  readonly right: number;
  /** The last row of the cell or its merge. */
  readonly bottom: number;
  readonly text: string;
}

/** A sheet with its labels, each taken apart once, and a record of what each cell was read as. */
export interface Sheet {
  readonly grid: Grid;
  /** The total's rows, if corrections name them. */
  readonly totalRows: readonly number[];
  /** The cells of a row with text, left to right. */
  labels(row: number): readonly LabelCell[];
  /** The column of the value beside a label; columns that are blank from top to bottom are skipped. */
  rightOf(label: LabelCell): number;
  /** The cell of the value beside a label, past blank cells that are not merged; a blank one if there is no value. */
  placeBeside(label: LabelCell): CellRef;
  /** Records what a cell was read as; the first record holds. */
  claim(cell: CellRef, as: string, because: Reason): void;
  /** The same for all cells of a row. */
  claimRow(row: number, as: string, because: Reason): void;
  isClaimed(cell: CellRef): boolean;
  /** Non-blank rows from first to last, both included. */
  rowsIn(first: number, last: number): readonly number[];
  /** The nearest non-blank row above or below a row; null if there is none. */
  rowAbove(row: number): number | null;
  rowBelow(row: number): number | null;
  /** The only cell of a row; null if the row is blank or has more. */
  aloneIn(row: number): GridCell | null;
  /** The words of a row with only one cell, without spaces: a title, heading or note; '' for other rows. */
  lineIn(row: number): string;
  notesIn(first: number, last: number): readonly ReadingNote[];
  /** Visible cells in the given rows with content that nothing claimed. */
  unreadIn(first: number, last: number): readonly TextCell[];
}

export function openSheet(grid: Grid, totalRows: readonly number[] = []): Sheet {
  const labels = new Map<number, readonly LabelCell[]>();
  /** By row, then by column. */
  const notes = new Map<number, Map<number, ReadingNote>>();
  const used = new Set(grid.cells.map(({ column }) => column));
  const rightOf = ({ right }: LabelCell) => {
    for (let column = right + 1; column <= right + WIDEST_GAP; column += 1)
      if (used.has(column)) return column;
    return right + 1;
  };
  const claim = (cell: CellRef, as: string, because: Reason) => {
    const ofRow = notes.get(cell.row) ?? new Map<number, ReadingNote>();
    if (!ofRow.has(cell.column)) ofRow.set(cell.column, { cell, as, because: reasonSentence(because) });
    notes.set(cell.row, ofRow);
  };
  /** How many non-blank rows are above a row. */
  const rowsAbove = (row: number) => {
    let [low, high] = [0, grid.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((grid.rows[middle] ?? row) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const rowsIn = (first: number, last: number) => grid.rows.slice(rowsAbove(first), rowsAbove(last + 1));
  const aloneIn = (row: number) => {
    const [cell, other] = grid.row(row);
    return cell && !other ? cell : null;
  };
  const isClaimed = ({ row, column }: CellRef) => notes.get(row)?.has(column) === true;
  return {
    grid,
    totalRows,
    labels(row) {
      let found = labels.get(row);
      if (!found) {
        found = grid.row(row).flatMap((cell) => labelOf(grid, cell) ?? []);
        labels.set(row, found);
      }
      return found;
    },
    rightOf,
    placeBeside(label) {
      const { row } = label.cell;
      const place = { row, column: rightOf(label) };
      if (grid.at(place.row, place.column) || grid.mergeAt(place.row, place.column)) return place;
      const next = grid.row(row).find(({ column }) => column > place.column);
      return next && next.column <= label.right + WIDEST_GAP ? { row, column: next.column } : place;
    },
    claim,
    claimRow(row, as, because) {
      for (const cell of grid.row(row)) claim(cell, as, because);
    },
    isClaimed,
    rowsIn,
    rowAbove: (row) => grid.rows[rowsAbove(row) - 1] ?? null,
    rowBelow: (row) => grid.rows[rowsAbove(row + 1)] ?? null,
    aloneIn,
    lineIn: (row) => squeeze(textOf(aloneIn(row)).slice(0, LONGEST_LINE)),
    notesIn: (first, last) =>
      [...notes]
        .flatMap(([row, ofRow]) => (row >= first && row <= last ? [...ofRow.values()] : []))
        .sort((a, b) => inReadingOrder(a.cell, b.cell)),
    unreadIn: (first, last) =>
      rowsIn(first, last)
        .flatMap((row) => grid.row(row))
        .filter((cell) => !isClaimed(cell) && isSeen(grid, cell) && !isBlankOrMarks(textOf(cell)))
        .map((cell) => ({ text: textOf(cell), cell: { row: cell.row, column: cell.column } })),
  };
}

/** More blank columns than this separate two things. */
const WIDEST_GAP = 3;
/** Longer text is a paragraph. */
const LONGEST_LINE = 100;

/** Whether a person sees the cell: cells under a merge are hidden, and a rule of its own reports them. */
function isSeen(grid: Grid, cell: CellRef): boolean {
  const merge = grid.mergeAt(cell.row, cell.column);
  return !merge || (merge.top === cell.row && merge.left === cell.column);
}

function labelOf(grid: Grid, cell: GridCell): LabelCell | null {
  if (typeof cell.value !== 'string' || !isSeen(grid, cell)) return null;
  const merge = grid.mergeAt(cell.row, cell.column);
  const { key, plain, name, points, unit, percent, ofWhich, numbering } = readLabel(cell.value);
  // Field by field for speed: a sheet has many labels and is read at every keystroke.
  return {
    key,
    plain,
    name,
    points,
    unit,
    percent,
    ofWhich,
    numbering,
    cell: { row: cell.row, column: cell.column },
    left: cell.column,
    right: merge?.right ?? cell.column,
    bottom: merge?.bottom ?? cell.row,
    text: cell.value,
  };
}
