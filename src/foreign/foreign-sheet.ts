import type { GridInput } from '../grid';
import type { Sheet } from '../xlsx';

/** A worksheet of another format, as plain data that can pass between processes. */
export interface ForeignSheet extends Pick<Sheet, 'name' | 'visibility'> {
  readonly input: GridInput;
}
