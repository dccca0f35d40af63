import type { CellRef, Sentence } from '../grid';

/**
 * A run of a paragraph: words, something tied to cells of the form, or a slot that staff must fill.
 * - `figure` an amount, rate, weight, score, target or actual; `cell` is the one to look at first, `cells`
 *   every cell that it comes from (executed and budget of a rate, all scores of a sum)
 * - `quote` words that staff wrote in a cell: a goal, an indicator's name, a reason
 * - `slot` `text` is what is wanted ('“三公”经费支出情况'); shown as 【待补充：…】
 */
export type Run =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'figure';
      readonly text: string;
      readonly cell: CellRef;
      readonly cells: readonly CellRef[];
    }
  | { readonly kind: 'quote'; readonly text: string; readonly cell: CellRef }
  | { readonly kind: 'slot'; readonly id: string; readonly text: string };

export type FigureRun = Extract<Run, { kind: 'figure' }>;
export type QuoteRun = Extract<Run, { kind: 'quote' }>;

export interface Paragraph {
  /** The same for the same paragraph whenever the report is written again: 'performance.indicators:产出指标'. */
  readonly id: string;
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

/** A cell of the score table; `cell` is where its text comes from, null for words of our own. */
export interface ScoreCell {
  readonly text: string;
  readonly cell: CellRef | null;
}

/** The second part: a table of scores. Every row has as many cells as the header. */
export interface ScoreTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ScoreCell[])[];
}

/** A slot that staff must fill, with the section that it stands in. */
export interface MissingFact {
  readonly section: string;
  readonly id: string;
  readonly text: string;
}

/** Figures that the report uses and a finding of severity error puts in doubt: to be said before it is written. */
export interface ReportWarning {
  readonly rule: string;
  /** Those of the finding's cells that the report uses, or whose rate it computes instead. */
  readonly cells: readonly CellRef[];
  readonly message: Sentence;
}

export interface Report {
  readonly outline: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly year: number | null;
  readonly sections: readonly ReportSection[];
  readonly scores: ScoreTable | null;
  /** Slots in the order of the text. */
  readonly missing: readonly MissingFact[];
  readonly warnings: readonly ReportWarning[];
}

/** A row of the report sheet with its style; body text stands in one wide column. */
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
  /** One text for a line of body; one a column for a row of the table. To be written as text, never as a formula. */
  readonly texts: readonly string[];
  /** The id of the paragraph or section that the row shows; null for the title, the table and blanks. */
  readonly id: string | null;
  /** Whether the row goes on with the paragraph of the row above: a row of a sheet is 409 points high at most. */
  readonly continued: boolean;
}
