import { oncePerPlace, round, sum, type CellRef, type Decimal } from '../grid';
import type { Figure, Form, FundLine } from '../form';
import type { Policy } from '../policy';
import { scoreAgrees } from './agrees';
import { isKnown, type KnownFigure } from './known';

/**
 * The line of the funds block on which execution is scored: the total that has a weight or score. Some forms repeat
 * both on 其中：本年财政拨款, but only one line counts. Null if the form has no place for either.
 */
export function executionLineOf(form: Form): FundLine | null {
  const totals = form.funds.filter(({ role }) => role === 'total');
  const carries = ({ weight, score }: FundLine) => isKnown(weight) || isKnown(score);
  const hasPlace = ({ weight, score }: FundLine) => weight !== null || score !== null;
  return (
    totals.find(carries) ??
    form.funds.find(carries) ??
    totals.find(hasPlace) ??
    form.funds.find(hasPlace) ??
    null
  );
}

/** The weight of the execution line: its own, else the block label's (预算执行情况（20分）); null if neither has one. */
export function executionWeightOf(form: Form, line: FundLine | null): KnownFigure | null {
  if (line && isKnown(line.weight)) return line.weight;
  return isKnown(form.executionWeight) ? form.executionWeight : null;
}

/** The weights that a form gives its indicators and its execution line, in points. */
export interface Weights {
  readonly execution: KnownFigure | null;
  /** One per cell: a merged weight counts for several rows. */
  readonly indicators: readonly KnownFigure[];
  /** Of lines that are neither: 资金管理情况 with points. */
  readonly others: readonly KnownFigure[];
  readonly sum: Decimal;
  /** Every weight that the total row sums, the missing ones included. */
  readonly summed: readonly Figure[];
  /** Whether an indicator has no weight. */
  readonly incomplete: boolean;
}

/** The weights of a form; null if its layout has no place for them or nobody filled them in. */
export function weightsOf(form: Form): Weights | null {
  if (!form.asks.has('weights')) return null;
  const figures = form.indicators.flatMap(({ weight }) => (weight ? [weight] : []));
  const known = onePerCell(figures.filter(isKnown));
  if (known.length === 0) return null;
  const execution = executionWeightOf(form, executionLineOf(form));
  const others = form.otherPoints.map(({ weight }) => weight).filter((weight) => isKnown(weight));
  const asked = onePerCell(figures.filter(({ state }) => state !== 'not-applicable'));
  const summed = [...(execution ? [execution] : []), ...asked, ...others];
  return {
    execution,
    indicators: known,
    others,
    sum: sum(summed.flatMap(({ value }) => value ?? [])),
    summed,
    incomplete: !asked.every(isKnown) || form.indicators.some(({ weight }) => weight === null),
  };
}

/** Figures without those that repeat a cell. */
export function onePerCell<Given extends { readonly cell: CellRef }>(
  figures: readonly Given[],
): readonly Given[] {
  return oncePerPlace(figures, ({ cell }) => cell);
}

/**
 * The weight that the execution line should have, where it alone makes the weights sum wrongly: 10 where 100 is written
 * above indicators of 90. Its score must fit that weight and not the written one, or the written one be the policy's
 * whole total and the other the policy's for execution. Null where nothing says so.
 */
export function meantExecutionWeight(
  form: Form,
  policy: Policy,
  pointsFor: (weight: Decimal) => Decimal,
): Decimal | null {
  const weights = weightsOf(form);
  if (!weights?.execution || weights.incomplete) return null;
  const { value: written } = weights.execution;
  const meant = round(written.minus(weights.sum.minus(policy.total)), 2);
  const printed = form.total?.weight ?? null;
  if (policy.printedTotalHolds && isKnown(printed) && printed.value.eq(weights.sum)) return null;
  if (meant.lte(0) || meant.eq(written)) return null;
  const score = executionLineOf(form)?.score ?? null;
  const fits = (weight: Decimal) => isKnown(score) && scoreAgrees(score, pointsFor(weight), policy);
  const isWhole = written.eq(policy.total) && meant.eq(policy.execution.weight);
  return isWhole || (fits(meant) && !fits(written)) ? meant : null;
}
