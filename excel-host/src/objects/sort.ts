import { cellsOf, common, spell, type Box } from '../address';
import type { CellWrite } from '../engine/engine';
import { EventType } from '../events';
import { copiedFormula } from '../formula-references';
import type { Host } from '../host';
import { flag, oneOf } from '../request/arguments';
import { ApiError } from '../request/errors';
import { defineKind, type Kind } from '../request/kind';
import { shownLines } from './hidden-lines';
import { guardCells, guardAction, isProtected } from './protection';
import { compareCells, fieldsOf, optionsOf, type SortField, type SortOptions } from './sort-order';

type Orientation = 'Rows' | 'Columns';

interface Lines {
  readonly what: 'rows' | 'columns';
  readonly start: 'row' | 'column';
  readonly across: 'column' | 'row';
}

const LINES: Readonly<Record<Orientation, Lines>> = {
  Rows: { what: 'rows', start: 'row', across: 'column' },
  Columns: { what: 'columns', start: 'column', across: 'row' },
};

/** The lines of a box in their new order: hidden ones stay where they are. */
function ordered(
  host: Host,
  box: Box,
  { what, start, across }: Lines,
  fields: readonly SortField[],
  options: SortOptions,
): Map<number, number> {
  const shown = shownLines(host, box, what);
  const cell = (line: number, key: number): Box => ({
    sheet: box.sheet,
    row: 0,
    column: 0,
    rows: 1,
    columns: 1,
    [start]: line,
    [across]: box[across] + key,
  });
  const sorted = [...shown].sort((one, other) => {
    for (const field of fields) {
      const order = compareCells(host, [cell(one, field.key), cell(other, field.key)], field, options);
      if (order !== 0) return order;
    }
    return one - other;
  });
  return new Map(shown.map((line, index) => [line, sorted[index] ?? line]));
}

/** Sorts the lines of a range. Contents and looks move, borders stay; relative references keep their distance. */
export async function sortBox(
  host: Host,
  box: Box,
  fields: readonly SortField[],
  options: SortOptions,
  orientation: Orientation,
): Promise<void> {
  if (isProtected(host, box.sheet)) guardAction(host, box.sheet, 'allowSort');
  guardCells(host, box);
  if (host.engine.merges(box.sheet).some((merge) => common(merge, box))) {
    throw new ApiError('MergedRangeConflict', 'Merged cells can not be sorted.');
  }
  await host.settle();
  const lines = LINES[orientation];
  const order = ordered(host, box, lines, fields, options);
  const changed = [...order].filter(([line, from]) => line !== from).map(([line]) => line);
  const [first] = changed;
  if (first === undefined) return;
  const before = host.before(box);
  const writes = [...cellsOf(box)].flatMap(([row, column]): CellWrite[] => {
    const line = lines.start === 'row' ? row : column;
    const from = order.get(line) ?? line;
    if (from === line) return [];
    const [fromRow, fromColumn] = lines.start === 'row' ? [from, column] : [row, from];
    const { value, formula } = host.engine.content(box.sheet, fromRow, fromColumn);
    const style = host.engine.style(box.sheet, fromRow, fromColumn);
    const { borders } = host.engine.style(box.sheet, row, column);
    const moved = formula === null ? null : copiedFormula(formula, row - fromRow, column - fromColumn);
    return [
      {
        row,
        column,
        content: { value: formula === null ? value : null, formula: moved },
        style: { ...style, borders },
      },
    ];
  });
  host.engine.write(
    box.sheet,
    writes.map(({ row, column }) => ({ row, column, style: null })),
  );
  host.engine.write(box.sheet, writes);
  const last = Math.max(...changed);
  const part = { ...box, [lines.start]: Math.min(...changed), [lines.what]: last - Math.min(...changed) + 1 };
  host.afterRequest(() => {
    const event = orientation === 'Rows' ? EventType.rowSorted : EventType.columnSorted;
    host.events.ofSheet(event, box.sheet, {
      address: spell(part),
      worksheetId: box.sheet,
      source: 'Local',
    });
    host.changed(part, { before, byAddIn: true });
  });
}

/** `range.sort` */
export const rangeSort: Kind<Box> = defineKind<Box>('RangeSort', {
  methods: {
    async apply(host, box, fields, matchCase, hasHeaders, orientation, method) {
      const by = oneOf(['Rows', 'Columns'], orientation ?? 'Rows');
      const lines = LINES[by];
      const header = flag(hasHeaders) ? 1 : 0;
      const body = {
        ...box,
        [lines.start]: box[lines.start] + header,
        [lines.what]: box[lines.what] - header,
      };
      const given = fieldsOf(fields, by === 'Rows' ? box.columns : box.rows);
      if (body[lines.what] > 0) await sortBox(host, body, given, optionsOf(matchCase, method), by);
    },
  },
});
