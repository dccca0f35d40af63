import { HUNDRED, round, type Decimal, type Grid } from '../grid';
import { isPercentFormat, type Figure, type Form } from '../form';

/** How rates are kept in a form's column: as ratios in percent format, or as 25 for 25 %. */
export interface RateStyle {
  readonly scale: 1 | 100;
  /** The format that the cell needs; null where its own will do. */
  readonly numberFormat: string | null;
  valueOf(ratio: Decimal): Decimal;
}

/** A blank rate is filled as the form's other rates are kept; the first one, as a percentage with two digits. */
export function rateStyle(grid: Grid, form: Form, blank: Figure): RateStyle {
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
    return { scale: 100, numberFormat: null, valueOf: (ratio) => round(ratio.times(HUNDRED), 2) };
  return {
    scale: 1,
    numberFormat: isPercentFormat(blank.numberFormat) ? null : '0.00%',
    valueOf: (ratio) => round(ratio, 4),
  };
}
