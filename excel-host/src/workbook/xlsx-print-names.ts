import { COLUMNS, parseAddress, quoted, ROWS, spell, type Extent } from '../address';
import type { BookPage, BookSheet } from './book';

const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';

type Parts = Pick<BookPage, 'printArea' | 'titleRows' | 'titleColumns'>;

interface FileName {
  readonly name: string;
  /** Without its '='. */
  readonly formula: string;
  readonly sheet: number | null;
}

/** What a sheet's names say of its printing. */
export function printedParts(names: readonly FileName[], sheet: number): Parts {
  const extentsOf = (wanted: string) =>
    names
      .filter((each) => each.sheet === sheet && each.name === wanted)
      .flatMap(({ formula }) => formula.split(/,(?=(?:[^']*'[^']*')*[^']*$)/))
      .flatMap((address): Extent[] => {
        const parsed = parseAddress(address);
        if (!parsed) return [];
        const { row, column, rows, columns } = parsed;
        return [{ row, column, rows, columns }];
      });
  const titles = extentsOf(TITLES);
  return {
    printArea: extentsOf(AREA),
    titleRows: titles.find(({ columns }) => columns === COLUMNS) ?? null,
    titleColumns: titles.find(({ rows }) => rows === ROWS) ?? null,
  };
}

/** The names by which a file knows what of a sheet is printed, and what is repeated on each page. */
export function printNames({ name, page }: BookSheet, sheet: number): FileName[] {
  if (!page) return [];
  const fixed = (extent: Extent) =>
    `${quoted(name)}!${spell(extent).replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
  const { printArea, titleRows, titleColumns } = page;
  const titles = [
    ...(titleColumns ? [{ ...titleColumns, row: 0, rows: ROWS }] : []),
    ...(titleRows ? [{ ...titleRows, column: 0, columns: COLUMNS }] : []),
  ];
  const one = (known: string, extents: readonly Extent[]): FileName[] =>
    extents.length === 0 ? [] : [{ name: known, formula: extents.map(fixed).join(','), sheet }];
  return [...one(AREA, printArea), ...one(TITLES, titles)];
}
