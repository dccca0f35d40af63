/** Words with their meanings; at a place of a text, the longest word counts. */
export interface Lexicon<T> {
  /** The longest word that starts at `at`, or null. Cost: the words that share its first character. */
  match(text: string, at: number): { readonly word: string; readonly entry: T } | null;
  /** All words that start at `at`, the longest first. */
  every(text: string, at: number): readonly { readonly word: string; readonly entry: T }[];
  /** The meaning of a whole text, or null. */
  get(text: string): T | null;
}

/** Makes a lexicon; if a word is given twice, the first entry holds. */
export function lexicon<T>(entries: readonly (readonly [word: string, entry: T])[]): Lexicon<T> {
  const byWord = new Map<string, T>();
  for (const [word, entry] of entries) if (!byWord.has(word)) byWord.set(word, entry);
  const byFirst = new Map<string, { word: string; entry: T }[]>();
  for (const [word, entry] of byWord) {
    const list = byFirst.get(word.charAt(0)) ?? [];
    byFirst.set(word.charAt(0), list);
    list.push({ word, entry });
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.word.length - one.word.length);
  const startAt = (text: string, at: number) => byFirst.get(text.charAt(at)) ?? [];
  return {
    match: (text, at) => startAt(text, at).find(({ word }) => text.startsWith(word, at)) ?? null,
    every: (text, at) => startAt(text, at).filter(({ word }) => text.startsWith(word, at)),
    get: (text) => byWord.get(text) ?? null,
  };
}

/** Makes a lexicon of vocabulary lines that each hold several words. */
export function lexiconOf<L extends { readonly words: readonly string[] }>(lines: readonly L[]): Lexicon<L> {
  return lexicon(lines.flatMap((line) => line.words.map((word) => [word, line] as const)));
}

/** Makes a lexicon of words without meanings. */
export function wordSet(words: readonly string[]): Lexicon<true> {
  return lexicon(words.map((word) => [word, true]));
}

/** A pattern for any of the words, the longest first. */
export function anyOf(some: readonly string[]): string {
  return `(?:${[...some].sort((one, other) => other.length - one.length).join('|')})`;
}
