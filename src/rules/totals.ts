import { sumFormula, type CellRef, type Decimal } from '../grid';
import type { Form } from '../form';
import { executionLineOf, isKnown, type KnownFigure } from '../scoring';
import type { CellFix } from './finding';
import { onePerCell } from './weights';

/**
 * The scores that a form's total sums, each cell once: the execution line's, each indicator's and what else has points;
 * apart from them those that are taken off.
 */
function scoresOf(form: Form): {
  readonly added: readonly KnownFigure[];
  readonly less: readonly KnownFigure[];
} {
  const execution = executionLineOf(form)?.score ?? null;
  const others = (taken: boolean) =>
    form.otherPoints.filter(({ isTakenOff }) => isTakenOff === taken).map(({ score }) => score);
  const added = [execution, ...form.indicators.map(({ score }) => score), ...others(false)];
  return {
    added: onePerCell(added.filter((score) => isKnown(score))),
    less: others(true).filter((score) => isKnown(score)),
  };
}

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
