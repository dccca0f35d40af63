import { cellName } from '../grid';
import type { Figure, Form, PointLine } from '../form';
import { executionLineOf } from './execution';

/** A score that a form's total sums, or takes off. */
export interface SummedScore {
  readonly figure: Figure;
  readonly isTakenOff: boolean;
}

/** Whether a line that is no indicator counts: points beside the weights (加分项) that nobody gave are none. */
export function countsPoints({ weight, score }: PointLine): boolean {
  return Boolean(weight ?? score?.value);
}

/** The scores that a form's total sums, filled in or not, each cell once: execution, indicators, what else has points. */
export function summedScores(form: Form): readonly SummedScore[] {
  const score = executionLineOf(form)?.score ?? null;
  const all = [
    { score, isTakenOff: false },
    ...form.indicators.map((indicator) => ({ score: indicator.score, isTakenOff: false })),
    ...form.otherPoints.filter(countsPoints),
  ];
  const summed = all.flatMap(({ score: figure, isTakenOff }) => (figure ? [{ figure, isTakenOff }] : []));
  return [...new Map(summed.map((one) => [cellName(one.figure.cell), one])).values()];
}
