import { decimal, formatKind, HUNDRED, oneLine, plain, showsYear, squeeze, type Decimal } from '../grid';
import { dayOfSerial, oneDay } from './calendar';
import { compose } from './compose';
import { lexiconOf } from './lexicon';
import { ALONE, deadline } from './measured';
import { percentUnit, unitOfColumn } from './scan-unit';
import { normalised } from './tokens';
import type { Unit } from './unit';
import { isFigure, type Comparator, type Hint, type Quantity, type Value } from './value';
import { COMPARATORS, SIGN_HINTS } from './vocabulary';

/** A target or actual as the sheet gives it; leave out what the sheet does not have. */
export interface ValueInput {
  /** What the value's cell shows. */
  readonly text: string;
  /** The raw number if the cell holds one: 0.95 for a cell that shows 95%. */
  readonly number?: Decimal | null;
  readonly numberFormat?: string;
  /** The sign column (指标性质): '≧', '大于等于', '定量', '反向指标'. */
  readonly sign?: string | null;
  /** The unit column (度量单位). */
  readonly unit?: string | null;
}

/** Values, signs and units are short; longer texts are cut. */
const LONGEST_TEXT = 2000;
const LONGEST_COLUMN = 60;

/**
 * Reads a target or actual. Never throws: text that is no value has kind 'text'. Numbers are exact. A percentage is
 * the number before its sign: 95 for 95%, also if the cell holds 0.95 and shows 95%.
 */
export function parseValue(input: ValueInput): Value {
  const cells = columns(input);
  const text = normalised(cells.text);
  const shown = oneLine(cells.text);
  const sign = signOf(cells.sign);
  const unit = unitOfColumn(squeeze(cells.unit));
  const moved = isSign(input.text.slice(0, LONGEST_COLUMN));
  const number = moved ? null : (input.number ?? null);
  const read = compose(text, shown);
  const value = number === null ? read : withNumber(read, number, input.numberFormat ?? 'General', shown);
  return { ...withColumns(value, sign.comparator, unit), ...shownIn(value, cells), hint: sign.hint };
}

interface Cells {
  readonly text: string;
  readonly sign: string;
  readonly unit: string;
}

/** Some forms fill sign, value and unit into each other's columns; a sign is known wherever it stands. */
function columns(input: ValueInput): Cells {
  const text = input.text.slice(0, LONGEST_TEXT);
  const sign = (input.sign ?? '').slice(0, LONGEST_COLUMN);
  const unit = (input.unit ?? '').slice(0, LONGEST_COLUMN);
  if (isSign(text) && !isSign(sign)) {
    if (hasDigit(sign)) return { sign: text, text: sign, unit };
    if (hasDigit(unit)) return { sign: text, text: unit, unit: sign };
  }
  if (isSign(unit) && !isSign(sign)) return { text, sign: unit, unit: sign };
  return { text, sign, unit };
}

const hasDigit = (text: string) => /[0-9０-９]/.test(text);

/** A figure is shown with sign and unit of their columns; words have neither. */
function shownIn(value: Value, { sign, unit }: Cells): { readonly text: string } {
  const { text } = value;
  if (text === '' || !(isFigure(value) || value.kind === 'several')) return { text };
  const before = signOf(sign).comparator === null ? '' : oneLine(sign);
  const name = unitOfColumn(squeeze(unit)) === null ? '' : oneLine(unit);
  return { text: `${before}${text}${name !== '' && text.endsWith(name) ? '' : name}` };
}

const comparatorWords = lexiconOf(COMPARATORS);
const hintWords = lexiconOf(SIGN_HINTS);

/** What a sign column says: a comparator ('≧', '大于等于') or a hint ('正向指标', '定性'). */
function signOf(text: string): { readonly comparator: Comparator | null; readonly hint: Hint | null } {
  const word = squeeze(text).replace(/^[([]|[)\]]$/g, '');
  return {
    comparator: comparatorWords.get(word)?.comparator ?? null,
    hint: hintWords.get(word)?.hint ?? null,
  };
}

function isSign(text: string): boolean {
  const { comparator, hint } = signOf(text);
  return comparator !== null || hint !== null;
}

/** Replaces the shown number with the cell's raw one, which the format may have rounded. */
function withNumber(read: Value, raw: Decimal, format: string, shown: string): Value {
  const kind = formatKind(format);
  const day = kind === 'date' ? dayOfSerial(raw) : null;
  // A workbook with 1904 dates holds another number than it shows.
  if (day !== null && namesOtherYear(shown, day.year)) return read;
  // Excel puts the present year into a day typed without one, and shows none.
  const year = day !== null && showsYear(raw.toNumber(), format) ? day.year : null;
  if (day !== null) return { ...deadline(oneDay({ ...day, year }), false), ...ALONE, text: shown };
  if (kind === 'date') return { kind: 'text', text: shown, hint: null };
  const number = kind === 'percent' ? raw.times(HUNDRED) : raw;
  const unit = kind === 'percent' ? percentUnit : null;
  if (read.kind === 'bound' || read.kind === 'exact') {
    // If the format scales or replaces the number (0.0,"万"), the shown one holds.
    if (read.number.minus(number).abs().gt(decimal('0.51'))) return read;
    return { ...read, number, unit: read.unit ?? unit };
  }
  // 12000 may be shown as 1.2E+04.
  const scientific = /^-?\d(?:\.\d+)?E[+-]?\d+$/i.test(shown);
  if (read.kind !== 'blank' && read.kind !== 'text' && !scientific) return read;
  const text = shown === '' ? `${plain(number)}${unit?.shown ?? ''}` : shown;
  return { kind: 'exact', number, unit, approximate: false, comparator: null, ...ALONE, text };
}

function namesOtherYear(shown: string, year: number | null): boolean {
  const said = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(shown)?.[0];
  return said !== undefined && Number(said) !== year;
}

/** Adds sign and unit of their own columns, unless the cell itself has others. */
function withColumns(value: Value, comparator: Comparator | null, unit: Unit | null): Value {
  if (!isFigure(value)) return value;
  const united = unit === null ? value : { ...value, unit: unitWithColumn(value.unit, unit) };
  if (comparator === null) return united;
  const asked = { ...united, asksNumber: unit !== null };
  if (asked.kind === 'change') return { ...asked, comparator: asked.comparator ?? comparator };
  if (asked.kind !== 'exact' || asked.comparator !== null) return asked;
  return comparator === '=' ? { ...asked, comparator } : { ...asked, kind: 'bound', comparator };
}

/** 200万 in a column of 万元 is 200万元, 8万 in a column of 人 is 8万人. */
function unitWithColumn(own: Unit | null, column: Unit): Unit {
  if (own === null) return column;
  if (own.quality !== 'multiplier') return own;
  if (!column.factor.eq(1)) return column;
  return { ...column, shown: `${own.shown}${column.shown}`, factor: own.factor.times(column.factor) };
}

/** The figure of a value; null if it has none. */
export function quantityOf(value: Value): Quantity | null {
  return isFigure(value) && value.kind !== 'range' ? value : null;
}
