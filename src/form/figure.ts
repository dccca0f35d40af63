import {
  decimal,
  decimalOfCell,
  HUNDRED,
  isPercentFormat,
  remember,
  squeeze,
  type CellRef,
  type Decimal,
  type Grid,
  type GridCell,
} from '../grid';
import type { AmountUnit, Figure, TextCell } from './form';

/** How many 元 an amount's unit stands for. */
export const UNIT_FACTOR: Readonly<Record<AmountUnit, Decimal>> = {
  元: decimal(1),
  千元: decimal(1000),
  万元: decimal(10000),
  百万元: decimal(1000000),
  亿元: decimal(100000000),
};

/** The cell that a person sees at a place: the anchor of a merge that covers it. */
export function anchorOf(grid: Grid, place: CellRef): CellRef {
  const merge = grid.mergeAt(place.row, place.column);
  return merge ? { row: merge.top, column: merge.left } : { row: place.row, column: place.column };
}

/** Words at a place, and the anchor where they stand or would stand. */
export function textAt(grid: Grid, place: CellRef): TextCell {
  const cell = anchorOf(grid, place);
  return { text: textOf(grid.at(cell.row, cell.column)), cell };
}

/** What a cell says to a person: its shown text, or of a cell too narrow for its number (####) the number. */
export function textOf(cell: GridCell | null): string {
  if (!cell) return '';
  if (/^#+$/.test(cell.text)) return String(cell.value);
  return cell.text === '' && typeof cell.value === 'string' ? cell.value : cell.text;
}

/** A dash, a slash or the like: staff say that nothing belongs here. */
export function isDash(text: string): boolean {
  return /^[-—–―－一/／\\]+$/.test(squeeze(text)) || /^(?:无|不适用|N\/A|n\/a)$/.test(squeeze(text));
}

const AMOUNT =
  /^([¥￥]?)(\(?)([-+]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(\)?)(亿元|百万元|万元|千元|元|亿|万|分|%)?(\)?)$/;
const SUFFIX_UNIT: Readonly<Record<string, AmountUnit>> = {
  亿元: '亿元',
  亿: '亿元',
  百万元: '百万元',
  万元: '万元',
  万: '万元',
  千元: '千元',
  元: '元',
};

/** A number written as text, taken apart. */
export interface WrittenNumber {
  readonly value: Decimal;
  readonly suffix: string;
  readonly unit: AmountUnit | null;
  /** Digits after the point. */
  readonly places: number;
}

/** Takes a number written as text apart; null where the text is no single number. */
export const parseNumber: (text: string) => WrittenNumber | null = remember(takeApart);

function takeApart(text: string): WrittenNumber | null {
  const match = AMOUNT.exec(squeeze(text).replace(/，/g, ','));
  if (!match) return null;
  const [, , open = '', sign = '', digits = '', close = '', suffix = '', closeAfter = ''] = match;
  const bracketed = open === '(';
  if (bracketed !== (close === ')' || closeAfter === ')') || (close === ')' && closeAfter === ')'))
    return null;
  const plainDigits = digits.replace(/,/g, '');
  const value = decimal(plainDigits.startsWith('.') ? `0${plainDigits}` : plainDigits);
  const negative = bracketed !== (sign === '-');
  return {
    value: negative ? value.times(-1) : value,
    suffix,
    unit: SUFFIX_UNIT[suffix] ?? null,
    places: placesOf(plainDigits),
  };
}

/** Digits after the point of a number's text; the sign % and group commas don't matter. */
export function placesOf(text: string): number {
  return /\.(\d+)/.exec(squeeze(text))?.[1]?.length ?? 0;
}

/** What a place says as a figure. */
type Said = Pick<Figure, 'state' | 'value' | 'places'>;

const BLANK: Said = { state: 'blank', value: null, places: null };
const ERROR: Said = { state: 'error', value: null, places: null };
const UNCOMPUTED: Said = { state: 'uncomputed', value: null, places: null };
const NOT_APPLICABLE: Said = { state: 'not-applicable', value: null, places: null };

function figure(grid: Grid, place: CellRef, read: (cell: GridCell) => Said): Figure {
  const anchor = anchorOf(grid, place);
  const cell = grid.at(anchor.row, anchor.column);
  const { state, value, places } = said(cell, read);
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

function said(cell: GridCell | null, read: (cell: GridCell) => Said): Said {
  if (!cell) return BLANK;
  const blank = typeof cell.value === 'string' && squeeze(cell.value) === '';
  if (blank && !cell.formula) return BLANK;
  if (cell.error !== null) return ERROR;
  if (cell.uncomputed) return UNCOMPUTED;
  if (blank) return BLANK;
  if (typeof cell.value === 'string' && isDash(cell.value)) return NOT_APPLICABLE;
  return read(cell);
}

const UNREADABLE: Said = { state: 'unreadable', value: null, places: null };

/** An amount in the form's unit: '3359.62万' in a form in 万元 is 3359.62, '5万元' in a form in 元 is 50000. */
export function amountAt(grid: Grid, place: CellRef, unit: AmountUnit): Figure {
  return figure(grid, place, (cell) => {
    if (typeof cell.value === 'number') {
      return { state: 'number', value: decimalOfCell(cell.value), places: shownPlaces(cell) };
    }
    const number = parseNumber(String(cell.value));
    if (!number || number.suffix === '%' || number.suffix === '分') return UNREADABLE;
    const factor = number.unit ? UNIT_FACTOR[number.unit].div(UNIT_FACTOR[unit]) : decimal(1);
    return { state: 'text', value: number.value.times(factor), places: number.places };
  });
}

/** Points with what is to be said of them in brackets: 20分（因总人数减少，…）. */
const REMARK = /^(\s*[\d.]+\s*分)\s*[(（].*[)）]\s*$/s;

/** Points of a weight or score: '99.55分', 10, '20分（因…）', and of a weight column in percent 10 % as 10. */
export function pointsAt(grid: Grid, place: CellRef): Figure {
  return figure(grid, place, (cell) => {
    if (typeof cell.value === 'number') {
      const value = decimalOfCell(cell.value);
      return isPercentFormat(cell.numberFormat)
        ? { state: 'number', value: value.times(HUNDRED), places: placesOf(cell.text) }
        : { state: 'number', value, places: shownPlaces(cell) };
    }
    const number = parseNumber(String(cell.value).replace(REMARK, '$1'));
    if (!number || number.unit) return UNREADABLE;
    return { state: 'text', value: number.value, places: number.places };
  });
}

/**
 * A rate as a ratio. A cell in percent format and a text with % say so themselves; a bare number is a ratio or
 * a percentage: what the header says (执行率（%）) decides, and where it says nothing, which of the two is
 * nearer to the true rate.
 */
export function rateAt(
  grid: Grid,
  place: CellRef,
  hint: { percent: boolean; truth: Decimal | null },
): Figure {
  return figure(grid, place, (cell) => {
    if (typeof cell.value === 'number' && isPercentFormat(cell.numberFormat)) {
      return { state: 'number', value: decimalOfCell(cell.value), places: placesOf(cell.text) };
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
    // The header's word is only doubted where the other reading is right to a hundredth of a point.
    if (hint.percent) return !(asRatio.lt('0.0001') && asPercent.gt('0.0001'));
    if (!asRatio.eq(asPercent)) return asPercent.lt(asRatio);
  }
  return hint.percent || value.abs().gt(2);
}

/** A count of people: '20人' and 20. */
export function countAt(grid: Grid, place: CellRef): Figure {
  return figure(grid, place, (cell) => {
    if (typeof cell.value === 'number') {
      return { state: 'number', value: decimalOfCell(cell.value), places: shownPlaces(cell) };
    }
    const number = parseNumber(String(cell.value).replace(/[人名个]\s*$/, ''));
    return number?.suffix === '' ? { state: 'text', value: number.value, places: number.places } : UNREADABLE;
  });
}

/** A figure that a label carries: the 50 of 产出指标（50分）. */
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

/** A figure within a cell's words; it can be read and checked, but not be written by itself. */
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
    places: number ? placesOf(text) : null,
  };
}

/** Digits after the point that a number's cell shows; a General cell shows what it holds. */
function shownPlaces(cell: GridCell): number | null {
  const number = parseNumber(cell.text);
  return number ? number.places : null;
}
