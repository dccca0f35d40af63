import type { Area } from '../../grid';
import { prefixOf, Refused, walk, type Tag } from '../package';
import { cellWalker, type PlacedCell, type Stretch } from '../read';

export interface PlacedRow extends Stretch {
  readonly tag: Tag;
  readonly closeStart: number;
  readonly cells: readonly PlacedCell[];
}

export interface SheetMap {
  /** Prefix of the part's elements with its colon: 'x:', mostly ''. */
  readonly prefix: string;
  readonly dimension: Tag | null;
  readonly data: { readonly tag: Tag; readonly closeStart: number };
  /** Rows that were asked for and exist. */
  readonly rows: ReadonlyMap<number, PlacedRow>;
  /** Where rows that were asked for and don't exist belong. */
  readonly rowPlaces: ReadonlyMap<number, number>;
  readonly formulas: readonly PlacedCell[];
  /** The areas of array formulas. */
  readonly arrays: readonly Area[];
  /** Every cell that the formula of another cell fills. */
  readonly filled: readonly PlacedCell[];
  /** Style of whole columns: what a new cell there looks like. */
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: string }[];
}

/**
 * Walks a worksheet part for the positions at which it changes. The whole part is walked, since formulas anywhere may
 * depend on a cell that changes.
 * @throws Refused damaged
 */
export function mapSheet(xml: string, wantedRows: Iterable<number>): SheetMap {
  const wanted = [...new Set(wantedRows)].sort((a, b) => a - b);
  const rows = new Map<number, PlacedRow>();
  const rowPlaces = new Map<number, number>();
  const formulas: PlacedCell[] = [];
  const filled: PlacedCell[] = [];
  const arrays: Area[] = [];
  const columnStyles: SheetMap['columnStyles'][number][] = [];
  const root = { prefix: '', dimension: null as Tag | null, data: null as Tag | null, dataClose: 0 };
  let openRow: { tag: Tag; cells: PlacedCell[] } | null = null;
  const placeBefore = (row: number, place: number): void => {
    for (let next = wanted[0]; next !== undefined && next < row; next = wanted[0]) {
      rowPlaces.set(next, place);
      wanted.shift();
    }
  };
  const visitor = cellWalker({
    other(tag, path) {
      const { name, attributes } = tag;
      if (path.length === 0) root.prefix = prefixOf(tag.rawName);
      else if (path.length === 1 && name === 'dimension') root.dimension = tag;
      else if (path.length === 1 && name === 'sheetData') root.data = tag;
      else if (name === 'col' && attributes['style'] !== undefined) {
        const [from, to] = [Number(attributes['min']) - 1, Number(attributes['max']) - 1];
        columnStyles.push({ from, to, style: attributes['style'] });
      }
    },
    row(row, tag) {
      placeBefore(row, tag.start);
      if (wanted[0] !== row) return;
      openRow = { tag, cells: [] };
      wanted.shift();
    },
    cell(cell) {
      openRow?.cells.push(cell);
      if (cell.formula?.fills) arrays.push(cell.formula.fills);
      if (cell.formula) formulas.push(cell);
      else if (cell.filledBy) filled.push(cell);
    },
    rowEnd(row, closeStart, end) {
      if (openRow) rows.set(row, { ...openRow, start: openRow.tag.start, closeStart, end });
      openRow = null;
    },
    dataEnd(closeStart) {
      root.dataClose = closeStart;
    },
  });
  walk(xml, visitor);
  const { prefix, dimension, data: tag, dataClose: closeStart } = root;
  if (!tag) throw new Refused('damaged');
  placeBefore(Infinity, closeStart);
  const data = { tag, closeStart };
  return { prefix, dimension, data, rows, rowPlaces, formulas, arrays, filled, columnStyles };
}
