import { cellName, columnName, parseCell, type Area } from '../../src/grid';
import { readCell, type RowCell } from './cell';
import { atLine, Malformed, type Table, type TableRow } from './table';

/** A sheet as rows of cells, all of one width; places are counted from 0. */
export interface Sheet {
  readonly rows: RowCell[][];
  /** In reading order of their first cells. */
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A cell of a merge other than its first: < belongs to the cell on its left, ^ to the cell above. */
const COVERED = /^([<^])(?: +(.+))?$/s;

/** Reads a sheet; throws `Malformed` with the line that does not follow the notation. */
export function readSheet(table: Table): Sheet {
  const names = table.header.cells.slice(1);
  names.forEach((name, column) => {
    if (bare(name) !== columnName(column))
      throw new Malformed(table.header.line, `column ${columnName(column)} is headed '${name}'`);
  });
  table.rows.forEach(({ line, cells: [number = ''] }, row) => {
    if (bare(number) !== String(row + 1)) throw new Malformed(line, `row ${row + 1} is numbered '${number}'`);
  });
  const hidden = (labels: readonly string[]) =>
    labels.flatMap((label, index) => (label.startsWith('(') ? [index] : []));
  return {
    rows: table.rows.map(({ line, cells }) =>
      cells.slice(1).map((text) => atLine(line, () => readCell(ownText(text)))),
    ),
    merges: mergesOf(table.rows),
    hiddenRows: hidden(table.rows.map(({ cells: [number = ''] }) => number)),
    hiddenColumns: hidden(names),
  };
}

const bare = (label: string) => label.replace(/^\((.+)\)$/, '$1');

/** What a cell holds itself, also under a merge. */
function ownText(text: string): string {
  const covered = COVERED.exec(text);
  return covered ? (covered[2] ?? '') : text;
}

function mergesOf(rows: readonly TableRow[]): readonly Area[] {
  const anchors: string[][] = [];
  const areas = new Map<string, { area: Area; size: number; row: TableRow }>();
  rows.forEach((tableRow, row) => {
    const line: string[] = [];
    anchors.push(line);
    tableRow.cells.slice(1).forEach((text, column) => {
      const towards = COVERED.exec(text)?.[1];
      const anchor = towards === '<' ? line[column - 1] : towards === '^' ? anchors[row - 1]?.[column] : '';
      if (anchor === undefined)
        throw new Malformed(tableRow.line, `${cellName({ row, column })}: no cell to belong to`);
      line.push(anchor === '' ? cellName({ row, column }) : anchor);
      if (anchor === '') return;
      const { row: top, column: left } = parseCell(anchor) ?? { row, column };
      const known = areas.get(anchor) ?? { area: { top, left, bottom: top, right: left }, size: 1 };
      const { bottom, right } = known.area;
      const area = { top, left, bottom: Math.max(bottom, row), right: Math.max(right, column) };
      areas.set(anchor, { area, size: known.size + 1, row: tableRow });
    });
  });
  for (const [anchor, { area, size, row }] of areas) {
    if (size !== (area.bottom - area.top + 1) * (area.right - area.left + 1))
      throw new Malformed(row.line, `the merge of ${anchor} is no rectangle`);
  }
  return [...areas.values()]
    .map(({ area }) => area)
    .sort((one, other) => one.top - other.top || one.left - other.left);
}
