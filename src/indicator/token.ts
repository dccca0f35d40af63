import type { Decimal } from '../grid';
import type { Span } from './calendar';
import type { Graded } from './degree';
import type { Unit } from './unit';
import type { Comparator } from './value';
import type { DateWord } from './vocabulary';

/** What the grammar reads; each token keeps its text. */
export type Token = { readonly text: string } & (
  | {
      readonly type: 'quantity';
      readonly number: Decimal;
      readonly unit: Unit | null;
      readonly approximate: boolean;
    }
  | { readonly type: 'date'; readonly span: Span; readonly word: DateWord | null }
  | { readonly type: 'event' }
  | { readonly type: 'part'; readonly part: 'start' | 'middle' | 'end' }
  | { readonly type: 'before'; readonly until: boolean }
  | { readonly type: 'comparator'; readonly comparator: Comparator; readonly place: 'before' | 'after' }
  | { readonly type: 'approximate' | 'around' | 'dash' | 'filler' | 'stop' | 'open' | 'close' | 'words' }
  | { readonly type: 'change'; readonly way: 'up' | 'down' }
  | { readonly type: 'state'; readonly state: Graded }
);
