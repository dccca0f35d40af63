import type { CellRef } from '../grid';

/** A figure inside a sentence and the cell it came from. */
export interface ReportFigure {
  readonly text: string;
  readonly cell: CellRef;
}

/** A run of a paragraph: words, a figure tied to its cell, or a slot that staff must fill. */
export type Run =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly cell: CellRef }
  /** `text` is what is wanted: '三公经费支出情况'; shown as 【待补充：…】. */
  | { readonly kind: 'slot'; readonly id: string; readonly text: string };

export interface Paragraph {
  readonly runs: readonly Run[];
}

export interface ReportSection {
  readonly id: string;
  /** With its number: '一、部门（单位）概况'. */
  readonly title: string;
  /** 1 for 一、, 2 for （一）. */
  readonly level: 1 | 2;
  readonly paragraphs: readonly Paragraph[];
}

/** The second part: a table of scores, header row first. */
export interface ScoreTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly { readonly text: string; readonly cell: CellRef | null }[])[];
}

export interface Report {
  readonly outline: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly year: number | null;
  readonly sections: readonly ReportSection[];
  readonly scores: ScoreTable | null;
  /** Slots in the order of the text. */
  readonly missing: readonly { readonly section: string; readonly id: string; readonly text: string }[];
}

/** A sheet to be written: one block a row, with its style; body text in one wide column. */
export interface SheetBlock {
  readonly style:
    | 'title'
    | 'heading1'
    | 'heading2'
    | 'body'
    | 'slot'
    | 'table-title'
    | 'table-header'
    | 'table-row'
    | 'blank';
  /** One text for a line of body; one a column for a row of the table. */
  readonly texts: readonly string[];
}
