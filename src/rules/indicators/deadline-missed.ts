import { quoted } from '../../grid';
import { isKnown } from '../../scoring';
import { FORM_ITSELF } from '../../policy';
import type { Rule } from '../finding';
import { points } from '../wording';

/** The actual date is after the target date, but the score is full. */
export const deadlineMissed: Rule = {
  id: 'deadline-missed',
  severity: 'warning',
  title: { zh: '逾期完成而得满分', en: 'Late, with a full score' },
  block: 'indicators',
  basis: FORM_ITSELF,
  fixable: false,
  *check({ scorecard }) {
    for (const { indicator, completion, target: due, actual: done } of scorecard.indicators) {
      const { target, actual, weight, score } = indicator;
      if (!target || !actual || !due || !done || !completion?.judged || !completion.late) continue;
      if (!isKnown(weight) || !isKnown(score) || score.value.lt(weight.value)) continue;
      yield {
        cells: [actual.cell, target.cell, score.cell],
        message: {
          zh: `目标时间“${quoted(due.text)}”，实际“${quoted(done.text)}”，得满分 ${points(score.value)} 分：请核对时间或得分。`,
          en: `Due “${quoted(due.text)}”, done “${quoted(done.text)}”, scored in full (${points(score.value)}): please check the date or the score.`,
        },
        actual: quoted(done.text),
        expected: quoted(due.text),
      };
    }
  },
};
