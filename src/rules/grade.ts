import { isKnown } from '../scoring';
import { gradeNamed, gradeOf } from '../policy';
import { MOF_2020 } from './basis';
import type { Rule } from './finding';
import { gradeCell } from '../scoring';
import { points } from './wording';

/** Printed grade = the policy's grade for the total. */
export const grade: Rule = {
  id: 'grade',
  severity: 'error',
  title: { zh: '等级与总分不符', en: 'Grade differs from the total' },
  block: 'total',
  basis: MOF_2020,
  fixable: true,
  *check({ form, policy, scorecard }) {
    const cell = gradeCell(form);
    const printed = form.total?.score ?? null;
    const sum = scorecard.total.sumOfGiven;
    const total = isKnown(printed) ? printed.value : sum;
    const given = cell && gradeNamed(policy, cell.text);
    if (!cell || !given || !total) return;
    const expected = gradeOf(policy, total);
    if (expected === null || expected === given) return;
    // The total is mistyped and the grade is right for the scores: total-score speaks.
    if (sum !== null && gradeOf(policy, sum) === given) return;
    const bands = policy.grades.map(({ name, from }) => `${points(from)} 分及以上为${name}`);
    const band = policy.grades.find(({ name }) => name === expected);
    yield {
      cells: [cell.cell, ...(isKnown(printed) ? [printed.cell] : [])],
      message: {
        zh: `总分 ${points(total)} 分的等级应为“${expected}”，表中填“${cell.text.trim()}”（${bands.slice(0, 3).join('，')}）。`,
        en: `A total of ${points(total)} earns ${expected}${band ? ` (from ${points(band.from)})` : ''}, the form says ${cell.text.trim()}.`,
      },
      actual: cell.text.trim(),
      expected,
      basis: policy.gradesBasis,
      fix: { cell: cell.cell, value: expected },
    };
  },
};
