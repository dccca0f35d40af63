import { cellName, quoted, withoutStop, type CellRef, type Sentence } from '../../grid';
import { causesOf, reasonFor, type Reasons } from '../../ledger';
import { isKnown, type IndicatorLine } from '../../scoring';
import { GOOD_PRACTICE, MOF_2020 } from '../../policy';
import type { Observation, Rule } from '../finding';
import { named, points } from '../wording';

/** An indicator that needs a reason, and why. */
interface Unexplained {
  readonly line: IndicatorLine;
  readonly place: CellRef;
  readonly because: Sentence;
  /** The cells that show the deviation: score, actual or both. */
  readonly evidence: readonly CellRef[];
}

function lost(line: IndicatorLine, score: string, weight: string): Sentence {
  if (line.met === true) {
    return {
      zh: `目标已完成，得分低于分值（${score} / ${weight}）`,
      en: `the target is met, the score is below its weight (${score} of ${weight})`,
    };
  }
  return {
    zh: `得分低于分值（${score} / ${weight}）`,
    en: `the score is below its weight (${score} of ${weight})`,
  };
}

/** Points were lost or the target was not met, and the form's place for a reason is empty. */
export const deviationReasonMissing: Rule = {
  id: 'deviation-reason-missing',
  severity: 'error',
  title: { zh: '未填偏差原因', en: 'Deviation reason missing' },
  block: 'indicators',
  basis: MOF_2020,
  fixable: false,
  *check({ scorecard, ledger }) {
    const lines: Unexplained[] = [];
    const said = new Set<IndicatorLine>();
    const add = (line: IndicatorLine, because: Sentence, evidence: readonly CellRef[]) => {
      const place = reasonFor(ledger.reasons, line);
      if (!place || place.given || said.has(line)) return;
      said.add(line);
      lines.push({ line, place: place.cell, because, evidence });
    };
    for (const { lines: group, score, weight } of causesOf(ledger, 'under-weight')) {
      // One reason is enough for a score that several indicators share.
      if (group.some((line) => reasonFor(ledger.reasons, line)?.given)) continue;
      add(group[0], lost(group[0], points(score.value), points(weight)), [score.cell]);
    }
    for (const line of scorecard.indicators) {
      const { completion, indicator } = line;
      if (!completion?.judged || completion.met || !indicator.actual) continue;
      const scored = isKnown(indicator.score) ? [indicator.score.cell] : [];
      add(line, withoutStop(completion.arithmetic), [indicator.actual.cell, ...scored]);
    }
    const byPlace = new Map<string, Unexplained[]>();
    for (const line of lines) {
      const name = cellName(line.place);
      byPlace.set(name, [...(byPlace.get(name) ?? []), line]);
    }
    for (const here of byPlace.values()) {
      const [first] = here;
      if (!first) continue;
      const { place } = first;
      const more = here.length - 1;
      const name = named(first.line.indicator.name);
      yield {
        cells: [place, ...here.flatMap(({ evidence }) => evidence)],
        message: {
          zh: `“${name}”${first.because.zh}${more > 0 ? `，另有 ${more} 项` : ''}，请填写偏差原因分析及改进措施（${cellName(place)}）。`,
          en: `“${name}”: ${first.because.en}${more > 0 ? `, and ${more} more` : ''}; please give the reason and measures in ${cellName(place)}.`,
        },
        actual: null,
        expected: null,
      };
    }
    yield* foreseenShort(scorecard.indicators, ledger.reasons);
  },
};

/** In a monitoring form, indicators that will not meet their target by the form's own forecast, without a reason. */
function* foreseenShort(lines: readonly IndicatorLine[], reasons: Reasons): Iterable<Observation> {
  for (const line of lines) {
    const { foreseen, indicator } = line;
    const { forecast, target, name } = indicator;
    if (!foreseen?.judged || foreseen.met || !forecast || !target) continue;
    // Words of the future (基本完成) are too vague to be held against a target.
    if (foreseen.kindOf !== 'quantitative' && foreseen.kindOf !== 'deadline') continue;
    const place = reasonFor(reasons, line);
    if (!place || place.given) continue;
    const [aim, expected] = [quoted(target.full), quoted(forecast.full)];
    yield {
      severity: 'warning',
      cells: [place.cell, forecast.cell, target.cell],
      message: {
        zh: `“${named(name)}”目标 ${aim}，全年预计 ${expected}，预计达不到目标，请填写偏差原因及措施（${cellName(place.cell)}）。`,
        en: `“${named(name)}”: target ${aim}, ${expected} is foreseen for the year, which does not meet it; please give the reason and measures in ${cellName(place.cell)}.`,
      },
      actual: expected,
      expected: aim,
      basis: GOOD_PRACTICE,
    };
  }
}
