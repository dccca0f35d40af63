import { round, type Decimal } from '../grid';
import { isKnown } from '../scoring';
import { ARITHMETIC } from './basis';
import { scoreFaults } from './faults';
import type { Observation, Rule, Subject } from './finding';
import { scoreAgrees } from './scores';
import { pointsSummed, totalFix } from './totals';
import { weightsOf } from './weights';
import { joinSum, points } from './wording';

/** The total row of some forms sums its table only, in weights as in scores; the execution line stands above it. */
function sumsTableOnly({ form, scorecard }: Subject, printed: Decimal, sum: Decimal): boolean {
  const weights = weightsOf(form);
  const printedWeight = form.total?.weight ?? null;
  const execution = scorecard.execution?.given ?? null;
  if (!weights?.execution || !isKnown(printedWeight) || execution === null) return false;
  const ofTable = weights.sum.minus(weights.execution.value);
  return printedWeight.value.eq(ofTable) && printed.eq(sum.minus(execution));
}

/** What the head says of the total (自评得分) where the table's own is another. */
function* inHead({ form, policy }: Subject): Generator<Observation> {
  const head = form.scoreInHead;
  const printed = form.total?.score ?? null;
  if (!isKnown(head) || !isKnown(printed) || scoreAgrees(head, printed.value, policy)) return;
  yield {
    cells: [head.cell, printed.cell],
    message: {
      zh: `表头的得分为 ${points(head.value)} 分，总分行为 ${points(printed.value)} 分：两处应一致。`,
      en: `The head says ${points(head.value)} points, the total row ${points(printed.value)}: they should be the same.`,
    },
    actual: points(head.value),
    expected: points(printed.value),
    difference: points(head.value.minus(printed.value).abs()),
  };
}

/** Printed total = sum of the scores, execution included; what the head says of it is the same. */
export const totalScore: Rule = {
  id: 'total-score',
  severity: 'error',
  title: { zh: '总分与各项得分之和不符', en: 'Total differs from the sum of the scores' },
  block: 'total',
  basis: ARITHMETIC,
  fixable: true,
  *check(subject) {
    yield* inHead(subject);
    const { form, policy, scorecard } = subject;
    const printed = form.total?.score ?? null;
    const sum = scorecard.total.sumOfGiven;
    if (!isKnown(printed) || sum === null || scoreAgrees(printed, sum, policy)) return;
    if (sumsTableOnly(subject, printed.value, sum)) return;
    // One score is wrong, and the total is right with that one mended: the score's own rule speaks.
    const explained = scoreFaults(subject).some(({ score, corrected }) =>
      scoreAgrees(printed, sum.minus(score.value).plus(corrected), policy),
    );
    if (explained) return;
    const values = pointsSummed(form);
    const arithmetic = values.length > 10 ? '' : `（${joinSum(values, points)}）`;
    const difference = printed.value.minus(sum);
    const apart = points(round(difference.abs(), policy.scorePlaces));
    yield {
      cells: [printed.cell],
      message: {
        zh: `总分应为 ${points(sum)} 分，表中填 ${points(printed.value)} 分：${difference.gt(0) ? '多' : '少'} ${apart} 分${arithmetic}。`,
        en: `The total should be ${points(sum)}, the form says ${points(printed.value)}: ${apart} too ${difference.gt(0) ? 'many' : 'few'}${values.length > 10 ? '' : ` (${joinSum(values, points)})`}.`,
      },
      actual: points(printed.value),
      expected: points(sum),
      difference: apart,
      fix: totalFix(form, printed.cell, sum),
    };
  },
};
