import { cellName, columnName, type CellRef } from '../grid';
import type { Form } from '../form';
import { executionLineOf, isKnown, type KnownFigure } from '../scoring';
import { onePerCell } from './weights';

/** The scores that a form's total sums: the execution line's, each indicator's and what else has points, each cell once. */
export function scoreCells(form: Form): readonly KnownFigure[] {
  const execution = executionLineOf(form)?.score ?? null;
  const scores = [
    execution,
    ...form.indicators.map(({ score }) => score),
    ...form.otherPoints.map(({ score }) => score),
  ];
  return onePerCell(scores.filter((score) => isKnown(score)));
}

/** A formula that sums cells: neighbours in one column as a range, '=SUM(I5,H16:H24)'. */
export function totalFormula(cells: readonly CellRef[]): string {
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of cells) {
    const run = runs.at(-1);
    if (run?.column === column && run.last + 1 === row) run.last = row;
    else runs.push({ column, first: row, last: row });
  }
  const ranges = runs.map(({ column, first, last }) =>
    first === last
      ? cellName({ row: first, column })
      : `${columnName(column)}${first + 1}:${columnName(column)}${last + 1}`,
  );
  return `=SUM(${ranges.join(',')})`;
}
