import { round } from '../../grid';
import { ARITHMETIC } from '../../policy';
import { eachSlip, type Rule } from '../finding';
import { points } from '../wording';

/** The printed total weight = the sum of the weights. */
export const weightsPrintedTotal: Rule = {
  id: 'weights-printed-total',
  severity: 'error',
  title: { zh: '总分行的分值与各项之和不符', en: 'Printed total weight differs from the sum' },
  block: 'total',
  basis: ARITHMETIC,
  fixable: false,
  check: eachSlip('printed-weight', ({ cells, printed, sum }) => {
    const stated = round(printed.value, 2);
    const total = points(round(sum, 2));
    const apart = points(stated.minus(sum).abs());
    return {
      cells,
      message: {
        zh: `各项分值之和为 ${total} 分，总分行填 ${points(stated)} 分：相差 ${apart} 分。`,
        en: `The weights sum to ${total}, the total row says ${points(stated)}: ${apart} apart.`,
      },
      actual: points(stated),
      expected: total,
      difference: apart,
    };
  }),
};
