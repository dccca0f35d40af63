import { divide, type Decimal } from '../grid';
import { executionPoints, isKnown, type KnownFigure } from '../scoring';
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

/** Every score that is wrong by itself; the rules that say so stand nearer to the cause than a total that fails. */
export function scoreFaults(subject: Subject): readonly ScoreFault[] {
  const execution = executionFault(subject);
  return [...(execution ? [execution] : []), ...overWeight(subject), ...overCompletion(subject)];
}
