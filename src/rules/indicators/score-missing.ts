import { oncePerPlace, type CellRef } from '../../grid';
import { executionWeightOf, isKnown, type ScoreLine } from '../../scoring';
import { GOOD_PRACTICE } from '../../policy';
import type { Observation, Rule } from '../finding';
import { named, points } from '../wording';

function missing(name: string, cell: CellRef, { suggested, reason }: ScoreLine): Observation {
  return {
    cells: [cell],
    message:
      suggested === null
        ? {
            zh: `“${named(name)}”未填得分：${reason.zh}`,
            en: `“${named(name)}” has no score. ${reason.en}`,
          }
        : {
            zh: `“${named(name)}”未填得分，建议 ${points(suggested)} 分：${reason.zh}`,
            en: `“${named(name)}” has no score; ${points(suggested)} is suggested. ${reason.en}`,
          },
    expected: suggested && points(suggested),
    fix: suggested && { cell, value: suggested },
  };
}

/** The weight is filled in, the score is blank. */
export const scoreMissing: Rule = {
  id: 'score-missing',
  severity: 'warning',
  title: { zh: '得分未填', en: 'Score missing' },
  block: 'indicators',
  basis: GOOD_PRACTICE,
  fixable: true,
  *check({ form, scorecard }) {
    if (!form.asks.has('scores')) return;
    const { execution } = scorecard;
    if (execution?.line.score?.state === 'blank' && executionWeightOf(form, execution.line)) {
      yield { ...missing(execution.line.item, execution.line.score.cell, execution), block: 'funds' };
    }
    const blanks = scorecard.indicators.flatMap((line) => {
      const { score, weight, name } = line.indicator;
      const isMissing = score?.state === 'blank' && isKnown(weight) && weight.value.gt(0);
      return isMissing ? [{ name, cell: score.cell, line }] : [];
    });
    for (const { name, cell, line } of oncePerPlace(blanks, (blank) => blank.cell))
      yield missing(name, cell, line);
    for (const line of scorecard.others) {
      const { score, weight, name } = line.line;
      if (score?.state === 'blank' && isKnown(weight) && weight.value.gt(0))
        yield missing(name, score.cell, line);
    }
  },
};
