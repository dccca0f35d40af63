import type { CellRef, Decimal, Sentence } from '../grid';
import type { Figure, FundLine, Indicator, PointLine } from '../form';
import type { Completion, Value } from '../indicator';

/** One scored line: what the form gives, what the policy suggests, and why. */
export interface ScoreLine {
  readonly cell: CellRef | null;
  readonly weight: Decimal | null;
  readonly given: Decimal | null;
  /** Null where it cannot be judged; `reason` then says why. */
  readonly suggested: Decimal | null;
  /** The arithmetic of the suggestion, or why there is none. */
  readonly reason: Sentence;
  /** Whether the target is met; null where it cannot be judged. */
  readonly met: boolean | null;
}

export interface ExecutionLine extends ScoreLine {
  readonly line: FundLine;
  /** The amounts that the rate was computed from: the line's own, or the sums of its parts; null where unknown. */
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
}

export interface IndicatorLine extends ScoreLine {
  readonly indicator: Indicator;
  /** Target and actual as read; null where the layout has no column for them. */
  readonly target: Value | null;
  readonly actual: Value | null;
  /** The actual held against the target; null where one of them is not there to be read. */
  readonly completion: Completion | null;
  /** Indicators that share this one's score cell, itself included; one where the score is its own. */
  readonly sharing: number;
}

/** A line that is no indicator and counts in the total; nothing is suggested for it, what is taken off is negative. */
export interface OtherLine extends ScoreLine {
  readonly line: PointLine;
}

/** A score that a form's total adds, or takes off; what its line gives is negative where it is taken off. */
export interface SummedScore {
  readonly figure: Figure;
  readonly isTakenOff: boolean;
  readonly line: ScoreLine;
}

/** Suggested score of each line, total and grade. */
export interface Scorecard {
  readonly policy: string;
  readonly execution: ExecutionLine | null;
  readonly indicators: readonly IndicatorLine[];
  readonly others: readonly OtherLine[];
  /** What the total sums, filled in or not, each cell once; none where the form has no place for scores. */
  readonly summed: readonly SummedScore[];
  readonly total: {
    readonly cell: CellRef | null;
    /** What the form prints. */
    readonly given: Decimal | null;
    /** Sum of the scores given, each cell once; null where one is missing. */
    readonly sumOfGiven: Decimal | null;
    /** Sum of the scores given, and of the suggested ones where blank; null where one of these is unknown. */
    readonly filled: Decimal | null;
    /** Sum of the suggested scores, and of the given ones where there is no suggestion; null where both are unknown. */
    readonly suggested: Decimal | null;
  };
  /** `suggested` is the policy's grade for the scores that stand. */
  readonly grade: { readonly given: string | null; readonly suggested: string | null };
}
