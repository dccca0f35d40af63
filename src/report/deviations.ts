import type { Reviewed } from '../rules';
import { cellName, saysNothing } from '../grid';
import type { Indicator } from '../form';
import { isKnown } from '../scoring';
import { points } from './figures';
import { tellingEntries } from './facts';
import { groupName, indicatorName, scoreClause, statingScores } from './indicators';
import { executionLine } from './result';
import { quote, say, sentence, slot } from './prose';
import type { Run } from './report';
import type { DraftParagraph } from './writing';

/** A paragraph for each line that lost points or has a reason from staff: 满意度指标“…”得9分（分值10分），原因：…。 */
export function deviations(reviewed: Reviewed): readonly DraftParagraph[] {
  const { form } = reviewed;
  const blocks = tellingEntries(form, 'reason', '偏差原因：', 'block-');
  const explainedBelow = blocks.length > 0;
  const scored = executionLine(reviewed);
  const own = scored
    ? deviation('execution', { ...scored.line, weight: scored.weight }, say('预算执行'), explainedBelow)
    : [];
  const stating = statingScores(form);
  const lines = form.indicators.flatMap((indicator) => {
    const again = indicator.score !== null && !stating.has(indicator);
    const line = again ? { ...indicator, score: null, weight: null } : indicator;
    // A name merged over several rows is not unique, so the key uses the indicator's row.
    const key = cellName({ row: indicator.row, column: indicator.nameCell.column });
    return deviation(key, line, indicatorName(indicator, groupName(indicator)), explainedBelow);
  });
  return [...own, ...lines, ...blocks];
}

/** A missing reason becomes a slot, unless a block below the table explains the deviations. */
function deviation(
  key: string,
  { score, weight, reason }: Pick<Indicator, 'score' | 'weight' | 'reason'>,
  name: readonly Run[],
  explainedBelow: boolean,
): readonly DraftParagraph[] {
  const lost = isKnown(score) && isKnown(weight) && score.value.lt(weight.value);
  const given = reason && !saysNothing(reason.text) ? quote(reason) : null;
  if (!lost && !given) return [];
  const got = scoreClause(points(score), points(weight));
  if (given) return [{ key, runs: sentence(name, got, got ? '，原因：' : '：', given) }];
  if (explainedBelow) return [{ key, runs: sentence(name, got) }];
  return [{ key, runs: sentence(name, got, '，原因：', slot(`reason-${key}`, '偏差原因分析及改进措施')) }];
}
