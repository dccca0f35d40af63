import type { Sentence } from '../grid';
import type { Language } from './json';

/** Where a command writes; tests pass their own. */
export interface Console {
  out(text: string): void;
  err(text: string): void;
  /** Whether stderr is a terminal: only then progress is shown. */
  readonly isTerminal: boolean;
}

/** Exit status (contract): 0 no error, 1 an error was found, 2 a file was not read or the call is wrong. */
export type Status = 0 | 1 | 2;

/** A call that can't be answered: its sentence goes to stderr, and the status is 2. */
export class WrongCall extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

/** The environment of a command. */
export interface Context {
  readonly console: Console;
  readonly language: Language;
}

/** Text from a sheet, made safe for a terminal: one line without control characters. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
}
