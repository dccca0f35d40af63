import { cellName, saysNothing } from '../grid';
import type { Figure, TextCell } from '../form';
import { known, points } from './figures';
import { reasonBlocks } from './facts';
import { groupName, indicatorName, scoreClause } from './indicators';
import { executionLine } from './result';
import { quote, say, sentence, slot } from './prose';
import type { Run } from './report';
import type { Draft, Reviewed } from './writing';

/** Where points were lost or staff gave a reason: 满意度指标“…”得9分（分值10分），原因：…。 */
export function deviations(reviewed: Reviewed): readonly Draft[] {
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
    // A name merged down over several rows stands for each of them.
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

/** A reason that is missing is a slot, unless a block below the table explains. */
function deviation(
  key: string,
  line: Scored,
  name: readonly Run[],
  explainedBelow: boolean,
): readonly Draft[] {
  const [score, weight] = [known(line.score), known(line.weight)];
  const lost = score !== null && weight !== null && score.value.lt(weight.value);
  const said = line.reason && !saysNothing(line.reason.text) ? quote(line.reason) : null;
  if (!lost && !said) return [];
  const got = scoreClause(points(score), points(weight));
  if (said) return [{ key, runs: sentence(name, got, got ? '，原因：' : '：', said) }];
  if (explainedBelow) return [{ key, runs: sentence(name, got) }];
  return [{ key, runs: sentence(name, got, '，原因：', slot(`reason-${key}`, '偏差原因分析及改进措施')) }];
}
