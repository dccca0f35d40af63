import { percent, round } from '../../grid';
import { POLICY } from '../../policy';
import { eachSlip, type Rule } from '../finding';
import { points, quotient } from '../wording';

/** Score of the execution line = weight × rate, at most the weight. */
export const executionScore: Rule = {
  id: 'execution-score',
  severity: 'error',
  title: { zh: '预算执行得分与执行率不符', en: 'Execution score differs from the rate' },
  block: 'funds',
  basis: POLICY,
  fixable: true,
  check: eachSlip('execution-score', (slip, { policy }) => {
    const { cells, score, corrected, weight, budget, executed, rate } = slip;
    const sums = `${quotient(executed, budget)} = ${percent(rate, 2)}`;
    const capped = rate.gt(1);
    return {
      cells,
      message: {
        zh: `预算执行应得 ${points(corrected)} 分，表中填 ${points(score.value)} 分（${sums}，${capped ? `最高 ${points(weight)} 分` : `× ${points(weight)} 分`}）。`,
        en: `The execution score should be ${points(corrected)}, the form says ${points(score.value)} (${sums}, ${capped ? `at most ${points(weight)}` : `× ${points(weight)}`}).`,
      },
      actual: points(score.value),
      expected: points(corrected),
      difference: points(round(corrected.minus(score.value).abs(), policy.scorePlaces)),
      basis: policy.execution.scoreBasis,
      fix: { cell: score.cell, value: corrected },
    };
  }),
};
