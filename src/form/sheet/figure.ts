import {
  decimal,
  decimalOfCell,
  HUNDRED,
  isPercentFormat,
  isStruckOut,
  squeeze,
  type CellRef,
  type Decimal,
  type Grid,
  type GridCell,
} from '../../grid';
import { anchorOf, textOf } from './cell-text';
import type { AmountUnit, Figure } from '../form';
import { parseNumber, placesInText, UNIT_FACTOR } from './written-number';
import { PEOPLE_SIGN, POINTS_SIGN, POINTS_WITH_REMARK } from '../vocabulary';

/** What a place says as a figure. */
type Content = Pick<Figure, 'state' | 'value' | 'places'>;

const BLANK: Content = { state: 'blank', value: null, places: null };
const ERROR: Content = { state: 'error', value: null, places: null };
const UNCOMPUTED: Content = { state: 'uncomputed', value: null, places: null };
const NOT_APPLICABLE: Content = { state: 'not-applicable', value: null, places: null };

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
    numberFormat: cell?.numberFormat ?? 'General',
    places,
  };
}

function contentOf(cell: GridCell | null, read: (cell: GridCell) => Content): Content {
  if (!cell) return BLANK;
  const blank = typeof cell.value === 'string' && squeeze(cell.value) === '';
  if (blank && !cell.formula) return BLANK;
  if (cell.error !== null) return ERROR;
  if (cell.uncomputed) return UNCOMPUTED;
  if (blank) return BLANK;
  if (typeof cell.value === 'string' && isStruckOut(cell.value)) return NOT_APPLICABLE;
  return read(cell);
}

const UNREADABLE: Content = { state: 'unreadable', value: null, places: null };

/** Reads an amount into the form's unit: '3359.62万' in a form in 万元 is 3359.62, '5万元' in a form in 元 is 50000. */
export function amountAt(grid: Grid, place: CellRef, unit: AmountUnit): Figure {
  return figure(grid, place, (cell) => {
    if (typeof cell.value === 'number') {
      return { state: 'number', value: decimalOfCell(cell.value), places: shownPlaces(cell) };
    }
    const number = parseNumber(String(cell.value));
    if (!number || number.suffix === '%' || number.suffix === POINTS_SIGN) return UNREADABLE;
    const factor = number.unit ? UNIT_FACTOR[number.unit].div(UNIT_FACTOR[unit]) : decimal(1);
    return { state: 'text', value: number.value.times(factor), places: number.places };
  });
}

/** Reads a weight or score in points: '99.55分', 10, '20分（因…）'; 10 % of a column in percent is 10. */
export function pointsAt(grid: Grid, place: CellRef): Figure {
  return figure(grid, place, (cell) => {
    if (typeof cell.value === 'number') {
      const value = decimalOfCell(cell.value);
      return isPercentFormat(cell.numberFormat)
        ? { state: 'number', value: value.times(HUNDRED), places: placesInText(cell.text) }
        : { state: 'number', value, places: shownPlaces(cell) };
    }
    const number = parseNumber(String(cell.value).replace(POINTS_WITH_REMARK, '$1'));
    if (!number || number.unit) return UNREADABLE;
    return { state: 'text', value: number.value, places: number.places };
  });
}

/**
 * Reads a rate as a ratio. A percent format or a sign % decides by itself. A bare number is a percentage if the
 * header says so (执行率（%）), else whichever is nearer to the true rate.
 */
export function rateAt(
  grid: Grid,
  place: CellRef,
  hint: { percent: boolean; truth: Decimal | null },
): Figure {
  return figure(grid, place, (cell) => {
    if (typeof cell.value === 'number' && isPercentFormat(cell.numberFormat)) {
      return { state: 'number', value: decimalOfCell(cell.value), places: placesInText(cell.text) };
    }
    const number =
      typeof cell.value === 'number'
        ? { value: decimalOfCell(cell.value), suffix: '', places: shownPlaces(cell) ?? 0 }
        : parseNumber(String(cell.value));
    if (!number || !['', '%'].includes(number.suffix)) return UNREADABLE;
    const state = typeof cell.value === 'number' ? 'number' : 'text';
    const asPercent = number.suffix === '%' || isPercentage(number.value, hint);
    return asPercent
      ? { state, value: number.value.div(HUNDRED), places: number.places }
      : { state, value: number.value, places: Math.max(0, number.places - 2) };
  });
}

function isPercentage(value: Decimal, hint: { percent: boolean; truth: Decimal | null }): boolean {
  if (hint.truth !== null) {
    const asRatio = value.minus(hint.truth).abs();
    const asPercent = value.div(HUNDRED).minus(hint.truth).abs();
    // The other reading overrides the header only if it is right to a hundredth of a point.
    if (hint.percent) return !(asRatio.lt('0.0001') && asPercent.gt('0.0001'));
    if (!asRatio.eq(asPercent)) return asPercent.lt(asRatio);
  }
  return hint.percent || value.abs().gt(2);
}

/** Reads a count of people: '20人', 20. */
export function countAt(grid: Grid, place: CellRef): Figure {
  return figure(grid, place, (cell) => {
    if (typeof cell.value === 'number') {
      return { state: 'number', value: decimalOfCell(cell.value), places: shownPlaces(cell) };
    }
    const number = parseNumber(String(cell.value).replace(PEOPLE_SIGN, ''));
    return number?.suffix === '' ? { state: 'text', value: number.value, places: number.places } : UNREADABLE;
  });
}

/** A figure inside a label: the 50 of 产出指标（50分）. */
export function figureInLabel(grid: Grid, cell: CellRef, value: Decimal): Figure {
  return {
    state: 'text',
    value,
    text: textOf(grid.at(cell.row, cell.column)),
    cell,
    formula: null,
    numberFormat: 'General',
    places: null,
  };
}

/** A figure inside a cell's text. It can be checked, but not written by itself. */
export function inlineFigure(cell: CellRef, text: string, unit: AmountUnit): Figure {
  const number = parseNumber(text);
  const factor = number?.unit ? UNIT_FACTOR[number.unit].div(UNIT_FACTOR[unit]) : 1;
  return {
    state: number ? 'number' : 'unreadable',
    value: number ? number.value.times(factor) : null,
    text: text.trim(),
    cell,
    formula: null,
    numberFormat: 'General',
    places: number ? placesInText(text) : null,
  };
}

/** Digits after the point that a number's cell shows; a General cell shows what it holds. */
function shownPlaces(cell: GridCell): number | null {
  const number = parseNumber(cell.text);
  return number ? number.places : null;
}

/** Whether the form has a place for a figure and its cell is blank: no dash, no error. */
export function isBlank(figure: Figure | null): figure is Figure {
  return figure?.state === 'blank';
}
