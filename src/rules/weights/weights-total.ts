import { cellName, quoted, round } from '../../grid';
import { isKnown } from '../../scoring';
import { slipsOf } from '../../ledger';
import { MOF_2020 } from '../../policy';
import { eachSlip, type Rule } from '../finding';
import { points } from '../wording';

/** All weights, including the execution line's, sum to 100. */
export const weightsTotal: Rule = {
  id: 'weights-total',
  severity: 'error',
  title: { zh: '各项分值合计不是 100 分', en: 'Weights do not sum to 100' },
  block: 'indicators',
  basis: MOF_2020,
  fixable: false,
  check: eachSlip('weights', (slip, { form, policy, ledger }) => {
    const { weights, expected, difference } = slip;
    const total = points(round(weights.sum, 2));
    const apart = points(round(difference.abs(), 2));
    const isMore = difference.gt(0);
    const label = slipsOf(ledger, 'label').find(({ cause }) => cause === slip);
    const printed = form.total?.weight ?? null;
    const { execution } = slip;
    const at = execution && {
      cell: cellName(execution.written.cell),
      written: points(execution.written.value),
      meant: points(execution.meant),
    };
    const where = label && {
      name: quoted(label.label.name),
      labelled: points(label.labelled.value),
      sum: points(label.level.sum),
    };
    return {
      cells: [
        ...(label ? label.level.weights.map(({ cell }) => cell) : slip.cells),
        ...(label ? [label.labelled.cell] : []),
        ...(weights.execution && !label && !execution ? [weights.execution.cell] : []),
        ...(isKnown(printed) ? [printed.cell] : []),
      ],
      message: {
        zh: `各项分值合计为 ${total} 分，应为 ${points(expected)} 分：${isMore ? '多' : '少'} ${apart} 分${where ? `，在${where.name}（标明 ${where.labelled} 分，各项合计 ${where.sum} 分）` : ''}${at ? `，预算执行的分值（${at.cell}）填 ${at.written} 分，应为 ${at.meant} 分` : ''}。`,
        en: `The weights sum to ${total}, it should be ${points(expected)}: ${apart} too ${isMore ? 'many' : 'few'}${where ? `, in ${where.name} (labelled ${where.labelled}, sums to ${where.sum})` : ''}${at ? `; the weight of the execution (${at.cell}) says ${at.written}, it should be ${at.meant}` : ''}.`,
      },
      actual: total,
      expected: points(expected),
      difference: apart,
      basis: policy.categoriesBasis,
    };
  }),
};
