import type { Correction } from '../form';
import type { CellRef, Language } from '../grid';
import type { Finding, Ignored } from '../rules';
import type { KeptCorrection } from './corrections';
import type { Action, Tab } from './state';

/** What the user asks for. Views create intents, the controller carries them out. */
export type Intent =
  | { readonly type: 'check' }
  /** To a cell of the sheet of that name; without a name, of the sheet that is shown or previewed. */
  | { readonly type: 'go'; readonly cell: CellRef; readonly sheetName?: string }
  | { readonly type: 'go-to-sheet'; readonly sheetName: string }
  | { readonly type: 'show-tab'; readonly tab: Tab }
  | { readonly type: 'choose-form'; readonly index: number }
  | { readonly type: 'fold'; readonly block: string }
  | { readonly type: 'unfold'; readonly section: string; readonly open: boolean }
  | { readonly type: 'open-basis'; readonly key: string }
  | { readonly type: 'stand-on'; readonly key: string }
  | { readonly type: 'ask-ignore'; readonly key: string | null }
  | { readonly type: 'ignore'; readonly finding: Finding; readonly reason: string }
  /** Removes entries; their findings apply again. */
  | { readonly type: 'restore'; readonly ignored: readonly Ignored[] }
  | { readonly type: 'correct'; readonly correction: Correction }
  | { readonly type: 'take-back'; readonly kept: KeptCorrection }
  /** Holds the shown forms against the goals on another sheet; null ends it. */
  | { readonly type: 'choose-goals'; readonly sheetId: string | null }
  | { readonly type: 'close-dropped' }
  | { readonly type: 'plan-fix'; readonly finding: Finding }
  | { readonly type: 'plan-all-fixes' }
  | { readonly type: 'plan-fill' }
  | { readonly type: 'plan-suggestions' }
  | { readonly type: 'include'; readonly cell: string }
  | { readonly type: 'write' }
  | { readonly type: 'dismiss' }
  | { readonly type: 'close-fault' }
  | { readonly type: 'undo' }
  /** `another` even if the form has a report already. */
  | { readonly type: 'write-report'; readonly another?: boolean }
  /** The sheet has several forms, and a ribbon button cannot know which one is meant. */
  | { readonly type: 'ask-which-form' }
  | { readonly type: 'plan-report-update' }
  | { readonly type: 'set-language'; readonly language: Language }
  | { readonly type: 'set-live'; readonly on: boolean }
  | { readonly type: 'set-formulas'; readonly on: boolean }
  | { readonly type: 'set-policy'; readonly id: string | null }
  /** A field of the custom policy while it is typed; it takes effect when committed. */
  | { readonly type: 'edit-policy'; readonly field: string; readonly value: string }
  | { readonly type: 'commit-policy' }
  | { readonly type: 'add-grade' }
  | { readonly type: 'remove-grade'; readonly index: number }
  | { readonly type: 'start-policy'; readonly id: string }
  | { readonly type: 'import-policy'; readonly name: string; readonly text: string }
  | { readonly type: 'close-refused' }
  | { readonly type: 'set-outline'; readonly id: string | null }
  | { readonly type: 'open-guide' };

export type Act = (intent: Intent) => void;

/** Intents that change only what is shown. */
export type PlainIntent = Extract<
  Intent,
  {
    readonly type:
      | 'show-tab'
      | 'choose-form'
      | 'fold'
      | 'unfold'
      | 'open-basis'
      | 'stand-on'
      | 'ask-ignore'
      | 'include'
      | 'dismiss'
      | 'close-fault'
      | 'set-language'
      | 'set-live'
      | 'set-formulas'
      | 'edit-policy'
      | 'close-refused'
      | 'set-outline';
  }
>;

/** The action for an intent that changes only what is shown. */
export function actionFor(intent: PlainIntent): Action {
  switch (intent.type) {
    case 'show-tab':
      return { type: 'tab', tab: intent.tab };
    case 'choose-form':
      return { type: 'form', index: intent.index };
    case 'fold':
      return { type: 'fold', block: intent.block };
    case 'unfold':
      return { type: 'unfold', section: intent.section, open: intent.open };
    case 'open-basis':
      return { type: 'open', key: intent.key };
    case 'stand-on':
      return { type: 'current', key: intent.key };
    case 'ask-ignore':
      return { type: 'ask', key: intent.key };
    case 'include':
      return { type: 'include', cell: intent.cell };
    case 'dismiss':
      return { type: 'dismiss' };
    case 'close-fault':
      return { type: 'close-fault' };
    case 'set-language':
      return { type: 'language', language: intent.language };
    case 'set-live':
      return { type: 'live', on: intent.on };
    case 'set-formulas':
      return { type: 'formulas', on: intent.on };
    case 'edit-policy':
      return { type: 'edit', field: intent.field, value: intent.value };
    case 'close-refused':
      return { type: 'refused-file', file: null };
    case 'set-outline':
      return { type: 'outline', id: intent.id };
  }
}
