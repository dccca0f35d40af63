import type { CellRef, Decimal, Sentence } from '../grid';
import type { Figure, FundLine, Indicator, PointLine } from '../form';
import type { Completion, Value } from '../indicator';

/** One scored line: the score that the form gives, the score that the policy suggests, and why. */
export interface ScoreLine {
  readonly cell: CellRef | null;
  readonly weight: Decimal | null;
  readonly given: Decimal | null;
  /** Null if it cannot be judged; `reason` then says why. */
  readonly suggested: Decimal | null;
  /** The arithmetic of the suggestion, or why there is none. */
  readonly reason: Sentence;
  /** Whether the target is met; null if it cannot be judged. */
  readonly met: boolean | null;
}

export interface ExecutionLine extends ScoreLine {
  readonly line: FundLine;
  /** The amounts behind the rate, its base as the budget: the line's own, or the sums of its parts; null if unknown. */
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
  /** The weight that the line was scored by, where the written one cannot be meant; else null. */
  readonly meantWeight: Decimal | null;
}

export interface IndicatorLine extends ScoreLine {
  readonly indicator: Indicator;
  /** Target and actual as read; null if the layout has no column for them. */
  readonly target: Value | null;
  readonly actual: Value | null;
  /** The actual compared with the target; null if one of them could not be read. */
  readonly completion: Completion | null;
  /** What is foreseen for the year compared with the target; null outside of a monitoring form, or if it was not read. */
  readonly foreseen: Completion | null;
  /** How many indicators share this one's score cell, itself included. */
  readonly sharing: number;
}

/** A line that counts in the total but is not an indicator. It has no suggestion; a deduction is negative. */
export interface OtherLine extends ScoreLine {
  readonly line: PointLine;
}

/** A score that a form's total adds or deducts. Its line's `given` is negative if it is deducted. */
export interface SummedScore {
  readonly figure: Figure;
  readonly isTakenOff: boolean;
  readonly line: ScoreLine;
}

/** Suggested score of each line, total and grade. */
export interface Scorecard {
  readonly policy: string;
  /** Decimals of its suggestions: the policy's, or fewer in a form that rounds all of its scores. */
  readonly places: number;
  readonly execution: ExecutionLine | null;
  readonly indicators: readonly IndicatorLine[];
  readonly others: readonly OtherLine[];
  /** The scores that the total sums, filled in or not, each cell once; empty if the form has no place for scores. */
  readonly summed: readonly SummedScore[];
  readonly total: {
    readonly cell: CellRef | null;
    /** The printed total. */
    readonly given: Decimal | null;
    /** Sum of the given scores, each cell once; null if one is missing. */
    readonly sumOfGiven: Decimal | null;
    /** What the printed total sums instead, where it stands under converted scores (折算得分); else null. */
    readonly sumOfConverted: Decimal | null;
    /** Sum of the given scores, with suggestions for the blank ones; null if one of these is unknown. */
    readonly filled: Decimal | null;
    /**
     * Sum of the suggested scores, with the given ones if there is no suggestion; null if both are unknown, or if the
     * sum is above the form's full score.
     */
    readonly suggested: Decimal | null;
    /** Why no total is suggested although its scores are known; null if one is, or a score is unknown. */
    readonly withheld: Sentence | null;
  };
  /**
   * `suggested` is the policy's grade for the sum of the scores (suggestions fill the blanks), else for the printed
   * total.
   */
  readonly grade: { readonly given: string | null; readonly suggested: string | null };
}
