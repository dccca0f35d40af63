import type { CellRef, Grid } from '../grid';
import { likeness } from './differences';
import type { KeptRow } from './report-memory';

/** Where a remembered row stands on the sheet, as far as it can be told. */
export interface Place {
  readonly cells: readonly CellRef[];
  /** The user changed its text: it was found by where it stands, or by what is left of it. */
  readonly isChanged: boolean;
}

/**
 * Finds the remembered rows on the sheet, by their keys. Users insert and delete rows, so rows are found in order by
 * their content; a table row matches if most of its cells do. A paragraph that is not found so was changed or deleted.
 */
export function placesOf(kept: readonly KeptRow[], sheet: Grid): ReadonlyMap<string, Place> {
  const found = asWritten(kept, sheet);
  const taken = new Set([...found.values()].map(({ cells }) => cells[0]?.row));
  for (const { rows, from, to } of gaps(kept, found)) {
    const free = sheet.rows
      .filter((row) => row > from && row < to && !taken.has(row))
      .flatMap((row) => sheet.row(row)[0] ?? []);
    const isEachInTurn = free.length === rows.length;
    let next = 0;
    for (const [index, { key, texts }] of rows.entries()) {
      const at = isEachInTurn
        ? index
        : free.findIndex(
            ({ value }, each) => each >= next && likeness(String(value), texts[0] ?? '') >= ALIKE,
          );
      const cell = free[at];
      if (!cell) continue;
      next = at + 1;
      found.set(key, { cells: [{ row: cell.row, column: cell.column }], isChanged: true });
    }
  }
  return found;
}

/** From this share of common text on, a paragraph is taken for a changed one. */
const ALIKE = 0.5;

function asWritten(kept: readonly KeptRow[], sheet: Grid): Map<string, Place> {
  const found = new Map<string, Place>();
  let from = 0;
  for (const { key, texts } of kept) {
    if (texts.join('') === '') continue;
    for (const row of sheet.rows) {
      if (row < from) continue;
      const cells = cellsHolding(texts, row, sheet);
      if (!cells) continue;
      found.set(key, { cells, isChanged: false });
      from = row + 1;
      break;
    }
  }
  return found;
}

function cellsHolding(texts: readonly string[], row: number, sheet: Grid): readonly CellRef[] | null {
  const first = sheet.row(row)[0];
  if (!first) return null;
  const cells = texts.map((_, index) => ({ row, column: first.column + index }));
  const same = cells.filter(
    ({ column }, index) => String(sheet.at(row, column)?.value ?? '') === texts[index],
  );
  return same.length * 2 > texts.length ? cells : null;
}

interface Gap {
  /** Paragraphs that were not found, one after the other. */
  readonly rows: KeptRow[];
  /** The sheet's rows between which they must stand. */
  readonly from: number;
  readonly to: number;
}

function gaps(kept: readonly KeptRow[], found: ReadonlyMap<string, Place>): readonly Gap[] {
  const all: Gap[] = [];
  let open: KeptRow[] = [];
  let from = -1;
  const close = (to: number) => {
    if (open.length > 0) all.push({ rows: open, from, to });
    open = [];
  };
  for (const row of kept) {
    const at = found.get(row.key)?.cells[0];
    if (at) {
      close(at.row);
      from = at.row;
    } else if (row.texts.length === 1 && row.texts[0] !== '') open.push(row);
  }
  close(Infinity);
  return all;
}
