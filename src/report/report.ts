import type { CellRef, Sentence } from '../grid';

/**
 * A run of a paragraph: words, something linked to cells of the form, or a slot that staff must fill.
 * - `figure` an amount, rate, weight, score, target or actual; `cell` is the one to look at first, `cells` are all the
 *   cells behind it (executed and budget of a rate, all scores of a sum)
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
  /** Stays the same each time the report is written: 'performance.indicators:产出指标'. */
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

/** A cell of the score table; `cell` is the source of its text, null for the report's own words. */
export interface ScoreCell {
  readonly text: string;
  readonly cell: CellRef | null;
}

/** The second part of the report: a table of scores. Every row has as many cells as the header. */
export interface ScoreTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ScoreCell[])[];
}

/** A slot that staff must fill, with its section. */
export interface MissingFact {
  readonly section: string;
  readonly id: string;
  readonly text: string;
}

/** A finding of severity error that puts figures of the report in doubt; shown before the report is written. */
export interface ReportWarning {
  readonly rule: string;
  /** The cells of the finding that the report uses, or whose rate the report computes instead. */
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

/** A row of the report sheet with its style; body text is in one wide column. */
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
  /** One text for a body row, one per column for a table row. To be written as text, never as a formula. */
  readonly texts: readonly string[];
  /** The id of the paragraph or section in the row; null for the title, the table and blanks. */
  readonly id: string | null;
  /** Whether the row continues the paragraph above; a sheet row is at most 409 points high. */
  readonly continued: boolean;
}
