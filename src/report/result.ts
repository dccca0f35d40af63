import type { Reviewed } from '../rules';
import { plain } from '../grid';
import { totalLine, type Form, type FundLine } from '../form';
import { gradeOf, type Policy } from '../policy';
import { executionWeightOf, gradeCell, isKnown } from '../scoring';
import { quotedEntries } from './facts';
import { executionRate, figureRun, points } from './figures';
import { scoreClause } from './indicators';
import { list, quote, say, sentence, slot } from './prose';
import type { Run } from './report';
import { single, type Writer } from './writing';

/** The fund line that is scored, with its weight: from its own column, or from the block's label. */
export function executionLine({
  form,
  scorecard,
}: Reviewed): { line: FundLine; weight: FundLine['weight'] } | null {
  const line = scorecard.execution?.line ?? totalLine(form);
  return line && { line, weight: executionWeightOf(form, line) };
}

/** '预算执行率97.75%，得19.55分（分值20分）。' */
export const execution: Writer = (reviewed) => {
  const scored = executionLine(reviewed);
  if (!scored) return [];
  const rate = executionRate(reviewed.ledger, scored.line);
  const score = scoreClause(points(scored.line.score), points(scored.weight));
  const clause = list([rate && say('预算执行率', rate), score], '，');
  return single(clause && sentence(rate ? '' : '预算执行', clause));
};

/** '自评总分99分（满分100分），…，自评等级为“优”。' A slot if the form asks for a total but leaves it blank. */
export const result: Writer = ({ form, policy }) => {
  const conclusion = quotedEntries(form, 'conclusion', null, 'words-');
  const score = points(form.total?.score ?? null);
  if (!score) {
    const asked = form.asks.has('total') && form.total !== null;
    const blank = asked ? single(sentence('自评总分：', slot('total', '自评总分和等级'))) : [];
    return [...blank, ...conclusion];
  }
  const full = points(form.total?.weight ?? null);
  const clause = list(
    [say('自评总分', score, '分', full && say('（满分', full, '分）')), grade(form, policy)],
    '，',
  );
  return [...single(clause && sentence(clause)), ...conclusion];
};

/** The form's own grade; else the policy's grade for the total, with its bounds. */
function grade(form: Form, policy: Policy): readonly Run[] | null {
  const given = quote(gradeCell(form));
  if (given) return say('自评等级为“', given, '”');
  const { score = null, weight = null } = form.total ?? {};
  if (!isKnown(score) || (isKnown(weight) && !weight.value.eq(policy.total))) return null;
  const earned = score.value.gt(policy.total) ? null : gradeOf(policy, score.value);
  return earned === null
    ? null
    : say(`按${bounds(policy, earned)}的标准，自评等级为“`, figureRun(earned, score), '”');
}

/** '90分（含）以上为“优”'. Grades are sorted from the highest down, as gradeOf expects. */
function bounds({ grades }: Policy, name: string): string {
  const index = grades.findIndex((step) => step.name === name);
  const [above, step, below] = [grades[index - 1], grades[index], grades[index + 1]];
  const from = step ? `${plain(step.from)}分（含）` : '';
  if (!above) return `${from}以上为“${name}”`;
  if (!below) return `${plain(above.from)}分以下为“${name}”`;
  return `${from}至${plain(above.from)}分为“${name}”`;
}
