import { cellName, divide, HUNDRED, percent, rememberOf, round, type Decimal } from '../grid';
import type { Figure, Form, FundLine } from '../form';
import { isKnown, type KnownFigure } from '../scoring';
import type { CellFix } from './finding';
import { possibleAmounts } from './possibleAmounts';

/** A fund line with budget and executed known, the budget above 0, so that a rate exists. */
export interface RatedLine {
  readonly line: FundLine;
  readonly budget: KnownFigure;
  readonly executed: KnownFigure;
  /** Executed ÷ budget at full precision. */
  readonly truth: Decimal;
}

/** Lines whose execution rate can be computed. */
export const ratedLines = rememberOf((form: Form): readonly RatedLine[] =>
  form.funds.flatMap((line) => {
    const { budget, executed } = line;
    if (!isKnown(budget) || !isKnown(executed) || !budget.value.gt(0)) return [];
    const truth = divide(executed.value, budget.value);
    return truth === null ? [] : [{ line, budget, executed, truth }];
  }),
);

interface Pair {
  readonly budget: Decimal;
  readonly executed: Decimal;
}

const pairsByLine = rememberOf(
  (form: Form) => new Map(form.funds.map((line) => [line, pairsOf(form, line)])),
);

/** Every pair of budget and executed that a line may really have, the stated one first. */
const possiblePairs = (form: Form, line: FundLine) => pairsByLine(form).get(line) ?? [];

/**
 * A sum that fails alike in both columns is one slip: the line has both amounts as stated, or both as the sum implies.
 */
function pairsOf(form: Form, line: FundLine): readonly Pair[] {
  const budgets = possibleAmounts(form, line, 'budget');
  const amounts = possibleAmounts(form, line, 'executed');
  const alike =
    budgets.length === amounts.length && budgets.every((budget, index) => amounts[index]?.eq(budget));
  if (alike) return budgets.map((budget) => ({ budget, executed: budget }));
  return budgets.flatMap((budget) => amounts.map((executed) => ({ budget, executed })));
}

/** Rates that a line may really have where one of its amounts fails a sum or is in the other unit; the stated one first. */
export function possibleRates(form: Form, line: FundLine): readonly Decimal[] {
  return possiblePairs(form, line)
    .filter(({ budget }) => budget.gt(0))
    .map(({ budget, executed }) => divide(executed, budget))
    .filter((rate): rate is Decimal => rate !== null);
}

/** A rate as the cell shows it, and what that is in percent where it shows no sign: 0.958（95.8%）; 25 of 25 % is 25%. */
export function shownRate(rate: KnownFigure): string {
  const text = rate.text.trim();
  if (text.includes('%')) return text;
  const shown = percent(rate.value, rate.places ?? 0);
  return inPercentPoints(rate) || !/\d/.test(text) ? shown : `${text}（${shown}）`;
}

/** A rate written as 25 for 25 %: its header holds the sign. */
function inPercentPoints(figure: Figure): boolean {
  if (!isKnown(figure) || figure.text.includes('%') || figure.value.eq(0)) return false;
  return (
    figure.text.trim() !== '' && round(figure.value.times(HUNDRED), 2).toFixed() === plainText(figure.text)
  );
}

function plainText(text: string): string {
  const digits = text.trim().replace(/,/g, '');
  return digits.includes('.') ? digits.replace(/0+$/, '').replace(/\.$/, '') : digits;
}

/** What mends a rate: the quotient at four places in percent format, or in a form that writes 25 for 25 %, that. */
export function rateFix(form: Form, { line, budget, executed, truth }: RatedLine): CellFix | null {
  const { rate } = line;
  if (!rate) return null;
  // A formula can't divide amounts that are text.
  const divisible = executed.state === 'number' && budget.state === 'number';
  const quotient = `=${cellName(executed.cell)}/${cellName(budget.cell)}`;
  const points = usesPercentPoints(form) && !rate.text.includes('%');
  const formula = points ? `${quotient}*100` : quotient;
  return {
    cell: rate.cell,
    value: points ? round(truth.times(HUNDRED), 2) : round(truth, 4),
    ...(divisible ? { formula } : {}),
    ...(points ? {} : { numberFormat: '0.00%' }),
  };
}

/** Whether a form writes its rates as 25 for 25 %. */
export const usesPercentPoints = rememberOf((form: Form): boolean =>
  form.funds.some(({ rate }) => rate !== null && inPercentPoints(rate)),
);

/**
 * Lines that repeat the same figures, as 财政拨款 repeats the total, said once. A line with an amount that fails a sum
 * belongs to those whose figures it should have. `also` tells apart lines with the same figures. What is shown of a
 * group is a line with the figures that most of it have.
 */
export function repeated<Line extends RatedLine>(
  form: Form,
  lines: readonly Line[],
  also: (line: Line) => string = () => '',
): readonly { readonly lines: readonly Line[]; readonly shown: Line }[] {
  const byFigures = new Map<string, [Line, ...Line[]]>();
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const keys = possiblePairs(form, line.line).map(
      ({ budget, executed }) => `${budget.toFixed()}/${executed.toFixed()} ${also(line)}`,
    );
    const known = keys.map((key) => byFigures.get(key)).find((group) => group !== undefined);
    const group: [Line, ...Line[]] = known ?? [line];
    if (known) known.push(line);
    else groups.push(group);
    for (const key of keys) if (!byFigures.has(key)) byFigures.set(key, group);
  }
  return groups.map((group) => {
    const alike = (line: Line) => group.filter(({ truth }) => truth.eq(line.truth)).length;
    const shown = group.reduce((best, line) => (alike(line) > alike(best) ? line : best), group[0]);
    return { lines: group, shown };
  });
}
