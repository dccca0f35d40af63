import type { Span } from './calendar';
import type { DatedValue, DeadlineValue, FigureValue } from './value';

/** A value without the words around it. */
export type Core<V> = V extends unknown
  ? Omit<V, 'text' | 'hint' | 'label' | 'noun' | 'wordy' | 'asksNumber'>
  : never;

/** A measured value, before the words around it are read. */
export type Measured = Core<FigureValue | DatedValue>;

/** A value read at a place, and where the text goes on. */
export interface Read<T = Measured> {
  readonly value: T;
  readonly end: number;
}

/** What a value has that no words surround, in a form without a sign column. */
export const ALONE = { label: '', noun: '', wordy: false, asksNumber: false, hint: null } as const;

/** A deadline on days; by default the last of them is surely in time. */
export function deadline(days: Span, before: boolean, sure = days.to): Core<DeadlineValue> {
  return { kind: 'deadline', before, days, sure, event: null };
}
