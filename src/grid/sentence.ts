/** A sentence, title or label in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** The language of sentences. */
export type Language = keyof Sentence;
