import { DAY_MS, EPOCH } from '../days';
import { cellsOf, type Box } from '../address';
import { displayed } from '../display';
import type { Scalar } from '../engine/engine';
import { PLAIN } from '../engine/style';
import type { Host } from '../host';
import { oneOf, text } from '../request/arguments';
import { ApiError } from '../request/errors';
import { wildcards } from '../search-text';
import { colorOf } from './color';
import { periodOf } from './filter-dates';

/** Conditions of columns, counted from 0, as they were given. */
export interface Filtered {
  criteria: Map<number, FilterCriteria>;
}

/** A condition, in the words of Office.js. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly (string | { readonly date: string; readonly specificity: string })[];
  readonly color?: string;
  readonly dynamicCriteria?: string;
}

const ON = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
] as const;

/** Reads a condition; an unknown one is refused. */
export function criteriaOf(given: unknown): FilterCriteria {
  if (typeof given !== 'object' || given === null) throw new ApiError('InvalidArgument');
  const criteria = given as FilterCriteria;
  if (oneOf(ON, criteria.filterOn) === 'Icon')
    throw new ApiError('ApiNotFound', 'The emulated Excel does not filter by icons.');
  return criteria;
}

interface Cell {
  readonly value: Scalar | null;
  readonly shown: string;
  readonly fill: string;
  readonly font: string;
}

/** Whether a cell meets a condition. */
type Test = (cell: Cell) => boolean;

const UNITS = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const;
/** How many characters of 2022-12-31T23:59:59 give the year, month, day … */
const LENGTHS = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 } as const;

function valuesTest({ values = [] }: FilterCriteria): Test {
  const texts = new Set(values.flatMap((value) => (typeof value === 'string' ? [value.toLowerCase()] : [])));
  const dates = values.flatMap((value) => {
    if (typeof value === 'string') return [];
    return [value.date.slice(0, LENGTHS[oneOf(UNITS, value.specificity)])];
  });
  return ({ value, shown }) => {
    if (texts.has(shown.toLowerCase())) return true;
    if (typeof value !== 'number' || dates.length === 0) return false;
    const iso = new Date(EPOCH + Math.round(value * DAY_MS)).toISOString();
    return dates.some((date) => iso.startsWith(date));
  };
}

/** A comparison such as `>50`, `<>甲*` or `=`. */
function comparison(criterion: string): Test {
  const [, sign = '=', operand = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (sign === '=' || sign === '<>') {
    const pattern = wildcards(operand, 'iu', true);
    const isSame = ({ value, shown }: Cell) =>
      operand === '' ? shown === '' : pattern.test(shown) || (typeof value === 'number' && value === number);
    return sign === '=' ? isSame : (cell) => !isSame(cell);
  }
  const order = ({ value }: Cell): number | null => {
    if (typeof value === 'number') return Number.isNaN(number) ? null : value - number;
    return typeof value === 'string' && value !== '' && Number.isNaN(number)
      ? value.localeCompare(operand, 'zh-CN')
      : null;
  };
  return (cell) => {
    const by = order(cell);
    if (by === null) return false;
    return (sign.startsWith('>') ? by > 0 : by < 0) || (sign.endsWith('=') && by === 0);
  };
}

function customTest({ criterion1 = '', criterion2, operator }: FilterCriteria): Test {
  const first = comparison(text(criterion1));
  if (criterion2 === undefined) return first;
  const second = comparison(text(criterion2));
  const isOr = oneOf(['And', 'Or'], operator ?? 'And') === 'Or';
  return (cell) => (isOr ? first(cell) || second(cell) : first(cell) && second(cell));
}

function rankTest({ filterOn, criterion1 }: FilterCriteria, cells: readonly Cell[]): Test {
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const wanted = Number(criterion1);
  if (!Number.isFinite(wanted) || wanted <= 0) throw new ApiError('InvalidArgument');
  const count = filterOn.endsWith('Percent')
    ? Math.max(1, Math.floor((numbers.length * wanted) / 100))
    : wanted;
  const isTop = filterOn.startsWith('Top');
  const inOrder = [...numbers].sort((one, other) => (isTop ? other - one : one - other));
  const limit = inOrder[Math.min(count, inOrder.length) - 1] ?? 0;
  return ({ value }) => typeof value === 'number' && (isTop ? value >= limit : value <= limit);
}

function dynamicTest({ dynamicCriteria = '' }: FilterCriteria, cells: readonly Cell[]): Test {
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const mean = numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
  if (dynamicCriteria === 'AboveAverage') return ({ value }) => typeof value === 'number' && value > mean;
  if (dynamicCriteria === 'BelowAverage') return ({ value }) => typeof value === 'number' && value < mean;
  const isIn = periodOf(dynamicCriteria, new Date());
  return ({ value }) => typeof value === 'number' && isIn(new Date(EPOCH + Math.floor(value) * DAY_MS));
}

function testOf(criteria: FilterCriteria, cells: readonly Cell[]): Test {
  switch (oneOf(ON, criteria.filterOn)) {
    case 'Values':
      return valuesTest(criteria);
    case 'Custom':
      return customTest(criteria);
    case 'CellColor':
    case 'FontColor': {
      const color = colorOf(criteria.color);
      return ({ fill, font }) => (criteria.filterOn === 'CellColor' ? fill : font) === color;
    }
    case 'Dynamic':
      return dynamicTest(criteria, cells);
    case 'Icon':
      return () => true;
    case 'BottomItems':
    case 'BottomPercent':
    case 'TopItems':
    case 'TopPercent':
      return rankTest(criteria, cells);
  }
}

function cellOf(host: Host, sheet: string, row: number, column: number): Cell {
  const { value } = host.engine.content(sheet, row, column);
  const style = host.engine.style(sheet, row, column);
  return {
    value,
    shown: displayed(value, style.numberFormat ?? 'General'),
    fill: style.fill ?? PLAIN.fillColor,
    font: style.fontColor ?? PLAIN.fontColor,
  };
}

/** Shows the rows that meet all conditions and hides the others. */
export function applyFilter(host: Host, body: Box, { criteria }: Filtered): void {
  const tests = [...criteria].map(([index, condition]) => {
    const column = body.column + index;
    const cells = [...cellsOf({ ...body, column, columns: 1 })].map(([row]) =>
      cellOf(host, body.sheet, row, column),
    );
    const test = testOf(condition, cells);
    return cells.map(test);
  });
  for (let line = 0; line < body.rows; line += 1) {
    const isHidden = tests.some((met) => met[line] !== true);
    host.engine.setLineHidden(body.sheet, 'rows', body.row + line, 1, isHidden);
  }
}

/** Shows all rows. */
export function rowsShown(host: Host, body: Box): void {
  if (body.rows > 0) host.engine.setLineHidden(body.sheet, 'rows', body.row, body.rows, false);
}
