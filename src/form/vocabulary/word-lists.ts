/** Whether a text contains one of the words. */
export function hasAny(words: readonly string[], text: string): boolean {
  return words.some((word) => text.includes(word));
}

/** Whether a text begins with one of the words. */
export function beginsWithAny(words: readonly string[], text: string): boolean {
  return words.some((word) => text.startsWith(word));
}

/** Whether a text ends with one of the words. */
export function endsWithAny(words: readonly string[], text: string): boolean {
  return words.some((word) => text.endsWith(word));
}
