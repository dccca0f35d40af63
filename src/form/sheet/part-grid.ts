import { makeGrid, type Area, type Grid, type GridCell } from '../../grid';

/** The grid without some of its cells and merges; addresses do not change. */
export function partOfGrid(
  grid: Grid,
  keeps: (cell: GridCell) => boolean,
  keepsMerge: (area: Area) => boolean = () => true,
): Grid {
  return makeGrid({ ...grid, cells: grid.cells.filter(keeps), merges: grid.merges.filter(keepsMerge) });
}

export interface Columns {
  readonly first: number;
  readonly last: number;
}

export function columnsOfGrid(grid: Grid, { first, last }: Columns): Grid {
  return partOfGrid(
    grid,
    ({ column }) => column >= first && column <= last,
    ({ left, right }) => left >= first && right <= last,
  );
}

/** Groups of used columns, separated by columns that are blank from top to bottom. */
export function bandsOf(grid: Grid): readonly Columns[] {
  const used = new Set(grid.cells.map(({ column }) => column));
  for (const row of grid.rows) {
    for (const { column } of grid.row(row)) {
      const merge = grid.mergeAt(row, column);
      for (let at = column + 1; merge && at <= merge.right && at <= LAST_COLUMN; at += 1) used.add(at);
    }
  }
  const bands: { first: number; last: number }[] = [];
  for (const column of [...used].sort((a, b) => a - b)) {
    const band = bands.at(-1);
    if (band && column === band.last + 1) band.last = column;
    else bands.push({ first: column, last: column });
  }
  return bands;
}

/** A merge may cover all of Excel's columns; no form is this wide. */
const LAST_COLUMN = 200;
