import {
  isBlankOrMarks,
  oncePerPlace,
  atLeast,
  HUNDRED,
  percent,
  plain,
  round,
  sum,
  type Decimal,
} from '../grid';
import type { Figure, FundLine, Measure } from '../form';
import type { Ledger } from '../ledger';
import { isKnown, type KnownFigure } from '../scoring';
import type { FigureRun } from './report';
import { clean } from './prose';

/** The figure if it has a value; null for a blank, a dash, an error or a column that the form lacks. */
export function ifKnown(figure: Figure | null): KnownFigure | null {
  return isKnown(figure) ? figure : null;
}

/** An amount without its unit, as the form shows it but with at least two decimals; zero is '0'. */
export function amountText(figure: KnownFigure): string {
  if (figure.value.eq(0)) return '0';
  const text = atLeast(round(figure.value, Math.max(figure.places ?? 2, 2)), 2);
  return /[0-9][,，][0-9]{3}/.test(figure.text) ? grouped(text) : text;
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.replace(/\B(?=([0-9]{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** An amount of the form; null if there is none. */
export function amount(figure: Figure | null): FigureRun | null {
  const given = ifKnown(figure);
  return given && { kind: 'figure', text: amountText(given), cell: given.cell, cells: [given.cell] };
}

/** A weight, a score or a head count: plain digits at the places shown. */
export function pointsText(figure: KnownFigure): string {
  return plain(figure.places === null ? figure.value : round(figure.value, figure.places));
}

/** A weight, a score or a head count of the form; null if there is none. */
export function points(figure: Figure | null): FigureRun | null {
  const given = ifKnown(figure);
  return given && { kind: 'figure', text: pointsText(given), cell: given.cell, cells: [given.cell] };
}

/** The sum of weights or scores, linked to every cell; null if one is missing. A merged score counts once. */
export function sumOfPoints(figures: readonly (Figure | null)[]): FigureRun | null {
  const all = figures.map(ifKnown);
  const first = all[0];
  if (!first || all.some((figure) => figure === null)) return null;
  const parts = oncePerPlace(figures.filter(isKnown), ({ cell }) => cell);
  const total = sum(parts.map((figure) => figure.value));
  return { kind: 'figure', text: plain(total), cell: first.cell, cells: parts.map((figure) => figure.cell) };
}

/** A ratio in percent with two decimals, or with none if it is a whole percentage. */
export function rateText(ratio: Decimal): string {
  const inPercent = ratio.times(HUNDRED);
  return inPercent.eq(round(inPercent, 0)) ? percent(ratio, 0) : percent(ratio, 2);
}

/**
 * The execution rate of a fund line: executed ÷ budget, whatever the form prints; the printed rate only if one of the
 * amounts is missing. Null if the budget is not above 0, or if neither is known.
 */
export function executionRate({ rates }: Ledger, line: FundLine): FigureRun | null {
  const rated = rates.find((each) => each.line === line);
  if (rated) {
    const [executed, budget] = [rated.executed.cell, rated.budget.cell];
    return { kind: 'figure', text: rateText(rated.truth), cell: executed, cells: [executed, budget] };
  }
  if (isKnown(line.budget) && isKnown(line.executed)) return null;
  const printed = ifKnown(line.rate);
  return (
    printed && { kind: 'figure', text: rateText(printed.value), cell: printed.cell, cells: [printed.cell] }
  );
}

/** A target or actual as displayed, including sign and unit; null if it is blank or an error. */
export function measure(value: Measure | null): FigureRun | null {
  if (!value || value.unknown || value.text.trim() === '') return null;
  const text = clean(value.full);
  if (isBlankOrMarks(text)) return null;
  const cells = [value.cell, value.sign?.cell, value.unit?.cell].filter((cell) => cell !== undefined);
  return { kind: 'figure', text, cell: value.cell, cells };
}
