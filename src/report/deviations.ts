import type { Reviewed } from '../rules';
import { cellName, saysNothing } from '../grid';
import type { Figure, TextCell } from '../form';
import { ifKnown, points } from './figures';
import { reasonBlocks } from './facts';
import { groupName, indicatorName, scoreClause } from './indicators';
import { executionLine } from './result';
import { quote, say, sentence, slot } from './prose';
import type { Run } from './report';
import type { DraftParagraph } from './writing';

/** A paragraph for each line that lost points or has a reason from staff: 满意度指标“…”得9分（分值10分），原因：…。 */
export function deviations(reviewed: Reviewed): readonly DraftParagraph[] {
  const { form } = reviewed;
  const blocks = reasonBlocks(form);
  const explainedBelow = blocks.length > 0;
  const scored = executionLine(reviewed);
  const own = scored
    ? deviation('execution', { ...scored.line, weight: scored.weight }, say('预算执行'), explainedBelow)
    : [];
  const seen = new Set<string>();
  const lines = form.indicators.flatMap((indicator) => {
    const place = indicator.score ? cellName(indicator.score.cell) : null;
    const again = place !== null && seen.has(place);
    if (place !== null) seen.add(place);
    const name = indicatorName(indicator, groupName(indicator) ?? '');
    const line = again ? { ...indicator, score: null, weight: null } : indicator;
    // A name merged over several rows is not unique, so the key uses the indicator's row.
    const key = cellName({ row: indicator.row, column: indicator.nameCell.column });
    return deviation(key, line, name, explainedBelow);
  });
  return [...own, ...lines, ...blocks];
}

interface Scored {
  readonly score: Figure | null;
  readonly weight: Figure | null;
  readonly reason: TextCell | null;
}

/** A missing reason becomes a slot, unless a block below the table explains the deviations. */
function deviation(
  key: string,
  line: Scored,
  name: readonly Run[],
  explainedBelow: boolean,
): readonly DraftParagraph[] {
  const [score, weight] = [ifKnown(line.score), ifKnown(line.weight)];
  const lost = score !== null && weight !== null && score.value.lt(weight.value);
  const reason = line.reason && !saysNothing(line.reason.text) ? quote(line.reason) : null;
  if (!lost && !reason) return [];
  const got = scoreClause(points(score), points(weight));
  if (reason) return [{ key, runs: sentence(name, got, got ? '，原因：' : '：', reason) }];
  if (explainedBelow) return [{ key, runs: sentence(name, got) }];
  return [{ key, runs: sentence(name, got, '，原因：', slot(`reason-${key}`, '偏差原因分析及改进措施')) }];
}
