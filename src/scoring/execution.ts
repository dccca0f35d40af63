import { atLeast, percent, plain, round, sum, ZERO, type Decimal, type Sentence } from '../grid';
import { executionRate, partsOf, totalLine, type Form, type FundLine } from '../form';
import type { Policy } from '../policy';
import { isKnown, type KnownFigure } from './known';
import type { ExecutionLine } from './scorecard';

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

/** The line whose rate a form is about: the one that is scored, else the total. */
export function mainLineOf(form: Form): FundLine | null {
  return executionLineOf(form) ?? totalLine(form);
}

/** The weight of the execution line: its own, else the block label's (预算执行情况（20分）); null if neither has one. */
export function executionWeightOf(form: Form, line: FundLine | null): KnownFigure | null {
  if (line && isKnown(line.weight)) return line.weight;
  return isKnown(form.executionWeight) ? form.executionWeight : null;
}

/** A line's amount: its own value, or if that is blank the sum of its parts; null if unknown. */
function amountOf(form: Form, line: FundLine, column: 'budget' | 'executed'): Decimal | null {
  const own = line[column];
  if (isKnown(own)) return own.value;
  const all = partsOf(form, line);
  // A total may be divided by source and by structure: the sum of one division is enough.
  const parts = all
    .filter(({ block }) => block === all[0]?.block)
    .map((part) => part[column]?.value ?? null)
    .filter((value): value is Decimal => value !== null);
  return parts.length > 0 && own !== null && own.state === 'blank' ? sum(parts) : null;
}

/** Points for an execution rate, at most the weight and never below 0; the rate is a ratio. */
export function executionPoints(rate: Decimal, weight: Decimal, places: number): Decimal {
  const points = round(rate.times(weight), places);
  if (points.gt(weight)) return weight;
  return points.lt(0) ? ZERO : points;
}

interface Rated {
  readonly executed: Decimal;
  readonly budget: Decimal;
  readonly rate: Decimal;
}

function because({ executed, budget, rate }: Rated, weight: Decimal, points: Decimal): Sentence {
  const quotient = `${atLeast(executed, 2)} ÷ ${atLeast(budget, 2)}`;
  const shown = percent(rate, 2);
  const capped = rate.gt(1);
  return {
    zh: `执行率 ${quotient} = ${shown}，${capped ? `最高 ${plain(weight)} 分` : `× ${plain(weight)} 分 = ${plain(points)} 分`}。`,
    en: `Execution rate ${quotient} = ${shown}, ${capped ? `at most ${plain(weight)} points` : `× ${plain(weight)} = ${plain(points)} points`}.`,
  };
}

/** Scores the execution line: Σ executed ÷ Σ budget × weight; null if the form has no place for it. */
export function scoreExecution(form: Form, policy: Policy): ExecutionLine | null {
  const line = executionLineOf(form);
  if (!line) return null;
  const weight = executionWeightOf(form, line)?.value ?? policy.execution.weight;
  const budget = amountOf(form, line, 'budget');
  const executed = amountOf(form, line, 'executed');
  const base = {
    line,
    budget,
    executed,
    cell: line.score?.cell ?? null,
    weight,
    given: line.score?.value ?? null,
  };
  const unknown = (reason: Sentence): ExecutionLine => ({ ...base, suggested: null, met: null, reason });
  if (budget === null || budget.lte(0)) {
    return unknown({
      zh: '没有全年预算数，执行率无法计算，不给建议分。',
      en: 'Without a budget there is no execution rate, hence no suggestion.',
    });
  }
  if (executed === null) {
    return unknown({
      zh: '没有全年执行数，执行率无法计算，不给建议分。',
      en: 'Without an executed amount there is no execution rate, hence no suggestion.',
    });
  }
  const rate = executionRate(executed, budget) ?? ZERO;
  const suggested = executionPoints(rate, weight, policy.scorePlaces);
  return {
    ...base,
    suggested,
    met: rate.gte(1),
    reason: because({ executed, budget, rate }, weight, suggested),
  };
}
