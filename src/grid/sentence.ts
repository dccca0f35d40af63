/** A sentence, title or label in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
