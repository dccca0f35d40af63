import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { ICellData, IRange } from '@univerjs/core';
import type { Extent } from '../address';
import { extentOf } from './univer-book';

type ByPlace<T> = Record<number, Record<number, T | undefined> | undefined>;

/** The values that formulas with several results put into the cells beside them. */
export class UniverSpill {
  constructor(
    private readonly formulas: FormulaDataModel,
    private readonly unitId: string,
  ) {}

  /** The value that a formula elsewhere puts into a cell. */
  cell(sheet: string, row: number, column: number): ICellData | null {
    const cells = this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheet] as
      ByPlace<ICellData> | undefined;
    return cells?.[row]?.[column] ?? null;
  }

  /** The cells that formulas of a sheet fill, each with the formula's own cell as its first. */
  extents(sheet: string): readonly Extent[] {
    const ranges = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheet] as ByPlace<IRange> | undefined;
    return Object.values(ranges ?? {}).flatMap((row) =>
      Object.values(row ?? {}).flatMap((range) => {
        const extent = range ? extentOf(range) : null;
        return extent && extent.rows * extent.columns > 1 ? [extent] : [];
      }),
    );
  }
}
