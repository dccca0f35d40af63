import { isRecord } from '../grid';
import type { Host, SheetInfo } from '../excel';

const KEY = 'ziping.sheets';
/** The most sheets whose names are kept. */
const MOST = 200;

/**
 * The names of the sheets that the workbook remembers something of, by id. Excel gives sheets other ids when a file is
 * opened again or saved by another program; then a sheet is found by its name. Ids that are not found stay as they are,
 * because their sheet may come back with another copy of the file.
 */
export interface SheetNames {
  /** Gives the present id of a remembered one. */
  load(): Promise<(id: string) => string>;
  /** Remembers a sheet's name, to be stored with `setting`. */
  note(sheet: Pick<SheetInfo, 'id' | 'name'>): void;
  /** What to store in the workbook, together with what is remembered of a sheet. */
  setting(): Readonly<Record<string, unknown>>;
  /** Stores the names of sheets that were renamed; to be called only where a person pressed a button. */
  refresh(): Promise<void>;
}

export function keepSheetNames({
  settings,
  sheets: listSheets,
}: Pick<Host, 'settings' | 'sheets'>): SheetNames {
  /** By every id that the sheets had so far. */
  let names: ReadonlyMap<string, string> = new Map();
  let present: ReadonlyMap<string, string> = new Map();
  let loaded: Promise<(id: string) => string> | null = null;
  const presentOf = (id: string) => present.get(id) ?? id;

  async function load(): Promise<(id: string) => string> {
    names = new Map([...namesIn(await settings.get(KEY)), ...names]);
    const sheets = names.size === 0 ? [] : await listSheets();
    const isThere = new Set(sheets.map(({ id }) => id));
    present = new Map(
      [...names].flatMap(([id, name]) => {
        const named = isThere.has(id) ? null : sheets.find((sheet) => sheet.name === name);
        return named ? [[id, named.id] as const] : [];
      }),
    );
    return presentOf;
  }

  function note({ id, name }: Pick<SheetInfo, 'id' | 'name'>): boolean {
    const ids = [...names.keys()].filter((each) => each !== id && presentOf(each) === id);
    const isNew = [...ids, id].some((each) => names.get(each) !== name);
    if (isNew) names = new Map([...names, ...[...ids, id].map((each) => [each, name] as const)]);
    return isNew;
  }

  const setting = () => ({ [KEY]: names.size === 0 ? null : Object.fromEntries([...names].slice(-MOST)) });

  return {
    load() {
      loaded ??= load().catch((error: unknown) => {
        loaded = null;
        throw error;
      });
      return loaded;
    },
    note: (sheet) => void note(sheet),
    setting,
    async refresh() {
      if (names.size === 0) return;
      const known = new Set([...names.keys()].map(presentOf));
      const renamed = (await listSheets()).filter((sheet) => known.has(sheet.id)).filter(note);
      if (renamed.length > 0) await settings.setAll(setting());
    },
  };
}

function namesIn(value: unknown): readonly (readonly [id: string, name: string])[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([id, name]) =>
    typeof name === 'string' ? [[id, name] as const] : [],
  );
}
