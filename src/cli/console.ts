import type { Language, Sentence } from '../grid';

/** Where a command writes; tests pass their own. */
export interface Console {
  out(text: string): void;
  err(text: string): void;
  /** Whether stderr is a terminal: only then progress is shown. */
  readonly isTerminal: boolean;
}

/** Exit status: 0 no error, 1 an error was found, 2 a file was not read or the call is wrong. */
export type Status = 0 | 1 | 2;

/** A call that can't be answered: its sentence goes to stderr, and the status is 2. */
export class WrongCall extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

/** A sentence about one file, which stands before it. */
export function ofFile(path: string, { zh, en }: Sentence): Sentence {
  return { zh: `${visible(path)}: ${zh}`, en: `${visible(path)}: ${en}` };
}

export interface Context {
  readonly console: Console;
  readonly language: Language;
}

export function printJson({ console }: Context, value: object): void {
  console.out(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines({ console }: Context, lines: readonly string[]): void {
  console.out(`${lines.join('\n')}\n`);
}

/** Says something beside the answer, which goes to stderr. */
export function warn({ console, language }: Context, sentence: Sentence): void {
  console.err(`${sentence[language]}\n`);
}

/** Sentences one after the other; Chinese has no space between them. */
export function inOneLine(language: Language, ...sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentence[language]).join(language === 'en' ? ' ' : '');
}

/** Text from a sheet, made safe for a terminal: one line without control characters. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
}
