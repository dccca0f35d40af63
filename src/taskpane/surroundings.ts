import type { Preferences } from './preferences';

/** What the controller needs besides the workbook. */
export interface Surroundings {
  readonly openGuide: () => void;
  readonly keep: (changed: Partial<Preferences>) => void;
  /** Whether the text is on the clipboard now: not every Excel lets an add-in use it. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly print: () => void;
}
