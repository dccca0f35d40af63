import { cellName, HUNDRED, isPercentFormat, percent, round, shownPlaces, type Decimal } from '../grid';
import { baseOf, executionRate, parseNumber, type Figure, type Form, type FundLine } from '../form';
import { isKnown, showsRate, type KnownFigure } from '../scoring';
import type { Possible, PossibleAmounts } from './amounts';
import type { OverBudgetSlip, RateSlip } from './slip';

/** A fund line with executed and base known and the base above 0, so that it has a rate. */
export interface RatedLine {
  readonly line: FundLine;
  /** What the rate is of: the budget, or what arrived where the rate's header says so. */
  readonly budget: KnownFigure;
  readonly executed: KnownFigure;
  /** Executed ÷ base at full precision. */
  readonly truth: Decimal;
  /** Every pair of amounts that the line may really have, the stated one first. */
  readonly possible: readonly Pair[];
}

interface Pair {
  readonly budget: Possible;
  readonly executed: Possible;
}

/** Lines whose execution rate can be computed. */
export function ratedLines(form: Form, possible: PossibleAmounts): readonly RatedLine[] {
  return form.funds.flatMap((line): RatedLine[] => {
    const { executed } = line;
    const budget = baseOf(line);
    if (!isKnown(budget) || !isKnown(executed)) return [];
    const truth = executionRate(executed.value, budget.value);
    return truth === null ? [] : [{ line, budget, executed, truth, possible: pairsOf(line, possible) }];
  });
}

/**
 * A sum that fails alike in both columns is one slip: the line has both amounts as stated, or both as the sum implies.
 */
function pairsOf(line: FundLine, possible: PossibleAmounts): readonly Pair[] {
  const budgets = possible(line, line.rateBase);
  const amounts = possible(line, 'executed');
  const alike =
    budgets.length === amounts.length && budgets.every(({ value }, index) => amounts[index]?.value.eq(value));
  if (alike) return budgets.map((budget) => ({ budget, executed: budget }));
  return budgets.flatMap((budget) => amounts.map((executed) => ({ budget, executed })));
}

/** A rate that a line may really have, and the slip that says so; null for the rate of the stated amounts. */
export function possibleRates({ possible }: RatedLine): readonly Possible[] {
  return possible.flatMap(({ budget, executed }) => {
    const value = executionRate(executed.value, budget.value);
    return value === null ? [] : [{ value, by: budget.by ?? executed.by }];
  });
}

/** Rates that are not executed ÷ budget at the decimals they show. */
export function rateSlips(rated: readonly RatedLine[]): readonly RateSlip[] {
  return rated.flatMap((each): RateSlip[] => {
    const { line, budget, executed, truth } = each;
    const { rate } = line;
    if (!isKnown(rate) || showsRate(rate, truth)) return [];
    const cause = possibleRates(each).find(({ value }) => showsRate(rate, value))?.by ?? null;
    const cells = [rate.cell, executed.cell, budget.cell];
    return [{ kind: 'rate', cells, cause, line, budget, executed, rate, truth }];
  });
}

/** Lines that executed more than their budget. */
export function overBudgetSlips(
  rated: readonly RatedLine[],
  possible: PossibleAmounts,
): readonly OverBudgetSlip[] {
  return rated.flatMap(({ line, executed }): OverBudgetSlip[] => {
    const { budget } = line;
    const truth = executionRate(executed.value, budget?.value);
    if (!isKnown(budget) || truth === null || !executed.value.gt(budget.value)) return [];
    const within = possible(line, 'budget').flatMap((most) =>
      possible(line, 'executed')
        .filter((least) => least.value.lte(most.value))
        .map((least) => most.by ?? least.by),
    );
    const cells = [budget.cell, executed.cell];
    return [{ kind: 'over-budget', cells, cause: within[0] ?? null, line, budget, executed, truth }];
  });
}

/** A rate as the cell shows it, with the percentage where it shows no sign: 0.958（95.8%）; 25 for 25 % is 25%. */
export function shownRate(rate: KnownFigure): string {
  const text = rate.text.trim();
  if (text.includes('%')) return text;
  const shown = percent(rate.value, rate.places ?? 0);
  return isInPoints(rate) || !/\d/.test(text) ? shown : `${text}（${shown}）`;
}

/** Whether a rate is written as 25 for 25 %, without a sign. */
function isInPoints(rate: Figure | null): boolean {
  if (!isKnown(rate) || rate.text.includes('%') || rate.value.eq(0)) return false;
  const written = parseNumber(rate.text);
  return written !== null && round(rate.value.times(HUNDRED), written.places).eq(written.value);
}

/** Whether a form writes its rates as 25 for 25 %. */
export function writesPoints(form: Form): boolean {
  return form.funds.some(({ rate }) => isInPoints(rate));
}

/** A rate as it is written into a form. */
export interface WrittenRate {
  /** A ratio at four decimals, or percentage points at two. */
  readonly value: Decimal;
  /** '=F5/E5'; null if an amount is text, which a formula can't divide. */
  readonly formula: string | null;
  /** The number format that the cell needs; null if its own shows the rate right. */
  readonly numberFormat: string | null;
}

/**
 * The true rate of a line as its form writes rates: 25 for 25 % where other rates are written so, else a ratio in
 * percent format. A format with too few decimals for the rate (213.78 % as 214%) is replaced by one with two.
 * @param inPoints whether the form writes 25 for 25 %
 */
export function writtenRate(
  rate: Figure,
  { budget, executed, truth }: Pick<RatedLine, 'budget' | 'executed' | 'truth'>,
  inPoints: boolean,
): WrittenRate {
  const divisible = executed.state === 'number' && budget.state === 'number';
  const quotient = `${cellName(executed.cell)}/${cellName(budget.cell)}`;
  const withSign = rate.text.includes('%') || isPercentFormat(rate.numberFormat);
  if (inPoints && !withSign) {
    const formula = divisible ? `=ROUND(${quotient}*100,2)` : null;
    return { value: round(truth.times(HUNDRED), 2), formula, numberFormat: null };
  }
  const isWhole = round(truth, 2).eq(round(truth, 4));
  const shows = isPercentFormat(rate.numberFormat) && (isWhole || shownPlaces(rate.numberFormat) !== 0);
  return {
    value: round(truth, 4),
    formula: divisible ? `=${quotient}` : null,
    numberFormat: shows ? null : '0.00%',
  };
}

/** Lines with the same figures, and the line whose figures most of them have. */
export interface Repeated<Line> {
  readonly lines: readonly Line[];
  readonly shown: Line;
}

/**
 * Groups lines that repeat the same figures, as 财政拨款 repeats the total. A line with an amount that fails a sum belongs
 * to the group whose figures it should have.
 * @param also distinguishes lines with the same figures
 */
export function repeatedLines<Line extends { readonly line: FundLine; readonly truth: Decimal }>(
  rated: readonly RatedLine[],
  lines: readonly Line[],
  also: (line: Line) => string = () => '',
): readonly Repeated<Line>[] {
  const pairs = new Map(rated.map(({ line, possible }) => [line, possible]));
  const byFigures = new Map<string, [Line, ...Line[]]>();
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const keys = (pairs.get(line.line) ?? []).map(
      ({ budget, executed }) => `${budget.value.toFixed()}/${executed.value.toFixed()} ${also(line)}`,
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
