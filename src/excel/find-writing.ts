import type { CellRef, Grid, GridCell } from '../grid';
import { MOST_SHEETS, type SheetReading } from './host';
import { askForJournal, journalOf, type JournalCell, type JournalEntry, type KeptEntry } from './journal';
import { linesOf } from './lines';
import { run } from './run';
import { sameContent, type Content } from './typed';

/** How undo reads the workbook. */
export interface UndoReader {
  sheets(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  read(id: string): Promise<SheetReading>;
}

/** The last writing, with the place that each of its cells has now. */
export interface Found {
  readonly kept: KeptEntry;
  /** Null if its sheet is gone. */
  readonly reading: SheetReading | null;
  readonly places: ReadonlyMap<JournalCell, CellRef>;
}

/** Finds the last writing in the workbook as it is now; null if there is none. */
export async function findLast(reader: UndoReader): Promise<Found | null> {
  const journal = await run(async (context) => {
    const settings = askForJournal(context);
    await context.sync();
    return journalOf(settings);
  });
  const kept = journal.at(-1);
  if (!kept) return null;
  const { sheet, cells } = kept.entry;
  const sheets = await reader.sheets();
  const same = sheets.find(({ id }) => id === sheet.id);
  const named = same ?? sheets.find(({ name }) => name === sheet.name);
  const reading = named ? await reader.read(named.id) : null;
  const places = reading ? placesIn(reading.grid, cells) : new Map<JournalCell, CellRef>();
  // A line that is gone from its own sheet is on no other one.
  if (same || places.size > 0) return { kept, reading, places };
  // Saved by another program and renamed: a sheet is the one if it alone holds all that was written.
  const holding: Found[] = [];
  for (const { id } of sheets.filter((each) => each !== named).slice(0, MOST_SHEETS)) {
    const other = await reader.read(id);
    const there = placesIn(other.grid, cells);
    if (cells.every((cell) => holds(other.grid, there.get(cell), cell)))
      holding.push({ kept, reading: other, places: there });
  }
  const [only, another] = holding;
  if (only && !another) return only;
  return { kept, reading, places };
}

function placesIn(grid: Grid, cells: JournalEntry['cells']): ReadonlyMap<JournalCell, CellRef> {
  const lines = linesOf(grid);
  return new Map(
    cells.flatMap((cell) => {
      const place = onlyHolder(grid, cell) ?? lines.find(cell, cell.line);
      return place ? [[cell, place] as const] : [];
    }),
  );
}

/**
 * The only cell of the column that holds a paragraph that was written. No words stand beside a report's paragraphs, so
 * only their own tell them. A figure tells nothing: the same one may stand in the next line.
 */
function onlyHolder(grid: Grid, { column, line, wrote }: JournalCell): CellRef | null {
  const text = 'value' in wrote.content ? wrote.content.value : null;
  if (typeof text !== 'string' || text.trim() === '' || line.label !== '') return null;
  const holders = grid.cells.filter(
    (cell) => cell.column === column && sameContent(contentOf(cell), wrote.content),
  );
  const [only, another] = holders;
  return only && !another ? { row: only.row, column: only.column } : null;
}

function holds(grid: Grid, place: CellRef | undefined, { wrote }: JournalCell): boolean {
  const cell = place && grid.at(place.row, place.column);
  return cell ? sameContent(contentOf(cell), wrote.content) : false;
}

const contentOf = ({ value, formula }: GridCell): Content => (formula === null ? { value } : { formula });
