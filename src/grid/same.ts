import type { Area } from './address';
import type { Grid, GridCell } from './grid';

/** Whether two grids hold the same values and formulas at the same places, however they show them. */
export function sameValues(one: Grid, other: Grid): boolean {
  return sameLists(one.cells, other.cells, sameValue);
}

/** Whether two grids are equal: cells with their text and format, merges, hidden rows and columns. */
export function sameGrid(one: Grid, other: Grid): boolean {
  return (
    one === other ||
    (one.sheetName === other.sheetName &&
      sameLists(one.cells, other.cells, sameContent) &&
      sameLists(one.merges, other.merges, sameArea) &&
      sameNumbers(one.hiddenRows, other.hiddenRows) &&
      sameNumbers(one.hiddenColumns, other.hiddenColumns) &&
      (one.bounds === null || other.bounds === null
        ? one.bounds === other.bounds
        : sameArea(one.bounds, other.bounds)))
  );
}

function sameLists<Each>(
  one: readonly Each[],
  other: readonly Each[],
  same: (one: Each, other: Each) => boolean,
): boolean {
  return (
    one.length === other.length &&
    one.every((each, index) => {
      const its = other[index];
      return its !== undefined && same(each, its);
    })
  );
}

const sameNumbers = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
  one.size === other.size && [...one].every((each) => other.has(each));

const sameValue = (one: GridCell, other: GridCell) =>
  one.row === other.row &&
  one.column === other.column &&
  one.value === other.value &&
  one.formula === other.formula;

const sameContent = (one: GridCell, other: GridCell) =>
  sameValue(one, other) &&
  one.text === other.text &&
  one.numberFormat === other.numberFormat &&
  one.uncomputed === other.uncomputed;

const sameArea = (one: Area, other: Area) =>
  one.top === other.top &&
  one.left === other.left &&
  one.bottom === other.bottom &&
  one.right === other.right;
