import { cellName, plain, type Decimal } from '../../grid';
import type { Figure, TextCell } from '../../form';

/** The exact digits; null for a missing figure, never 0. */
export function decimalJson(value: Decimal | null) {
  return value === null ? null : plain(value);
}

/** Null where the form has no place for the figure, a blank cell or a dash. */
export function figureJson(figure: Figure | null) {
  if (!isThere(figure)) return null;
  return { value: decimalJson(figure.value), cell: cellName(figure.cell) };
}

/** A rate also has what its cell shows. */
export function rateJson(rate: Figure | null) {
  if (!isThere(rate)) return null;
  return { value: decimalJson(rate.value), text: rate.text, cell: cellName(rate.cell) };
}

export function textJson(text: TextCell | null) {
  return text && { text: text.text, cell: cellName(text.cell) };
}

function isThere(figure: Figure | null): figure is Figure {
  return figure !== null && figure.state !== 'blank' && figure.state !== 'not-applicable';
}
