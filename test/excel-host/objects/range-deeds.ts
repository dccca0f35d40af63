import { COLUMNS, ROWS, cellsOf, common, type Box } from '../address';
import { BLANK, type CellWrite } from '../engine/engine';
import type { Host } from '../host';
import { flag, oneOf } from '../request/arguments';
import { ApiError } from '../request/errors';
import type { Method } from '../request/kind';
import { bounded, singleValue } from './cells';
import { guardCells, guardLook } from './protection';
import { range } from './range';
import { boxOf } from './worksheet';

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** Takes contents, looks or both away. */
export function clear(host: Host, box: Box, applyTo: unknown): void {
  const what = oneOf(CLEAR, applyTo ?? 'All');
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const looks = what === 'All' || what === 'Formats' || what === 'ResetContents';
  if (contents) guardCells(host, box);
  else guardLook(host, box);
  const used = host.engine.used(box.sheet, false);
  const part = used && common(bounded(host, box), used);
  if (!part) return;
  const before = singleValue(host, box);
  const writes: CellWrite[] = [...cellsOf(part)].map(([row, column]) => ({
    row,
    column,
    ...(contents ? { content: BLANK } : {}),
    ...(looks ? { style: null } : {}),
  }));
  host.engine.write(box.sheet, writes);
  if (what === 'All') unmerge(host, box);
  if (!contents) return;
  host.afterRequest(() => {
    host.changed(box, { before, byAddIn: true });
  });
}

function unmerge(host: Host, box: Box): void {
  host.engine.unmerge(
    box.sheet,
    host.engine.merges(box.sheet).filter((merge) => common(merge, box)),
  );
}

/** Merges cells; what lay in the covered ones is gone. */
function merge(host: Host, box: Box, across: unknown): void {
  guardLook(host, box);
  unmerge(host, box);
  const parts = flag(across)
    ? Array.from({ length: box.rows }, (_row, index) => ({ ...box, row: box.row + index, rows: 1 }))
    : [box];
  const covered = parts.flatMap((part) => [...cellsOf(part)].slice(1));
  host.engine.write(
    box.sheet,
    covered.map(([row, column]) => ({ row, column, content: BLANK })),
  );
  host.engine.merge(
    box.sheet,
    parts.filter((part) => part.rows * part.columns > 1),
  );
}

function lines(box: Box): readonly ['rows' | 'columns', at: number, count: number] {
  if (box.columns === COLUMNS) return ['rows', box.row, box.rows];
  if (box.rows === ROWS) return ['columns', box.column, box.columns];
  throw new ApiError('ApiNotFound', 'The emulated Excel inserts and deletes whole rows and columns only.');
}

async function shift(host: Host, box: Box, inserts: boolean): Promise<void> {
  guardLook(host, box);
  const [what, at, count] = lines(box);
  await host.shift(box.sheet, what, at, inserts ? count : -count);
  const changeType = `${what === 'rows' ? 'Row' : 'Column'}${inserts ? 'Inserted' : 'Deleted'}` as const;
  host.afterRequest(() => {
    host.changed(box, { changeType, byAddIn: true });
  });
}

const COPY = ['All', 'Formulas', 'Values', 'Formats'] as const;

async function copyFrom(host: Host, box: Box, source: unknown, copyType: unknown): Promise<void> {
  guardCells(host, box);
  await host.engine.settle();
  const from = range.from(source) ?? boxOf(host, box.sheet, source);
  const what = oneOf(COPY, copyType ?? 'All');
  const target = {
    ...box,
    rows: Math.max(box.rows, from.rows),
    columns: Math.max(box.columns, from.columns),
  };
  const writes = [...cellsOf(target)].map(([row, column]): CellWrite => {
    const [r, c] = [
      from.row + ((row - box.row) % from.rows),
      from.column + ((column - box.column) % from.columns),
    ];
    const content = host.engine.content(from.sheet, r, c);
    const kept = what === 'Values' ? { ...content, formula: null } : content;
    return {
      row,
      column,
      ...(what === 'Formats' ? {} : { content: kept }),
      ...(what === 'All' || what === 'Formats' ? { style: host.engine.style(from.sheet, r, c) } : {}),
    };
  });
  host.engine.write(box.sheet, writes);
  host.afterRequest(() => {
    host.changed(target, { byAddIn: true });
  });
}

/** Methods of a range that do something. */
export const deeds: Readonly<Record<string, Method<Box>>> = {
  clear,
  merge,
  unmerge(host, box) {
    guardLook(host, box);
    unmerge(host, box);
  },
  select(host, box) {
    if (host.engine.activeSheet() !== box.sheet) throw new ApiError('InvalidOperation');
    host.engine.select(box.sheet, box);
    host.afterRequest(() => {
      host.selected(box);
    });
  },
  async insert(host, box) {
    await shift(host, box, true);
    return range.of(box);
  },
  delete: (host, box) => shift(host, box, false),
  copyFrom,
  calculate: (host) => host.engine.settle(),
};
