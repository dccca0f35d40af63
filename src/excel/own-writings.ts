import { cellName, type Grid, type GridCell } from '../grid';
import type { JournalEntry } from './journal';
import { linesOf } from './lines';
import { sameContent, type Content } from './typed';

/**
 * The cells of a sheet that hold what the add-in wrote there, by name: not those that were changed since, and not those
 * whose line cannot be told for sure after lines moved.
 */
export function ownCells(
  grid: Grid,
  sheet: { readonly id: string; readonly name: string },
  journal: readonly JournalEntry[],
): ReadonlySet<string> {
  const own = journal.filter((entry) => entry.sheet.id === sheet.id || entry.sheet.name === sheet.name);
  if (own.length === 0) return new Set();
  const lines = linesOf(grid);
  const found = new Map<string, boolean>();
  // What was written last counts.
  for (const { line, wrote, ...cell } of own.flatMap(({ cells }) => cells)) {
    const place = lines.find(cell, line);
    const held = place && grid.at(place.row, place.column);
    if (place) found.set(cellName(place), held ? sameContent(contentOf(held), wrote.content) : false);
  }
  return new Set([...found].flatMap(([name, isHeld]) => (isHeld ? [name] : [])));
}

const contentOf = ({ value, formula }: GridCell): Content => (formula === null ? { value } : { formula });
