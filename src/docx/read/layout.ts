import { READ_LIMIT, type Area } from '../../grid';
import type { WordCell, WordTable } from './blocks';
import { edgedCells, edgesOf, nearest, type EdgedCell, type TableEdges } from './row-edges';

/** A cell of a document's table with the cells of a grid that it covers. */
export interface PlacedCell {
  readonly area: Area;
  readonly cell: WordCell;
}

/** A table as rows and columns of a grid. */
export interface TableLayout {
  readonly cells: readonly PlacedCell[];
  readonly hiddenRows: readonly number[];
  /** What was read where it has rows or columns beyond READ_LIMIT; else null. */
  readonly bounds: Area | null;
}

/** Columns of a grid. */
interface Columns {
  readonly first: number;
  readonly last: number;
}

interface EdgedRow {
  readonly cells: readonly EdgedCell[];
  readonly isHidden: boolean;
}

/**
 * Lays out a table, or several as one below the other. The columns lie between all edges that any row has, as Word
 * shows them; edges a hair's breadth apart are one.
 */
export function layoutOf(tables: readonly WordTable[]): TableLayout {
  const [first] = tables;
  const main = edgesOf(first ? columnsOf(first) : []);
  const rows = tables.flatMap((table) => edgedRows(table, main));
  const columnAt = columnsBetween(main, rows);
  const shown = rows.slice(0, READ_LIMIT.rows);
  const cells = joinedDown(shown.map((row) => row.cells.map((cell) => ({ ...cell, ...columnAt(cell) }))));
  const isCut = shown.length < rows.length || cells.some(({ area }) => area.right >= READ_LIMIT.columns);
  return {
    cells: cells.filter(({ area }) => area.left < READ_LIMIT.columns),
    hiddenRows: shown.flatMap(({ isHidden }, row) => (isHidden ? [row] : [])),
    bounds: isCut ? { top: 0, left: 0, bottom: READ_LIMIT.rows - 1, right: READ_LIMIT.columns - 1 } : null,
  };
}

/** The widths of a table's columns; of a table that names none, those of its row with most columns. */
function columnsOf({ columns, rows }: WordTable): readonly number[] {
  if (columns.length > 0) return columns;
  const spans = rows.map((row) => row.cells.reduce((sum, { span }) => sum + span, row.before));
  const most = spans.reduce((widest, span) => Math.max(widest, span), 0);
  const cells = rows[spans.indexOf(most)]?.cells ?? [];
  if (cells.length === most) return cells.map(({ width }) => width);
  return Array<number>(Math.min(most, READ_LIMIT.columns)).fill(0);
}

/** The rows of a table; a second half with as many columns as the first has its edges. */
function edgedRows({ columns, rows }: WordTable, main: TableEdges): readonly EdgedRow[] {
  const own = edgesOf(columns);
  const isAlike = own.positions.length === main.positions.length || !own.isMeasured || !main.isMeasured;
  const edges = isAlike ? main : own;
  return rows.map((row) => ({
    isHidden: row.isHidden,
    cells: edgedCells(row, edges).map(({ left, right, cell }) => ({
      left: nearest(main.positions, left),
      right: nearest(main.positions, right),
      cell,
    })),
  }));
}

/** An edge this near to the one before it (1 mm) makes no column, unless a cell is as narrow. */
const SLIVER = 57;

/** From edges to columns of the grid. */
function columnsBetween(
  { positions, isMeasured }: TableEdges,
  rows: readonly EdgedRow[],
): (cell: EdgedCell) => Columns {
  const edges = new Set(positions);
  const ofNarrowCells = new Set<number>();
  for (const { left, right } of rows.flatMap(({ cells }) => cells)) {
    edges.add(left).add(right);
    if (right - left < SLIVER) ofNarrowCells.add(right);
  }
  const columns = new Map<number, number>();
  let column = -1;
  let before = -Infinity;
  for (const position of [...edges].sort((a, b) => a - b)) {
    const isSame = isMeasured && position - before < SLIVER && !ofNarrowCells.has(position);
    if (!isSame) {
      column += 1;
      before = position;
    }
    columns.set(position, column);
  }
  return ({ left, right }) => {
    const first = columns.get(left) ?? 0;
    return { first, last: Math.max(first, (columns.get(right) ?? 0) - 1) };
  };
}

/** Cells with those below that go on with them. */
function joinedDown(
  rows: readonly (readonly (Columns & { readonly cell: WordCell })[])[],
): readonly PlacedCell[] {
  const placed: { area: { -readonly [Side in keyof Area]: number }; cell: WordCell }[] = [];
  /** The cells that the next row may go on with, by their first column. */
  let above = new Map<number, (typeof placed)[number]>();
  for (const [row, cells] of rows.entries()) {
    const here: typeof above = new Map();
    for (const { first, last, cell } of cells) {
      const begun = cell.downwards === 'goes-on' ? above.get(first) : undefined;
      if (begun?.area.right === last) begun.area.bottom = row;
      else placed.push({ area: { top: row, left: first, bottom: row, right: last }, cell });
      const open = begun?.area.right === last ? begun : placed.at(-1);
      if (open && cell.downwards !== null) here.set(first, open);
    }
    above = here;
  }
  return placed;
}
