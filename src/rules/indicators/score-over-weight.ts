import { type CellRef, type Decimal } from '../../grid';
import { causesOf } from '../../ledger';
import { isKnown } from '../../scoring';
import { ARITHMETIC } from '../../policy';
import type { Observation, Rule } from '../finding';
import { named, points } from '../wording';

function below(name: string, score: Decimal, cell: CellRef): Observation {
  return {
    cells: [cell],
    message: {
      zh: `“${named(name)}”得分 ${points(score)} 分，小于 0：请核对。`,
      en: `The score of “${named(name)}” is ${points(score)}, below 0: please check.`,
    },
    actual: points(score),
    expected: '≥0',
    difference: points(score.abs()),
  };
}

function above(name: string, score: Decimal, weight: Decimal, cells: readonly CellRef[]): Observation {
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

/** Score > weight, or below 0. If the execution score can be computed, execution-score reports it instead. */
export const scoreOverWeight: Rule = {
  id: 'score-over-weight',
  severity: 'error',
  title: { zh: '得分超过分值', en: 'Score above its weight' },
  block: 'indicators',
  basis: ARITHMETIC,
  fixable: false,
  *check({ scorecard: { execution }, ledger }) {
    if (execution?.suggested === null && execution.weight && isKnown(execution.line.score)) {
      const { score, item } = execution.line;
      const { value, cell } = score;
      if (value.lt(0)) yield { ...below(item, value, cell), block: 'funds' };
      if (value.gt(execution.weight))
        yield { ...above(item, value, execution.weight, [cell]), block: 'funds' };
    }
    for (const { lines, score } of ledger.scores) {
      if (score.value.lt(0)) yield below(lines[0].indicator.name, score.value, score.cell);
    }
    for (const slip of causesOf(ledger, 'over-weight')) {
      const { cells, lines, score, weight } = slip;
      yield { slips: [slip], ...above(lines[0].indicator.name, score.value, weight, cells) };
    }
  },
};
