import { areaName, cellName, parseArea } from '../../grid';
import { escapeXml, type Tag } from '../package';
import type { PlacedCell } from '../read';
import { cellXml } from '../write';
import type { CellWrite } from './cell-write';
import type { PlacedRow, SheetMap } from './sheet-map';
import { appended, insertion, retagged, withAttributes, withValue, type Splice } from './splice';

export interface SheetChange {
  readonly writes: readonly CellWrite[];
  /** Cells whose kept result is stale and therefore removed. */
  readonly stale: readonly PlacedCell[];
  /** Cells that lose the master of their shared formula and get the formula itself. */
  readonly freed: readonly PlacedCell[];
  /** The style of a written cell: what it has, or one made for its number format. */
  styleOf(write: CellWrite, style: number): number;
}

/** The splices that make the change; everything between them stays byte for byte. */
export function cellSplices(xml: string, map: SheetMap, change: SheetChange): readonly Splice[] {
  const { writes } = change;
  const numbers = [...new Set(writes.map(({ cell }) => cell.row))].sort((a, b) => a - b);
  const newRows: Splice[] = [];
  const splices = numbers.flatMap((number) => {
    const own = writes
      .filter(({ cell }) => cell.row === number)
      .sort((a, b) => a.cell.column - b.cell.column);
    const row = map.rows.get(number);
    if (row) return rowSplices(xml, map, row, own, change);
    const cells = own.map((write) => newCellXml(map, null, write, change));
    const text = `<${map.prefix}row r="${number + 1}">${cells.join('')}</${map.prefix}row>`;
    newRows.push(insertion(map.rowPlaces.get(number) ?? map.data.closeStart, text));
    return [];
  });
  if (map.data.tag.empty && newRows.length > 0) {
    splices.push(appended(xml, map.data, newRows.map(({ text }) => text).join('')));
  } else splices.push(...newRows);
  return [...splices, ...keptSplices(xml, map, change), ...dimension(xml, map, writes)];
}

/** Replaces or inserts cells of an existing row, and widens its `spans`. */
function rowSplices(
  xml: string,
  map: SheetMap,
  row: PlacedRow,
  writes: readonly CellWrite[],
  change: SheetChange,
): Splice[] {
  if (row.tag.empty) {
    const cells = writes.map((write) => newCellXml(map, row.tag, write, change));
    const whole = appended(xml, row, cells.join(''));
    return [{ ...whole, text: withSpans(whole.text, writes) }];
  }
  const cells = writes.map((write): Splice => {
    const old = row.cells.find(({ column }) => column === write.cell.column);
    if (old) {
      const style = Number(old.tag.attributes['s'] ?? 0);
      return { start: old.start, end: old.end, text: writtenXml(map, write, change.styleOf(write, style)) };
    }
    const next = row.cells.find(({ column }) => column > write.cell.column);
    return insertion(next?.start ?? row.closeStart, newCellXml(map, row.tag, write, change));
  });
  return [retagged(xml, row.tag, (tag) => withSpans(tag, writes)), ...cells];
}

/** Cells that keep their formula, without its result or with the formula in place of a shared one. */
function keptSplices(xml: string, map: SheetMap, { writes, stale, freed }: SheetChange): readonly Splice[] {
  const written = new Set(writes.map(({ cell }) => cellName(cell)));
  const isKept = (cell: PlacedCell): boolean => !written.has(cellName(cell));
  return [
    ...freed.filter(isKept).flatMap(({ formula }): Splice[] => {
      if (!formula) return [];
      const text = `<${map.prefix}f>${escapeXml(formula.text)}</${map.prefix}f>`;
      return [{ start: formula.start, end: formula.end, text }];
    }),
    ...stale.filter(isKept).flatMap(({ tag, value }): Splice[] => {
      if (!value) return [];
      const untyped = retagged(xml, tag, (text) => withAttributes(text, { t: null }));
      return [untyped, { start: value.start, end: value.end, text: '' }];
    }),
  ];
}

/** The used range of the part, extended to the new cells. */
function dimension(xml: string, map: SheetMap, writes: readonly CellWrite[]): readonly Splice[] {
  const old = map.dimension && parseArea(map.dimension.attributes['ref'] ?? '');
  if (!map.dimension || !old || writes.length === 0) return [];
  const rows = writes.map((write) => write.cell.row);
  const columns = writes.map((write) => write.cell.column);
  const grown = {
    top: Math.min(old.top, ...rows),
    left: Math.min(old.left, ...columns),
    bottom: Math.max(old.bottom, ...rows),
    right: Math.max(old.right, ...columns),
  };
  if (areaName(grown) === areaName(old)) return [];
  return [retagged(xml, map.dimension, (tag) => withValue(tag, 'ref', areaName(grown)))];
}

/** A new cell, in the style of its row, else of its column. */
function newCellXml(map: SheetMap, row: Tag | null, write: CellWrite, change: SheetChange): string {
  const { column } = write.cell;
  const ofColumn = map.columnStyles.find(({ from, to }) => column >= from && column <= to);
  const style = Number(row?.attributes['s'] ?? ofColumn?.style ?? 0);
  return writtenXml(map, write, change.styleOf(write, style));
}

function writtenXml({ prefix }: SheetMap, { cell, value, formula }: CellWrite, style: number): string {
  return cellXml({ at: cell, style, value, formula }, prefix);
}

function withSpans(row: string, writes: readonly CellWrite[]): string {
  const columns = writes.map(({ cell }) => cell.column + 1);
  return row.replace(
    /^(<[^>]*\sspans=["'])(\d+):(\d+)/,
    (_, start: string, from: string, to: string) =>
      `${start}${Math.min(Number(from), ...columns)}:${Math.max(Number(to), ...columns)}`,
  );
}
