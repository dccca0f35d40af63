import { atLeast, percent, plain, round, sum, withoutStop, ZERO, type Decimal, type Sentence } from '../grid';
import { executionRate, partsOf, totalLine, type Form, type FundLine, type RateBase } from '../form';
import type { Policy } from '../policy';
import { scoreAgrees } from './agrees';
import { isKnown } from './known';
import type { ExecutionLine } from './scorecard';
import { showsRate } from './shows-rate';
import { executionLineOf, executionWeightOf, meantExecutionWeight } from './weights';

/** The line whose rate a form is about: the one that is scored, else the total. */
export function mainLineOf(form: Form): FundLine | null {
  return executionLineOf(form) ?? totalLine(form);
}

/** A line's amount: its own value, or if that is blank the sum of its parts; null if unknown. */
function amountOf(form: Form, line: FundLine, column: RateBase | 'executed'): Decimal | null {
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

function because(
  { executed, budget, rate }: Rated,
  weight: Decimal,
  points: Decimal,
  written: Decimal | null,
): Sentence {
  const quotient = `${atLeast(executed, 2)} ÷ ${atLeast(budget, 2)}`;
  const shown = percent(rate, 2);
  const capped = rate.gt(1);
  const instead = written && {
    zh: `（表中分值 ${plain(written)} 分，按 ${plain(weight)} 分计）`,
    en: ` (the form says ${plain(written)}, taken as ${plain(weight)})`,
  };
  return {
    zh: `执行率 ${quotient} = ${shown}，${capped ? `最高 ${plain(weight)} 分` : `× ${plain(weight)} 分 = ${plain(points)} 分`}${instead?.zh ?? ''}。`,
    en: `Execution rate ${quotient} = ${shown}, ${capped ? `at most ${plain(weight)} points` : `× ${plain(weight)} = ${plain(points)} points`}${instead?.en ?? ''}.`,
  };
}

/**
 * The suggestion for a line whose score was taken from the rate as the form shows it, rounded: 6 of 10 for 60 %, which
 * is 59.58 %. Else the line as it is. Full points are never taken from a rate that only rounds to 100 %.
 */
function scoredAsShown(exact: ExecutionLine, truth: Decimal, policy: Policy): ExecutionLine {
  const { weight, suggested, reason } = exact;
  const { rate, score } = exact.line;
  if (!weight || !suggested || !isKnown(rate) || !isKnown(score) || !showsRate(rate, truth)) return exact;
  if (score.value.gte(weight) || scoreAgrees(score, suggested, policy)) return exact;
  const places = rate.places ?? 2;
  const shown = round(rate.value, places + 2);
  const points = executionPoints(shown, weight, policy.scorePlaces);
  if (!scoreAgrees(score, points, policy)) return exact;
  const said = withoutStop(reason);
  return {
    ...exact,
    suggested: points,
    reason: {
      zh: `${said.zh}，按表中执行率 ${percent(shown, places)} 为 ${plain(points)} 分。`,
      en: `${said.en}, ${plain(points)} by the rate of ${percent(shown, places)} in the form.`,
    },
  };
}

const BASE_ZH: Readonly<Record<RateBase, string>> = {
  budget: '全年预算数',
  arrived: '到位数',
  initial: '年初预算数',
};
const BASE_EN: Readonly<Record<RateBase, string>> = {
  budget: 'a budget',
  arrived: 'an amount arrived',
  initial: 'an initial budget',
};

/** Scores the execution line: Σ executed ÷ Σ base × weight; null if the form has no place for it. */
export function scoreExecution(form: Form, policy: Policy): ExecutionLine | null {
  const line = executionLineOf(form);
  if (!line) return null;
  const written = executionWeightOf(form, line)?.value ?? policy.execution.weight;
  const budget = amountOf(form, line, line.rateBase);
  const executed = amountOf(form, line, 'executed');
  const rate = executionRate(executed, budget);
  const pointsFor = (weight: Decimal) =>
    rate === null ? ZERO : executionPoints(rate, weight, policy.scorePlaces);
  const meantWeight = meantExecutionWeight(form, policy, pointsFor);
  const weight = meantWeight ?? written;
  const base = {
    line,
    budget,
    executed,
    cell: line.score?.cell ?? null,
    weight,
    meantWeight,
    given: line.score?.value ?? null,
  };
  const unknown = (reason: Sentence): ExecutionLine => ({ ...base, suggested: null, met: null, reason });
  if (budget === null || budget.lte(0)) {
    return unknown({
      zh: `没有${BASE_ZH[line.rateBase]}，执行率无法计算，不给建议分。`,
      en: `Without ${BASE_EN[line.rateBase]} there is no execution rate, hence no suggestion.`,
    });
  }
  if (executed === null) {
    return unknown({
      zh: '没有全年执行数，执行率无法计算，不给建议分。',
      en: 'Without an executed amount there is no execution rate, hence no suggestion.',
    });
  }
  const known = rate ?? ZERO;
  const suggested = pointsFor(weight);
  const reason = because({ executed, budget, rate: known }, weight, suggested, meantWeight && written);
  return scoredAsShown({ ...base, suggested, met: known.gte(1), reason }, known, policy);
}
