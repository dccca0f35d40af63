import { divide, percent, round } from '../grid';
import { executionPoints, isKnown } from '../scoring';
import { POLICY } from './basis';
import type { Rule } from './finding';
import { possibleRates } from './rates';
import { scoreAgrees } from './scores';
import { amount, points } from './wording';

/** Score of the execution line = weight × rate, at most the weight. */
export const executionScore: Rule = {
  id: 'execution-score',
  severity: 'error',
  title: { zh: '预算执行得分与执行率不符', en: 'Execution score differs from the rate' },
  block: 'funds',
  basis: POLICY,
  fixable: true,
  *check({ form, policy, scorecard }) {
    const { execution } = scorecard;
    if (!execution?.suggested || !execution.weight) return;
    const { line, suggested, weight } = execution;
    const { budget, executed, score } = line;
    if (!isKnown(score) || scoreAgrees(score, suggested, policy)) return;
    const explained = possibleRates(form, line).some((rate) =>
      scoreAgrees(score, executionPoints(rate, weight, policy.scorePlaces), policy),
    );
    if (explained) return;
    const rate = isKnown(budget) && isKnown(executed) ? divide(executed.value, budget.value) : null;
    const quotient =
      rate !== null && isKnown(budget) && isKnown(executed)
        ? `${amount(executed.value)} ÷ ${amount(budget.value)} = ${percent(rate, 2)}`
        : null;
    const capped = rate?.gt(1) ?? false;
    yield {
      cells: [score.cell],
      message: {
        zh: `预算执行应得 ${points(suggested)} 分，表中填 ${points(score.value)} 分${quotient === null ? '' : `（${quotient}，${capped ? `最高 ${points(weight)} 分` : `× ${points(weight)} 分`}）`}。`,
        en: `The execution score should be ${points(suggested)}, the form says ${points(score.value)}${quotient === null ? '' : ` (${quotient}, ${capped ? `at most ${points(weight)}` : `× ${points(weight)}`})`}.`,
      },
      actual: points(score.value),
      expected: points(suggested),
      difference: points(round(suggested.minus(score.value).abs(), policy.scorePlaces)),
      basis: policy.execution.basis,
      fix: { cell: score.cell, value: suggested },
    };
  },
};
