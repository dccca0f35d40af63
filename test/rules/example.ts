import {
  makeGrid,
  parseCell,
  cellName,
  type Area,
  type CellInput,
  type CellRef,
  type Grid,
} from '../../src/grid';

/**
 * The notation of the examples in src/rules/*.md. A sheet is a table with its column letters on top and row numbers on
 * the left; (5) is a hidden row, (C) a hidden column. In a cell:
 *
 * - 100, 1602.40, 1,604.40, 95% are numbers in the format that shows them so; '100 is text; everything else is text
 * - <br> is a line break; a blank cell is blank
 * - < belongs to the cell on its left, ^ to the cell above (a merge); '< 8' also holds an 8 that the merge covers
 * - =C3/B3 → 95% is a formula with its result, =C3/B3 → ? one that was never computed
 */
interface Table {
  readonly cells: ReadonlyMap<string, string>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** One page beside a rule: the breaking form with what is said of it, and the changes that mend it. */
export interface Page {
  readonly breaking: Table;
  /** '> G5 G6：执行率应为…': the cells that are named first, and the message. */
  readonly says: readonly { readonly cells: string; readonly message: string }[];
  readonly near: readonly {
    readonly changes: readonly (readonly [string, string])[];
    readonly why: string;
  }[];
}

function section(text: string, title: string): string {
  const start = text.indexOf(`\n## ${title}\n`);
  if (start < 0) throw new Error(`no section ${title}`);
  const rest = text.slice(start + title.length + 5);
  const end = rest.indexOf('\n## ');
  return end < 0 ? rest : rest.slice(0, end);
}

const cellsOfLine = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function parseTable(text: string): Table {
  const [head = '', , ...rows] = text.split('\n').filter((line) => line.startsWith('|'));
  const columns = cellsOfLine(head).slice(1);
  const cells = new Map<string, string>();
  const hiddenRows: number[] = [];
  for (const line of rows) {
    const [number = '', ...values] = cellsOfLine(line);
    const row = Number(number.replace(/[()]/g, '')) - 1;
    if (number.startsWith('(')) hiddenRows.push(row);
    values.forEach((value, column) => cells.set(cellName({ row, column }), value));
  }
  const hiddenColumns = columns.flatMap((name, index) => (name.startsWith('(') ? [index] : []));
  return { cells, hiddenRows, hiddenColumns };
}

/** Reads a rule's page; throws where it does not follow the notation. */
export function parsePage(text: string): Page {
  const broken = section(text, '不符合');
  const says = broken
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => {
      const [cells = '', ...message] = line.slice(2).split('：');
      return { cells, message: message.join('：') };
    });
  const near = section(text, '符合')
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => {
      const at = line.lastIndexOf('：');
      const changes = line
        .slice(2, at)
        .split('；')
        .map((change): [string, string] => {
          const arrow = change.indexOf('→');
          return [change.slice(0, arrow).trim(), change.slice(arrow + 1).trim()];
        });
      return { changes, why: line.slice(at + 1) };
    });
  return { breaking: parseTable(broken), says, near };
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;

function typed(text: string): Pick<CellInput, 'value' | 'text' | 'numberFormat'> {
  if (text.startsWith("'")) return { value: text.slice(1), text: text.slice(1) };
  const words = text.replace(/<br>/g, '\n');
  if (!NUMBER.test(text)) return { value: words, text: words };
  const decimals = /\.(\d+)/.exec(text)?.[1] ?? '';
  const point = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const percent = text.endsWith('%');
  const value = Number(text.replace(/[,%]/g, ''));
  if (percent) return { value: Number((value / 100).toPrecision(15)), text, numberFormat: `0${point}%` };
  if (text.includes(',')) return { value, text, numberFormat: `#,##0${point}` };
  return { value, text, numberFormat: decimals.endsWith('0') ? `0${point}` : 'General' };
}

function input(place: CellRef, text: string): CellInput {
  if (!text.startsWith('=')) return { ...place, ...typed(text) };
  const [formula = '', result = ''] = text.split('→').map((part) => part.trim());
  if (result === '?') return { ...place, value: '', text: '', formula, uncomputed: true };
  return { ...place, ...typed(result), formula };
}

/** Makes the grid of a table after some changes: '' blanks a cell. */
export function gridOfTable(table: Table, changes: readonly (readonly [string, string])[] = []): Grid {
  const cells = new Map([...table.cells]);
  const merges: Area[] = [];
  const own = new Map<string, string>();
  for (const [name, text] of cells) {
    const covered = /^([<^])(?:\s+(.+))?$/.exec(text);
    if (!covered) {
      own.set(name, text);
      continue;
    }
    const place = parseCell(name)!;
    const anchor = merges.find(({ top, left, bottom, right }) =>
      covered[1] === '<'
        ? place.row >= top && place.row <= bottom && right === place.column - 1 && left <= place.column - 1
        : place.column >= left && place.column <= right && bottom === place.row - 1 && top <= place.row - 1,
    );
    const from = anchor ?? {
      top: covered[1] === '<' ? place.row : place.row - 1,
      left: covered[1] === '<' ? place.column - 1 : place.column,
      bottom: place.row,
      right: place.column,
    };
    const wider = {
      ...from,
      bottom: Math.max(from.bottom, place.row),
      right: Math.max(from.right, place.column),
    };
    merges.splice(anchor ? merges.indexOf(anchor) : merges.length, anchor ? 1 : 0, wider);
    if (covered[2] !== undefined) own.set(name, covered[2]);
  }
  for (const [name, text] of changes) {
    if (!parseCell(name)) throw new Error(`not a cell: ${name}`);
    own.set(name, text.replace(/^（空）$/, ''));
  }
  return makeGrid({
    sheetName: '自评表',
    cells: [...own].filter(([, text]) => text !== '').map(([name, text]) => input(parseCell(name)!, text)),
    merges,
    hiddenRows: table.hiddenRows,
    hiddenColumns: table.hiddenColumns,
  });
}
