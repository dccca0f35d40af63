import type { CategoryKey } from '../form';
import type { Decimal, Sentence } from '../grid';

/** How the score of a lower-is-better indicator falls once the actual exceeds the target. */
export type ReversePractice =
  /** target ÷ actual × weight */
  | 'ratio'
  /** (1 − (actual − target) ÷ target) × weight, 0 from twice the target on */
  | 'linear';

/** A band of a qualitative result: its share of the weight, from `from` (included) to `to`. */
export interface Band {
  readonly state: 'met' | 'partly' | 'unmet';
  readonly from: Decimal;
  readonly to: Decimal;
  readonly label: Sentence;
}

export interface Grade {
  readonly name: string;
  /** The lowest total with this grade. */
  readonly from: Decimal;
}

/** A category that the policy asks for, with its weight in points. */
export interface CategoryWeight {
  readonly key: CategoryKey;
  readonly name: string;
  readonly weight: Decimal;
}

/**
 * A scoring policy (计分办法). Each figure names its basis: a regulation by its number, or 'practice of provincial
 * systems'.
 */
export interface Policy {
  readonly id: string;
  readonly title: Sentence;
  /** The sum of all weights, including the execution's, in points. */
  readonly total: Decimal;
  /** Whether weights may instead sum to the total that the form itself prints. */
  readonly printedTotalHolds: boolean;
  readonly execution: {
    readonly weight: Decimal;
    readonly basis: Sentence;
    /** The basis of scoring by rate × weight; the regulation only gives the weight. */
    readonly scoreBasis: Sentence;
  };
  readonly categories: readonly CategoryWeight[];
  readonly categoriesBasis: Sentence;
  readonly reverse: ReversePractice;
  readonly reverseBasis: Sentence;
  readonly proportionBasis: Sentence;
  readonly bands: readonly Band[];
  readonly bandsBasis: Sentence;
  /** From the highest down. */
  readonly grades: readonly Grade[];
  readonly gradesBasis: Sentence;
  /** The ratio above the target that counts as far above: 0.3 is 30 %. */
  readonly overFulfilment: { readonly threshold: Decimal; readonly basis: Sentence };
  /** Execution rates below this ratio need a reason. */
  readonly executionReasonBelow: { readonly rate: Decimal; readonly basis: Sentence };
  /** Scores are rounded to so many digits after the point. */
  readonly scorePlaces: number;
}
