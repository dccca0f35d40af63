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
  return isKnown(figure) ? figureRun(amountText(figure), figure) : null;
}

/** A weight, a score or a head count, as plain digits at the places shown; null if there is none. */
export function points(figure: Figure | null): FigureRun | null {
  if (!isKnown(figure)) return null;
  return figureRun(plain(figure.places === null ? figure.value : round(figure.value, figure.places)), figure);
}

/** A figure of the report with the figures of the form behind it, the one to look at first before the others. */
export function figureRun(text: string, ...[first, ...others]: readonly [Figure, ...Figure[]]): FigureRun {
  return { kind: 'figure', text, cell: first.cell, cells: [first, ...others].map(({ cell }) => cell) };
}

/** The sum of weights or scores, linked to every cell; null if one is missing. A merged score counts once. */
export function sumOfPoints(figures: readonly (Figure | null)[]): FigureRun | null {
  const known = figures.filter(isKnown);
  const [first, ...others] = oncePerPlace(known, ({ cell }) => cell);
  if (!first || known.length < figures.length) return null;
  return figureRun(plain(sum([first, ...others].map(({ value }) => value))), first, ...others);
}

/** A ratio in percent with two decimals, or with none if it is a whole percentage. */
function rateText(ratio: Decimal): string {
  const inPercent = ratio.times(HUNDRED);
  return inPercent.eq(round(inPercent, 0)) ? percent(ratio, 0) : percent(ratio, 2);
}

/**
 * The execution rate of a fund line: executed ÷ budget, whatever the form prints; the printed rate only if one of the
 * amounts is missing. Null if the budget is not above 0, or if neither is known.
 */
export function executionRate({ rates }: Ledger, line: FundLine): FigureRun | null {
  const rated = rates.find((each) => each.line === line);
  if (rated) return figureRun(rateText(rated.truth), rated.executed, rated.budget);
  if (isKnown(line.budget) && isKnown(line.executed)) return null;
  return isKnown(line.rate) ? figureRun(rateText(line.rate.value), line.rate) : null;
}

/** A target or actual as displayed, including sign and unit; null if it is blank or an error. */
export function measure(value: Measure | null): FigureRun | null {
  if (!value || value.unknown || value.text.trim() === '') return null;
  const text = clean(value.full);
  if (isBlankOrMarks(text)) return null;
  const cells = [value.cell, value.sign?.cell, value.unit?.cell].filter((cell) => cell !== undefined);
  return { kind: 'figure', text, cell: value.cell, cells };
}
