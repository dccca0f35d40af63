import type { WordCell, WordRow } from './blocks';

/** A cell between two edges of its table; positions are in twentieths of a point from the table's left. */
export interface EdgedCell {
  readonly left: number;
  readonly right: number;
  readonly cell: WordCell;
}

/** The edges that all rows of a table share, from left to right. */
export interface TableEdges {
  readonly positions: readonly number[];
  /** Whether the file gives the widths, so that positions mean something. */
  readonly isMeasured: boolean;
}

/** A column of a table that gives no widths. */
const SOME_WIDTH = 1000;
/** Two edges that are nearer than this (2 mm) are one: widths are rounded row by row. */
export const SAME_EDGE = 113;
/** Widths that differ by more than this share are of other columns. */
const TOLERANCE = 0.15;

/** The edges that a table names for itself. Where it gives no width, all columns are equally wide. */
export function edgesOf(columns: readonly number[]): TableEdges {
  const isMeasured = columns.length > 0 && columns.every((width) => width > 0);
  const positions = [0];
  for (const width of columns) positions.push((positions.at(-1) ?? 0) + (isMeasured ? width : SOME_WIDTH));
  return { positions, isMeasured };
}

/** The cells of a row between their edges. */
export function edgedCells(row: WordRow, edges: TableEdges): readonly EdgedCell[] {
  const cells = withoutSideways(row.cells);
  const inColumns = byColumns(row, cells, edges);
  const last = edges.positions.length - 1;
  const used = row.before + cells.reduce((sum, { span }) => sum + span, 0);
  if (used === last || !edges.isMeasured || cells.some(({ width }) => width === 0)) return inColumns;
  const fits = inColumns.every(({ left, right, cell }) => isNear(right - left, cell.width));
  return used < last && fits ? inColumns : byWidths(row, cells, edges);
}

/** Where each cell covers the columns that it says. */
function byColumns({ before }: WordRow, cells: readonly WordCell[], edges: TableEdges): readonly EdgedCell[] {
  let column = before;
  return cells.map((cell) => {
    const left = positionAt(edges, column);
    column += cell.span;
    return { left, right: positionAt(edges, column), cell };
  });
}

/** Where a row is divided otherwise than its table: each cell begins where the one before it ends. */
function byWidths(
  { before, widthBefore }: WordRow,
  cells: readonly WordCell[],
  edges: TableEdges,
): readonly EdgedCell[] {
  let exact = widthBefore > 0 ? widthBefore : positionAt(edges, before);
  let left = nearest(edges.positions, exact);
  return cells.map((cell) => {
    exact += cell.width;
    const right = Math.max(nearest(edges.positions, exact), left + 1);
    const placed = { left, right, cell };
    left = right;
    return placed;
  });
}

/** The position of an edge by its number; beyond the last one, columns go on. */
function positionAt({ positions }: TableEdges, edge: number): number {
  const last = positions.length - 1;
  return positions[edge] ?? (positions[last] ?? 0) + (edge - last) * SOME_WIDTH;
}

/** The edge that a position means; the position itself where none is near. */
export function nearest(positions: readonly number[], wanted: number): number {
  let best = wanted;
  let distance = SAME_EDGE;
  for (const position of positions) {
    if (Math.abs(position - wanted) >= distance) continue;
    best = position;
    distance = Math.abs(position - wanted);
  }
  return best;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(SAME_EDGE, TOLERANCE * one);
}

/** Cells that an old merge joins become one. */
function withoutSideways(cells: readonly WordCell[]): readonly WordCell[] {
  const joined: WordCell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (cell.sideways !== 'goes-on' || !before) joined.push(cell);
    else
      joined[joined.length - 1] = {
        ...before,
        span: before.span + cell.span,
        width: before.width + cell.width,
      };
  }
  return joined;
}
