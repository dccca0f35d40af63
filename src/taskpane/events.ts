import type { EditPlan } from '../edits';
import type { CellRef, Grid, Language, Sentence } from '../grid';
import type { Review } from '../rules';
import type { Choice } from './intent';
import type { PolicyDraft } from './policy-draft';
import type { StandingReport } from './report-memory';
import type { Asked, Outcome, Preview, RefusedFile, SheetGoals, ShownSheet, State } from './state';
import type { Kept } from './workbook-keeper';
import type { WholeWorkbook } from './workbook-sheets';

/** What has happened, with the workbook or in it. */
export type Happening =
  | {
      readonly type: 'started';
      readonly inExcel: boolean;
      readonly language: Language;
      readonly live: boolean;
    }
  | { readonly type: 'busy'; readonly what: State['busy'] }
  | { readonly type: 'slow' }
  | Reviewed
  | { readonly type: 'workbook'; readonly workbook: WholeWorkbook | null }
  | { readonly type: 'failed'; readonly sentence: Sentence }
  | { readonly type: 'selected'; readonly cell: CellRef | null }
  /** The sheet has changed and will not be read automatically. */
  | { readonly type: 'stale'; readonly because?: Sentence }
  /** The shown sheet was deleted. */
  | { readonly type: 'gone' }
  | { readonly type: 'loaded'; readonly kept: Kept }
  /** What the user has decided, or what is left of it because it could not be stored. */
  | { readonly type: 'decided'; readonly what: Partial<Omit<Kept, 'dropped'>> }
  | { readonly type: 'dropped'; readonly sentences: readonly Sentence[] }
  | { readonly type: 'drafted'; readonly draft: PolicyDraft | null }
  | { readonly type: 'refused-file'; readonly file: RefusedFile | null }
  | { readonly type: 'goals'; readonly goals: SheetGoals }
  | { readonly type: 'offered'; readonly sheets: State['offered'] }
  /** `first`: before the present announcement, which stays. */
  | { readonly type: 'announced'; readonly sentence: Sentence; readonly first?: true }
  | {
      readonly type: 'planned';
      readonly kind: Preview['kind'];
      readonly asked: Asked | null;
      readonly plan: EditPlan;
      /** What is listed but not ticked at first. */
      readonly leftOut?: Preview['leftOut'];
    }
  /** Cells of the offered plan that are locked on a protected sheet, by name. */
  | { readonly type: 'locked'; readonly asked: Asked; readonly cells: ReadonlySet<string> }
  /** Null withdraws the outcome of an earlier action. */
  | { readonly type: 'outcome'; readonly outcome: Outcome | null }
  | { readonly type: 'undoable'; readonly journal: State['journal'] }
  | { readonly type: 'report'; readonly report: StandingReport | null };

export interface Reviewed {
  readonly type: 'reviewed';
  readonly sheet: ShownSheet;
  readonly grid: Grid;
  readonly reviews: readonly Review[];
  /** Reviewed without reading the sheet, so whatever was outdated remains so. */
  readonly again?: true;
}

/** Everything that changes the state. */
export type PaneEvent = Choice | Happening;
