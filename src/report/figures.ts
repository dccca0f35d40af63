import { atLeast, divide, HUNDRED, isBlankOrMarks, percent, plain, round, sum, type Decimal } from '../grid';
import type { Figure, FundLine, Measure } from '../form';
import type { FigureRun } from './report';
import { clean } from './prose';

/** A figure that has a value. */
export type Known = Figure & { readonly value: Decimal };

/** The figure where it has a value; null for a blank, a dash, an error or a column that is not there. */
export function known(figure: Figure | null): Known | null {
  return figure?.value ? { ...figure, value: figure.value } : null;
}

/** An amount without its unit, as the form shows it but with two places at least; zero is 0. */
export function amountText(figure: Known): string {
  if (figure.value.eq(0)) return '0';
  const text = atLeast(round(figure.value, Math.max(figure.places ?? 2, 2)), 2);
  return /[0-9][,，][0-9]{3}/.test(figure.text) ? grouped(text) : text;
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.replace(/\B(?=([0-9]{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** An amount of the form; null where there is none. */
export function amount(figure: Figure | null): FigureRun | null {
  const is = known(figure);
  return is && { kind: 'figure', text: amountText(is), cell: is.cell, cells: [is.cell] };
}

/** A weight, a score or a head count: plain digits at the places shown. */
export function pointsText(figure: Known): string {
  return plain(figure.places === null ? figure.value : round(figure.value, figure.places));
}

/** A weight, a score or a head count of the form; null where there is none. */
export function points(figure: Figure | null): FigureRun | null {
  const is = known(figure);
  return is && { kind: 'figure', text: pointsText(is), cell: is.cell, cells: [is.cell] };
}

/** The sum of weights or scores, tied to every cell; null where one is missing. A merged score counts once. */
export function sumOfPoints(figures: readonly (Figure | null)[]): FigureRun | null {
  const all = figures.map(known);
  const first = all[0];
  if (!first || all.some((figure) => figure === null)) return null;
  const single = new Map<string, Known>();
  for (const figure of all) if (figure) single.set(`${figure.cell.row}:${figure.cell.column}`, figure);
  const parts = [...single.values()];
  const total = sum(parts.map((figure) => figure.value));
  return { kind: 'figure', text: plain(total), cell: first.cell, cells: parts.map((figure) => figure.cell) };
}

/** A ratio in percent: two places, none where it is a whole number of percent. */
export function rateText(ratio: Decimal): string {
  const inPercent = ratio.times(HUNDRED);
  return inPercent.eq(round(inPercent, 0)) ? percent(ratio, 0) : percent(ratio, 2);
}

/**
 * The execution rate of a fund line: executed ÷ budget, whatever the form prints; the printed rate only where
 * one of the two is missing. Null where the budget is 0 or there is neither.
 */
export function executionRate(line: FundLine): FigureRun | null {
  const budget = known(line.budget);
  const executed = known(line.executed);
  if (budget && executed) {
    const ratio = divide(executed.value, budget.value);
    if (!ratio) return null;
    return {
      kind: 'figure',
      text: rateText(ratio),
      cell: executed.cell,
      cells: [executed.cell, budget.cell],
    };
  }
  const printed = known(line.rate);
  return (
    printed && { kind: 'figure', text: rateText(printed.value), cell: printed.cell, cells: [printed.cell] }
  );
}

/** A target or actual as a person reads it, sign and unit included; null where it is blank or an error. */
export function measure(value: Measure | null): FigureRun | null {
  if (!value || value.unknown || value.text.trim() === '') return null;
  const text = clean(value.full);
  if (isBlankOrMarks(text)) return null;
  const cells = [value.cell, value.sign?.cell, value.unit?.cell].filter((cell) => cell !== undefined);
  return { kind: 'figure', text, cell: value.cell, cells };
}
