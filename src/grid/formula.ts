import { areaName, type Area, type CellRef } from './address';

/**
 * A formula that sums cells, with neighbours in a column as a range: '=SUM(I5,H16:H24)'. It uses SUM because '+'
 * gives #VALUE! if one of the cells holds a dash.
 * @param less cells to subtract: '=SUM(H9:H16)-SUM(H19)'
 */
export function sumFormula(cells: readonly CellRef[], less: readonly CellRef[] = []): string {
  const sum = `SUM(${ranges(cells).join(',')})`;
  return less.length > 0 ? `=${sum}-SUM(${ranges(less).join(',')})` : `=${sum}`;
}

function ranges(cells: readonly CellRef[]): readonly string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run?.left === column && run.bottom + 1 === row) runs.splice(-1, 1, { ...run, bottom: row });
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs.map(areaName);
}
