import type { Language } from '../grid';

/** The user's preferences on this machine, for every workbook. */
export interface Preferences {
  readonly language: Language | null;
  readonly live: boolean;
  readonly formulas: boolean;
  /** Whether the user has started a check before. */
  readonly seen: boolean;
}

const KEY = 'ziping.preferences';
const DEFAULT: Preferences = { language: null, live: true, formulas: false, seen: false };

/** Reads the preferences. A browser may deny storage to an embedded page; the defaults apply then. */
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

/** Saves the given preferences and keeps the others. */
export function keepPreferences(
  changed: Partial<Preferences>,
  storage: () => Storage = () => window.localStorage,
): void {
  try {
    storage().setItem(KEY, JSON.stringify({ ...readPreferences(storage), ...changed }));
  } catch {
    // Without storage, the choice lasts until the pane is closed.
  }
}
