import { cellsOf, common, type Box, type Extent } from './address';
import { BLANK, type CellWrite } from './engine/engine';
import { tell, type Reformulation } from './followers';
import { rewriteReferences } from './formula-references';
import type { Host } from './host';
import { ApiError } from './request/errors';
import { gapOf, isTorn, reachOf, shifted, shiftedFormula, type Shift } from './shift';

/** Whether a reference leads to a sheet; without a name it leads to the formula's own. */
const onSheet = (host: Host, sheet: string, home: string | null) => (name: string | null) =>
  name === null ? home === sheet : host.sheetId(name) === sheet;

/** How formulas change when cells are inserted or deleted. */
export function afterShift(host: Host, shift: Shift): Reformulation {
  return (formula, home) => shiftedFormula(formula, shift, onSheet(host, shift.sheet, home));
}

/** Changes the formulas in cells, and those of names and rules. */
export function reformulate(host: Host, change: Reformulation): void {
  for (const sheet of host.engine.sheetIds()) {
    const writes = host.engine.formulas(sheet).flatMap(({ row, column, formula }): CellWrite[] => {
      const changed = change(formula, sheet);
      return changed === formula ? [] : [{ row, column, content: { value: null, formula: changed } }];
    });
    host.engine.write(sheet, writes);
  }
  tell('reformulated', host, change);
}

/** The contents and looks of a block of cells, to be put elsewhere. */
function lifted(host: Host, sheet: string, extent: Extent): CellWrite[] {
  return [...cellsOf(extent)].map(([row, column]) => ({
    row,
    column,
    content: host.engine.content(sheet, row, column),
    style: host.engine.style(sheet, row, column),
  }));
}

const cleared = (extent: Extent): CellWrite[] =>
  [...cellsOf(extent)].map(([row, column]) => ({ row, column, content: BLANK, style: null }));

/** Replaces cells, contents and looks, by others. */
function put(host: Host, sheet: string, empty: Extent | null, writes: readonly CellWrite[]): void {
  if (empty) host.engine.write(sheet, cleared(empty));
  host.engine.write(
    sheet,
    writes.map(({ row, column }) => ({ row, column, style: null })),
  );
  host.engine.write(sheet, writes);
}

/** Inserts or deletes a part of some rows or columns; the cells behind it move. */
export function shiftCells(host: Host, shift: Shift): void {
  const { engine } = host;
  const { sheet, what, count } = shift;
  const merges = engine.merges(sheet);
  if (merges.some((merge) => isTorn(merge, shift))) {
    throw new ApiError('MergedRangeConflict', 'A part of a merged cell can not be moved.');
  }
  reformulate(host, afterShift(host, shift));
  const used = engine.used(sheet, false);
  const reach = used && common(used, reachOf(shift));
  const moving = reach ? lifted(host, sheet, reach) : [];
  const gap = gapOf(shift);
  const [down, right] = what === 'rows' ? [count, 0] : [0, count];
  const isGone = ({ row, column }: CellWrite) =>
    count < 0 && common(gap, { row, column, rows: 1, columns: 1 }) !== null;
  const landed = moving
    .filter((cell) => !isGone(cell))
    .map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right }));
  const moved = merges.filter((merge) => common(merge, reachOf(shift)));
  engine.unmerge(sheet, moved);
  put(host, sheet, reach, landed);
  engine.merge(
    sheet,
    moved.flatMap((merge) => shifted(merge, shift) ?? []),
  );
  if (count > 0) takeLook(host, shift, gap);
  tell('shifted', host, shift);
  host.references.shift(shift);
}

/** New cells look like those above them or left of them. */
function takeLook(host: Host, { sheet, what, at }: Shift, gap: Extent): void {
  if (at === 0) return;
  const writes = [...cellsOf(gap)].flatMap(([row, column]): CellWrite[] => {
    const [from, over] = what === 'rows' ? [at - 1, column] : [row, at - 1];
    const style = host.engine.style(sheet, from, over);
    return Object.keys(style).length > 0 ? [{ row, column, style }] : [];
  });
  host.engine.write(sheet, writes);
}

/** Moves cells as with cut and paste: formulas that refer to them follow. */
export function moveCells(host: Host, from: Box, target: Box): void {
  const { engine } = host;
  const to: Box = { ...target, rows: from.rows, columns: from.columns };
  const inside = (merge: Extent, box: Box) => {
    const both = common(merge, box);
    if (both && (both.rows !== merge.rows || both.columns !== merge.columns)) {
      throw new ApiError('MergedRangeConflict', 'A part of a merged cell can not be moved.');
    }
    return both !== null;
  };
  const merges = engine.merges(from.sheet).filter((merge) => inside(merge, from));
  const overwritten = engine.merges(to.sheet).filter((merge) => common(merge, to));
  const [down, right] = [to.row - from.row, to.column - from.column];
  const name = engine.sheet(to.sheet)?.name ?? '';
  const isHere = (home: string | null) => onSheet(host, from.sheet, home);
  reformulate(host, (formula, home) =>
    rewriteReferences(formula, (reference) => {
      const both = isHere(home)(reference.sheetName) && common(reference.extent, from);
      const { extent } = reference;
      if (!both || both.rows !== extent.rows || both.columns !== extent.columns) return reference;
      const sheetName = reference.sheetName === null && to.sheet === home ? null : name;
      return {
        ...reference,
        sheetName,
        extent: { ...extent, row: extent.row + down, column: extent.column + right },
      };
    }),
  );
  const cells = lifted(host, from.sheet, from).map((cell) => ({
    ...cell,
    row: cell.row + down,
    column: cell.column + right,
  }));
  engine.unmerge(from.sheet, merges);
  engine.unmerge(to.sheet, overwritten);
  engine.write(from.sheet, cleared(from));
  put(host, to.sheet, to, cells);
  engine.merge(
    to.sheet,
    merges.map((merge) => ({ ...merge, row: merge.row + down, column: merge.column + right })),
  );
  tell('moved', host, from, to);
}
