import type { Extent } from '../address';
import type { Style } from '../engine/style';

/** A workbook as data: what is read from a file or written down in a test, before an engine holds it. */
export interface Book {
  readonly name: string;
  readonly sheets: readonly BookSheet[];
  /** Position of the sheet that is shown first. */
  readonly active: number;
  readonly names: readonly BookName[];
  /** What an add-in keeps in the workbook: JSON texts by key. */
  readonly settings: ReadonlyMap<string, string>;
  /** XML parts that add-ins put into the workbook. */
  readonly xmlParts: readonly string[];
}

export interface BookName {
  readonly name: string;
  /** With its '='. */
  readonly formula: string;
}

export interface BookCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  /** With its '='; null where the value was typed. */
  readonly formula: string | null;
  readonly style?: Style;
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly cells: readonly BookCell[];
  readonly merges: readonly Extent[];
  /** Sizes in pixels by row and column; what is left out has the sheet's own size. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
}

/** A sheet with nothing on it. */
export function blankSheet(name: string): BookSheet {
  return {
    name,
    hidden: 'Visible',
    cells: [],
    merges: [],
    rowHeights: new Map(),
    columnWidths: new Map(),
    defaultRowHeight: 20,
    defaultColumnWidth: 72,
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
  };
}
