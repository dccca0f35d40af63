import type { Language } from '../grid';

/** What a person wants on this machine, whatever the workbook. */
export interface Preferences {
  readonly language: Language | null;
  readonly live: boolean;
  readonly formulas: boolean;
  /** Whether the first run was seen. */
  readonly seen: boolean;
}

const KEY = 'ziping.preferences';
const DEFAULT: Preferences = { language: null, live: true, formulas: false, seen: false };

/** Reads them; a browser may refuse its storage to a page inside another, then all is as at first. */
export function readPreferences(storage: () => Storage = () => window.localStorage): Preferences {
  try {
    const kept = JSON.parse(storage().getItem(KEY) ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    return {
      language: kept.language === 'zh' || kept.language === 'en' ? kept.language : null,
      live: kept.live !== false,
      formulas: kept.formulas === true,
      seen: kept.seen === true,
    };
  } catch {
    return DEFAULT;
  }
}

/** Keeps some of them. */
export function keepPreferences(
  changed: Partial<Preferences>,
  storage: () => Storage = () => window.localStorage,
): void {
  try {
    storage().setItem(KEY, JSON.stringify({ ...readPreferences(storage), ...changed }));
  } catch {
    // Without storage the choice holds until the pane is closed.
  }
}
