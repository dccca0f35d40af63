import { cellName, type CellRef, type Grid, type Language, type Sentence } from '../grid';
import type { Edit, EditPlan, PlanOptions } from '../edits';
import { withoutIgnored, type Finding, type Ignored, type Parted, type Review } from '../rules';
import { customPolicy, type Policy, type PolicySettings } from '../policy';
import type { KeptCorrection, KeptCorrections } from './corrections';
import type { PolicyDraft } from './policy-draft';
import type { KeptSettings } from './workbook-keeper';

export type Tab = 'check' | 'scores' | 'report' | 'settings';
export const TABS: readonly Tab[] = ['check', 'scores', 'report', 'settings'];

/** The sheet that the pane speaks about. */
export interface ShownSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

/** What the user asked to be offered; it can be planned again from the sheet as it is then. */
export interface Asked {
  readonly options: Omit<PlanOptions, 'may'>;
  /** The cells, by name, that it is about; null for the whole form. */
  readonly cells: ReadonlySet<string> | null;
}

/** What is offered to be written, before it is. */
export interface Preview {
  readonly kind: 'fill' | 'suggest' | 'fix' | 'fix-all' | 'report';
  /** What the user asked for: it is planned anew when the sheet changes; null of a report's paragraphs. */
  readonly asked: Asked | null;
  /** What would be written. */
  readonly plan: EditPlan;
  /** What the user took out of it; it stays listed. */
  readonly leftOut: readonly Edit[];
  /** The sheet has changed since the user asked, and the plan with it. */
  readonly moved: boolean;
}

/** What came of the last thing done: one sentence, and the cells that stayed as they were. */
export interface Outcome {
  readonly sentence: Sentence;
  /** Whether it wrote into the form, so that taking it back is offered beside it. */
  readonly wrote?: boolean;
  readonly kept: readonly { readonly cell: CellRef; readonly reason: Sentence }[];
}

/** A form elsewhere in the workbook. */
export interface Elsewhere {
  readonly sheetName: string;
  readonly title: string;
}

export interface RefusedFile {
  readonly name: string;
  readonly problems: readonly Sentence[];
}

/** Everything that the pane shows. */
export interface State {
  /** False where the page was opened in a browser and not by Excel. */
  readonly inExcel: boolean;
  readonly language: Language;
  readonly tab: Tab;
  readonly live: boolean;
  readonly formulas: boolean;
  /** The chosen policy's id, 'custom' for the unit's own; null where the form decides. */
  readonly policy: string | null;
  /** The unit's own policy as it was last valid; it is kept while another one is chosen. */
  readonly custom: PolicySettings | null;
  /** The same as it is being edited. */
  readonly draft: PolicyDraft | null;
  /** A file that holds no policy that could be used, and why. */
  readonly refusedFile: RefusedFile | null;
  readonly outline: string | null;
  readonly busy: 'reading' | 'writing' | null;
  /** Busy for longer than 300 ms: only then is it shown. */
  readonly slow: boolean;
  readonly sheet: ShownSheet | null;
  /** What the sheet held when it was last read; the reviews are of it. */
  readonly grid: Grid | null;
  /** The sheet has changed since, and is not checked while the user types. */
  readonly stale: boolean;
  readonly reviews: readonly Review[];
  /** Which of the sheet's forms is shown. */
  readonly chosen: number;
  /** Forms on other sheets; null until they were looked for. */
  readonly elsewhere: readonly Elsewhere[] | null;
  readonly fault: Sentence | null;
  readonly selected: CellRef | null;
  /** Blocks of findings that are folded; they begin open. */
  readonly folded: ReadonlySet<string>;
  /** Sections below the findings that were opened, and whether they are open still; they begin folded. */
  readonly unfolded: ReadonlyMap<string, boolean>;
  /** Findings whose basis is shown, by key. */
  readonly opened: ReadonlySet<string>;
  /** What was said of the forms in this workbook instead of what was read, by sheet. */
  readonly corrections: KeptCorrections;
  /** Findings set aside in this workbook, of all its sheets. */
  readonly ignored: readonly Ignored[];
  /** The finding for which a reason to ignore it is being asked. */
  readonly asking: string | null;
  /** The finding that the arrow keys stand on. */
  readonly current: string | null;
  readonly preview: Preview | null;
  readonly outcome: Outcome | null;
  readonly undoable: number;
  /** Said once by screen readers. */
  readonly announcement: Sentence | null;
  /** What the workbook kept and could not be used; said until it is closed. */
  readonly notices: readonly Sentence[];
}

export const START: State = {
  inExcel: true,
  language: 'zh',
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
  reviews: [],
  chosen: 0,
  elsewhere: null,
  fault: null,
  selected: null,
  folded: new Set(),
  unfolded: new Map(),
  opened: new Set(),
  corrections: new Map(),
  ignored: [],
  asking: null,
  current: null,
  preview: null,
  outcome: null,
  undoable: 0,
  announcement: null,
  notices: [],
};

/** The review of the form that is shown; null where the sheet holds none. */
export function shownReview(state: State): Review | null {
  return state.reviews[state.chosen] ?? null;
}

/** What forms are reviewed by; null where each form decides. */
export function chosenPolicy({ policy, custom }: State): string | Policy | null {
  if (policy !== 'custom') return policy;
  return custom && customPolicy(custom).policy;
}

/** What was said of the forms on the shown sheet. */
export function correctionsOf({ corrections, sheet }: State): readonly KeptCorrection[] {
  return corrections.get(sheet?.id ?? '') ?? [];
}

/** A name for a finding that stays as long as it is about the same thing, whatever the figures are. */
export function keyOf(finding: Finding): string {
  return `${finding.rule}@${finding.cells.map(cellName).join(',')}`;
}

export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** Findings with their keys; two of one rule about the same cells are told apart by a number. */
export function keyed(findings: readonly Finding[]): readonly KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { key: before === 0 ? key : `${key}#${before + 1}`, finding };
  });
}

/** Findings parted by what was ignored, of the last list of it: each change of the state asks for them several times. */
const parted = new WeakMap<
  readonly Review[],
  { readonly ignored: readonly Ignored[]; readonly sheetId: string | undefined; readonly parts: Parted }
>();

/** What stands and what is set aside of all forms on the sheet: entries are of a sheet, not of one of its forms. */
function partsOf({ grid, reviews, ignored, sheet }: State): Parted {
  const known = parted.get(reviews);
  if (known?.ignored === ignored && known.sheetId === sheet?.id) return known.parts;
  const findings = reviews.flatMap((review) => review.findings);
  const own = ignored.filter(({ sheetId }) => sheetId === sheet?.id);
  const parts: Parted = grid
    ? withoutIgnored(grid, findings, own)
    : { shown: findings, ignored: [], stale: [] };
  parted.set(reviews, { ignored, sheetId: sheet?.id, parts });
  return parts;
}

/** The shown form's findings, those that stand and those that were set aside. */
export function findingsOf(state: State): {
  readonly standing: readonly KeyedFinding[];
  readonly setAside: readonly (KeyedFinding & { readonly ignored: Ignored })[];
  /** What was set aside on this sheet and no finding answers to any more. */
  readonly stale: readonly Ignored[];
} {
  const { ignored, stale } = partsOf(state);
  const asides = new Map(ignored.map((each) => [each.finding, each.ignored]));
  const all = keyed(shownReview(state)?.findings ?? []);
  return {
    standing: all.filter(({ finding }) => !asides.has(finding)),
    setAside: all.flatMap((each) => {
      const entry = asides.get(each.finding);
      return entry ? [{ ...each, ignored: entry }] : [];
    }),
    stale,
  };
}

/** What happened; the reducer makes the next state of it. */
export type Action =
  | {
      readonly type: 'started';
      readonly inExcel: boolean;
      readonly language: Language;
      readonly live: boolean;
    }
  | { readonly type: 'busy'; readonly what: 'reading' | 'writing' | null }
  | { readonly type: 'slow' }
  | {
      readonly type: 'reviewed';
      readonly sheet: ShownSheet;
      readonly grid: Grid;
      readonly reviews: readonly Review[];
      /** Nothing was read for it: what was not known of the sheet before is not known now. */
      readonly again?: true;
    }
  | { readonly type: 'elsewhere'; readonly forms: readonly Elsewhere[] }
  | { readonly type: 'failed'; readonly sentence: Sentence }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'form'; readonly index: number }
  | { readonly type: 'selected'; readonly cell: CellRef | null }
  | { readonly type: 'fold'; readonly block: string }
  | { readonly type: 'unfold'; readonly section: string; readonly open: boolean }
  | { readonly type: 'open'; readonly key: string }
  | { readonly type: 'current'; readonly key: string }
  | { readonly type: 'ask'; readonly key: string | null }
  | { readonly type: 'ignored'; readonly list: readonly Ignored[] }
  | { readonly type: 'corrections'; readonly corrections: KeptCorrections }
  /** Something that is told by the live region alone, before what else is to be told. */
  | { readonly type: 'announce-first'; readonly sentence: Sentence }
  | { readonly type: 'announce'; readonly sentence: Sentence }
  | { readonly type: 'kept-settings'; readonly kept: KeptSettings }
  | { readonly type: 'notices'; readonly sentences: readonly Sentence[] }
  | {
      readonly type: 'preview';
      readonly kind: Preview['kind'];
      readonly asked: Asked | null;
      readonly plan: EditPlan;
    }
  | { readonly type: 'include'; readonly cell: string }
  | { readonly type: 'dismiss' }
  | { readonly type: 'close-fault' }
  /** The sheet has changed and is not read again by itself. */
  | { readonly type: 'stale' }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  | { readonly type: 'undoable'; readonly count: number }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'live'; readonly on: boolean }
  | { readonly type: 'formulas'; readonly on: boolean }
  | { readonly type: 'policy'; readonly id: string | null }
  | { readonly type: 'custom'; readonly settings: PolicySettings }
  | { readonly type: 'draft'; readonly draft: PolicyDraft }
  | { readonly type: 'edit'; readonly field: string; readonly value: string }
  | { readonly type: 'refused-file'; readonly file: RefusedFile | null }
  | { readonly type: 'outline'; readonly id: string | null };
