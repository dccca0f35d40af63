import { cellName } from '../../grid';
import { FORM_ITSELF } from '../../policy';
import type { Rule } from '../finding';
import { UNIT_EN } from '../wording';

/** Two places name different units of money; the one nearer to the amounts holds. */
export const unitConflict: Rule = {
  id: 'unit-conflict',
  severity: 'warning',
  title: { zh: '金额单位前后不一', en: 'Two units of money' },
  block: 'funds',
  basis: FORM_ITSELF,
  fixable: false,
  *check({ form }) {
    const [nearest, ...further] = form.unitCells;
    // A unit that a person stated settles it.
    if (!nearest || nearest.unit !== form.amountUnit) return;
    const others = further.filter(({ unit }) => unit !== nearest.unit);
    const [other] = others;
    if (!other) return;
    const [at, from] = [cellName(nearest.cell), cellName(other.cell)];
    yield {
      cells: [other.cell, nearest.cell, ...others.slice(1).map(({ cell }) => cell)],
      message: {
        zh: `${from} 写明单位为${other.unit}，${at} 写明${nearest.unit}：本表金额按较近的${nearest.unit}核对，请统一。`,
        en: `${from} names ${UNIT_EN[other.unit]}, ${at} ${UNIT_EN[nearest.unit]}: the amounts were read by the nearer one; please make them agree.`,
      },
      actual: other.unit,
      expected: nearest.unit,
    };
  },
};
