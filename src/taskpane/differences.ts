/**
 * What differs between two texts. Written here rather than taken from the package `diff`, which compares words between
 * spaces, which Chinese does not write, splits 98.50 at its point, and would be larger.
 */

export interface Piece {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** A figure with its separators and its percent sign, a Latin word, or any other single character. */
const TOKEN = /\d+(?:[,，]\d{3})*(?:\.\d+)?[%％‰]?|[A-Za-z]+|[^]/gu;

const isFigure = (token: string) => /^\d/.test(token);

export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

export const figuresIn = (text: string): readonly string[] => tokensOf(text).filter(isFigure);

/** More pairs of tokens than these are not compared one by one: their texts count as replaced. */
const MOST_PAIRS = 4e6;

/** The texts cut into what both have, what only the first has and what only the second has; figures stay whole. */
export function differences(before: string, after: string): readonly Piece[] {
  const [one, other] = [tokensOf(before), tokensOf(after)];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const least = Math.min(one.length, other.length) - start;
  while (end < least && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [gone, come] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return joined([
    { kind: 'same', text: one.slice(0, start).join('') },
    ...(gone.length * come.length > MOST_PAIRS
      ? [piece('gone', gone), piece('come', come)]
      : compared(gone, come)),
    { kind: 'same', text: one.slice(one.length - end).join('') },
  ]);
}

const piece = (kind: Piece['kind'], tokens: readonly string[]): Piece => ({ kind, text: tokens.join('') });

/** The longest common sequence of tokens, by the table of its lengths. */
function compared(one: readonly string[], other: readonly string[]): readonly Piece[] {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && one[i] === other[j]) {
      pieces.push({ kind: 'same', text: one[i] ?? '' });
      [i, j] = [i + 1, j + 1];
    } else if (j === other.length || (i < one.length && at(i + 1, j) >= at(i, j + 1)))
      pieces.push({ kind: 'gone', text: one[i++] ?? '' });
    else pieces.push({ kind: 'come', text: other[j++] ?? '' });
  }
  return pieces;
}

/** Neighbours of a kind as one piece, what is gone before what has come. A single letter between changes joins them. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const once = inTurn(pieces);
  const isChange = (at: number) => once[at] !== undefined && once[at].kind !== 'same';
  return inTurn(
    once.flatMap((each, index): readonly Piece[] => {
      const isBetween = each.kind === 'same' && isChange(index - 1) && isChange(index + 1);
      if (!isBetween || !/^\p{L}$/u.test(each.text)) return [each];
      return [piece('gone', [each.text]), piece('come', [each.text])];
    }),
  );
}

function inTurn(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  let [gone, come] = ['', ''];
  const settle = () => {
    if (gone !== '') all.push({ kind: 'gone', text: gone });
    if (come !== '') all.push({ kind: 'come', text: come });
    [gone, come] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind === 'gone') gone += text;
    else if (kind === 'come') come += text;
    else {
      settle();
      const last = all.at(-1);
      if (last?.kind === 'same') all.splice(-1, 1, { kind, text: last.text + text });
      else all.push({ kind, text });
    }
  }
  settle();
  return all;
}

/** Signs of what is the same that stand on each side of a change. */
const AROUND = 10;

/** The changes with a few words around each: what is the same in between and at the ends is cut short. */
export function inContext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(({ kind, text }, index) => {
    const signs = tokensOf(text);
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    const most = isFirst || isLast ? AROUND : 2 * AROUND;
    if (kind !== 'same' || signs.length <= most + 2) return { kind, text };
    const before = isFirst ? '' : signs.slice(0, AROUND).join('');
    const after = isLast ? '' : signs.slice(-AROUND).join('');
    return { kind, text: `${before}…${after}` };
  });
}

/** How much of two texts is the same, from 0 to 1, whatever its order. */
export function likeness(one: string, other: string): number {
  const [few, many] = [tokensOf(one), tokensOf(other)];
  const left = new Map<string, number>();
  for (const token of many) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of few) {
    const count = left.get(token) ?? 0;
    if (count > 0) shared += 1;
    left.set(token, count - 1);
  }
  return few.length + many.length === 0 ? 1 : (2 * shared) / (few.length + many.length);
}
