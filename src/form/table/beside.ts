import type { Period } from '../form';
import { LEVELS, type TableColumn } from './columns';
import { columnUnder, hasWords, isTitleRow, wordsUnder, type Header, type Sheet } from '../sheet';
import { periodsOf } from './period';
import { GOAL_WORD, INDICATOR_COLUMNS, OF_ALL_YEARS, roleOf, type IndicatorColumn } from '../vocabulary';

/** One of several tables side by side. */
export interface TableBeside {
  readonly header: Header<IndicatorColumn>;
  /** The place whose values it gives: 尧山村; null if it gives those of all. */
  readonly place: string | null;
  /** Whether it is of one year or of all years; null if the sheet tells neither. */
  readonly period: Period | null;
}

/**
 * The tables that one header holds side by side: 中期 and 年度 with levels and values of their own, or one column of values
 * for each village. The levels that only the first has are those of all.
 */
export function tablesBeside(sheet: Sheet, header: Header<IndicatorColumn>): readonly TableBeside[] {
  const columns = withTargetsOfAllYears(header.columns);
  const ofPlaces = columns.filter(isOfPlace);
  if (ofPlaces.length > 1) {
    const shared = columns.filter((column) => !isOfPlace(column));
    return ofPlaces.map((column) => ({
      header: { ...header, columns: [...shared, column] },
      place: column.label.name,
      period: null,
    }));
  }
  const groups: TableColumn[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    if (!group || beginsAnew(group, column)) groups.push([column]);
    else group.push(column);
  }
  const [first = [], ...others] = groups;
  const tables = [first, ...others.filter(isTable)];
  if (tables.length < 2 || !isTable(first)) return [{ header, place: null, period: null }];
  const periods = periodsOf(sheet, header, tables);
  return tables.map((own, index) => {
    const shared = first.filter(({ role }) => LEVELS.includes(role) && !own.some((one) => one.role === role));
    return {
      header: { ...header, columns: own === first ? own : [...shared, ...own] },
      place: null,
      period: periods[index] ?? null,
    };
  });
}

/**
 * Takes columns that are headed by names of places as targets, in a table that has levels and no values else: one column for
 * each village.
 */
export function withPlaces(
  sheet: Sheet,
  row: number,
  bottom: number,
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  const isOfGoals = sheet
    .rowsIn(row - ABOVE, row - 1)
    .some((above) => isTitleRow(sheet, above) && sheet.lineIn(above).includes(GOAL_WORD));
  if (!isOfGoals || columns.filter(({ role }) => LEVELS.includes(role)).length < 2) return columns;
  const last = Math.max(...columns.map(({ right }) => right));
  const places = sheet.labels(row).filter(({ key, left }) => {
    return left > last && key !== '' && roleOf(INDICATOR_COLUMNS, key, 'hints') === null;
  });
  const valued = places.filter((label) => wordsUnder(sheet, bottom, label).some(hasWords));
  return [...columns, ...valued.map((label) => columnUnder('target', label))];
}

/** A title is at most so many rows above its table. */
const ABOVE = 4;

/** Whether a column of values is headed by a place's name. */
function isOfPlace({ role, label }: TableColumn): boolean {
  return role === 'target' && roleOf(INDICATOR_COLUMNS, label.key, 'hints') === null;
}

/** 中期指标值 before levels that come again is the target of a table of its own, not an earlier one of this year's. */
function withTargetsOfAllYears(columns: readonly TableColumn[]): readonly TableColumn[] {
  return columns.map((column, index) => {
    const before = columns.slice(0, index);
    const isLast = columns
      .slice(index + 1)
      .some(({ role }) => LEVELS.includes(role) && before.some((one) => one.role === role));
    const isTarget = column.role === 'earlier' && isLast && OF_ALL_YEARS.test(column.label.key);
    return isTarget ? { ...column, role: 'target' as const } : column;
  });
}

/** A level comes again after values: 一级指标 · 二级指标 · 指标值 · 二级指标 · 指标值. */
function beginsAnew(group: readonly TableColumn[], { role }: TableColumn): boolean {
  const hasValues = group.some((column) => column.role === 'target');
  return hasValues && LEVELS.includes(role) && group.some((column) => column.role === role);
}

function isTable(group: readonly TableColumn[]): boolean {
  const has = (role: IndicatorColumn) => group.some((column) => column.role === role);
  return has('target') && (has('indicator') || has('dimension'));
}
