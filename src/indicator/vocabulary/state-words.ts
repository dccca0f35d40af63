import type { StateGrade } from '../value';

/** Words for a state, one line per step of a scale. A domain person adds a word or a line. */
export interface StateWords {
  readonly grade: StateGrade;
  readonly words: readonly string[];
  readonly scale?: string;
  readonly rank?: number;
  readonly general?: true;
  /** False for words that are a matter of opinion; absent if the state can be established. */
  readonly defined?: false;
}
