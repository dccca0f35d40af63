import type { Decimal } from '../grid';
import type { Figure } from '../form';

/** A figure with a value. */
export type KnownFigure = Figure & { readonly value: Decimal };

/** Whether the form has the figure and it has a value; a dash, a blank and an error have none. */
export function isKnown<Given extends Figure>(figure: Given | null): figure is Given & KnownFigure {
  return figure !== null && figure.value !== null;
}
