import { rememberOf, sumFormula, type CellRef, type Decimal } from '../grid';
import type { Form } from '../form';
import { isKnown, summedScores } from '../scoring';
import type { CellFix } from './finding';

/** The scores that are filled in: those that a form's total sums, and those that it takes off. */
const scoresOf = rememberOf((form: Form) => {
  const of = (taken: boolean) =>
    summedScores(form)
      .filter(({ isTakenOff }) => isTakenOff === taken)
      .map(({ figure }) => figure)
      .filter((figure) => isKnown(figure));
  return { added: of(false), less: of(true) };
});

/** The points that a form's total sums; those taken off are negative. */
export function pointsSummed(form: Form): readonly Decimal[] {
  const { added, less } = scoresOf(form);
  return [...added.map(({ value }) => value), ...less.map(({ value }) => value.neg())];
}

/** A formula for a form's total: '=SUM(I5,H16:H24)'; null where a score is kept as text, which SUM passes over. */
export function totalFormula(form: Form): string | null {
  const { added, less } = scoresOf(form);
  if (added.length === 0 || [...added, ...less].some(({ state }) => state !== 'number')) return null;
  return sumFormula(
    added.map(({ cell }) => cell),
    less.map(({ cell }) => cell),
  );
}

/** What mends a form's total: the sum, or the formula for it where there is one. */
export function totalFix(form: Form, cell: CellRef, sum: Decimal): CellFix {
  const formula = totalFormula(form);
  return { cell, value: sum, ...(formula === null ? {} : { formula }) };
}
