import { cellsOf, common, type Box } from '../address';
import type { CellWrite, Content } from '../engine/engine';
import { tell } from '../followers';
import { copiedFormula, transposedFormula } from '../formula-references';
import type { Host } from '../host';
import { flag, oneOf } from '../request/arguments';
import { ApiError } from '../request/errors';
import { isBlank } from './cells';
import { addressOf } from './names';
import { guardCells, guardLook } from './protection';
import { boxAt, range } from './range';
import { rangeAreas } from './range-areas';
import { unmergeIn } from './range-actions';
import { boxOf } from './worksheet';

const COPY = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;
type CopyType = (typeof COPY)[number];

/** The rows and columns to copy: several areas form a rectangle that lacks some lines. */
interface Source {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const run = (from: number, count: number) => Array.from({ length: count }, (_each, index) => from + index);

function sourceOf(host: Host, sheet: string, given: unknown): Source {
  const several = rangeAreas.from(given);
  const boxes = several?.boxes ?? [range.from(given) ?? boxOf(host, sheet, given)];
  const lines = (of: (box: Box) => number[]) => [...new Set(boxes.flatMap(of))].sort((a, b) => a - b);
  const rows = lines((box) => run(box.row, box.rows));
  const columns = lines((box) => run(box.column, box.columns));
  const cells = boxes.reduce((sum, box) => sum + box.rows * box.columns, 0);
  if (cells !== rows.length * columns.length) throw new ApiError('InvalidArgument');
  return { sheet: boxes[0]?.sheet ?? sheet, rows, columns };
}

/** The extent of the copy: a target that is a multiple of the source is filled, any other takes it once. */
function reach(box: Box, rows: number, columns: number): Box {
  const fits = box.rows % rows === 0 && box.columns % columns === 0;
  return boxAt(fits ? box : { ...box, rows, columns });
}

function contentOf(
  host: Host,
  what: CopyType,
  transposed: boolean,
  from: Box,
  to: readonly [row: number, column: number],
  sheet: string,
): Content {
  const content = host.engine.content(from.sheet, from.row, from.column);
  if (what === 'Values') return { ...content, formula: null };
  if (what === 'Link') {
    const address = from.sheet === sheet ? addressOf(host, from).replace(/^.*!/, '') : addressOf(host, from);
    return { value: null, formula: `=${address}` };
  }
  if (content.formula === null) return content;
  const [down, right] = [to[0] - from.row, to[1] - from.column];
  const formula = transposed
    ? transposedFormula(content.formula, from, { row: to[0], column: to[1] })
    : copiedFormula(content.formula, down, right);
  return { value: null, formula };
}

/** Copies contents, looks or both from other cells. Relative references keep their distance. */
export async function copyFrom(
  host: Host,
  box: Box,
  source: unknown,
  copyType?: unknown,
  skipBlanks?: unknown,
  transpose?: unknown,
): Promise<void> {
  const what = oneOf(COPY, copyType ?? 'All');
  const [skips, transposed] = [flag(skipBlanks), flag(transpose)];
  await host.settle();
  const { sheet, rows, columns } = sourceOf(host, box.sheet, source);
  const size = [rows.length, columns.length] as const;
  const target = transposed ? reach(box, size[1], size[0]) : reach(box, size[0], size[1]);
  if (what === 'Formats') guardLook(host, target);
  else guardCells(host, target);
  const before = host.before(target);
  const placeOf = (row: number, column: number): Box => {
    const [down, right] = [row - target.row, column - target.column];
    const [r, c] = transposed ? [right, down] : [down, right];
    const [from, across] = [rows[r % size[0]] ?? 0, columns[c % size[1]] ?? 0];
    return { sheet, row: from, column: across, rows: 1, columns: 1 };
  };
  const writes = [...cellsOf(target)].flatMap(([row, column]): CellWrite[] => {
    const from = placeOf(row, column);
    if (skips && isBlank(host, from.sheet, from.row, from.column)) return [];
    const content = contentOf(host, what, transposed, from, [row, column], box.sheet);
    const looks = what === 'All' || what === 'Formats';
    return [
      {
        row,
        column,
        ...(what === 'Formats' ? {} : { content }),
        ...(looks ? { style: host.engine.style(from.sheet, from.row, from.column) } : {}),
      },
    ];
  });
  copyMerges(host, what, { sheet, rows, columns }, target, transposed);
  if (what === 'All' || what === 'Formats') {
    host.engine.write(
      box.sheet,
      writes.map(({ row, column }) => ({ row, column, style: null })),
    );
  }
  host.engine.write(box.sheet, writes);
  const whole = wholeOf({ sheet, rows, columns });
  if (whole && what === 'All' && !transposed) tell('copied', host, whole, target);
  if (what === 'Formats') return;
  host.afterRequest(() => {
    host.changed(target, { before, byAddIn: true });
  });
}

/** The rectangle that is copied, where no line is left out. */
function wholeOf({ sheet, rows, columns }: Source): Box | null {
  const [row = 0, column = 0] = [rows[0], columns[0]];
  const isWhole = rows.at(-1) === row + rows.length - 1 && columns.at(-1) === column + columns.length - 1;
  return isWhole ? { sheet, row, column, rows: rows.length, columns: columns.length } : null;
}

function copyMerges(host: Host, what: CopyType, source: Source, target: Box, transposed: boolean): void {
  const whole = wholeOf(source);
  if (!whole || transposed || (what !== 'All' && what !== 'Formats')) return;
  const merges = host.engine.merges(source.sheet).filter((merge) => common(merge, whole));
  unmergeIn(host, target);
  for (let down = 0; down < target.rows; down += whole.rows) {
    for (let right = 0; right < target.columns; right += whole.columns) {
      const moved = merges.map((merge) => ({
        ...merge,
        row: merge.row - whole.row + target.row + down,
        column: merge.column - whole.column + target.column + right,
      }));
      host.engine.merge(target.sheet, moved);
    }
  }
}
