import type { Area } from '../../grid';

/** A stretch of rows or columns as a node of a tree: those that read all of it, and its two halves. */
interface Node<Reader> {
  readers: Reader[];
  halves: [Node<Reader> | null, Node<Reader> | null];
}

/** The least power of two that is no smaller than the rows and columns of a sheet. */
const SIZE = 1 << 20;

/** Who reads which rows of a column (or columns of a row), so that all readers of one are found without a search. */
class Stretches<Reader> {
  #root: Node<Reader> | null = null;

  add(from: number, to: number, reader: Reader): void {
    this.#root = added(this.#root, 0, SIZE, from, to, reader);
  }

  /** Takes out all that read some of a stretch. */
  take(from: number, to: number, found: Reader[]): void {
    this.#root = taken(this.#root, 0, SIZE, from, to, found);
  }
}

function added<Reader>(
  old: Node<Reader> | null,
  start: number,
  end: number,
  from: number,
  to: number,
  reader: Reader,
): Node<Reader> {
  const node = old ?? { readers: [], halves: [null, null] };
  if (from <= start && end - 1 <= to) node.readers.push(reader);
  else {
    const middle = (start + end) / 2;
    if (from < middle) node.halves[0] = added(node.halves[0], start, middle, from, to, reader);
    if (to >= middle) node.halves[1] = added(node.halves[1], middle, end, from, to, reader);
  }
  return node;
}

/** The node without what reads some of the stretch; null where nothing is left below it. */
function taken<Reader>(
  node: Node<Reader> | null,
  start: number,
  end: number,
  from: number,
  to: number,
  found: Reader[],
): Node<Reader> | null {
  if (!node || to < start || from >= end) return node;
  for (const reader of node.readers) found.push(reader);
  node.readers = [];
  const middle = (start + end) / 2;
  node.halves = [
    taken(node.halves[0], start, middle, from, to, found),
    taken(node.halves[1], middle, end, from, to, found),
  ];
  return node.halves[0] || node.halves[1] ? node : null;
}

/** An area has a tree for each of its columns if these are few, else one for each of its rows. */
const FEW = 64;

/**
 * Who reads which areas of a sheet. `take` gives the readers of an area and forgets them: over a whole search each is
 * found a few times only, however often its cells change.
 */
export class Readers<Reader> {
  readonly #byColumn = new Map<number, Stretches<Reader>>();
  readonly #byRow = new Map<number, Stretches<Reader>>();
  #large: { readonly area: Area; readonly reader: Reader }[] = [];

  add({ top, left, bottom, right }: Area, reader: Reader): void {
    if (right - left < FEW) {
      for (let column = left; column <= right; column += 1)
        stretches(this.#byColumn, column).add(top, bottom, reader);
    } else if (bottom - top < FEW) {
      for (let row = top; row <= bottom; row += 1) stretches(this.#byRow, row).add(left, right, reader);
    } else this.#large.push({ area: { top, left, bottom, right }, reader });
  }

  take(area: Area): readonly Reader[] {
    const found: Reader[] = [];
    for (const [, rows] of within(this.#byColumn, area.left, area.right))
      rows.take(area.top, area.bottom, found);
    for (const [, columns] of within(this.#byRow, area.top, area.bottom))
      columns.take(area.left, area.right, found);
    const isMet = ({ area: one }: { readonly area: Area }): boolean =>
      one.top <= area.bottom && area.top <= one.bottom && one.left <= area.right && area.left <= one.right;
    if (this.#large.some(isMet)) {
      for (const each of this.#large) if (isMet(each)) found.push(each.reader);
      this.#large = this.#large.filter((each) => !isMet(each));
    }
    return found;
  }
}

function stretches<Reader>(all: Map<number, Stretches<Reader>>, at: number): Stretches<Reader> {
  const known = all.get(at);
  if (known) return known;
  const made = new Stretches<Reader>();
  all.set(at, made);
  return made;
}

/** The entries from one number to another, by the shorter of two ways. */
function within<Entry>(
  all: ReadonlyMap<number, Entry>,
  from: number,
  to: number,
): readonly (readonly [number, Entry])[] {
  if (to - from >= all.size) return [...all].filter(([at]) => at >= from && at <= to);
  const found: (readonly [number, Entry])[] = [];
  for (let at = from; at <= to; at += 1) {
    const entry = all.get(at);
    if (entry) found.push([at, entry]);
  }
  return found;
}
