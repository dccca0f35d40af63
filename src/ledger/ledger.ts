import type { Steps } from '../grid';
import type { Figure, Form } from '../form';
import type { Policy } from '../policy';
import { weightsOf, type KnownFigure, type Scorecard, type Weights } from '../scoring';
import { blocksSlips, possibleAmounts, sumSlips } from './amounts';
import { overBudgetSlips, ratedLines, rateSlips, writesPoints, type RatedLine } from './rates';
import { reasonsOf, type Reasons } from './reasons';
import {
  executionScoreSlip,
  overBandSlips,
  overCompletionSlips,
  scoreWeightSlips,
  weighedScores,
  type WeighedScore,
} from './scores';
import { comesFrom, type Slip, type SlipKind, type SlipOf } from './slip';
import { failingSums } from './sums';
import { gradeSlip, headSlip, totalOf, totalSlip, type WrittenTotal } from './total';
import { unitSlips } from './units';
import { labelSlips, printedWeightSlip, weightsSlip } from './weight-slips';
import { levelSums, type LevelSum } from './weights';

/** One account of a form's arithmetic. Money is in the form's unit, rates are ratios, weights and scores points. */
export interface Ledger {
  /** Every place for an amount, rate, weight or score, blank or not, in the order of the form's blocks. */
  readonly figures: readonly Figure[];
  /** Lines with an execution rate. */
  readonly rates: readonly RatedLine[];
  /** Whether the form writes its rates as 25 for 25 %. */
  readonly inPoints: boolean;
  /** Null if the form has no place for weights, or all are blank. */
  readonly weights: Weights | null;
  readonly categories: readonly LevelSum[];
  /** Scores of indicators with their weights, each cell once. */
  readonly scores: readonly WeighedScore[];
  /** What the scores sum to; null if one is missing. */
  readonly total: WrittenTotal | null;
  readonly reasons: Reasons;
  /** Figures that contradict each other, causes before their consequences. */
  readonly slips: readonly Slip[];
}

/** Makes the account of a form that was scored by a policy. */
export function* ledgerOf(form: Form, policy: Policy, scorecard: Scorecard): Steps<Ledger> {
  const sums = failingSums(form);
  const units = unitSlips(form, sums);
  const unitOf = new Map<KnownFigure, (typeof units)[number]>(units.map((slip) => [slip.figure, slip]));
  const failing = sumSlips(sums, unitOf);
  const possible = possibleAmounts(failing, unitOf);
  const rates = ratedLines(form, possible);
  yield;

  const weights = weightsOf(form);
  const categories = levelSums(form, 'category');
  const whole = weightsSlip(form, policy, weights, scorecard.execution?.meantWeight ?? null);
  const { given, sumOfGiven } = scorecard.total;
  const totalsAgree = given !== null && sumOfGiven !== null && given.eq(sumOfGiven);
  const printedWeight = printedWeightSlip(form, policy, weights, { whole, totalsAgree });
  yield;

  const reasons = reasonsOf(form);
  const scores = weighedScores(scorecard);
  const by = { scorePlaces: scorecard.places };
  const executionScore = executionScoreSlip(scorecard.execution, rates, by);
  const scoreWeights = scoreWeightSlips(scores, whole, reasons);
  const overCompletion = overCompletionSlips(scorecard, by);
  const wrongScores = [
    ...(executionScore ? [executionScore] : []),
    ...scoreWeights.filter((slip) => slip.kind === 'over-weight'),
    ...overCompletion,
  ].filter(({ cause }) => cause === null);
  const wrongTotal = totalSlip(form, policy, scorecard, { weights, whole, scores: wrongScores });
  yield;

  const figures = figuresOf(form);
  yield;
  return {
    figures,
    rates,
    inPoints: writesPoints(form),
    weights,
    categories,
    scores,
    total: totalOf(scorecard),
    reasons,
    slips: [
      ...units,
      ...failing,
      ...blocksSlips(form, possible),
      ...overBudgetSlips(rates, possible),
      ...rateSlips(rates),
      ...present(whole),
      ...labelSlips(form, { categories, dimensions: levelSums(form, 'dimension') }, whole),
      ...present(printedWeight),
      ...present(executionScore),
      ...scoreWeights,
      ...overCompletion,
      ...overBandSlips(scorecard, policy),
      ...present(wrongTotal),
      ...present(headSlip(form, policy)),
      ...present(gradeSlip(form, policy, scorecard, wrongTotal)),
    ],
  };
}

const present = <Given>(slip: Given | null): readonly Given[] => (slip === null ? [] : [slip]);

/** Every slip of a kind, consequences included. */
export function slipsOf<Kind extends SlipKind>({ slips }: Ledger, kind: Kind): readonly SlipOf<Kind>[] {
  return slips.filter((slip): slip is SlipOf<Kind> => slip.kind === kind);
}

/** The slips of a kind that have no cause: each is a finding. */
export function causesOf<Kind extends SlipKind>(ledger: Ledger, kind: Kind): readonly SlipOf<Kind>[] {
  return slipsOf(ledger, kind).filter(({ cause }) => cause === null);
}

/** What follows from a slip, directly or through others. */
export function consequencesOf({ slips }: Ledger, cause: Slip): readonly Slip[] {
  return slips.filter((slip) => comesFrom(slip, cause));
}

function figuresOf(form: Form): readonly Figure[] {
  const funds = form.funds.flatMap(({ initial, budget, executed, rate, weight, score }) => [
    initial,
    budget,
    executed,
    rate,
    weight,
    score,
  ]);
  const indicators = form.indicators.flatMap(({ weight, score }) => [weight, score]);
  const total = [form.total?.weight ?? null, form.total?.score ?? null];
  return [...funds, ...indicators, ...total].filter((figure) => figure !== null);
}
