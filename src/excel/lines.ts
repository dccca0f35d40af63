import { cellName, remember, rememberBy, type CellRef, type Grid, type GridCell } from '../grid';

/** What tells a cell from others by the words around it, so that it is found again after rows or columns moved. */
export interface Line {
  /** The words left of the cell in its row, including names that are merged down beside it. */
  readonly label: string;
  /** The words above its column in the nearest header. */
  readonly heading: string;
  /** All words of that header: only in the same header may the heading stand over another column now. */
  readonly header: string;
  /** Which one it is of several such lines, from 0, and how many there are. */
  readonly turn: number;
  readonly of: number;
}

/** The lines of one sheet. */
export interface Lines {
  lineOf(cell: CellRef): Line;
  /** Where the line is now; null if it is gone or several could be meant. */
  find(cell: CellRef, line: Line): CellRef | null;
}

/** A column as it was: its heading, its header's words, and where it was. */
type Place = Pick<Line, 'heading' | 'header'> & Pick<CellRef, 'column'>;

/** Words that name something. Figures and codes change, and so do texts that are figures. */
const isLabel = ({ value, formula, error }: GridCell) =>
  typeof value === 'string' && formula === null && error === null && /\p{L}/u.test(value);

/** A header holds at least so many names and no number. */
const LEAST_NAMES = 3;

export function linesOf(grid: Grid): Lines {
  const headers = grid.rows.filter((row) => {
    const cells = grid.row(row);
    return (
      cells.filter(isLabel).length >= LEAST_NAMES && cells.every(({ value }) => typeof value !== 'number')
    );
  });
  const headerOf = remember((row: number) => headers.filter((header) => header < row).at(-1) ?? null);
  const nameAt = (row: number, column: number) => {
    const shown = grid.shown(row, column);
    return shown && isLabel(shown) ? shown : null;
  };
  const headingAt = (header: number | null, column: number) =>
    header === null ? '' : (nameAt(header, column)?.text ?? '');

  function labelAt(row: number, column: number): string {
    const names = new Map<string, string>();
    for (let left = 0; left < column; left += 1) {
      const name = nameAt(row, left);
      if (name) names.set(cellName(name), name.text.trim());
    }
    return [...names.values()].join('\n');
  }

  const columns = Math.max(0, ...grid.cells.map(({ column }) => column)) + 1;

  const wordsOf = remember((header: number) =>
    grid
      .row(header)
      .filter(isLabel)
      .map(({ text }) => text.trim())
      .join('\n'),
  );

  /** The column of a heading: the same one if it still has that heading, else the only other one of the same header. */
  function columnOf(header: number | null, { heading, header: words, column }: Place): number | null {
    if (headingAt(header, column) === heading) return column;
    if (header === null || heading === '' || wordsOf(header) !== words) return null;
    const others = Array.from({ length: columns }, (_, each) => nameAt(header, each)).filter(
      (name) => name?.text === heading,
    );
    const [first] = others;
    return first && others.every((name) => name === first) ? first.column : null;
  }

  /** The cells below a heading, by their labels and by the longest name of those. Asked for the same column again and again. */
  const cellsBelow = rememberBy(
    ({ heading, header, column }: Place) => `${column}\t${heading}\t${header}`,
    (place: Place) => {
      const byLabel = new Map<string, CellRef[]>();
      const byName = new Map<string, CellRef[]>();
      for (const row of grid.rows) {
        const at = columnOf(headerOf(row), place);
        if (at === null) continue;
        const label = labelAt(row, at);
        put(byLabel, label, { row, column: at });
        put(byName, longestOf(label), { row, column: at });
      }
      return { byLabel, byName };
    },
  );

  return {
    lineOf(cell) {
      const label = labelAt(cell.row, cell.column);
      const at = headerOf(cell.row);
      const place = { heading: headingAt(at, cell.column), header: at === null ? '' : wordsOf(at) };
      const all = cellsBelow({ ...place, column: cell.column }).byLabel.get(label) ?? [];
      return { label, ...place, turn: all.findIndex(({ row }) => row === cell.row), of: all.length };
    },
    find({ column }, { label, heading, header, turn, of }) {
      const { byLabel, byName } = cellsBelow({ heading, header, column });
      const all = byLabel.get(label) ?? [];
      if (all.length > 0) return (all.length === of && all[turn]) || null;
      // The person may have changed a word in the line: its longest name, if only this line has it, tells it as well.
      const name = longestOf(label);
      const [only, another] = (name === '' ? null : byName.get(name)) ?? [];
      return of === 1 && only && !another ? only : null;
    },
  };
}

function put(map: Map<string, CellRef[]>, key: string, cell: CellRef): void {
  const present = map.get(key);
  if (present) present.push(cell);
  else map.set(key, [cell]);
}

function longestOf(label: string): string {
  return label.split('\n').reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}
