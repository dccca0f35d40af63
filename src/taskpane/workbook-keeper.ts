import type { WorkbookSettings } from '../excel';
import { ignoredText, readIgnored, type Ignored } from '../rules';
import type { Sentence } from '../scoring';
import { correctionsValue, readCorrections, type KeptCorrections } from './corrections';
import { TOLD } from './strings';

/** What the workbook carries for the pane, as far as it could be read. */
export interface Kept {
  readonly policy: string | null;
  readonly corrections: KeptCorrections;
  readonly ignored: readonly Ignored[];
  /** What was there and is none of it, each in a sentence for the user. */
  readonly told: readonly Sentence[];
}

/** The values of a workbook's settings as they came; a workbook may carry anything. */
export type Carried = Readonly<Record<keyof typeof KEYS, unknown>>;

const KEYS = {
  policy: 'ziping.policy',
  corrections: 'ziping.corrections',
  ignored: 'ziping.ignored',
} as const;

/** Reads what a workbook carries: what is usable is kept, what is not is told. */
export function readKept(carried: Carried): Kept {
  const { ignored, dropped } = readIgnored(carried.ignored);
  const said = readCorrections(carried.corrections);
  return {
    policy: typeof carried.policy === 'string' ? carried.policy : null,
    corrections: said.corrections,
    ignored,
    told: [
      ...(said.dropped > 0 ? [TOLD.correctionsDropped(said.dropped)] : []),
      ...(dropped > 0 ? [TOLD.ignoredDropped(dropped)] : []),
    ],
  };
}

/** Reads and writes what the workbook carries. */
export interface WorkbookKeeper {
  load(): Promise<Kept>;
  policy(id: string | null): Promise<void>;
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
    corrections: (corrections) => settings.set(KEYS.corrections, correctionsValue(corrections)),
    ignored: (list) => settings.set(KEYS.ignored, list.length === 0 ? null : ignoredText(list)),
  };
}
