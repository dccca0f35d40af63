import type { FundRole } from '../form';
import type { Sentence } from '../grid';

/** A fact that the form does not hold; shown as `before`【待补充：`text`】. */
export interface Wanted {
  readonly id: string;
  readonly before: string;
  readonly text: string;
}

/** The passages that can be written from a form; sentences.ts has the writer of each. */
export type Passage =
  | 'unit-name'
  | 'duties'
  | 'headcount'
  | 'project-facts'
  | 'scale'
  | 'over-budget'
  | 'sources'
  | 'structure'
  | 'basic-expenditure'
  | 'project-expenditure'
  | 'goal-target'
  | 'goal-actual'
  | 'execution'
  | 'result'
  | 'deviations'
  | 'problems'
  | 'measures'
  | 'remark'
  | 'other-remark';

/**
 * One item of a section, written in the order of the outline.
 * - `write` what the form gives; if it gives nothing, `otherwise` is asked for
 * - `funds` the fund lines whose label contains the word
 * - `indicators` those whose category name contains one of the words; 'other': those that no item of the outline names
 * - `wanted` a fact that no form holds; not asked for if a fund line of the role `unless` has a figure
 */
export type OutlineItem =
  | { readonly write: Passage; readonly otherwise?: Wanted }
  | { readonly funds: string; readonly otherwise?: Wanted }
  | { readonly indicators: 'all' | 'other' | readonly string[]; readonly otherwise?: Wanted }
  | { readonly wanted: Wanted; readonly unless?: FundRole };

export interface OutlineSection {
  readonly id: string;
  /** With its number. */
  readonly title: string;
  readonly level: 1 | 2;
  /** Empty if the sections of level 2 below it hold everything. */
  readonly items: readonly OutlineItem[];
}

/** An outline (提纲) of the self-assessment report. */
export interface Outline {
  readonly id: string;
  readonly title: Sentence;
  /** The kind of form that it is for; the first outline of a kind is that kind's default. */
  readonly kind: 'department' | 'project';
  /** The title of the report after year and unit: '部门整体支出绩效自评报告'. */
  readonly reportTitle: string;
  readonly sections: readonly OutlineSection[];
}
