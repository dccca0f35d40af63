/** Typing errors that a word may have and still be recognised: one letter in three, at most three. */
const slipsIn = (word: string): number => Math.min(3, Math.floor(word.length / 3));

/** The known word that a misspelt one means; null if none is near. Case and joints (- _) do not matter. */
export function nearest(word: string, known: readonly string[]): string | null {
  const meant = lettersOf(word);
  let best: { readonly word: string; readonly slips: number } | null = null;
  for (const candidate of known) {
    const slips = slipsBetween(meant, lettersOf(candidate));
    if (slips <= slipsIn(candidate) && slips < (best?.slips ?? Infinity)) best = { word: candidate, slips };
  }
  return best?.word ?? null;
}

function lettersOf(word: string): string {
  return word
    .slice(0, 40)
    .toLowerCase()
    .replace(/[-_\s]/g, '');
}

/** The number of letters omitted, inserted, changed or swapped between two words. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, length) => length);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
