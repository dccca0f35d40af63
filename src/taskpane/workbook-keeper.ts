import type { WorkbookSettings } from '../excel';
import { customPolicy, settingsOf, type PolicySettings } from '../policy';
import { ignoredText, readIgnored, type Ignored } from '../rules';
import { isRecord, type Sentence } from '../grid';
import { correctionsValue, readCorrections, type KeptCorrection, type KeptCorrections } from './corrections';
import type { SheetNames } from './sheet-names';
import { around, DROPPED } from './words';

/** By the id of a form's sheet: the id of the sheet with its goals. */
export type GoalSheetIds = ReadonlyMap<string, string>;

/** The pane's settings in the workbook, as far as they are valid. */
export interface Kept {
  readonly policy: string | null;
  readonly custom: PolicySettings | null;
  readonly corrections: KeptCorrections;
  readonly ignored: readonly Ignored[];
  readonly goalSheets: GoalSheetIds;
  /** Sentences about stored values that could not be used. */
  readonly dropped: readonly Sentence[];
}

/** The raw values of a workbook's settings; they can be anything. */
export type Carried = Readonly<Partial<Record<keyof typeof KEYS, unknown>>>;

const KEYS = {
  policy: 'ziping.policy',
  custom: 'ziping.customPolicy',
  corrections: 'ziping.corrections',
  ignored: 'ziping.ignored',
  goalSheets: 'ziping.goalSheets',
} as const;

/** Reads the stored values; invalid ones become sentences for the user. */
export function readKept(carried: Carried): Kept {
  const ignored = readIgnored(carried.ignored);
  const { policy, problem } = policyIn(carried);
  const corrections = readCorrections(carried.corrections);
  return {
    ...policy,
    corrections: corrections.corrections,
    ignored: ignored.ignored,
    goalSheets: goalSheetsIn(carried.goalSheets),
    dropped: [
      ...(problem ? [around(DROPPED.custom, problem)] : []),
      ...(corrections.dropped > 0 ? [DROPPED.corrections(corrections.dropped)] : []),
      ...(ignored.dropped > 0 ? [DROPPED.ignored(ignored.dropped)] : []),
    ],
  };
}

/** The chosen policy and the custom one. If the custom policy is invalid, the form decides. */
function policyIn({ policy, custom }: Carried): {
  readonly policy: Pick<Kept, 'policy' | 'custom'>;
  readonly problem: Sentence | null;
} {
  const id = typeof policy === 'string' ? policy : null;
  const isWanted = id === 'custom';
  if (!isWanted && (custom === null || custom === undefined))
    return { policy: { policy: id, custom: null }, problem: null };
  const read = customPolicy(custom);
  return read.policy
    ? { policy: { policy: id, custom: settingsOf(read.policy) }, problem: null }
    : { policy: { policy: isWanted ? null : id, custom: null }, problem: read.problems[0] ?? null };
}

/** Reads and writes the pane's settings in the workbook. */
export interface WorkbookKeeper {
  load(): Promise<Kept>;
  /** Stores what is given of the chosen policy and the custom one. */
  policy(changed: Partial<Pick<Kept, 'policy' | 'custom'>>): Promise<void>;
  corrections(corrections: KeptCorrections): Promise<void>;
  ignored(list: readonly Ignored[]): Promise<void>;
  goalSheets(goalSheets: GoalSheetIds): Promise<void>;
}

export function keepInWorkbook(settings: WorkbookSettings, names: SheetNames): WorkbookKeeper {
  return {
    async load() {
      const keys = Object.keys(KEYS) as (keyof typeof KEYS)[];
      const values = await settings.getAll(keys.map((key) => KEYS[key]));
      const kept = readKept(Object.fromEntries(keys.map((key, index) => [key, values[index]])));
      return ofPresentSheets(kept, await names.load());
    },
    policy: (changed) =>
      settings.setAll({
        ...('policy' in changed ? { [KEYS.policy]: changed.policy } : {}),
        ...('custom' in changed ? { [KEYS.custom]: changed.custom } : {}),
      }),
    corrections: (corrections) =>
      settings.setAll({ [KEYS.corrections]: correctionsValue(corrections), ...names.setting() }),
    ignored: (list) =>
      settings.setAll({ [KEYS.ignored]: list.length === 0 ? null : ignoredText(list), ...names.setting() }),
    goalSheets: (goalSheets) =>
      settings.setAll({
        [KEYS.goalSheets]: goalSheets.size === 0 ? null : Object.fromEntries(goalSheets),
        ...names.setting(),
      }),
  };
}

/** The same under the present ids of the sheets. */
function ofPresentSheets(kept: Kept, presentOf: (id: string) => string): Kept {
  const corrections = new Map<string, readonly KeptCorrection[]>();
  for (const [sheetId, list] of kept.corrections) {
    const id = presentOf(sheetId);
    corrections.set(id, [...(corrections.get(id) ?? []), ...list]);
  }
  const ignored = kept.ignored.map((each) => ({ ...each, sheetId: presentOf(each.sheetId) }));
  const goalSheets = new Map([...kept.goalSheets].map(([form, goal]) => [presentOf(form), presentOf(goal)]));
  return { ...kept, corrections, ignored, goalSheets };
}

function goalSheetsIn(value: unknown): GoalSheetIds {
  if (!isRecord(value)) return new Map();
  return new Map(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
