import type { CellRef, Decimal, Sentence } from '../grid';

/** One cell that may be written, with what stood there before: shown first, written after, undone from the journal. */
export interface Edit {
  readonly sheetName: string;
  readonly cell: CellRef;
  /** What the cell holds now, as raw value; null where blank. */
  readonly before: {
    readonly value: string | number | boolean | null;
    readonly text: string;
    readonly formula: string | null;
    readonly numberFormat: string;
  };
  readonly after: {
    readonly value: Decimal | string | null;
    readonly text: string;
    readonly formula: string | null;
    readonly numberFormat: string | null;
  };
  readonly reason: Sentence;
  /** Cells whose values as planned the written value was worked out from; a formula works itself out. */
  readonly restsOn?: readonly CellRef[];
}

/** A cell that could not be filled, and why. */
export interface LeftOpen {
  readonly cell: CellRef;
  readonly reason: Sentence;
}

/** What would be written, and what not. */
export interface EditPlan {
  readonly edits: readonly Edit[];
  readonly left: readonly LeftOpen[];
}

/** What the caller asks to be written. */
export interface PlanOptions {
  /** Also apply the findings' fixes. */
  readonly fix: boolean;
  /** Also replace scores that differ from the suggestion. */
  readonly overwrite: boolean;
  /** Formulas for rates and totals instead of values. */
  readonly formulas: boolean;
  /** Whether a cell may be written; all may where left out. A total sums what will then stand. */
  readonly may?: (cell: CellRef) => boolean;
}
