import type { Area, CellRef } from '../grid';

/** What may be typed into a cell without a question. */
export type Allowed =
  /** A number of at least 0. */
  | { readonly kind: 'amount' | 'points' | 'people' }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

export type Look = 'title' | 'caption' | 'label' | 'words' | 'figure' | 'foot';

/** A cell of a blank form. */
export interface BlankCell extends CellRef {
  /** A formula if it begins with '='; '' is blank. */
  readonly content: string | number;
  readonly look: Look;
  /** Null for Excel's own. */
  readonly numberFormat: string | null;
  readonly allowed: Allowed | null;
  /** Whether a person fills it in. */
  readonly isOpen: boolean;
}

/** A blank form to be written to a sheet of its own. Lengths are in points. */
export interface BlankSheet {
  /** The sheet's name, if it is free. */
  readonly name: string;
  readonly landscape: boolean;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** Without those that a merge covers. */
  readonly cells: readonly BlankCell[];
  readonly merges: readonly Area[];
  /** The row of the table's headers, printed on top of each page. */
  readonly headerRow: number;
  /** The ruled part: all but title and caption. */
  readonly ruled: Area;
  /** The first cell to type into. */
  readonly first: CellRef;
}
