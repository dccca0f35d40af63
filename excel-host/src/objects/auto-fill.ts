import { common, type Box } from '../address';
import type { CellWrite, Content } from '../engine/engine';
import { copiedFormula } from '../formula-references';
import type { Host } from '../host';
import { oneOf } from '../request/arguments';
import { ApiError } from '../request/errors';
import { fillSeries, type FillType } from './fill-series';
import { guardCells, guardLook } from './protection';
import { range } from './range';
import { boxOf } from './worksheet';

const TYPES = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
  'FlashFill',
] as const;

/** A line of cells to continue: filled cells count from the source's first cell, also backwards. */
interface Line {
  readonly source: readonly Box[];
  readonly target: readonly { readonly row: number; readonly column: number; readonly step: number }[];
}

/** The direction in which a range is filled: the target contains the source and is longer in one direction. */
function linesOf(box: Box, target: Box): Line[] {
  const inside = common(box, target);
  if (inside?.rows !== box.rows || inside.columns !== box.columns) throw new ApiError('InvalidArgument');
  const down = target.column === box.column && target.columns === box.columns;
  const right = target.row === box.row && target.rows === box.rows;
  if (!down && !right) throw new ApiError('InvalidArgument');
  const [start, size] = down ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  const [across, width] = down ? (['column', 'columns'] as const) : (['row', 'rows'] as const);
  return Array.from({ length: box[width] }, (_each, index) => {
    const at = (line: number): Box => ({
      ...box,
      rows: 1,
      columns: 1,
      [start]: line,
      [across]: box[across] + index,
    });
    const all = Array.from({ length: target[size] }, (_line, line) => target[start] + line);
    return {
      source: Array.from({ length: box[size] }, (_line, line) => at(box[start] + line)),
      target: all
        .filter((line) => line < box[start] || line >= box[start] + box[size])
        .map((line) => ({ row: at(line).row, column: at(line).column, step: line - box[start] })),
    };
  });
}

/** Fills cells beyond a range from its content: copies, series of numbers and dates, looks. */
export async function autoFill(host: Host, box: Box, destination: unknown, fillType: unknown): Promise<void> {
  const type = oneOf(TYPES, fillType ?? 'FillDefault');
  if (type === 'FlashFill') throw new ApiError('ApiNotFound', 'The emulated Excel has no flash fill.');
  const target = range.from(destination) ?? boxOf(host, box.sheet, destination);
  const lines = linesOf(box, target);
  if (type === 'FillFormats') guardLook(host, target);
  else guardCells(host, target);
  await host.settle();
  const before = host.before(target);
  const writes = lines.flatMap((line) => filled(host, line, type));
  host.engine.write(
    box.sheet,
    writes.filter(({ style }) => style).map(({ row, column }) => ({ row, column, style: null })),
  );
  host.engine.write(box.sheet, writes);
  if (type === 'FillFormats') return;
  host.afterRequest(() => {
    host.changed(target, { before, byAddIn: true });
  });
}

function filled(host: Host, { source, target }: Line, type: FillType | 'FillFormats'): CellWrite[] {
  const contents = source.map(({ sheet, row, column }) => host.engine.content(sheet, row, column));
  const formats = source.map(({ sheet, row, column }) => host.engine.numberFormat(sheet, row, column));
  const series = fillSeries(contents, formats, type === 'FillFormats' ? 'FillCopy' : type);
  return target.flatMap(({ row, column, step }): CellWrite[] => {
    const index = ((step % source.length) + source.length) % source.length;
    const from = source[index];
    if (!from) return [];
    const content: Content = contents[index] ?? { value: null, formula: null };
    const formula =
      content.formula === null ? null : copiedFormula(content.formula, row - from.row, column - from.column);
    const value = formula === null ? (series ? series(step) : content.value) : null;
    const style = host.engine.style(from.sheet, from.row, from.column);
    return [
      {
        row,
        column,
        ...(type === 'FillFormats' ? {} : { content: { value, formula } }),
        ...(type === 'FillValues' ? {} : { style }),
      },
    ];
  });
}
