import type { Fault, RunningExcel } from '../../excel-host';
import type { Chance } from './random';

/** A fault that goes on. */
export interface Begun {
  readonly kind: Fault['kind'];
  readonly end: () => void;
}

const CODES = ['GeneralException', 'InvalidOperation', 'InvalidRequest', 'AccessDenied'] as const;
const MEMBERS = [
  'Range.values',
  'Range.formulas',
  'Range.numberFormat',
  'SettingCollection.add',
  'Worksheet.delete',
  'PageLayout.zoom',
  'Worksheet.activate',
] as const;
const REFUSALS = [
  'ActivityLimitReached',
  'InvalidOrTimedOutSession',
  'WriteNotSupportedWhenModalDialogOpen',
  'RequestPayloadSizeLimitExceeded',
  'AccessDenied',
] as const;

/** A random fault of each kind. */
const MADE: Readonly<Record<Fault['kind'], (chance: Chance) => Fault>> = {
  cellEditMode: () => ({ kind: 'cellEditMode' }),
  readOnly: () => ({ kind: 'readOnly' }),
  chartSheet: () => ({ kind: 'chartSheet' }),
  notInFront: (chance) => ({
    kind: 'notInFront',
    code: chance.one(['GeneralException', 'InvalidSelection']),
  }),
  slow: (chance) => ({ kind: 'slow', ms: 1 + chance.below(30) }),
  failAt: (chance) => {
    const where = chance.isOneIn(3) ? { action: chance.below(30) } : { member: chance.one([...MEMBERS]) };
    return { kind: 'failAt', ...where, code: chance.one([...CODES]), times: 1 + chance.below(3) };
  },
  refuse: (chance) => ({ kind: 'refuse', code: chance.one([...REFUSALS]), times: 1 + chance.below(4) }),
  payloadLimit: (chance) => ({ kind: 'payloadLimit', response: 2000 + chance.below(30_000) }),
  eventsLost: () => ({ kind: 'eventsLost' }),
  eventStorm: (chance) => ({ kind: 'eventStorm', copies: 2 + chance.below(3) }),
  eventsLate: (chance) => ({ kind: 'eventsLate', ms: 1 + chance.below(400) }),
};
const KINDS = Object.keys(MADE) as [Fault['kind'], ...Fault['kind'][]];

/** Begins a random fault of a kind that does not go on yet. */
export function beginFault(
  excel: RunningExcel,
  chance: Chance,
  goesOn: (kind: Fault['kind']) => boolean,
): { readonly name: string; readonly begun: Begun | null } {
  const kind = chance.one(KINDS);
  const fault = MADE[kind](chance);
  return { name: JSON.stringify(fault), begun: goesOn(kind) ? null : { kind, end: excel.setFault(fault) } };
}
