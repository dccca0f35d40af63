import type { Sentence } from '../grid';
import type { Act } from './intent';
import type { State } from './state';

/** What every view gets: the state, how to say a sentence, and how to tell what the user wants. */
export interface View {
  readonly state: State;
  readonly say: (sentence: Sentence) => string;
  readonly act: Act;
}
