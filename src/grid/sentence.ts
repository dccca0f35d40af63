/** A sentence, title or label in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** The language of sentences. */
export type Language = keyof Sentence;

/** A sentence without its closing mark, to go on with another clause. */
export function withoutStop({ zh, en }: Sentence): Sentence {
  return { zh: zh.replace(/[。；]+$/, ''), en: en.replace(/[.;]+$/, '') };
}
