import { ZERO } from '../grid';
import { isKnown } from '../scoring';
import { ARITHMETIC } from './basis';
import type { Observation, Rule } from './finding';
import { weighedScores } from './indicatorLines';
import type { CellRef, Decimal } from '../grid';
import { named, points } from './wording';

function observe(
  name: string,
  score: Decimal,
  weight: Decimal,
  cells: readonly CellRef[],
): Observation | null {
  if (score.lt(0)) {
    return {
      cells,
      message: {
        zh: `“${named(name)}”得分 ${points(score)} 分，小于 0：请核对。`,
        en: `The score of “${named(name)}” is ${points(score)}, below 0: please check.`,
      },
      actual: points(score),
      expected: '≥0',
      difference: points(ZERO.minus(score)),
    };
  }
  if (score.lte(weight)) return null;
  const over = points(score.minus(weight));
  return {
    cells,
    message: {
      zh: `“${named(name)}”得分 ${points(score)} 分，超过分值 ${points(weight)} 分（多 ${over} 分）。`,
      en: `The score of “${named(name)}” is ${points(score)}, above its weight ${points(weight)} (by ${over}).`,
    },
    actual: points(score),
    expected: `≤${points(weight)}`,
    difference: over,
  };
}

/** Score > weight, or below 0. The execution line's score is execution-score's to say, where it can be computed. */
export const scoreOverWeight: Rule = {
  id: 'score-over-weight',
  severity: 'error',
  title: { zh: '得分超过分值', en: 'Score above its weight' },
  block: 'indicators',
  basis: ARITHMETIC,
  fixable: false,
  *check({ scorecard }) {
    const { execution } = scorecard;
    if (execution?.suggested === null && execution.weight && isKnown(execution.line.score)) {
      const { score, item } = execution.line;
      const observed = observe(item, score.value, execution.weight, [score.cell]);
      if (observed) yield { ...observed, block: 'funds' };
    }
    for (const { lines, score, weight, weightCells } of weighedScores(scorecard)) {
      const observed = observe(lines[0].indicator.name, score.value, weight, [score.cell, ...weightCells]);
      if (observed) yield observed;
    }
  },
};
