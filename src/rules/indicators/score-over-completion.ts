import { plain, quoted, round, withoutStop } from '../../grid';
import { causesOf } from '../../ledger';
import { POLICY } from '../../policy';
import type { Rule } from '../finding';
import { points } from '../wording';

/** The target is not met and the score is above what the policy gives: in proportion for figures, by band for words. */
export const scoreOverCompletion: Rule = {
  id: 'score-over-completion',
  severity: 'error',
  title: { zh: '未完成目标而得分偏高', en: 'Score above what the completion gives' },
  block: 'indicators',
  basis: POLICY,
  fixable: true,
  *check({ ledger, policy }) {
    for (const slip of causesOf(ledger, 'over-completion')) {
      const { cells, score, corrected: suggested, line } = slip;
      const { completion } = line;
      if (!completion?.judged) continue;
      const { zh, en } = withoutStop(completion.arithmetic);
      yield {
        slips: [slip],
        cells,
        message: {
          zh: `${zh}，按比例应得 ${points(suggested)} 分，表中填 ${points(score.value)} 分。`,
          en: `${en}; in proportion ${points(suggested)} points, the form says ${points(score.value)}.`,
        },
        actual: points(score.value),
        expected: points(suggested),
        difference: points(round(score.value.minus(suggested), policy.scorePlaces)),
        basis: completion.direction === 'lower' ? policy.reverseBasis : policy.proportionBasis,
        fix: { cell: score.cell, value: suggested },
      };
    }
    for (const slip of causesOf(ledger, 'over-band')) {
      const { cells, score, band, line, weight } = slip;
      if (line.completion?.judged && line.completion.lesser && slip.corrected.eq(weight)) {
        const { zh, en } = line.completion.arithmetic;
        yield {
          slips: [slip],
          cells,
          message: {
            zh: `${zh}，不应得满分，表中填满分 ${points(score.value)} 分。`,
            en: `${en}; not full points, the form says the full ${points(score.value)}.`,
          },
          actual: points(score.value),
          expected: `<${points(weight)}`,
        };
        continue;
      }
      const [from, to] = [band.from, band.to].map((share) => plain(share.times(weight)));
      const said = quoted(line.indicator.actual?.text ?? '');
      yield {
        slips: [slip],
        cells,
        message: {
          zh: `实际完成值填“${said}”，按“${band.label.zh}”可得 ${from} 至不足 ${to} 分，表中填 ${points(score.value)} 分。`,
          en: `The actual says “${said}”: “${band.label.en}” earns ${from} to below ${to} points, the form says ${points(score.value)}.`,
        },
        actual: points(score.value),
        expected: `${from}–<${to}`,
      };
    }
  },
};
