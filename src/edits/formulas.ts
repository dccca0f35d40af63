import { cellName, type CellRef } from '../grid';
import type { Figure } from '../form';

/** '=F5/E5'; with `scale` 100 for a column that holds percentages as 25 for 25 %. */
export function rateFormula(budget: Figure, executed: Figure, scale: 1 | 100): string {
  const quotient = `${cellName(executed.cell)}/${cellName(budget.cell)}`;
  return scale === 100 ? `=ROUND(${quotient}*100,2)` : `=${quotient}`;
}

/** '=I5+SUM(H16:H24)': cells of one column that follow each other become a range. */
export function totalFormula(cells: readonly CellRef[]): string {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { first: CellRef; last: CellRef }[] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    if (run?.last.column === cell.column && run.last.row + 1 === cell.row) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  const parts = runs.map(({ first, last }) =>
    first === last ? cellName(first) : `SUM(${cellName(first)}:${cellName(last)})`,
  );
  return `=${parts.join('+')}`;
}
