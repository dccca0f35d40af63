import { quoted } from '../../grid';
import { MOF_2020 } from '../../policy';
import { eachSlip, type Rule } from '../finding';
import { points } from '../wording';

/** Printed grade = the policy's grade for the total. */
export const grade: Rule = {
  id: 'grade',
  severity: 'error',
  title: { zh: '等级与总分不符', en: 'Grade differs from the total' },
  block: 'total',
  basis: MOF_2020,
  fixable: true,
  check: eachSlip('grade', ({ cells, place, total, expected, corrected }, { policy }) => {
    const given = quoted(place.text);
    const bands = policy.grades.map(({ name, from }) => `${points(from)} 分及以上为${name}`);
    const band = policy.grades.find(({ name }) => name === expected);
    return {
      cells,
      message: {
        zh: `总分 ${points(total)} 分的等级应为“${expected}”，表中填“${given}”（${bands.slice(0, 3).join('，')}）。`,
        en: `A total of ${points(total)} earns ${expected}${band ? ` (from ${points(band.from)})` : ''}, the form says ${given}.`,
      },
      actual: given,
      expected,
      basis: policy.gradesBasis,
      fix: corrected === null ? null : { cell: place.cell, value: corrected },
    };
  }),
};
