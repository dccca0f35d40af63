import { divide, squeeze, type Decimal } from '../grid';
import type { Band } from '../policy';
import { executionPoints, isKnown, type IndicatorLine, type KnownFigure } from '../scoring';
import type { Subject } from './finding';
import { weighedScores } from './indicatorLines';
import { possibleRates } from './rates';
import { scoreAgrees, scoreExceeds } from './scores';
import { weightGap } from './weightChecks';

/** A score that is wrong by itself, and what it should be at most. */
export interface ScoreFault {
  readonly score: KnownFigure;
  readonly corrected: Decimal;
}

/** The execution line's score where it differs from what the rate gives; null where it agrees or can't be computed. */
export function executionFault({ form, policy, scorecard }: Subject): ScoreFault | null {
  const { execution } = scorecard;
  if (!execution?.suggested || !execution.weight) return null;
  const { line, suggested, weight, budget, executed } = execution;
  const { score } = line;
  if (!isKnown(score) || scoreAgrees(score, suggested, policy)) return null;
  const own = budget && executed && divide(executed, budget);
  const rates = [...possibleRates(form, line), ...(own ? [own] : [])];
  const explained = rates.some((rate) =>
    scoreAgrees(score, executionPoints(rate, weight, policy.scorePlaces), policy),
  );
  return explained ? null : { score, corrected: suggested };
}

/** Scores above their weights. One that is right but for a weight that makes all weights sum wrongly is no fault. */
export function overWeight({ form, policy, scorecard }: Subject): readonly (ScoreFault & {
  readonly name: string;
  readonly weight: Decimal;
  readonly weightCells: readonly KnownFigure['cell'][];
})[] {
  const gap = weightGap(form, policy)?.difference ?? null;
  return weighedScores(scorecard).flatMap(({ lines, score, weight, weightCells }) => {
    if (score.value.lte(weight)) return [];
    if (gap && weight.minus(gap).eq(score.value)) return [];
    return [{ score, corrected: weight, weight, weightCells, name: lines[0].indicator.name }];
  });
}

/** Scores of quantitative indicators above what their completion gives. */
export function overCompletion({ policy, scorecard }: Subject): readonly ScoreFault[] {
  return scorecard.indicators.flatMap(({ indicator, completion, suggested }) => {
    const { score, weight } = indicator;
    if (!completion?.judged || completion.kindOf !== 'quantitative' || completion.met) return [];
    if (suggested === null || !isKnown(score) || !isKnown(weight)) return [];
    // A score above its weight is a slip of its own; score-over-weight speaks.
    if (score.value.gt(weight.value) || !scoreExceeds(score, suggested, policy)) return [];
    return [{ score, corrected: suggested }];
  });
}

/** Words that say outright that something was not done, or in part: 部分达成, 未通过, 不合格, 否. */
const OUTRIGHT = /^(?:部分达?[成到完实]|[未不否没])/;

/**
 * Scores above the band of what the actual says of itself in so many words (部分达成, 未通过, 不合格): a band's upper end
 * belongs to the next one. Other words (滞后, 建设中) may be read otherwise by a person and are left to one.
 */
export function overBand({
  policy,
  scorecard,
}: Subject): readonly (ScoreFault & { readonly band: Band; readonly line: IndicatorLine })[] {
  return scorecard.indicators.flatMap((line) => {
    const { indicator, completion, actual, sharing } = line;
    const { score, weight } = indicator;
    if (!completion?.judged || completion.met || sharing > 1 || !isKnown(score) || !isKnown(weight))
      return [];
    if (!actual || completion.band === null || !OUTRIGHT.test(squeeze(actual.text))) return [];
    const band = policy.bands.find(({ state }) => state === completion.band);
    const most = band?.to.times(weight.value);
    if (!band || !most || score.value.gt(weight.value) || score.value.lt(most)) return [];
    return [{ score, corrected: most, band, line }];
  });
}

/** Every score that is wrong by itself; the rules that say so stand nearer to the cause than a total that fails. */
export function scoreFaults(subject: Subject): readonly ScoreFault[] {
  const execution = executionFault(subject);
  return [...(execution ? [execution] : []), ...overWeight(subject), ...overCompletion(subject)];
}
