import { contains, parseArea, parseCell, type Area } from '../../grid';
import { shiftFormula } from '../formula';
import { prefixOf, walk, type Tag } from '../package';

/** A stretch of the part's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A formula as its cell holds it. */
export interface PlacedFormula extends Stretch {
  /** As it reads in this cell, without '='. */
  readonly text: string;
  /** Number of the shared group, where it is part of one. */
  readonly group: string | null;
  /** Whether the group's formula is written here. */
  readonly isMaster: boolean;
  /** The cells that an array formula or data table fills; null of any other. */
  readonly fills: Area | null;
}

/** A cell and its position in the part's text. */
export interface PlacedCell extends Stretch {
  readonly row: number;
  readonly column: number;
  readonly tag: Tag;
  readonly formula: PlacedFormula | null;
  /** The element <v> with its tags. */
  readonly value: Stretch | null;
}

/** A row that was asked for, and its position. */
export interface PlacedRow extends Stretch {
  readonly tag: Tag;
  /** Where its end tag begins; `end` of an empty one. */
  readonly closeStart: number;
  readonly cells: readonly PlacedCell[];
}

/** Positions in a worksheet part. */
export interface SheetMap {
  /** Prefix of the part's elements with its colon: 'x:', mostly ''. */
  readonly prefix: string;
  readonly dimension: Tag | null;
  readonly data: { readonly tag: Tag; readonly closeStart: number };
  /** Rows that were asked for and exist. */
  readonly rows: ReadonlyMap<number, PlacedRow>;
  /** Where rows that were asked for and don't exist belong. */
  readonly rowPlaces: ReadonlyMap<number, number>;
  /** Every cell of the sheet with a formula. */
  readonly formulas: readonly PlacedCell[];
  /** Every cell that an array formula fills, except the one that holds it. */
  readonly filled: readonly PlacedCell[];
  /** Style of whole columns: what a new cell there looks like. */
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: string }[];
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly tag: Tag;
  formula: { tag: Tag; text: string; end: number } | null;
  value: { start: number; end: number } | null;
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
  const fills: Area[] = [];
  const columnStyles: SheetMap['columnStyles'][number][] = [];
  const masters = new Map<string, { row: number; column: number; text: string }>();
  let prefix = '';
  let dimension: Tag | null = null;
  let data: { tag: Tag; closeStart: number } | null = null;
  let nextWanted = 0;
  let row = -1;
  let column = -1;
  let openRow: { tag: Tag; cells: PlacedCell[] } | null = null;
  let cell: OpenCell | null = null;

  const formulaOf = (open: OpenCell): PlacedFormula | null => {
    if (!open.formula) return null;
    const { tag, end } = open.formula;
    const group = tag.attributes['t'] === 'shared' ? (tag.attributes['si'] ?? null) : null;
    const isMaster = group !== null && open.formula.text !== '';
    if (group !== null && isMaster) {
      masters.set(group, { row: open.row, column: open.column, text: open.formula.text });
    }
    const master = group === null ? undefined : masters.get(group);
    const text = master
      ? shiftFormula(master.text, open.row - master.row, open.column - master.column)
      : open.formula.text;
    const isFill = tag.attributes['t'] === 'array' || tag.attributes['t'] === 'dataTable';
    const area = isFill ? parseArea(tag.attributes['ref'] ?? '') : null;
    if (area) fills.push(area);
    return { start: tag.start, end, text, group, isMaster, fills: area };
  };
  const closeCell = (open: OpenCell, end: number): void => {
    const formula = formulaOf(open);
    const { tag, value } = open;
    const placed: PlacedCell = {
      row: open.row,
      column: open.column,
      start: tag.start,
      end,
      tag,
      formula,
      value,
    };
    openRow?.cells.push(placed);
    if (formula) formulas.push(placed);
    else if (fills.some((area) => contains(area, open))) filled.push(placed);
  };

  walk(xml, {
    open(tag, path) {
      const parent = path.at(-1);
      if (path.length === 0) prefix = prefixOf(tag.rawName);
      else if (tag.name === 'dimension' && path.length === 1) dimension = tag;
      else if (tag.name === 'sheetData' && path.length === 1) data = { tag, closeStart: tag.end };
      else if (tag.name === 'col' && parent === 'cols' && tag.attributes['style'] !== undefined) {
        columnStyles.push({
          from: Number(tag.attributes['min']) - 1,
          to: Number(tag.attributes['max']) - 1,
          style: tag.attributes['style'],
        });
      } else if (tag.name === 'row' && parent === 'sheetData') {
        row = tag.attributes['r'] === undefined ? row + 1 : Number(tag.attributes['r']) - 1;
        column = -1;
        for (; (wanted[nextWanted] ?? Infinity) < row; nextWanted += 1) {
          rowPlaces.set(wanted[nextWanted] ?? 0, tag.start);
        }
        if (wanted[nextWanted] === row) {
          openRow = { tag, cells: [] };
          nextWanted += 1;
        }
      } else if (tag.name === 'c' && parent === 'row') {
        column = parseCell(tag.attributes['r'] ?? '')?.column ?? column + 1;
        cell = { row, column, tag, formula: null, value: null };
      } else if (cell && parent === 'c' && tag.name === 'f') cell.formula = { tag, text: '', end: tag.end };
      else if (cell && parent === 'c' && tag.name === 'v') cell.value = { start: tag.start, end: tag.end };
    },
    text(text, path) {
      if (cell?.formula && path.at(-1) === 'f') cell.formula.text += text;
    },
    close(name, start, end, path) {
      if (cell && name === 'f' && cell.formula) cell.formula.end = end;
      else if (cell && name === 'v' && cell.value) cell.value.end = end;
      else if (cell && name === 'c') {
        closeCell(cell, end);
        cell = null;
      } else if (name === 'row' && openRow) {
        rows.set(row, { ...openRow, start: openRow.tag.start, closeStart: start, end });
        openRow = null;
      } else if (name === 'sheetData' && data && path.length === 1) data.closeStart = start;
    },
  });
  const found = data as SheetMap['data'] | null;
  if (!found) throw new RangeError('The part is no worksheet.');
  for (const missing of wanted.slice(nextWanted)) rowPlaces.set(missing, found.closeStart);
  return { prefix, dimension, data: found, rows, rowPlaces, formulas, filled, columnStyles };
}
