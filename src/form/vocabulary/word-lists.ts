export function hasAny(words: readonly string[], text: string): boolean {
  return words.some((word) => text.includes(word));
}

export function beginsWithAny(words: readonly string[], text: string): boolean {
  return words.some((word) => text.startsWith(word));
}

export function endsWithAny(words: readonly string[], text: string): boolean {
  return words.some((word) => text.endsWith(word));
}
