import { cellName, plain, type Decimal } from '../../grid';
import type { Figure, TextCell } from '../../form';

/** A figure with its cell (CONTRACT); amounts, weights and scores are exact decimals in strings. */
export interface FigureJson {
  readonly value: string | null;
  readonly cell: string;
}

/** A rate also has what its cell shows. */
export interface RateJson extends FigureJson {
  readonly text: string;
}

export interface TextJson {
  readonly text: string;
  readonly cell: string;
}

/** The exact digits; null for a missing figure, never 0. */
export function decimalJson(value: Decimal | null): string | null {
  return value === null ? null : plain(value);
}

/** A figure; null where the form has no place for it, a blank cell or a dash. */
export function figureJson(figure: Figure | null): FigureJson | null {
  if (!isThere(figure)) return null;
  return { value: decimalJson(figure.value), cell: cellName(figure.cell) };
}

export function rateJson(figure: Figure | null): RateJson | null {
  if (!isThere(figure)) return null;
  return { value: decimalJson(figure.value), text: figure.text, cell: cellName(figure.cell) };
}

export function textJson(text: TextCell | null): TextJson | null {
  return text && { text: text.text, cell: cellName(text.cell) };
}

function isThere(figure: Figure | null): figure is Figure {
  return figure !== null && figure.state !== 'blank' && figure.state !== 'not-applicable';
}
