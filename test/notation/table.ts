/** A page that does not follow the notation; the message names file and line. */
export class Malformed extends Error {
  constructor(line: Pick<Line, 'file' | 'number'>, reason: string) {
    super(`${line.file}:${line.number}: ${reason}`);
  }
}

/** A line of a page, numbered from 1. */
export interface Line {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

/** A row of a table: its line and its cells, without the spaces around them. */
export interface TableRow {
  readonly line: Line;
  readonly cells: readonly string[];
}

/** A Markdown table: each row has as many cells as the header. */
export interface Table {
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

export function linesOf(file: string, text: string): readonly Line[] {
  return text.split('\n').map((line, index) => ({ file, number: index + 1, text: line }));
}

/** What a reading throws is said together with the line that was read. */
export function atLine<Read>(line: Line, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed || !(error instanceof Error)) throw error;
    throw new Malformed(line, error.message);
  }
}

export const isTableLine = ({ text }: Line): boolean => text.startsWith('|');

/** Reads the lines of one table: its header, the line under it, and its rows. */
export function readTable(lines: readonly Line[]): Table {
  const [header, rule, ...rows] = lines.map(readRow);
  if (!header) throw new Error('a table without lines');
  if (!rule?.cells.every((cell) => /^:?-+:?$/.test(cell)))
    throw new Malformed(rule?.line ?? header.line, 'a line of | --- | belongs under the header of a table');
  for (const { line, cells } of [rule, ...rows]) {
    if (cells.length !== header.cells.length)
      throw new Malformed(line, `${cells.length} cells, but ${header.cells.length} in the header`);
  }
  return { header, rows };
}

/** The tables of a page, in order: neighbouring lines that begin with | are one table. */
export function tablesIn(lines: readonly Line[]): readonly Table[] {
  const tables: Line[][] = [];
  lines.forEach((line, index) => {
    if (!isTableLine(line)) return;
    const before = lines[index - 1];
    if (before && isTableLine(before)) tables.at(-1)?.push(line);
    else tables.push([line]);
  });
  return tables.map(readTable);
}

function readRow(line: Line): TableRow {
  const text = line.text.trimEnd();
  if (!text.endsWith('|') || text.length < 2) throw new Malformed(line, 'a row of a table ends with |');
  const cells = text.slice(1, -1).split(/(?<!\\)\|/);
  // Only plain spaces: a full-width space at an end belongs to the cell.
  return { line, cells: cells.map((cell) => cell.replace(/^ +| +$/g, '')) };
}
