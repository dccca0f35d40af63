import type { BoundValue, ChangeValue, DeadlineValue, ExactValue, PeriodValue, RangeValue } from './value';

/** A value without the words around it. */
export type Core<V> = Omit<V, 'text' | 'hint' | 'label' | 'noun' | 'wordy'>;

/** A measured value, before the words around it are read. */
export type Measured =
  | Core<BoundValue>
  | Core<ExactValue>
  | Core<RangeValue>
  | Core<ChangeValue>
  | Core<DeadlineValue>
  | Core<PeriodValue>;

/** A value read at a place, and where the text goes on. */
export interface Read<T = Measured> {
  readonly value: T;
  readonly end: number;
}
