import type { Preview, State } from './state';

/**
 * Where the focus goes: to the title of the preview, of the blank forms or of the list of all sheets, to the field for a
 * reason, to the finding that the Tab key leads to, back to what opened the preview, or near where it was.
 */
export type FocusTarget =
  'preview-title' | 'blank-title' | 'book-title' | 'ask-field' | 'finding' | 'opener' | 'near';

/** What only the page knows. */
export interface Keyboard {
  /** The pane has the keyboard; otherwise the user types in the sheet, and it must not be taken. */
  readonly isHere: boolean;
  /** The change removed the element with the focus, or took its focus by moving it. */
  readonly isLost: boolean;
}

/**
 * Where the focus goes after a change of state.
 * @param before null when the pane is shown first
 * @returns null if the focus stays where it is
 */
export function focusAfter(
  before: State | null,
  after: State,
  { isHere, isLost }: Keyboard,
): FocusTarget | null {
  // A new preview was asked for, in the pane or on the ribbon: the decision is now here.
  if (after.preview && isAnother(before?.preview ?? null, after.preview)) return 'preview-title';
  if (after.asksBlank && before?.asksBlank !== true) return 'blank-title';
  if (!isHere) return null;
  // The sheet changed the preview while the user is at it; the user's own ticks do not count.
  if (after.preview?.moved === true && before?.preview?.moved === false) return 'preview-title';
  const asked = before?.asking ?? null;
  if (after.asking !== asked) return after.asking === null ? 'finding' : 'ask-field';
  if (before?.preview && !after.preview) return 'opener';
  if (before?.asksBlank === true && !after.asksBlank) return 'opener';
  if (after.workbook?.isOpen === true && before?.workbook?.isOpen !== true) return 'book-title';
  return isLost ? 'near' : null;
}

const isAnother = (one: Preview | null, other: Preview) =>
  one?.kind !== other.kind || one.asked !== other.asked;

/** Whether there is something new to read at the top of the panel: an outcome, or what went wrong. */
export function hasNews(before: State | null, { outcome, fault }: State): boolean {
  return (outcome !== null && before?.outcome !== outcome) || (fault !== null && before?.fault !== fault);
}
