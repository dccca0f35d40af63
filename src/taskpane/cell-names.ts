import { sameCell, shorten, type CellRef, type Sentence } from '../grid';
import type { Form } from '../form';
import { TEXT } from './words';

/** What a cell is about, in the form's own words: its indicator, line of funds, or the total; null if it is none of these. */
export function nameOfCell(form: Form, cell: CellRef): Sentence | null {
  const isIt = (place: { readonly cell: CellRef } | null) => place !== null && sameCell(place.cell, cell);
  const indicator = form.indicators.find(({ target, actual, weight, score, reason }) =>
    [target, actual, weight, score, reason].some(isIt),
  );
  if (indicator) return alike(indicator.name);
  const line = form.funds.find(({ initial, budget, executed, rate, weight, score }) =>
    [initial, budget, executed, rate, weight, score].some(isIt),
  );
  if (line) return alike(line.item);
  const { total } = form;
  return [total?.weight ?? null, total?.score ?? null].some(isIt) ? TEXT.total : null;
}

/** The most signs of a name: some indicators have a paragraph for a name. */
const MOST_SIGNS = 24;

function alike(name: string): Sentence | null {
  const short = shorten(name, MOST_SIGNS);
  return short === '' ? null : { zh: short, en: short };
}
