import { common, type Extent } from '../address';
import { shifted, type Shift } from '../shift';

/** The engine keeps every cell of a merge. It can't hold more than this many, in one merge or all of a sheet. */
const MOST = { one: 100_000, sheet: 400_000, least: 1000 } as const;

/** A merge as the engine holds it, and as it is in the workbook where that reaches further. */
export interface HeldMerge {
  readonly held: Extent;
  readonly whole: Extent;
}

const area = ({ rows, columns }: Extent) => rows * columns;

/** Merges for the engine: large ones are cut to the rows and columns of the grid. */
export function heldMerges(
  merges: readonly Extent[],
  grid: { readonly rows: number; readonly columns: number },
): HeldMerge[] {
  let left: number = MOST.sheet;
  return merges.map(({ row, column, rows, columns }) => {
    const whole: Extent = { row, column, rows, columns };
    const most = Math.max(MOST.least, Math.min(MOST.one, left));
    const held = area(whole) > most ? cut(whole, grid, most) : whole;
    left -= area(held);
    return { held, whole };
  });
}

function cut(whole: Extent, grid: { readonly rows: number; readonly columns: number }, most: number): Extent {
  const { row, column, rows, columns } = common(whole, { row: 0, column: 0, ...grid }) ?? {
    ...whole,
    rows: 1,
    columns: Math.min(whole.columns, most),
  };
  const width = Math.min(columns, most);
  return { row, column, columns: width, rows: Math.max(1, Math.min(rows, Math.floor(most / width))) };
}

export const isSame = (one: Extent, other: Extent) =>
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

/** A merge of the engine's as it is in the workbook. */
export function wholeOf(held: Extent, known: readonly HeldMerge[]): Extent {
  return known.find((each) => isSame(each.held, held))?.whole ?? held;
}

/** A merge of the workbook's as the engine holds it. */
export function heldOf(whole: Extent, known: readonly HeldMerge[]): Extent {
  return known.find((each) => isSame(each.whole, whole))?.held ?? whole;
}

/** Those that were cut: they are kept with the sheet. */
export const cutOnes = (merges: readonly HeldMerge[]): HeldMerge[] =>
  merges.filter(({ held, whole }) => held !== whole);

/** Where they are when lines come or go. */
export function movedMerges(known: readonly HeldMerge[], shift: Shift): HeldMerge[] {
  return known.flatMap((each) => {
    const [held, whole] = [shifted(each.held, shift), shifted(each.whole, shift)];
    return held && whole ? [{ held, whole }] : [];
  });
}
