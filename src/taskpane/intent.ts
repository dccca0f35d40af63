import type { BlankId } from '../blank';
import type { Correction } from '../form';
import type { CellRef, Language } from '../grid';
import type { Finding, Ignored } from '../rules';
import type { KeptCorrection } from './corrections';
import type { Tab } from './state';

/** What the user changes of the pane itself; the reducer applies it. */
export type Choice =
  | { readonly type: 'show-tab'; readonly tab: Tab }
  | { readonly type: 'choose-form'; readonly index: number }
  | { readonly type: 'fold'; readonly block: string }
  | { readonly type: 'unfold'; readonly section: string; readonly open: boolean }
  | { readonly type: 'open-basis'; readonly key: string }
  /** `shown`: also where its card or block is closed. */
  | { readonly type: 'stand-on'; readonly key: string; readonly shown?: true }
  | { readonly type: 'ask-ignore'; readonly key: string | null }
  | { readonly type: 'set-only-errors'; readonly on: boolean }
  /** Leaves a cell of the preview out, or includes it again. */
  | { readonly type: 'include'; readonly cell: string }
  | { readonly type: 'dismiss' }
  /** Shows the list of all sheets, or the shown form's findings. */
  | { readonly type: 'show-workbook'; readonly open: boolean }
  | { readonly type: 'close-fault' }
  | { readonly type: 'close-refused' }
  /** Shows the layouts of blank forms above whatever is shown. */
  | { readonly type: 'ask-blank'; readonly on: boolean }
  | { readonly type: 'set-language'; readonly language: Language }
  | { readonly type: 'set-live'; readonly on: boolean }
  | { readonly type: 'set-formulas'; readonly on: boolean }
  | { readonly type: 'set-outline'; readonly id: string | null }
  /** A field of the custom policy while it is typed; it takes effect when committed. */
  | { readonly type: 'edit-policy'; readonly field: string; readonly value: string };

/** What the user asks for that needs the workbook; the controller carries it out. */
export type Request =
  | { readonly type: 'check' }
  /** To cells of the sheet of that name; without a name, of the sheet that is shown or previewed. */
  | { readonly type: 'go'; readonly cells: readonly CellRef[]; readonly sheetName?: string }
  /** To a cell of the shown form's report, whatever its sheet is called by now. */
  | { readonly type: 'go-in-report'; readonly cell: CellRef }
  /** To the cells of the next finding, or the one before. */
  | { readonly type: 'step'; readonly by: 1 | -1 }
  /** The findings as text, for a colleague. */
  | { readonly type: 'copy-list' }
  | { readonly type: 'print-list' }
  | { readonly type: 'go-to-sheet'; readonly sheetName: string }
  | { readonly type: 'check-workbook' }
  /** Stops after the sheet in hand; what was found is kept. */
  | { readonly type: 'stop-workbook' }
  /** A form of the list of all sheets. */
  | { readonly type: 'open-form'; readonly sheetId: string; readonly index: number }
  | { readonly type: 'plan-fix'; readonly findings: readonly Finding[] }
  | { readonly type: 'plan-all-fixes' }
  /** Blanks whose values are certain. */
  | { readonly type: 'plan-fill' }
  /** The same, and scores that differ from the suggestion. */
  | { readonly type: 'plan-suggestions' }
  | { readonly type: 'write' }
  /** The values of the locked cells, to fill in by hand. */
  | { readonly type: 'copy-locked' }
  | { readonly type: 'undo' }
  /** `another` even if the form has a report already. */
  | { readonly type: 'write-report'; readonly another?: boolean }
  /** The sheet has several forms, and a ribbon button cannot know which one is meant. */
  | { readonly type: 'ask-which-form' }
  | { readonly type: 'plan-report-update' }
  /** Writes a blank form to a new sheet. */
  | { readonly type: 'write-blank'; readonly layout: BlankId }
  | { readonly type: 'open-guide' }
  | Decision;

/** What the user decides about the forms; it is stored in the workbook. */
export type Decision =
  | { readonly type: 'set-policy'; readonly id: string | null }
  | { readonly type: 'commit-policy' }
  | { readonly type: 'add-grade' }
  | { readonly type: 'remove-grade'; readonly index: number }
  | { readonly type: 'start-policy'; readonly id: string }
  | { readonly type: 'import-policy'; readonly name: string; readonly text: string }
  | { readonly type: 'correct'; readonly correction: Correction }
  | { readonly type: 'take-back'; readonly kept: KeptCorrection }
  | { readonly type: 'ignore'; readonly finding: Finding; readonly reason: string }
  /** Removes entries; their findings apply again. */
  | { readonly type: 'restore'; readonly ignored: readonly Ignored[] }
  /** Holds the shown forms against the goals on another sheet; null ends it. */
  | { readonly type: 'choose-goals'; readonly sheetId: string | null }
  | { readonly type: 'close-dropped' };

/** What the user asks for; views create intents. */
export type Intent = Choice | Request;

export type Act = (intent: Intent) => void;

/** One function for each kind of request. */
export type Handlers<Type extends Request['type']> = {
  readonly [Each in Type]: (request: Extract<Request, { readonly type: Each }>) => void | Promise<void>;
};
