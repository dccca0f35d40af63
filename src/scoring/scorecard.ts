import type { CellRef, Decimal } from '../grid';
import type { FundLine, Indicator } from '../form';

/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

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
}

export interface IndicatorLine extends ScoreLine {
  readonly indicator: Indicator;
}

/** Suggested score of each line, total and grade. */
export interface Scorecard {
  readonly policy: string;
  readonly execution: ExecutionLine | null;
  readonly indicators: readonly IndicatorLine[];
  readonly total: {
    readonly cell: CellRef | null;
    readonly given: Decimal | null;
    /** Sum of the scores that stand, where given, and of the suggested ones elsewhere; null where one is unknown. */
    readonly suggested: Decimal | null;
    /** Sum of the scores given; null where one is missing. */
    readonly sumOfGiven: Decimal | null;
  };
  readonly grade: { readonly given: string | null; readonly suggested: string | null };
}
