import type { Decimal } from '../grid';
import type { Figure } from '../form';

/** A figure whose value is there. */
export type KnownFigure = Figure & { readonly value: Decimal };

/** Whether the layout has a place for a figure and nothing is in it: not a dash, not an error. */
export function isBlank(figure: Figure | null): figure is Figure {
  return figure?.state === 'blank';
}

/** Whether a figure is there and has a value; a dash, a blank and an error have none. */
export function isKnown<Given extends Figure>(figure: Given | null): figure is Given & KnownFigure {
  return figure !== null && figure.value !== null;
}
