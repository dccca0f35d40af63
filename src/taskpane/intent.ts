import type { CellRef } from '../grid';
import type { Finding } from '../rules';
import type { Language, Tab } from './state';

/** What the user asks for. Views say it, the controller does it. */
export type Intent =
  | { readonly type: 'check' }
  | { readonly type: 'go'; readonly cell: CellRef }
  | { readonly type: 'go-to-sheet'; readonly sheetName: string }
  | { readonly type: 'show-tab'; readonly tab: Tab }
  | { readonly type: 'choose-form'; readonly index: number }
  | { readonly type: 'fold'; readonly block: string }
  | { readonly type: 'open-basis'; readonly key: string }
  | { readonly type: 'stand-on'; readonly key: string }
  | { readonly type: 'plan-fix'; readonly finding: Finding }
  | { readonly type: 'plan-all-fixes' }
  | { readonly type: 'plan-fill' }
  | { readonly type: 'plan-suggestions' }
  | { readonly type: 'include'; readonly cell: string }
  | { readonly type: 'write' }
  | { readonly type: 'dismiss' }
  | { readonly type: 'undo' }
  | { readonly type: 'write-report' }
  | { readonly type: 'plan-report-update' }
  | { readonly type: 'set-language'; readonly language: Language }
  | { readonly type: 'set-live'; readonly on: boolean }
  | { readonly type: 'set-formulas'; readonly on: boolean }
  | { readonly type: 'set-policy'; readonly id: string | null }
  | { readonly type: 'set-outline'; readonly id: string | null }
  | { readonly type: 'open-guide' };

export type Act = (intent: Intent) => void;
