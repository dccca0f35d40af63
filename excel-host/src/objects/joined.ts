import type { Box, Extent } from '../address';

/** The cells of a rectangle that fit, joined along rows, then down columns where whole stretches agree. */
export function joinedBoxes(
  sheet: string,
  extent: Extent,
  fits: (row: number, column: number) => boolean,
): Box[] {
  const boxes: Box[] = [];
  for (let row = extent.row; row < extent.row + extent.rows; row += 1) {
    for (let column = extent.column; column < extent.column + extent.columns; column += 1) {
      const start = column;
      while (column < extent.column + extent.columns && fits(row, column)) column += 1;
      if (column === start) continue;
      const columns = column - start;
      const above = boxes.findIndex(
        (each) => each.row + each.rows === row && each.column === start && each.columns === columns,
      );
      const grown = boxes[above];
      if (grown) boxes[above] = { ...grown, rows: grown.rows + 1 };
      else boxes.push({ sheet, row, column: start, rows: 1, columns });
    }
  }
  return boxes;
}
