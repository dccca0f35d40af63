import type { Decimal } from '../grid';

/** What a policy's value rests on: a regulation by its number, or 'practice of provincial systems'. */
export interface Basis {
  readonly zh: string;
  readonly en: string;
}

/** Categories (一级指标) that policies speak of. */
export type CategoryKey = 'output' | 'benefit' | 'satisfaction' | 'cost';

/** Dimensions (二级指标) as the templates name them. */
export type DimensionKey =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustained'
  | 'satisfaction';

/** How the score of a lower-is-better indicator falls once the target is passed. */
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
  readonly label: { readonly zh: string; readonly en: string };
}

export interface Grade {
  readonly name: string;
  /** The lowest total that earns it, included. */
  readonly from: Decimal;
}

/** A category that the policy asks for, with its weight in points. */
export interface CategoryWeight {
  readonly key: CategoryKey;
  readonly name: string;
  readonly weight: Decimal;
}

/** A scoring policy (计分办法): figures, each with the basis it rests on. */
export interface Policy {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** What all weights sum to, the execution line's included, in points. */
  readonly total: Decimal;
  /** Whether weights may instead sum to the total that the form itself prints. */
  readonly printedTotalHolds: boolean;
  readonly execution: {
    readonly weight: Decimal;
    readonly basis: Basis;
    /** What scoring by rate × weight rests on; the regulation gives the weight only. */
    readonly scoreBasis: Basis;
  };
  readonly categories: readonly CategoryWeight[];
  readonly categoriesBasis: Basis;
  readonly reverse: ReversePractice;
  readonly reverseBasis: Basis;
  readonly proportionBasis: Basis;
  readonly bands: readonly Band[];
  readonly bandsBasis: Basis;
  /** From the highest down. */
  readonly grades: readonly Grade[];
  readonly gradesBasis: Basis;
  /** How far above its target an actual is 'far above', as a ratio over 1: 0.3 is 30 %. */
  readonly overFulfilment: { readonly threshold: Decimal; readonly basis: Basis };
  /** An execution rate below this ratio asks for a reason. */
  readonly executionReasonBelow: { readonly rate: Decimal; readonly basis: Basis };
  /** Digits after the point that a score is rounded to. */
  readonly scorePlaces: number;
}
