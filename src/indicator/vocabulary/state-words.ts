import type { StateGrade } from '../value';

/** Words for a state, one line a rung. A domain person adds a word to a line, or a line. */
export interface StateWords {
  readonly grade: StateGrade;
  readonly words: readonly string[];
  readonly scale?: string;
  readonly rank?: number;
  readonly general?: true;
  /** Left out where the state can be established; false for words that are a matter of opinion. */
  readonly defined?: false;
}
