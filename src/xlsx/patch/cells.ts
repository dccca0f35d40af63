import { areaName, cellName, parseArea } from '../../grid';
import { escapeXml, type Tag } from '../package';
import { cellXml } from '../write';
import type { CellWrite } from './cell-write';
import type { PlacedCell, SheetMap } from './sheet-map';
import { insertion, type Splice } from './splice';

/** What happens to cells of one sheet. */
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
  return [
    ...inOrder(change.writes).map((write) => inRow(map, change, write)),
    ...newRows(xml, map, change),
    ...wholeRows(xml, map, change),
    ...kept(xml, map, change),
    ...dimension(xml, map, change.writes),
  ].flat();
}

/** Replaces or inserts a cell of a row that exists; `wholeRows` handles empty rows. */
function inRow(map: SheetMap, change: SheetChange, write: CellWrite): readonly Splice[] {
  const row = map.rows.get(write.cell.row);
  if (!row || row.tag.empty) return [];
  const old = row.cells.find((cell) => cell.column === write.cell.column);
  if (old) {
    const style = Number(old.tag.attributes['s'] ?? 0);
    return [
      { start: old.start, end: old.end, text: writtenXml(map.prefix, write, change.styleOf(write, style)) },
    ];
  }
  const next = row.cells.find((cell) => cell.column > write.cell.column);
  const text = writtenXml(map.prefix, write, change.styleOf(write, blankStyle(map, row.tag, write)));
  return [insertion(next ? next.start : row.closeStart, text)];
}

/** Opens rows that exist without cells (<row/>), and widens the `spans` of the others. */
function wholeRows(xml: string, map: SheetMap, change: SheetChange): readonly Splice[] {
  return [...map.rows].flatMap(([number, row]): Splice[] => {
    const writes = inOrder(change.writes.filter((write) => write.cell.row === number));
    const tag = withSpans(xml.slice(row.tag.start, row.tag.end), writes);
    if (!row.tag.empty) {
      return tag === xml.slice(row.tag.start, row.tag.end)
        ? []
        : [{ start: row.tag.start, end: row.tag.end, text: tag }];
    }
    const cells = writes.map((write) =>
      writtenXml(map.prefix, write, change.styleOf(write, blankStyle(map, row.tag, write))),
    );
    const open = tag.replace(/\s*\/>$/, '>');
    return [{ start: row.start, end: row.end, text: `${open}${cells.join('')}</${row.tag.rawName}>` }];
  });
}

/** Inserts rows that don't exist. */
function newRows(xml: string, map: SheetMap, change: SheetChange): readonly Splice[] {
  const splices = [...map.rowPlaces]
    .sort(([a], [b]) => a - b)
    .map(([number, place]) => {
      const writes = inOrder(change.writes.filter((write) => write.cell.row === number));
      const cells = writes.map((write) =>
        writtenXml(map.prefix, write, change.styleOf(write, blankStyle(map, null, write))),
      );
      return insertion(place, `<${map.prefix}row r="${number + 1}">${cells.join('')}</${map.prefix}row>`);
    });
  const { tag } = map.data;
  if (!tag.empty || splices.length === 0) return splices;
  const open = xml.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
  const rows = splices.map((splice) => splice.text).join('');
  return [{ start: tag.start, end: tag.end, text: `${open}${rows}</${tag.rawName}>` }];
}

/** Cells that keep their formula, without its result or with the formula in place of a shared one. */
function kept(xml: string, map: SheetMap, change: SheetChange): readonly Splice[] {
  const written = new Set(change.writes.map((write) => cellName(write.cell)));
  const stale = new Set(change.stale.map((cell) => cell.start));
  const freed = new Set(change.freed.map((cell) => cell.start));
  const cells = [...map.formulas, ...map.filled].filter((cell) => !written.has(cellName(cell)));
  return cells.flatMap((cell): Splice[] => {
    const splices: Splice[] = [];
    if (freed.has(cell.start) && cell.formula) {
      const text = `<${map.prefix}f>${escapeXml(cell.formula.text)}</${map.prefix}f>`;
      splices.push({ start: cell.formula.start, end: cell.formula.end, text });
    }
    if (stale.has(cell.start) && cell.value) {
      const tag = xml.slice(cell.tag.start, cell.tag.end);
      splices.push({
        start: cell.tag.start,
        end: cell.tag.end,
        text: tag.replace(/\st=(?:"[^"]*"|'[^']*')/, ''),
      });
      splices.push({ ...cell.value, text: '' });
    }
    return splices;
  });
}

/** The used range that the part names, grown to hold the new cells. */
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
  const { start, end } = map.dimension;
  const text = xml.slice(start, end).replace(/(\sref=["'])[^"']*/, `$1${areaName(grown)}`);
  return [{ start, end, text }];
}

/** The style of a new cell: that of its row, else of its column. */
function blankStyle(map: SheetMap, row: Tag | null, write: CellWrite): number {
  const own = row?.attributes['s'];
  if (own !== undefined) return Number(own);
  const { column } = write.cell;
  return Number(map.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0);
}

function writtenXml(prefix: string, write: CellWrite, style: number): string {
  return cellXml({ at: write.cell, style, value: write.value, formula: write.formula }, prefix);
}

function withSpans(tag: string, writes: readonly CellWrite[]): string {
  return tag.replace(/(\sspans=["'])(\d+):(\d+)(?=["'])/, (_, start: string, from: string, to: string) => {
    const columns = writes.map((write) => write.cell.column + 1);
    return `${start}${Math.min(Number(from), ...columns)}:${Math.max(Number(to), ...columns)}`;
  });
}

function inOrder(writes: readonly CellWrite[]): readonly CellWrite[] {
  return [...writes].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}
