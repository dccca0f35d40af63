import { cellName, HUNDRED, isPercentFormat, round, shownPlaces, type Decimal, type Grid } from '../grid';
import type { Figure, Form } from '../form';

/** How rates are kept in a form's column: as ratios in percent format, or as 25 for 25 %. */
export interface RateStyle {
  readonly scale: 1 | 100;
  /** The format that the cell needs; null where its own will do. */
  readonly numberFormat: string | null;
  valueOf(ratio: Decimal): Decimal;
}

/**
 * A rate is written as the form's rates are kept; the first one, as a percentage. Where the cell's own format
 * shows too few digits to tell the rate from a rounder one (213.78 % as 214%), it gets two.
 */
export function rateStyle(grid: Grid, form: Form, rate: Figure, ratio: Decimal): RateStyle {
  const kept = form.funds.flatMap(({ rate }) => {
    const cell = rate?.value ? grid.at(rate.cell.row, rate.cell.column) : null;
    return rate?.value && typeof cell?.value === 'number' ? [{ rate, value: cell.value }] : [];
  });
  const asHundred = kept.some(
    ({ rate, value }) =>
      !isPercentFormat(rate.numberFormat) &&
      rate.value !== null &&
      !rate.value.eq(0) &&
      !rate.value.eq(value),
  );
  if (asHundred)
    return { scale: 100, numberFormat: null, valueOf: (exact) => round(exact.times(HUNDRED), 2) };
  const isWhole = round(ratio, 2).eq(round(ratio, 4));
  const hasPlaces = (shownPlaces(rate.numberFormat) ?? 0) > 0;
  const keepsFormat = isPercentFormat(rate.numberFormat) && (isWhole || hasPlaces);
  return {
    scale: 1,
    numberFormat: keepsFormat ? null : '0.00%',
    valueOf: (exact) => round(exact, 4),
  };
}

/** '=F5/E5'; with `scale` 100 for a column that holds percentages as 25 for 25 %. */
export function rateFormula(budget: Figure, executed: Figure, scale: 1 | 100): string {
  const quotient = `${cellName(executed.cell)}/${cellName(budget.cell)}`;
  return scale === 100 ? `=ROUND(${quotient}*100,2)` : `=${quotient}`;
}
