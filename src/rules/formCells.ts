import { rememberOf, type CellRef, type Grid, type GridCell } from '../grid';
import type { Figure, Form } from '../form';

/** The last column in which the form has a place for anything; what stands farther right is beside it. */
function lastColumn(form: Form): number {
  const funds = form.funds.flatMap((line) => [
    line.labelCell,
    ...[line.initial, line.budget, line.executed, line.rate, line.weight, line.score, line.reason].map(
      (place) => place?.cell,
    ),
  ]);
  const indicators = form.indicators.flatMap((indicator) => [
    indicator.nameCell,
    ...[indicator.target, indicator.actual, indicator.weight, indicator.score, indicator.reason].map(
      (place) => place?.cell,
    ),
  ]);
  const entries = form.entries.map(({ value }) => value.cell);
  const cells = [...funds, ...indicators, ...entries].filter((cell): cell is CellRef => cell !== undefined);
  return cells.reduce((widest, { column }) => Math.max(widest, column), 0);
}

/** The cells that hold something within a form's rows and columns, in reading order. */
export function cellsOf(form: Form, grid: Grid): readonly GridCell[] {
  return cellsIn(grid)(form);
}

/** Kept: several rules look at every cell. */
const cellsIn = rememberOf((grid: Grid) =>
  rememberOf((form: Form): readonly GridCell[] => {
    const last = lastColumn(form);
    return grid.cells.filter(
      ({ row, column }) => row >= form.rows.first && row <= form.rows.last && column <= last,
    );
  }),
);

/** Every place of the form for an amount, rate, weight or score, blank or not; in the order of its blocks. */
export function figuresOf(form: Form): readonly Figure[] {
  const funds = form.funds.flatMap(({ initial, budget, executed, rate, weight, score }) => [
    initial,
    budget,
    executed,
    rate,
    weight,
    score,
  ]);
  const indicators = form.indicators.flatMap(({ weight, score }) => [weight, score]);
  const total = [form.total?.weight ?? null, form.total?.score ?? null];
  return [...funds, ...indicators, ...total].filter((figure) => figure !== null);
}
