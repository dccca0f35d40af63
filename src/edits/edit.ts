import type { CellRef, Decimal, Grid, Sentence } from '../grid';
import type { Reviewed } from '../rules';

/** A change to one cell with its previous contents: previewed, then written, and undone from the journal. */
export interface Edit {
  readonly sheetName: string;
  readonly cell: CellRef;
  /** The current contents; `value` is raw, null if blank. */
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
  /** The cells from whose planned values this value was computed; absent for a formula, which computes itself. */
  readonly restsOn?: readonly CellRef[];
}

/** A cell that could not be filled, and why. */
export interface LeftOpen {
  readonly cell: CellRef;
  readonly reason: Sentence;
  /** A text that stands there, and the one it would be; either is '' if there is none. */
  readonly change?: { readonly before: string; readonly after: string };
}

/** What would be written, and what stays open. */
export interface EditPlan {
  readonly edits: readonly Edit[];
  readonly left: readonly LeftOpen[];
  /** Whether a formula could be written, in this plan or with `formulas`. */
  readonly offersFormulas?: boolean;
}

/** What the caller wants written. */
export interface PlanOptions {
  /** Also apply the findings' fixes. */
  readonly fix: boolean;
  /** Also replace scores that differ from the suggestion. */
  readonly overwrite: boolean;
  /** Cells that still hold what the add-in filled in: scores there are brought up to date like blanks. */
  readonly own?: (cell: CellRef) => boolean;
  /** Formulas for rates and totals instead of values. */
  readonly formulas: boolean;
  /** Whether a cell may be written; by default all may. A total sums the values after these edits. */
  readonly may?: (cell: CellRef) => boolean;
  /** The cells that are asked for; without it the whole form is. */
  readonly asked?: (cell: CellRef) => boolean;
  /** Reviews the form on a changed sheet: cells that the edits would make wrong are then planned along. */
  readonly again?: (changed: Grid) => Reviewed | null;
  /** Blanks whose values the edits make certain are planned along too. */
  readonly blanksAlong?: boolean;
}

/** What a cell holds now, as an edit compares it with the cell before writing. */
export function heldAt(grid: Grid, { row, column }: CellRef): Edit['before'] {
  const now = grid.at(row, column);
  return {
    value: now ? now.value : null,
    text: now?.text ?? '',
    formula: now?.formula ?? null,
    numberFormat: now?.numberFormat ?? 'General',
  };
}
