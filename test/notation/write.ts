import { columnName, type Area } from '../../src/grid';
import { readCell, writeText, type RowCell } from './cell';
import { type Sheet } from './sheet';

/** Writes a sheet as the table that `readSheet` reads again; throws if a cell can't be written. */
export function writeSheet({ rows, merges, hiddenRows, hiddenColumns }: Sheet): string {
  const width = Math.max(...rows.map((row) => row.length), ...merges.map(({ right }) => right + 1));
  const height = Math.max(rows.length, ...merges.map(({ bottom }) => bottom + 1));
  const places = Array.from({ length: width }, (_, column) => column);
  const label = (name: string, isHidden: boolean) => (isHidden ? `(${name})` : name);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const header = places.map((column) => label(columnName(column), hiddenColumns.includes(column)));
  const body = Array.from({ length: height }, (_, row) => [
    label(String(row + 1), hiddenRows.includes(row)),
    ...places.map((column) => {
      const own = writeCell(rows[row]?.[column] ?? null);
      return [towardsAnchor(merges, row, column), own].filter((part) => part !== '').join(' ');
    }),
  ]);
  return [line(['', ...header]), line(['---', ...places.map(() => '---')]), ...body.map(line)].join('');
}

function towardsAnchor(merges: readonly Area[], row: number, column: number): '' | '<' | '^' {
  const merge = merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  if (!merge || (merge.top === row && merge.left === column)) return '';
  return column > merge.left ? '<' : '^';
}

/** The shortest of the ways to write a cell that is read as the same cell. */
export function writeCell(cell: RowCell): string {
  const ways = cell === null ? [''] : waysToWrite(cell);
  const written = ways.find((way) => !/^[<^]( |$)/.test(way) && isSame(readOrNull(way), cell));
  if (written === undefined) throw new Error(`can't be written: ${JSON.stringify(cell)}`);
  return written;
}

function waysToWrite(cell: Exclude<RowCell, null>): readonly string[] {
  if (typeof cell === 'string') return [writeText(cell), `'${writeText(cell)}`];
  if (typeof cell === 'number') return [String(cell), `${cell} {General}`];
  if (cell.f !== undefined) {
    const results = cell.uncomputed
      ? ['?']
      : [writeText(String(cell.v)), ...waysToWrite({ v: cell.v, fmt: cell.fmt })];
    return results.map((result) => `=${cell.f ?? ''} → ${result}`);
  }
  const raw = typeof cell.v === 'number' ? String(cell.v) : writeText(cell.v);
  return [...shownWays(cell.v, cell.fmt), `${raw} {${cell.fmt}}`];
}

/** A number as its format shows it, where the format is one of those that the shown number tells. */
function shownWays(value: string | number, format: string): readonly string[] {
  const [, thousands, decimals = '', percent] = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format) ?? [];
  if (typeof value !== 'number' || !/^(#,##)?0(\.0+)?%?$/.test(format)) return [];
  const shown = Number((percent ? value * 100 : value).toPrecision(15)).toFixed(decimals.length);
  const [whole = '', ...fraction] = shown.split('.');
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return [[grouped, ...fraction].join('.') + (percent ?? '')];
}

function readOrNull(text: string): RowCell {
  try {
    return readCell(text);
  } catch {
    return null;
  }
}

const isSame = (one: RowCell, other: RowCell) => canonical(one) === canonical(other);

function canonical(cell: RowCell): string {
  if (cell === null || typeof cell !== 'object') return JSON.stringify(cell);
  return JSON.stringify([cell.v, cell.fmt, cell.f ?? null, cell.uncomputed ?? false]);
}
