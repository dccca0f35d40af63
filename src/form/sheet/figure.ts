import {
  anchorOf,
  decimalOfCell,
  GENERAL,
  HUNDRED,
  isPercentFormat,
  isStruckOut,
  squeeze,
  type CellRef,
  type Decimal,
  type Grid,
  type GridCell,
} from '../../grid';
import { hasWords, textOf } from './cell-text';
import type { AmountUnit, Figure, FigureState, TextCell } from '../form';
import { inUnit, parseNumber } from './written-number';
import { moneyUnit, PEOPLE_SIGN, POINTS_SIGN, POINTS_WITH_REMARK } from '../vocabulary';

type Content = Pick<Figure, 'state' | 'value' | 'places'>;

const none = (state: FigureState): Content => ({ state, value: null, places: null });
const UNREADABLE = none('unreadable');

function figure(grid: Grid, place: CellRef, read: (cell: GridCell) => Content): Figure {
  const anchor = anchorOf(grid, place);
  const cell = grid.at(anchor.row, anchor.column);
  const { state, value, places } = contentOf(cell, read);
  return {
    state,
    value,
    text: textOf(cell),
    cell: anchor,
    formula: cell?.formula ?? null,
    numberFormat: cell?.numberFormat ?? GENERAL,
    places,
  };
}

function contentOf(cell: GridCell | null, read: (cell: GridCell) => Content): Content {
  if (!cell) return none('blank');
  if (cell.error !== null) return none('error');
  if (cell.uncomputed) return none('uncomputed');
  if (typeof cell.value === 'string') {
    if (squeeze(cell.value) === '') return none('blank');
    if (isStruckOut(cell.value)) return none('not-applicable');
  }
  return read(cell);
}

/** The number of a cell or of its text; null if it holds no single number. */
function numberIn(cell: GridCell, text = String(cell.value)) {
  if (typeof cell.value !== 'number') {
    const number = parseNumber(text);
    return number && { ...number, state: 'text' as const, isPercent: false };
  }
  return {
    state: 'number' as const,
    value: decimalOfCell(cell.value),
    suffix: '',
    unit: null,
    places: parseNumber(cell.text)?.places ?? null,
    isPercent: isPercentFormat(cell.numberFormat),
  };
}

/** Reads an amount into the form's unit: '3359.62万' in a form in 万元 is 3359.62, '5万元' in a form in 元 is 50000. */
export function amountAt(grid: Grid, place: CellRef, unit: AmountUnit): Figure {
  return figure(grid, place, (cell) => {
    // A template may print the unit alone, where the amount goes before it.
    if (typeof cell.value === 'string' && moneyUnit(squeeze(cell.value)) !== null) return none('blank');
    const number = numberIn(cell);
    if (!number || number.suffix === '%' || number.suffix === POINTS_SIGN) return UNREADABLE;
    return { ...number, value: inUnit(number, unit) };
  });
}

/** Reads a weight or score in points: '99.55分', 10, '20分（因…）'; 10 % of a column in percent is 10. */
export function pointsAt(grid: Grid, place: CellRef): Figure {
  return figure(grid, place, (cell) => {
    const number = numberIn(cell, String(cell.value).replace(POINTS_WITH_REMARK, '$1'));
    if (!number || number.unit) return UNREADABLE;
    return number.isPercent ? { ...number, value: number.value.times(HUNDRED) } : number;
  });
}

/** The remark behind points, which gives their reason: 20分（因总人数减少）; null if there is none. */
export function remarkBehind(points: Figure | null): TextCell | null {
  const remark = points && POINTS_WITH_REMARK.exec(points.text)?.[2];
  return points && remark && hasWords(remark) ? { text: remark, cell: points.cell } : null;
}

/** What tells a ratio from a percentage: a header with % (执行率（%）), and the true rate. */
interface RateHint {
  readonly percent: boolean;
  readonly truth: Decimal | null;
}

/**
 * Reads a rate as a ratio. A percent format or a sign % decides by itself. A bare number is a percentage if the
 * header says so, else whichever is nearer to the true rate.
 */
export function rateAt(grid: Grid, place: CellRef, hint: RateHint): Figure {
  return figure(grid, place, (cell) => {
    const number = numberIn(cell);
    if (!number || !['', '%'].includes(number.suffix)) return UNREADABLE;
    if (number.isPercent) return number;
    const places = number.places ?? 0;
    return number.suffix === '%' || isPercentage(number.value, hint)
      ? { ...number, value: number.value.div(HUNDRED), places }
      : { ...number, places: Math.max(0, places - 2) };
  });
}

function isPercentage(value: Decimal, { percent, truth }: RateHint): boolean {
  if (truth !== null) {
    const asRatio = value.minus(truth).abs();
    const asPercent = value.div(HUNDRED).minus(truth).abs();
    // The other reading overrides the header only if it is right to a hundredth of a point.
    if (percent) return !(asRatio.lt('0.0001') && asPercent.gt('0.0001'));
    if (!asRatio.eq(asPercent)) return asPercent.lt(asRatio);
  }
  return percent || value.abs().gt(2);
}

/** Reads a count of people: '20人', 20. */
export function countAt(grid: Grid, place: CellRef): Figure {
  return figure(grid, place, (cell) => {
    const number = numberIn(cell, String(cell.value).replace(PEOPLE_SIGN, ''));
    return number?.suffix === '' ? number : UNREADABLE;
  });
}

/** A figure inside a label: the 50 of 产出指标（50分）. */
export function figureInLabel(grid: Grid, cell: CellRef, value: Decimal): Figure {
  const text = textOf(grid.at(cell.row, cell.column));
  return { state: 'text', value, places: null, text, cell, formula: null, numberFormat: GENERAL };
}

/** A figure inside a cell's text. It can be checked, but not written by itself. */
export function inlineFigure(cell: CellRef, text: string, unit: AmountUnit): Figure {
  const number = parseNumber(text);
  return {
    ...(number ? { state: 'number', value: inUnit(number, unit), places: number.places } : UNREADABLE),
    text: text.trim(),
    cell,
    formula: null,
    numberFormat: GENERAL,
  };
}

/** Whether the form has a place for a figure and its cell is blank: no dash, no error. */
export function isBlank(figure: Figure | null): figure is Figure {
  return figure?.state === 'blank';
}
