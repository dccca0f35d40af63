import { oncePerPlace, sum, type Decimal } from '../grid';
import type { Figure, Form } from '../form';
import { executionWeightOf } from './weights';
import { isKnown } from './known';
import type { ExecutionLine, IndicatorLine, OtherLine, SummedScore } from './scorecard';

/** Whether a line is scored at all: not if its score is a dash, or is blank beside a blank weight. */
function isScored(score: Figure, weight: Figure | null): boolean {
  if (isKnown(score)) return true;
  if (score.state === 'not-applicable') return false;
  return (
    weight === null || isKnown(weight) || (weight.state !== 'blank' && weight.state !== 'not-applicable')
  );
}

/**
 * Like `isScored`, but the weight of the execution line may be in a label, and a score without a weight does not count
 * while it is blank.
 */
function isExecutionScored(form: Form, { line }: ExecutionLine, score: Figure): boolean {
  if (isKnown(score)) return true;
  return score.state !== 'not-applicable' && executionWeightOf(form, line) !== null;
}

/**
 * The scores that a form's total sums, filled in or not, each cell once: execution, indicators, and other lines with
 * points. Blank bonus points outside the weights (加分项) do not count.
 */
export function summedScores(
  form: Form,
  execution: ExecutionLine | null,
  indicators: readonly IndicatorLine[],
  others: readonly OtherLine[],
): readonly SummedScore[] {
  const score = execution?.line.score ?? null;
  const all: SummedScore[] = [];
  if (execution && score && isExecutionScored(form, execution, score))
    all.push({ figure: score, isTakenOff: false, line: execution });
  for (const line of indicators) {
    const { score: figure, weight } = line.indicator;
    if (figure && isScored(figure, weight)) all.push({ figure, isTakenOff: false, line });
  }
  for (const line of others) {
    const { score: figure, weight, isTakenOff } = line.line;
    if (figure && isScored(figure, weight) && (weight ?? figure.value))
      all.push({ figure, isTakenOff, line });
  }
  return oncePerPlace(all, ({ figure }) => figure.cell);
}

/** The sum; null if an addend is unknown or there is none. */
export function sumOfAll(addends: readonly (Decimal | null)[]): Decimal | null {
  const known = addends.filter((addend) => addend !== null);
  return addends.length === 0 || known.length < addends.length ? null : sum(known);
}

/** The sum of the converted scores, if the printed total stands in their column; null if not, or if one is unknown. */
export function sumOfConverted({ indicators, total }: Form, summed: readonly SummedScore[]): Decimal | null {
  const converted = new Map(indicators.map((indicator) => [indicator.score, indicator.converted]));
  const column = indicators.find((indicator) => indicator.converted)?.converted?.cell.column;
  if (column === undefined || total?.score?.cell.column !== column) return null;
  return sumOfAll(summed.map(({ figure, line }) => converted.get(figure)?.value ?? line.given));
}
