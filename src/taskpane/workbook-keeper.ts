import type { WorkbookSettings } from '../excel';
import { customPolicy, settingsOf, type PolicySettings } from '../policy';
import { ignoredText, readIgnored, type Ignored } from '../rules';
import type { Sentence } from '../grid';
import { correctionsValue, readCorrections, type KeptCorrections } from './corrections';
import { NOTICES } from './strings';

/** What the workbook carries for the pane, as far as it could be read. */
export interface KeptSettings {
  readonly policy: string | null;
  readonly custom: PolicySettings | null;
  readonly corrections: KeptCorrections;
  readonly ignored: readonly Ignored[];
  /** What was there and is none of it, each in a sentence for the user. */
  readonly notices: readonly Sentence[];
}

/** The values of a workbook's settings as they came; a workbook may carry anything. */
export type Carried = Readonly<Record<keyof typeof KEYS, unknown>>;

const KEYS = {
  policy: 'ziping.policy',
  custom: 'ziping.customPolicy',
  corrections: 'ziping.corrections',
  ignored: 'ziping.ignored',
} as const;

/** Reads what a workbook carries: what is usable is kept, what is not is told. */
export function readKept(carried: Carried): KeptSettings {
  const { ignored, dropped } = readIgnored(carried.ignored);
  const { policy, problem } = policyIn(carried);
  const said = readCorrections(carried.corrections);
  return {
    ...policy,
    corrections: said.corrections,
    ignored,
    notices: [
      ...(problem ? [NOTICES.customDropped(problem)] : []),
      ...(said.dropped > 0 ? [NOTICES.correctionsDropped(said.dropped)] : []),
      ...(dropped > 0 ? [NOTICES.ignoredDropped(dropped)] : []),
    ],
  };
}

/** The policy that was chosen, and the unit's own: without a valid one of that, the form decides. */
function policyIn({ policy, custom }: Carried): {
  readonly policy: Pick<KeptSettings, 'policy' | 'custom'>;
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

/** Reads and writes what the workbook carries. */
export interface WorkbookKeeper {
  load(): Promise<KeptSettings>;
  policy(id: string | null): Promise<void>;
  custom(settings: PolicySettings | null): Promise<void>;
  corrections(corrections: KeptCorrections): Promise<void>;
  ignored(list: readonly Ignored[]): Promise<void>;
}

export function keepInWorkbook(settings: WorkbookSettings): WorkbookKeeper {
  return {
    async load() {
      const names = Object.keys(KEYS) as (keyof typeof KEYS)[];
      const values = await Promise.all(names.map((name) => settings.get(KEYS[name])));
      return readKept(Object.fromEntries(names.map((name, index) => [name, values[index]])) as Carried);
    },
    policy: (id) => settings.set(KEYS.policy, id),
    custom: (policy) => settings.set(KEYS.custom, policy),
    corrections: (corrections) => settings.set(KEYS.corrections, correctionsValue(corrections)),
    ignored: (list) => settings.set(KEYS.ignored, list.length === 0 ? null : ignoredText(list)),
  };
}
