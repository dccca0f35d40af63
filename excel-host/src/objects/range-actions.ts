import { cellsOf, common, type Box, type Extent } from '../address';
import { BLANK, type CellWrite } from '../engine/engine';
import { tell } from '../followers';
import type { Host } from '../host';
import { flag, oneOf } from '../request/arguments';
import { ApiError } from '../request/errors';
import { selectAreas } from '../selecting';
import type { Method } from '../request/kind';
import { bounded } from './cells';
import { guardCells, guardLook } from './protection';

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** What clearing takes away. */
export type Cleared = (typeof CLEAR)[number];

/** Clears contents, looks or both. */
export function clear(host: Host, box: Box, applyTo?: unknown): void {
  const what = oneOf(CLEAR, applyTo ?? 'All');
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const looks = what === 'All' || what === 'Formats' || what === 'ResetContents';
  if (contents) guardCells(host, box);
  else guardLook(host, box);
  tell('cleared', host, box, what);
  const used = host.engine.used(box.sheet, false);
  const part = used && common(bounded(host, box), used);
  if (!part) return;
  const before = host.before(box);
  const writes: CellWrite[] = [...cellsOf(part)].map(([row, column]) => ({
    row,
    column,
    ...(contents ? { content: BLANK } : {}),
    ...(looks ? { style: null } : {}),
  }));
  if (contents || looks) host.engine.write(box.sheet, writes);
  if (what === 'All') unmergeIn(host, box);
  if (!contents) return;
  host.afterRequest(() => {
    host.changed(box, { before, byAddIn: true });
  });
}

/** Unmerges all merges that cells touch. */
export function unmergeIn(host: Host, box: Box): void {
  host.engine.unmerge(
    box.sheet,
    host.engine.merges(box.sheet).filter((merge) => common(merge, box)),
  );
}

/** Merges cells. Covered contents are lost, unless there is only one: the merged cell gets it. */
function merge(host: Host, box: Box, across: unknown): void {
  guardLook(host, box);
  unmergeIn(host, box);
  const parts = flag(across)
    ? Array.from({ length: box.rows }, (_row, index) => ({ ...box, row: box.row + index, rows: 1 }))
    : [box];
  const held = host.engine.held(box.sheet).map(([row, column]) => ({ row, column, rows: 1, columns: 1 }));
  const writes = parts.flatMap((part): CellWrite[] => {
    const within = held.filter((cell) => common(part, cell));
    const [first] = within;
    const covered = within.filter(({ row, column }) => row !== part.row || column !== part.column);
    const blanks = covered.map(({ row, column }) => ({ row, column, content: BLANK }));
    if (within.length !== 1 || covered.length === 0 || !first) return blanks;
    const content = host.engine.content(box.sheet, first.row, first.column);
    return [...blanks, { row: part.row, column: part.column, content }];
  });
  host.engine.write(box.sheet, writes);
  host.engine.merge(
    box.sheet,
    parts.filter((part) => part.rows * part.columns > 1),
  );
}

/** Selects areas for the add-in. Nothing happens, without an error, where another sheet is active. */
export function select(host: Host, sheet: string, areas: readonly Extent[]): void {
  if (host.engine.activeSheet() !== sheet) return;
  const selected = selectAreas(host, sheet, areas);
  host.afterRequest(() => {
    host.selected(sheet, selected);
  });
}

/** Methods of a range that change its own cells. */
export const actions: Readonly<Record<string, Method<Box>>> = {
  clear,
  merge,
  unmerge(host, box) {
    guardLook(host, box);
    unmergeIn(host, box);
  },
  select(host, box) {
    select(host, box.sheet, [box]);
  },
  // office.js divides values of more than 1,500 cells into rows, and asks this first because no part shows the size.
  _ValidateArraySize(_host, box, rows, columns) {
    if (rows !== box.rows || columns !== box.columns) throw new ApiError('InvalidArgument');
  },
  calculate: (host) => host.engine.calculate(false),
  setDirty: (host) => host.engine.calculate(true),
};
