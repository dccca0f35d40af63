import type { Sentence } from '../grid';
import type { Act } from './intent';
import type { State } from './state';

/** What every view gets: the state, the pane's language, and a way to send intents. */
export interface View {
  readonly state: State;
  readonly say: (sentence: Sentence) => string;
  readonly act: Act;
}

/** The props of a component. */
export interface Shown {
  readonly view: View;
}
