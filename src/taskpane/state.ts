import { cellName, type CellRef } from '../grid';
import type { EditPlan } from '../edits';
import type { Finding, Review } from '../rules';
import type { Sentence } from '../scoring';

export type Language = 'zh' | 'en';
export type Tab = 'check' | 'scores' | 'report' | 'settings';
export const TABS: readonly Tab[] = ['check', 'scores', 'report', 'settings'];

/** The sheet that the pane speaks about. */
export interface ShownSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** Name of the part that was looked at, where the sheet is larger than that: A1:CV2000. */
  readonly bounds: string | null;
}

/** What is offered to be written, before it is. */
export interface Preview {
  readonly kind: 'fill' | 'suggest' | 'fix' | 'fix-all' | 'report';
  readonly plan: EditPlan;
  /** Cells, by name, that the user took out. */
  readonly without: ReadonlySet<string>;
}

/** What came of the last writing or undo: one sentence, and the cells that stayed as they were. */
export interface Outcome {
  readonly sentence: Sentence;
  readonly kept: readonly { readonly cell: CellRef; readonly reason: Sentence }[];
}

/** A form elsewhere in the workbook. */
export interface Elsewhere {
  readonly sheetName: string;
  readonly title: string;
}

/** A finding that a person set aside, with the reason; it comes back as soon as its figures change. */
export interface Ignored {
  readonly sheetId: string;
  readonly key: string;
  /** What the finding said, in Chinese: by it a finding whose figures changed is told from this one. */
  readonly message: string;
  readonly reason: string;
}

/** Everything that the pane shows. */
export interface State {
  /** False where the page was opened in a browser and not by Excel. */
  readonly inExcel: boolean;
  readonly language: Language;
  readonly tab: Tab;
  readonly live: boolean;
  readonly formulas: boolean;
  readonly policy: string | null;
  readonly outline: string | null;
  readonly busy: 'reading' | 'writing' | null;
  /** Busy for longer than 300 ms: only then is it shown. */
  readonly slow: boolean;
  readonly sheet: ShownSheet | null;
  readonly reviews: readonly Review[];
  /** Which of the sheet's forms is shown. */
  readonly chosen: number;
  /** Forms on other sheets; null until they were looked for. */
  readonly elsewhere: readonly Elsewhere[] | null;
  readonly fault: Sentence | null;
  readonly selected: CellRef | null;
  readonly folded: ReadonlySet<string>;
  /** Findings whose basis is shown, by key. */
  readonly opened: ReadonlySet<string>;
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
  readonly note: Sentence | null;
}

export const START: State = {
  inExcel: true,
  language: 'zh',
  tab: 'check',
  live: true,
  formulas: false,
  policy: null,
  outline: null,
  busy: null,
  slow: false,
  sheet: null,
  reviews: [],
  chosen: 0,
  elsewhere: null,
  fault: null,
  selected: null,
  folded: new Set(),
  opened: new Set(),
  ignored: [],
  asking: null,
  current: null,
  preview: null,
  outcome: null,
  undoable: 0,
  note: null,
};

/** The review of the form that is shown; null where the sheet holds none. */
export function shownReview(state: State): Review | null {
  return state.reviews[state.chosen] ?? null;
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

/** The shown form's findings, those that stand and those that were set aside. */
export function findingsOf(state: State): {
  readonly standing: readonly KeyedFinding[];
  readonly setAside: readonly (KeyedFinding & { readonly ignored: Ignored })[];
} {
  const all = keyed(shownReview(state)?.findings ?? []);
  const found = all.map((each) => ({ ...each, ignored: ignoredAs(state, each) }));
  return {
    standing: all.filter((_, index) => found[index]?.ignored === null),
    setAside: found.flatMap(({ ignored, ...each }) => (ignored === null ? [] : [{ ...each, ignored }])),
  };
}

function ignoredAs({ ignored, sheet }: State, { key, finding }: KeyedFinding): Ignored | null {
  const is = (one: Ignored) =>
    one.sheetId === sheet?.id && one.key === key && one.message === finding.message.zh;
  return ignored.find(is) ?? null;
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
  | { readonly type: 'reviewed'; readonly sheet: ShownSheet; readonly reviews: readonly Review[] }
  | { readonly type: 'elsewhere'; readonly forms: readonly Elsewhere[] }
  | { readonly type: 'failed'; readonly sentence: Sentence }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'form'; readonly index: number }
  | { readonly type: 'selected'; readonly cell: CellRef | null }
  | { readonly type: 'fold'; readonly block: string }
  | { readonly type: 'open'; readonly key: string }
  | { readonly type: 'current'; readonly key: string }
  | { readonly type: 'ask'; readonly key: string | null }
  | { readonly type: 'ignored'; readonly list: readonly Ignored[] }
  | { readonly type: 'preview'; readonly kind: Preview['kind']; readonly plan: EditPlan }
  | { readonly type: 'include'; readonly cell: string }
  | { readonly type: 'dismiss' }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  | { readonly type: 'undoable'; readonly count: number }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'live'; readonly on: boolean }
  | { readonly type: 'formulas'; readonly on: boolean }
  | { readonly type: 'policy'; readonly id: string | null }
  | { readonly type: 'outline'; readonly id: string | null };
