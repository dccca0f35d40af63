import type { CellRef, Decimal } from '../grid';
import type { FundLine, LevelLabel, TextCell } from '../form';
import type { Band } from '../policy';
import type { IndicatorLine, KnownFigure, Weights } from '../scoring';
import type { Sum } from './sums';
import type { LevelSum } from './weights';

/** What every slip has. A slip with a cause is a consequence: it goes away when its cause is corrected. */
interface Caused<Kind extends string> {
  readonly kind: Kind;
  /** The cells that hold the figures, the wrong one first. */
  readonly cells: readonly CellRef[];
  readonly cause: Slip | null;
}

/** An amount typed in the other one of 元 and 万元. */
export interface UnitSlip extends Caused<'unit'> {
  readonly figure: KnownFigure;
  /** The amount in the form's unit. */
  readonly converted: Decimal;
  /** What the converted amount agrees with: another amount, the line's rate, or the sum it is part of. */
  readonly agreesWith: 'amount' | 'rate' | 'sum';
  /** The figure it was compared with. */
  readonly beside: KnownFigure;
}

/** A whole that differs from the sum of its parts. */
export interface SumSlip extends Caused<'sum'>, Sum {}

/** The totals by source and by structure differ. */
export interface BlocksSlip extends Caused<'blocks'> {
  readonly column: Sum['column'];
  readonly source: KnownFigure;
  readonly structure: KnownFigure;
}

/** More executed than budgeted. */
export interface OverBudgetSlip extends Caused<'over-budget'> {
  readonly line: FundLine;
  readonly budget: KnownFigure;
  readonly executed: KnownFigure;
  /** Executed ÷ budget. */
  readonly truth: Decimal;
}

/** A rate that is not executed ÷ budget at the decimals it shows. */
export interface RateSlip extends Caused<'rate'> {
  readonly line: FundLine;
  readonly budget: KnownFigure;
  readonly executed: KnownFigure;
  readonly rate: KnownFigure;
  readonly truth: Decimal;
}

/** Weights that do not sum to what the policy asks for. */
export interface WeightsSlip extends Caused<'weights'> {
  readonly weights: Weights;
  readonly expected: Decimal;
  /** Sum − expected. */
  readonly difference: Decimal;
  /** The execution line's weight and what it should be, where it alone is wrong; else null. */
  readonly execution: { readonly written: KnownFigure; readonly meant: Decimal } | null;
}

/** A category or dimension whose label carries another weight than its indicators sum to. */
export interface LabelSlip extends Caused<'label'> {
  readonly level: LevelSum;
  readonly label: LevelLabel;
  readonly labelled: KnownFigure;
  /** Sum − label. */
  readonly difference: Decimal;
}

/** The total row prints another weight than the weights sum to. */
export interface PrintedWeightSlip extends Caused<'printed-weight'> {
  readonly printed: KnownFigure;
  readonly sum: Decimal;
}

/** What a wrong score has: the score, and what it should be at most. */
interface WrongScore {
  readonly score: KnownFigure;
  readonly corrected: Decimal;
}

/** The execution score differs from what the rate gives. */
export interface ExecutionScoreSlip extends Caused<'execution-score'>, WrongScore {
  readonly weight: Decimal;
  readonly budget: Decimal;
  readonly executed: Decimal;
  /** Executed ÷ budget. */
  readonly rate: Decimal;
}

/** A score above its weight, or below it; several indicators may share one score. */
export interface ScoreWeightSlip<Kind extends 'over-weight' | 'under-weight'>
  extends Caused<Kind>, WrongScore {
  readonly lines: readonly [IndicatorLine, ...IndicatorLine[]];
  readonly weight: Decimal;
}

/** The score of a quantitative indicator above what its completion gives. */
export interface OverCompletionSlip extends Caused<'over-completion'>, WrongScore {
  readonly line: IndicatorLine;
}

/** A score above the band of what the actual value states outright (部分达成, 未通过). */
export interface OverBandSlip extends Caused<'over-band'>, WrongScore {
  readonly line: IndicatorLine;
  readonly weight: Decimal;
  readonly band: Band;
}

/** The printed total differs from the sum of the scores. */
export interface TotalSlip extends Caused<'total'> {
  readonly printed: KnownFigure;
  readonly sum: Decimal;
}

/** The score in the form's head differs from the total row's. */
export interface HeadSlip extends Caused<'head'> {
  readonly head: KnownFigure;
  readonly printed: KnownFigure;
}

/** The grade is not the policy's for the total. */
export interface GradeSlip extends Caused<'grade'> {
  readonly place: TextCell;
  readonly total: Decimal;
  readonly expected: string;
  /** What the cell says with the expected grade; null if other words of it are in the way. */
  readonly corrected: string | null;
}

export type Slip =
  | UnitSlip
  | SumSlip
  | BlocksSlip
  | OverBudgetSlip
  | RateSlip
  | WeightsSlip
  | LabelSlip
  | PrintedWeightSlip
  | ExecutionScoreSlip
  | ScoreWeightSlip<'over-weight'>
  | ScoreWeightSlip<'under-weight'>
  | OverCompletionSlip
  | OverBandSlip
  | TotalSlip
  | HeadSlip
  | GradeSlip;

export type SlipKind = Slip['kind'];

/** The slip of a kind. */
export type SlipOf<Kind extends SlipKind> = Extract<Slip, { readonly kind: Kind }>;

/** The slip that another one comes from in the end; itself where it has no cause. */
export function rootOf(slip: Slip): Slip {
  return slip.cause === null ? slip : rootOf(slip.cause);
}

/** Whether a slip comes from another one, directly or through others. */
export function comesFrom(slip: Slip, other: Slip): boolean {
  for (let at = slip.cause; at !== null; at = at.cause) if (at === other) return true;
  return false;
}
