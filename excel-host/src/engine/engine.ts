import type { Extent } from '../address';
import type { Book, BookSheet } from '../workbook/book';
import type { Style, StylePatch } from './style';

/** What a cell can hold. A blank cell holds null. */
export type Scalar = string | number | boolean;

/** The content of a cell: a formula with its result, or a value that was typed. */
export interface Content {
  readonly value: Scalar | null;
  /** With its '='. */
  readonly formula: string | null;
  /** Whether a text only looks like an error: '#N/A behind an apostrophe, or ="#N/A". */
  readonly isText?: boolean;
}

export const BLANK: Content = { value: null, formula: null };

/** One cell to be written; a part left out stays as it is. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content?: Content;
  /** Null removes the whole style. */
  readonly style?: StylePatch | null;
}

/** A cell that holds a formula, with its '='. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A table as formulas know it: its header and rows, without totals. */
export interface FormulaTable {
  readonly sheet: string;
  readonly extent: Extent;
  readonly titles: readonly string[];
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** #RRGGBB, or empty. */
  readonly tabColor: string;
  /** Rows and columns that the engine holds now; it grows as cells are written. */
  readonly rows: number;
  readonly columns: number;
  /** In pixels. */
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
}

/** What is selected on a sheet. */
export interface Selection {
  readonly sheet: string;
  /** In the order in which they were selected; at least one. */
  readonly areas: readonly Extent[];
  /** The cell that typing goes to: in one of the areas. */
  readonly active: { readonly row: number; readonly column: number };
}

/** What a person or a calculation did in the workbook; the host's own writes are not among it. */
export type EngineEvent =
  | {
      readonly type: 'edited';
      readonly sheet: string;
      readonly extent: Extent;
      /** What the single cell held before, or undefined if several cells changed. */
      readonly before: Content | undefined;
    }
  | {
      readonly type: 'rows' | 'columns';
      readonly sheet: string;
      readonly extent: Extent;
      readonly inserted: boolean;
    }
  | { readonly type: 'activated' | 'added'; readonly sheet: string }
  | { readonly type: 'calculated'; readonly sheet: string; readonly extents: readonly Extent[] }
  | { readonly type: 'deleted'; readonly sheet: string; readonly name: string }
  | { readonly type: 'renamed'; readonly sheet: string; readonly before: string; readonly after: string }
  | ({ readonly type: 'selected' } & Selection);

/** What the emulated Excel needs of a spreadsheet engine. Rows and columns count from 0, sizes are pixels. */
export interface Engine {
  listen(hear: (event: EngineEvent) => void): () => void;

  sheetIds(): readonly string[];
  sheet(id: string): SheetState | null;
  activeSheet(): string;
  activate(sheet: string): void;
  /** Adds a sheet at the end, blank or with what another holds, without activating it, and gives its id. */
  addSheet(name: string, like?: BookSheet): string;
  removeSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, position: number): void;
  setHidden(sheet: string, hidden: boolean): void;
  setTabColor(sheet: string, color: string): void;

  content(sheet: string, row: number, column: number): Content;
  style(sheet: string, row: number, column: number): Style;
  /** The number format alone, which is asked for most; General if none is set. */
  numberFormat(sheet: string, row: number, column: number): string;
  write(sheet: string, writes: readonly CellWrite[]): void;
  /** The cells that hold formulas. */
  formulas(sheet: string): readonly FormulaCell[];
  /** A formula that waits for `calculate` keeps its value, unless it was just entered. */
  setManual(manual: boolean): void;
  /** Resolves when all formulas are calculated that don't wait for `calculate`. */
  settle(): Promise<void>;
  /** Calculates what waits, or everything. */
  calculate(everything: boolean): Promise<void>;
  /** The values of a formula that is in no cell, read as if it were in this one; a single value is 1 × 1. */
  evaluate(sheet: string, row: number, column: number, formula: string): Promise<Scalar[][]>;
  knowsFunction(name: string): boolean;
  /** The rectangle around the cells that hold something, or also those that only look different; null without any. */
  used(sheet: string, valuesOnly: boolean): Extent | null;

  /** The cells that hold something, row by row, without those that a formula elsewhere fills. */
  held(sheet: string): readonly (readonly [row: number, column: number])[];

  /** Cells that formulas with several values fill, each with the formula's own cell as its first. */
  spills(sheet: string): readonly Extent[];

  merges(sheet: string): readonly Extent[];
  merge(sheet: string, extents: readonly Extent[]): void;
  unmerge(sheet: string, extents: readonly Extent[]): void;
  /** Inserts (count > 0) or deletes whole rows or columns; formulas and merges follow. */
  shift(sheet: string, what: 'rows' | 'columns', at: number, count: number): Promise<void>;

  columnWidth(sheet: string, column: number): number;
  rowHeight(sheet: string, row: number): number;
  setColumnWidth(sheet: string, first: number, count: number, pixels: number): void;
  setRowHeight(sheet: string, first: number, count: number, pixels: number): void;
  hidden(sheet: string, what: 'rows' | 'columns', index: number): boolean;
  /** The hidden ones among `count` rows or columns from the first on. */
  hiddenAmong(sheet: string, what: 'rows' | 'columns', first: number, count: number): readonly number[];
  setLineHidden(sheet: string, what: 'rows' | 'columns', first: number, count: number, hidden: boolean): void;

  /** That of the active sheet. */
  selection(): Selection;
  /** Activates the sheet and selects its areas; the first has the active cell. */
  select(sheet: string, areas: readonly Extent[]): void;

  defineName(name: string, formula: string): void;
  removeName(name: string): void;
  /** Lets formulas name a table and its columns; null removes the name. */
  defineTable(name: string, table: FormulaTable | null): void;

  /** The workbook as it is now. */
  save(): Book;
  dispose(): void;
}
