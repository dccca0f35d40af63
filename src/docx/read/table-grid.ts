import { makeGrid, type Area, type CellInput, type Grid } from '../../grid';
import type { WordTable } from './blocks';
import { textOfCell } from './cell-text';
import { layoutOf } from './layout';
import { typedValue } from './typed-value';

/** The grid of a table, or of one that was cut into several; `above` are the lines right above it. */
export function gridOfTables(sheetName: string, parts: readonly WordTable[], above: readonly string[]): Grid {
  const { cells, hiddenRows, bounds } = layoutOf(parts);
  return makeGrid({
    sheetName,
    cells: cells.map(({ area, cell }): CellInput => ({
      row: area.top,
      column: area.left,
      ...typedValue(textOfCell(cell.blocks)),
    })),
    merges: cells.map(({ area }) => area).filter(isMerge),
    hiddenRows,
    bounds,
    above,
    takesFormulas: false,
  });
}

function isMerge({ top, left, bottom, right }: Area): boolean {
  return top !== bottom || left !== right;
}
