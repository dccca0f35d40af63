import { cellName, squeeze, sum, type CellRef, type Decimal } from '../grid';
import { executionRate } from '../form';
import type { Policy } from '../policy';
import {
  executionPoints,
  isKnown,
  onePerCell,
  scoreAgrees,
  scoreExceeds,
  type ExecutionLine,
  type IndicatorLine,
  type KnownFigure,
  type Places,
  type Scorecard,
} from '../scoring';
import { possibleRates, type RatedLine } from './rates';
import { reasonFor, type Reasons } from './reasons';
import type {
  ExecutionScoreSlip,
  OverBandSlip,
  OverCompletionSlip,
  ScoreWeightSlip,
  WeightsSlip,
} from './slip';

/** A score with its weight; indicators that share one score cell count with the sum of their weights. */
export interface WeighedScore {
  readonly lines: readonly [IndicatorLine, ...IndicatorLine[]];
  readonly score: KnownFigure;
  readonly weight: Decimal;
  readonly weightCells: readonly CellRef[];
}

/** Every score of the indicators whose weight is known, each cell once. */
export function weighedScores(scorecard: Scorecard): readonly WeighedScore[] {
  const byCell = new Map<string, { score: KnownFigure; lines: [IndicatorLine, ...IndicatorLine[]] }>();
  for (const line of scorecard.indicators) {
    const { score } = line.indicator;
    if (!isKnown(score)) continue;
    const name = cellName(score.cell);
    const shared = byCell.get(name);
    if (shared) shared.lines.push(line);
    else byCell.set(name, { score, lines: [line] });
  }
  return [...byCell.values()].flatMap(({ score, lines }): WeighedScore[] => {
    const weights = lines.map(({ indicator }) => indicator.weight).filter((weight) => isKnown(weight));
    if (weights.length < lines.length) return [];
    const own = onePerCell(weights);
    const weight = sum(own.map(({ value }) => value));
    return [{ lines, score, weight, weightCells: own.map(({ cell }) => cell) }];
  });
}

/** The slip of an execution score that differs from what the rate gives; null if it agrees or is unknown. */
export function executionScoreSlip(
  execution: ExecutionLine | null,
  rated: readonly RatedLine[],
  by: Places,
): ExecutionScoreSlip | null {
  if (!execution?.suggested) return null;
  const { line, suggested, weight, budget, executed } = execution;
  const { score } = line;
  const rate = executionRate(executed, budget);
  if (!weight || !budget || !executed || !rate) return null;
  if (!isKnown(score) || scoreAgrees(score, suggested, by)) return null;
  const own = rated.find((each) => each.line === line);
  const behind =
    own &&
    possibleRates(own).find(({ value }) =>
      scoreAgrees(score, executionPoints(value, weight, by.scorePlaces), by),
    );
  return {
    kind: 'execution-score',
    cells: [score.cell],
    cause: behind?.by ?? null,
    score,
    corrected: suggested,
    weight,
    budget,
    executed,
    rate,
  };
}

/**
 * Scores that are not their weight. A score that is right but for a weight that makes all weights sum wrongly comes
 * from that weight, unless points were lost: the target is not met, or cannot be judged and a reason is given.
 */
export function scoreWeightSlips(
  scores: readonly WeighedScore[],
  weights: WeightsSlip | null,
  reasons: Reasons,
): readonly (ScoreWeightSlip<'over-weight'> | ScoreWeightSlip<'under-weight'>)[] {
  return scores.flatMap(({ lines, score, weight, weightCells }) => {
    if (score.value.eq(weight)) return [];
    const isLost = lines.some(
      (line) => line.met === false || (line.met === null && reasonFor(reasons, line)?.given === true),
    );
    const isFull = weights !== null && !isLost && weight.minus(weights.difference).eq(score.value);
    const cells = [score.cell, ...weightCells];
    const cause = isFull ? weights : null;
    const kind = score.value.gt(weight) ? 'over-weight' : 'under-weight';
    return [{ kind, cells, cause, lines, score, weight, corrected: weight }];
  });
}

/** Scores of quantitative indicators above what their completion gives. */
export function overCompletionSlips({ indicators }: Scorecard, by: Places): readonly OverCompletionSlip[] {
  return indicators.flatMap((line): OverCompletionSlip[] => {
    const { completion, suggested } = line;
    const { score, weight, target, actual } = line.indicator;
    if (!completion?.judged || completion.kindOf !== 'quantitative' || completion.met) return [];
    if (suggested === null || !isKnown(score) || !isKnown(weight) || !target || !actual) return [];
    // A score above its weight is a slip of its own.
    if (score.value.gt(weight.value) || !scoreExceeds(score, suggested, by)) return [];
    const cells = [score.cell, actual.cell, target.cell];
    return [{ kind: 'over-completion', cells, cause: null, score, corrected: suggested, line }];
  });
}

/** Words that say outright that something was not done, or only in part: 部分达成, 未通过, 不合格, 否. */
const OUTRIGHT = /^(?:大?部分达?[成到完实]|[未不否没])/;

/**
 * Scores above the band of what the actual value says outright (部分达成, 未通过, 不合格), and full scores for less than the
 * target (较健全 for 健全). A band's upper end belongs to the next band. People read other words (滞后, 建设中) in different
 * ways, so a person judges those.
 */
export function overBandSlips({ indicators }: Scorecard, policy: Policy): readonly OverBandSlip[] {
  return indicators.flatMap((line): OverBandSlip[] => {
    const { indicator, completion, actual, sharing } = line;
    const { score, weight } = indicator;
    if (!completion?.judged || completion.met || sharing > 1 || !isKnown(score) || !isKnown(weight))
      return [];
    if (!actual || !indicator.actual) return [];
    const isOutright = OUTRIGHT.test(squeeze(actual.text));
    if (!isOutright && !completion.lesser) return [];
    const band = policy.bands.find(({ state }) => state === completion.band);
    const most = isOutright ? band?.to.times(weight.value) : weight.value;
    if (!band || !most || score.value.gt(weight.value) || score.value.lt(most)) return [];
    const told = completion.lesser && indicator.target ? [indicator.target.cell] : [];
    const cells = [score.cell, indicator.actual.cell, ...told];
    const slip = { score, corrected: most, line, weight: weight.value, band };
    return [{ kind: 'over-band', cells, cause: null, ...slip }];
  });
}
