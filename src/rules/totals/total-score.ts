import { round, type Decimal } from '../../grid';
import { causesOf, type HeadSlip, type TotalSlip } from '../../ledger';
import { ARITHMETIC } from '../../policy';
import { fullScore } from '../../scoring';
import type { Observation, Rule, Subject } from '../finding';
import { isBeyond, totalFix } from '../fixes';
import { joinSum, points } from '../wording';

function inHead(slip: HeadSlip): Observation {
  const { cells, head, printed } = slip;
  return {
    slips: [slip],
    cells,
    message: {
      zh: `表头的得分为 ${points(head.value)} 分，总分行为 ${points(printed.value)} 分：两处应一致。`,
      en: `The head says ${points(head.value)} points, the total row ${points(printed.value)}: they should be the same.`,
    },
    actual: points(head.value),
    expected: points(printed.value),
    difference: points(head.value.minus(printed.value).abs()),
  };
}

/** The scores sum to more than a form can have: the weights are wrong before the total is. */
function aboveFull({ cells, printed, sum }: TotalSlip, full: Decimal): Observation {
  const [own, most, stated] = [points(sum), points(full), points(printed.value)];
  return {
    cells,
    message: {
      zh: `各项得分之和为 ${own} 分，超过满分 ${most} 分，总分行填 ${stated} 分：请先核对分值和得分。`,
      en: `The scores sum to ${own}, above the full ${most}, and the total row says ${stated}: please check weights and scores first.`,
    },
    actual: stated,
  };
}

function inTotalRow(slip: TotalSlip, { form, policy, scorecard, ledger }: Subject): Observation {
  const { cells, printed, sum } = slip;
  const full = fullScore(form, policy, scorecard.others);
  if (isBeyond(ledger, sum, full)) return { slips: [slip], ...aboveFull(slip, full) };
  const isConverted = scorecard.total.sumOfConverted !== null;
  const values = isConverted ? [] : (ledger.total?.values ?? []);
  const arithmetic = values.length > 10 ? '' : joinSum(values, points);
  const difference = printed.value.minus(sum);
  const apart = points(round(difference.abs(), policy.scorePlaces));
  const isMore = difference.gt(0);
  return {
    slips: [slip],
    cells,
    message: {
      zh: `总分应为 ${points(sum)} 分，表中填 ${points(printed.value)} 分：${isMore ? '多' : '少'} ${apart} 分${arithmetic === '' ? '' : `（${arithmetic}）`}。`,
      en: `The total should be ${points(sum)}, the form says ${points(printed.value)}: ${apart} too ${isMore ? 'many' : 'few'}${arithmetic === '' ? '' : ` (${arithmetic})`}.`,
    },
    actual: points(printed.value),
    expected: points(sum),
    difference: apart,
    fix: isConverted ? null : totalFix(ledger, printed.cell),
  };
}

/** Printed total = sum of the scores, execution included; the score in the head is the same. */
export const totalScore: Rule = {
  id: 'total-score',
  severity: 'error',
  title: { zh: '总分与各项得分之和不符', en: 'Total differs from the sum of the scores' },
  block: 'total',
  basis: ARITHMETIC,
  fixable: true,
  *check(subject) {
    for (const slip of causesOf(subject.ledger, 'head')) yield inHead(slip);
    for (const slip of causesOf(subject.ledger, 'total')) yield inTotalRow(slip, subject);
  },
};
