import type { CellRef, Grid, Language, Sentence } from '../grid';
import type { Edit, EditPlan, PlanOptions } from '../edits';
import type { JournalEntry } from '../excel';
import type { Form } from '../form';
import type { Ignored, Review } from '../rules';
import { customPolicy, type Policy, type PolicySettings } from '../policy';
import type { KeptCorrection, KeptCorrections } from './corrections';
import type { PolicyDraft } from './policy-draft';
import type { StandingReport } from './report-memory';
import { TEXT } from './words';
import type { GoalSheetIds } from './workbook-keeper';
import type { WholeWorkbook } from './workbook-sheets';

export type Tab = 'check' | 'scores' | 'report' | 'settings';
export const TABS: readonly Tab[] = ['check', 'scores', 'report', 'settings'];

/** The sheet that the pane shows. */
export interface ShownSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

/** The forms of goals on a sheet. */
export interface SheetGoals {
  readonly id: string;
  /** Null if the sheet was deleted. */
  readonly sheetName: string | null;
  readonly forms: readonly Form[];
}

/** A request for a plan; it is planned again when the sheet changes. */
export interface Asked {
  readonly options: Omit<PlanOptions, 'may' | 'asked' | 'again'>;
  /** Names of the cells it is about; null for the whole form. */
  readonly cells: ReadonlySet<string> | null;
}

/** A plan that is offered to the user before it is written. */
export interface Preview {
  readonly kind: 'fill' | 'suggest' | 'fix' | 'fix-all' | 'report' | 'undo';
  /** The request behind the plan; null for report paragraphs and for what another pane wrote and is to be undone. */
  readonly asked: Asked | null;
  /** What would be written. */
  readonly plan: EditPlan;
  /** Names of cells that are locked on a protected sheet: listed, but not to be written. */
  readonly locked?: ReadonlySet<string>;
  /** Edits that the user left out; they stay listed. */
  readonly leftOut: readonly Edit[];
  /** The sheet has changed since the request, and the plan with it. */
  readonly moved: boolean;
}

/** The result of the last action: one sentence, and the cells left unchanged. */
export interface Outcome {
  readonly sentence: Sentence;
  /** Whether what was asked for is done, without a remainder; else it is not told in green. */
  readonly isDone?: boolean;
  /** Whether it wrote into the form, so that undo is offered. */
  readonly wrote?: boolean;
  /** The form has a report already: whether to update it or to write another is asked. */
  readonly asksForReport?: boolean;
  readonly unchanged: readonly {
    readonly cell: CellRef;
    /** The cell's sheet, if it is not the shown one. */
    readonly sheetName?: string;
    readonly reason: Sentence;
  }[];
}

export interface RefusedFile {
  readonly name: string;
  readonly problems: readonly Sentence[];
}

/** The most findings at once, by form and rule. By rule, so that a finding whose row moved is not taken for another. */
export type Peaks = ReadonlyMap<string, number>;

/** Everything that the pane shows. */
export interface State {
  /** False if the page was opened in a browser rather than by Excel. */
  readonly inExcel: boolean;
  readonly language: Language;
  /** The pane was never used on this machine: what it does is said where there is no form. */
  readonly isFirstRun: boolean;
  readonly tab: Tab;
  readonly live: boolean;
  readonly formulas: boolean;
  /** The chosen policy's id, or 'custom'; null if the form decides. */
  readonly policy: string | null;
  /** The last valid custom policy; it is kept while another one is chosen. */
  readonly custom: PolicySettings | null;
  /** The custom policy while it is edited. */
  readonly draft: PolicyDraft | null;
  /** A file without a usable policy, and its problems. */
  readonly refusedFile: RefusedFile | null;
  readonly outline: string | null;
  readonly busy: 'reading' | 'writing' | null;
  /** Busy for longer than 300 ms; shorter waits are not shown. */
  readonly slow: boolean;
  readonly sheet: ShownSheet | null;
  /** The sheet's content when it was last read; the reviews belong to it. */
  readonly grid: Grid | null;
  /** The sheet has changed since the last check. */
  readonly stale: boolean;
  /** Why the result is stale, and what to do about it. */
  readonly staleBecause: Sentence;
  /** The sheet was deleted: what is shown is the last that was read of it, and nothing can be written. */
  readonly gone: boolean;
  readonly reviews: readonly Review[];
  /** Index of the shown form. */
  readonly chosen: number;
  /** All sheets as they were last read; null until that was asked for. */
  readonly workbook: WholeWorkbook | null;
  readonly fault: Sentence | null;
  readonly selected: CellRef | null;
  /** Folded blocks of findings; they start open. */
  readonly folded: ReadonlySet<string>;
  /** Sections that were unfolded at least once, and whether they are open now; they start folded. */
  readonly unfolded: ReadonlyMap<string, boolean>;
  /** Keys of findings whose basis is shown. */
  readonly opened: ReadonlySet<string>;
  /** Corrections of the forms in this workbook, by sheet id. */
  readonly corrections: KeptCorrections;
  /** The sheets with goals that forms of other sheets are held against. */
  readonly goalSheets: GoalSheetIds;
  /** The goals on those sheets, by sheet id, as last read. */
  readonly goals: ReadonlyMap<string, SheetGoals>;
  /** The workbook's visible sheets, once they are offered for a choice. */
  readonly offered: readonly Pick<ShownSheet, 'id' | 'name'>[];
  /** Ignored findings of all sheets in this workbook. */
  readonly ignored: readonly Ignored[];
  /** Only errors are listed, if there are any. */
  readonly onlyErrors: boolean;
  /** Key of the finding whose reason to ignore is being asked. */
  readonly asking: string | null;
  /** Key of the finding reached by the arrow keys. */
  readonly current: string | null;
  /** The layouts of blank forms were asked for. */
  readonly asksBlank: boolean;
  /** The report that was looked for last, as its sheet stood then. */
  readonly report: StandingReport | null;
  readonly preview: Preview | null;
  readonly outcome: Outcome | null;
  readonly undoable: number;
  /** What the add-in wrote into the workbook and can undo, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** The announcement for screen readers. */
  readonly announcement: Sentence | null;
  /** The most findings that each rule had on this sheet so far, to tell how many are done. */
  readonly peaks: Peaks;
  /** Stored values of the workbook that could not be used; shown until closed. */
  readonly dropped: readonly Sentence[];
}

export const START: State = {
  inExcel: true,
  language: 'zh',
  isFirstRun: true,
  tab: 'check',
  live: true,
  formulas: false,
  policy: null,
  custom: null,
  draft: null,
  refusedFile: null,
  outline: null,
  busy: null,
  slow: false,
  sheet: null,
  grid: null,
  stale: false,
  staleBecause: TEXT.stale,
  gone: false,
  peaks: new Map(),
  reviews: [],
  chosen: 0,
  workbook: null,
  fault: null,
  selected: null,
  folded: new Set(),
  unfolded: new Map(),
  opened: new Set(),
  corrections: new Map(),
  goalSheets: new Map(),
  goals: new Map(),
  offered: [],
  ignored: [],
  onlyErrors: false,
  asking: null,
  current: null,
  asksBlank: false,
  report: null,
  preview: null,
  outcome: null,
  undoable: 0,
  journal: [],
  announcement: null,
  dropped: [],
};

/** The review of the shown form; null if the sheet holds none. */
export function shownReview(state: State): Review | null {
  return state.reviews[state.chosen] ?? null;
}

/** The policy for reviews; null if each form decides. */
export function chosenPolicy({ policy, custom }: State): string | Policy | null {
  if (policy !== 'custom') return policy;
  return custom && customPolicy(custom).policy;
}

/** Corrections of the forms on the shown sheet. */
export function correctionsOf({ corrections, sheet }: State): readonly KeptCorrection[] {
  return corrections.get(sheet?.id ?? '') ?? [];
}

/** The goals that the shown sheet's forms are held against; null if none were chosen or they are not read yet. */
export function goalsOf({ goalSheets, goals }: State, sheetId: string | undefined): SheetGoals | null {
  return goals.get(goalSheets.get(sheetId ?? '') ?? '') ?? null;
}
