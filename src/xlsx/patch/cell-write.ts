import type { CellRef, Decimal } from '../../grid';

export interface CellWrite {
  readonly sheetName: string;
  readonly cell: CellRef;
  /** A number as a decimal, a text (never a formula, whatever it starts with), or null for a blank cell. */
  readonly value: Decimal | string | null;
  /** With '='; `value` is then the result that the file shows until it is recalculated. */
  readonly formula: string | null;
  /** The number format that the cell needs; null keeps the cell's own. */
  readonly numberFormat: string | null;
}

export type NotWritten = 'locked' | 'array';
